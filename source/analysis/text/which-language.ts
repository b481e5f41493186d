import type {TokenText} from './token-text.ts';

/*
Which language a text is in, by the share of its everyday words: enough to know whether the passes can
say anything about it, and to name the common languages. The English words are those that are
everyday in no other language of the table.
*/

const everyday: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it was on with as he be at by had not are but from or have an they which you were his her she there been their has would what if can all more when who said its about our them him into than',
  es: 'el la los las de del que y en un una es por con para se su al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde todo nos durante dijo está',
  fr: 'le la les des du et à un une est en que qui dans pour pas au sur se ne ce par plus avec il sont cette mais ou été aux ses leur elle nous vous ont fait être deux a dit',
  de: 'der die das und in zu den mit von ist des sich ein eine nicht auf für dem es im auch als an nach wie er sie bei aus noch nur so wird sei werden hat dass oder sagte aber einen einem',
  it: 'il lo la gli di che e è un una per non con sono del della dei delle nel nella al alla si come anche più ma ha hanno questo questa dal dalla ci suo sua essere stato detto',
  pt: 'o a os as de do da dos das que e em um uma é para com não por mais no na nos nas se como mas foi ao ele tem à seu sua ou ser quando muito há já está também disse',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als bij door maar naar dan uit nog wel worden wordt heeft hij ze zei deze hun over',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år säger under också efter eller nu sin där',
  da: 'og i at det er en den til på for som af de med der ikke han har et men var sig hun fra blev også efter siger sagde',
  nb: 'og i at det er en den til på for som av de med ikke han har et men var seg hun fra ble også etter sier sa',
  fi: 'ja on ei se että hän oli ovat mutta kun joka myös niin hänen kuin mukaan sen tämä sanoi he vain',
  tr: 've bir bu da de için ile olarak çok daha olan en gibi ama kadar sonra dedi var her ne olduğu göre',
  ro: 'și de la în a că cu pe nu o un este din care pentru mai sa al să fi au fost ale ce',
  cs: 'a se v na je že o s z do i to k ve pro za by ale si po jako od jsou podle který byl jeho však',
  ru: 'и в не на что с по как это он она но из у за от к для его же был было были также',
  uk: 'і в не на що з у до як це він вона але та від за її його для був були також про',
  ar: 'في من على إلى أن عن هذا هذه التي الذي قال مع كان بعد إن',
  hi: 'के में की है से को का और ने पर कि हैं यह भी नहीं',
  pl: 'i w na z że się nie do to jest jak o po za od przez dla ale czy tak był już jego oraz tym może być które co ma przed',
};

/** Scripts that give away their language. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['th', /\p{Script=Thai}/u],
];

const english = new Set(everyday.en?.split(' '));
/** Everyday in English and in others: no sign of English, but none against it either. */
const alsoEnglish = new Set('a i my we me this so do no just one out up will'.split(' '));

const others = Object.entries(everyday)
  .filter(([tag]) => tag !== 'en')
  .map(([tag, words]) => [tag, new Set(words.split(' '))] as const);

/** How many words at the beginning are examined. */
const sample = 2000;

/** The least share of everyday words in a text of a language, even a list of headlines. */
const leastShare = {en: 0.06, other: 0.1};

/** In shorter texts the shares are left to chance, and are not compared. */
const fewWords = 12;

/** The least share of lower-case words in prose; lists of names and titles have fewer. */
const leastSmall = 0.5;

/**
 * BCP 47 tag of the language that a text is in; `und` where it is not English and cannot be told.
 * A text in Latin letters that is too short to tell, or has no sentences, is taken as English.
 */
export function languageOf({tokens, text}: TokenText): string {
  const words = tokens.slice(0, sample).filter(({shape}) => shape !== 'mark' && shape !== 'number');
  const script = scriptOf(text);
  if (script !== null) return script === 'und' ? tagOf(words) : script;
  // English may be all capitals; in other languages capitalised words are mostly names.
  const small = words.filter(({shape}) => shape === 'lower');
  const tag = tagOf(small);
  const own = words.filter(({lower}) => english.has(lower)).length;
  const shared = words.filter(({lower}) => alsoEnglish.has(lower)).length;
  const foreign = hits(tag, small);
  if (words.length < fewWords) return foreign > Math.max(1, 3 * own) ? tag : 'en';
  if (foreign > own + shared && foreign >= leastShare.other * words.length) return tag;
  const isList = small.length < leastSmall * words.length;
  return own >= leastShare.en * words.length || isList ? 'en' : 'und';
}

/** The language of the script that half the letters at the beginning are in; null for Latin. */
function scriptOf(text: string): string | null {
  const letters = [...text.slice(0, sample)].filter(sign => /\p{L}/u.test(sign));
  const latin = letters.filter(letter => /\p{Script=Latin}/u.test(letter)).length;
  if (letters.length === 0 || latin * 2 >= letters.length) return null;
  return scripts.find(([, letter]) => letters.some(one => letter.test(one)))?.[0] ?? 'und';
}

type Lower = {readonly lower: string};

/** The language other than English with the most everyday words among `words`; `und` with none. */
function tagOf(words: readonly Lower[]): string {
  let best: readonly [string, number] = ['und', 0];
  for (const [tag] of others) {
    const count = hits(tag, words);
    if (count > best[1]) best = [tag, count];
  }
  return best[0];
}

/** How many everyday words of a language there are. */
function hits(tag: string, words: readonly Lower[]): number {
  const known = others.find(([name]) => name === tag)?.[1];
  return words.filter(({lower}) => known?.has(lower)).length;
}
