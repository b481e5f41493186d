import {wordSet} from './word-set.ts';

/*
Abbreviations whose dot ends no sentence, in lower case without the dot.
*/

/** Come before a name, so what follows never begins a sentence. */
const beforeNames = wordSet(
  'mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr cpl maj adm rev hon fr st ste mt ft pres supt det atty messrs mme mlle insp v',
);

/** May be the last word of a sentence as well. */
const anywhere = wordSet(
  'jr sr inc corp ltd co cos bros llc plc assn dept univ vs etc al eg ie cf ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ph.d esq',
);

/** Abbreviations only before a figure: "No. 5", "p. 12". */
const beforeFigures = wordSet('no nos p pp vol art sec fig ch para');

/** Everyday words that are abbreviations only before a figure, a comma or a lower-case word. */
const alsoWords = wordSet(
  'mar ark ala ill ind la mass miss mo ore pa wash del art sec dec sun sat mon wed fig',
);

/** Whether `word`, which a dot follows, is an abbreviation; `after` is what follows the dot. */
export function isAbbreviation(word: string, after: string): boolean {
  if (beforeNames.has(word)) return true;
  if (beforeFigures.has(word)) return /^\s\d/.test(after);
  if (alsoWords.has(word)) return /^(?:,|\s\d|\s?[a-z])/.test(after);
  return anywhere.has(word);
}

/** Whether no sentence ends with this abbreviation, because a name follows it. */
export const standsBeforeName = (word: string): boolean => beforeNames.has(word);
