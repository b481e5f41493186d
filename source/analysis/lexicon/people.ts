import {eitherNames, femaleNames, maleNames} from './first-names.data.ts';
import {wordSet} from './word-set.ts';

/*
First names and titles, and whether they are a woman's or a man's.
*/

export type Gender = 'female' | 'male';

const list = (names: string): ReadonlySet<string> => new Set(names.split('|'));

const men = list(maleNames);
const women = list(femaleNames);
const both = list(eitherNames);

/** Accents off, lower case: "Nicolás" → "nicolas". */
export const folded = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether the word is somebody's first name often enough to say so. */
export function isFirstName(word: string): boolean {
  const name = folded(word);
  return men.has(name) || women.has(name) || both.has(name);
}

/** The gender of a first name; null where it has none. */
export function genderOfFirstName(word: string): Gender | null {
  const name = folded(word);
  if (men.has(name)) return 'male';
  return women.has(name) ? 'female' : null;
}

const maleTitles = wordSet(
  'mr sir lord king prince duke father fr brother baron earl count monsignor sheikh sultan emperor mister messrs pope imam rabbi monsieur don senor',
);
const femaleTitles = wordSet(
  'mrs ms miss lady queen princess duchess dame sister madam madame mme mlle mademoiselle baroness countess empress aunt sra senora',
);
const otherTitles = wordSet(
  'dr prof professor president vice-president senator sen sens rep reps representative congressman congresswoman congressmen gov governor mayor judge justice secretary minister premier chancellor ambassador general gen col colonel capt captain maj major lt lieutenant sgt sergeant cpl corporal pvt adm admiral cmdr commander rev reverend bishop archbishop cardinal hon sheriff detective officer inspector superintendent constable chief director chairman chairwoman coach attorney speaker leader candidate nominee spokesman spokeswoman spokesperson uncle cousin saint st mx ayatollah mullah comrade deputy councillor councilman councilwoman delegate commissioner prosecutor analyst actor actress singer author journalist host pres supt det insp atty',
);

/** Whether a word is a title before a person's name: "Mr", "Senator". */
export const isTitle = (lower: string): boolean =>
  maleTitles.has(lower) || femaleTitles.has(lower) || otherTitles.has(lower);

/** The gender of a title; null where it has none. */
export function genderOfTitle(lower: string): Gender | null {
  if (maleTitles.has(lower)) return 'male';
  return femaleTitles.has(lower) ? 'female' : null;
}
