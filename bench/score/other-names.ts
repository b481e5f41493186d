/*
The names that stand in for others. Surnames are put together of two parts, so that hardly any of
them is one that a model has seen somewhere.
*/

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const women = words(`
  Agnes Beatrix Bettina Birgit Camilla Celeste Clarissa Cordelia Cosima Dagmar Delphine Dorothea
  Edith Eleonora Elspeth Esme Fenella Fiona Frederica Freya Geraldine Gudrun Harriet Hedwig Helga
  Henrietta Hester Imogen Ingrid Isolde Josephine Katarina Leonora Lorna Lucinda Mabel Marguerite
  Matilda Mildred Millicent Morag Muriel Nadine Nerys Octavia Odette Ophelia Philippa Priscilla
  Rosalind Rowena Sabine Saskia Sybil Tabitha Thelma Ursula Verity Winifred Yvette`);

export const men = words(`
  Alasdair Albrecht Alistair Ambrose Anselm Archibald Barnaby Basil Benedict Bertram Cedric Clement
  Clive Conrad Cornelius Crispin Cuthbert Desmond Dietrich Duncan Edgar Edmund Egon Ernst Ewan Fergus
  Florian Gareth Gerald Gilbert Godfrey Gunther Hamish Hector Horace Hugo Humphrey Ivor Jasper Julius
  Lars Leopold Lionel Magnus Malcolm Moritz Nigel Norbert Osbert Oswald Percival Quincy Reginald Rupert
  Sebastian Sigmund Tobias Torsten Ulrich Wilfred`);

/** Of women and of men. */
export const either = words(`
  Ainsley Arden Aubrey Bailey Brett Carey Casey Dakota Dana Darcy Devon Drew Emery Finley Frankie
  Harley Hayden Hollis Indigo Jamie Jody Kendall Kerry Lee Leslie Lindsay Logan Marlow Merle Nicky
  Parker Peyton Quinn Reese Riley Robin Rory Rowan Sage Sasha Shannon Shelby Sidney Skyler Sutton
  Tatum Toni Tracy Whitney Wynne`);

const beginnings = words('Ald Bram Cald Dun Ell Farn Garth Hal Ives Kel Lang Mar Nor Oak Pen Rad');
const endings = words(
  'berry brook combe croft dale gate hurst ling mere ridge shaw stead ton wick',
);

/** Neighbours share neither part, as far as possible. */
export const surnames: readonly string[] = endings.flatMap((_, turn) =>
  beginnings.map((start, at) => start + (endings[(at + turn) % endings.length] ?? '')),
);
