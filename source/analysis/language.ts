import type {ReadText} from './text.ts';

/*
Which language a text is in, by the share of its everyday words: enough to know whether the rules
that follow, which are for English, can say anything, and to name the language where it is a common
one. Everyday words are the ones that no other language of the table has in common use.
*/

const everyday: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it was on with as he be at by had not are but from or have an they which you were his her she there been their has would what will if can all more when who said its about',
  es: 'el la los las de del que y en un una es por con para se su al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde todo nos durante dijo está',
  fr: 'le la les des du et à un une est en que qui dans pour pas au sur se ne ce par plus avec il sont cette mais ou été aux ses leur elle nous vous ont fait être deux a dit',
  de: 'der die das und in zu den mit von ist des sich ein eine nicht auf für dem es im auch als an nach wie er sie bei aus noch nur so wird sei werden hat dass oder sagte aber einen einem',
  it: 'il lo la gli di che e è un una per non con sono del della dei delle nel nella al alla si come anche più ma ha hanno questo questa dal dalla ci suo sua essere stato detto',
  pt: 'o a os as de do da dos das que e em um uma é para com não por mais no na nos nas se como mas foi ao ele tem à seu sua ou ser quando muito há já está também disse',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als bij door maar naar dan uit nog wel worden wordt heeft hij ze zei deze hun over',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år säger under också efter eller nu sin där',
  pl: 'i w na z że się nie do to jest jak o po za od przez dla ale czy tak był już jego oraz tym może być które co ma przed',
};

/** Letters of scripts that a language can be told by. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['th', /\p{Script=Thai}/u],
];

const tables = Object.entries(everyday).map(
  ([tag, words]) => [tag, new Set(words.split(' '))] as const,
);

/** Words that are looked at: the beginning says it. */
const sample = 2000;

/** Below this share of everyday English words a text is in another language. */
const leastShare = 0.15;

/** Too few words to tell: taken as English. */
const tooShort = 12;

/**
 * BCP 47 tag of the language that a text is in; `und` where it is not English and cannot be told.
 * A text too short to tell is taken as English if it is in Latin letters.
 */
export function languageOf({tokens, text}: ReadText): string {
  const script = scriptOf(text);
  if (script !== null) return script;
  const words = tokens
    .slice(0, sample)
    .filter(({shape}) => shape !== 'mark' && shape !== 'number')
    .map(({lower}) => lower);
  const [tag, share] = bestOf(words);
  if (words.length < tooShort) return 'en';
  return share >= leastShare ? tag : 'und';
}

/** The language that half the letters at the beginning belong to, where a script says it. */
function scriptOf(text: string): string | null {
  const letters = [...text.slice(0, sample)].filter(sign => /\p{L}/u.test(sign));
  const latin = letters.filter(letter => /\p{Script=Latin}/u.test(letter)).length;
  if (letters.length === 0 || latin * 2 >= letters.length) return null;
  return scripts.find(([, letter]) => letters.some(one => letter.test(one)))?.[0] ?? 'und';
}

/** The language with the most everyday words among `words`, and their share. */
function bestOf(words: readonly string[]): readonly [string, number] {
  const shares = tables.map(
    ([tag, known]) =>
      [tag, words.filter(word => known.has(word)).length / Math.max(1, words.length)] as const,
  );
  return shares.reduce((best, next) => (next[1] > best[1] ? next : best));
}
