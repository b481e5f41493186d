import type {Language} from '../lexicon/language.ts';
import {
  type Gender,
  genderOfFirstName,
  genderOfTitle,
  isFirstName,
  isTitle,
} from '../lexicon/people.ts';
import type {TokenText} from '../text/token-text.ts';
import type {Cluster} from './cluster.ts';
import {isMisspelt} from './misspelt.ts';
import {type SpelledName, wordsOf} from './name-words.ts';

/*
Which person a name belongs to: a surname or first name alone goes to the latest who has it.
*/

const suffixes = new Set(['jr', 'sr', 'i', 'ii', 'iii', 'iv', 'v', 'vi']);

/** A person's name taken apart. */
type PersonName = {
  readonly words: readonly string[];
  readonly suffix: string | null;
  readonly gender: Gender | null;
};

export function personName(text: TokenText, name: SpelledName): PersonName {
  const words = wordsOf(name);
  const ends = words.length > 1 && suffixes.has(words.at(-1) as string);
  const suffix = ends ? (words.pop() as string) : null;
  const before = text.tokens[name.first - 1];
  const titled = before?.sentence === text.tokens[name.first]?.sentence ? before?.lower : undefined;
  let gender = titled === undefined ? null : genderOfTitle(titled);
  while (words.length > 1 && isTitle(words[0] as string)) {
    const title = words.shift() as string;
    gender ??= genderOfTitle(title);
  }
  if (words.length > 1) gender ??= genderOfFirstName(words[0] as string);
  return {words, suffix, gender};
}

/** People by every word of their names. */
export class People {
  readonly #byWord = new Map<string, Cluster[]>();

  find(text: TokenText, name: SpelledName): Cluster | null {
    const {words, suffix, gender} = personName(text, name);
    let best: {cluster: Cluster; fit: number} | null = null;
    for (const cluster of this.#candidates(words)) {
      if (areTwo(suffix, cluster.suffix) && text.language.rules.has('clusters/suffixes')) continue;
      if (areTwo(gender, cluster.gender) && text.language.rules.has('clusters/genders')) continue;
      const fit = fitOf(text.language, words, cluster);
      if (fit > 0 && (!best || fit >= best.fit)) best = {cluster, fit};
    }
    return best?.cluster ?? null;
  }

  #candidates(words: readonly string[]): readonly Cluster[] {
    const last = this.#byWord.get(words.at(-1) ?? '') ?? [];
    return words.length > 1 ? [...last, ...(this.#byWord.get(words[0] as string) ?? [])] : last;
  }

  learn(cluster: Cluster, {words, suffix, gender}: PersonName): void {
    cluster.suffix ??= suffix;
    cluster.gender ??= gender;
    if (words.length > cluster.fullest.length) cluster.fullest = words;
    for (const word of words) {
      const list = this.#byWord.get(word) ?? [];
      if (list.includes(cluster)) continue;
      // The newest few are enough, and keep a text full of one surname linear.
      this.#byWord.set(word, [...list.slice(-7), cluster]);
    }
  }
}

/** Whether both are known and differ. */
const areTwo = <Value>(one: Value | null, other: Value | null): boolean =>
  one !== null && other !== null && one !== other;

/** How well a middle name fits: "Liang" of "David Liang Chong-hou". */
const seldom = 0.5;

/** How well a name fits the names of a person; 0 where it is somebody else's. */
function fitOf({rules}: Language, words: readonly string[], {fullest, mentions}: Cluster): number {
  const often = 1 - 1 / (1 + mentions.length);
  const surname = words.at(-1) === fullest.at(-1);
  if (words.length === 1) {
    if (surname) return 2 + often;
    if (words[0] === fullest[0]) return 1 + often;
    return rules.has('clusters/middle-names') &&
      fullest.length > 2 &&
      fullest.includes(words[0] as string)
      ? seldom
      : 0;
  }
  if (fullest.length === 1)
    return words.includes(fullest[0] as string) && (surname || words[0] === fullest[0])
      ? 1 + often
      : 0;
  if (!surname) {
    const misspelt =
      rules.has('clusters/misspelt-people') &&
      words[0] === fullest[0] &&
      isMisspelt(words.at(-1), fullest.at(-1));
    return misspelt || sameSet(words, fullest) ? 3 : 0;
  }
  // Two surnames: "Enrique Peña Nieto", "Peña Nieto".
  if (endsWith(words, fullest) || endsWith(fullest, words)) return 3 + often;
  return givenFits(rules, words[0] as string, fullest[0] as string) ? 3 + often : 0;
}

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length < words.length && end.every((word, at) => words.at(at - end.length) === word);

/** Whether two first names may be one: "J." and "John". */
const givenFits = (rules: Language['rules'], a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (rules.has('clusters/misspelt-people') &&
    isMisspelt(a, b) &&
    !(isFirstName(a) && isFirstName(b)));

const sameSet = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 1 && short.every(word => long.includes(word));
};
