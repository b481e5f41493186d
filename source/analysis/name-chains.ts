import type {EntityType} from '../model/entity-types.ts';
import {addMention, type Chain, newChain} from './chains.ts';
import {countryNamed} from './lexicon/countries.ts';
import {type Gender, genderOfFirstName, genderOfTitle, isTitle} from './lexicon/people.ts';
import type {Name} from './names.ts';
import {isOtherName} from './other-names.ts';
import {type ReadText, type Token, written} from './text.ts';

/*
Which names are names of the same thing: the whole name and its parts, acronyms, a country's names.
One pass over the names in order; each looks only at the few chains that share a word with it.
*/

const suffixes = new Set(['jr', 'sr', 'i', 'ii', 'iii', 'iv', 'v', 'vi']);

/** A person's name taken apart. */
type PersonName = {
  readonly words: readonly string[];
  readonly suffix: string | null;
  readonly gender: Gender | null;
};

/** Chains of names, in order of appearance. Linear in the number of names. */
export function chainNames(text: ReadText, names: readonly Name[]): Chain[] {
  const types = votedTypes(text, names);
  const people = new People();
  const things = new Things();
  const chains: Chain[] = [];
  let before: Chain | null = null;
  for (const [at, name] of names.entries()) {
    const type = types.get(keyOf(text, name)) ?? name.type;
    const other: boolean = before?.type === type && isOtherName(text, names[at - 1] as Name, name);
    const known: Chain | null = other
      ? before
      : type === 'person'
        ? people.find(text, name)
        : things.find(text, name, type);
    const chain: Chain = known ?? newChain(chains.length, type, []);
    if (!known) chains.push(chain);
    addMention(chain, {...name, kind: 'name'});
    if (type === 'person') people.learn(chain, personName(text, name));
    else things.learn(chain, wordsOf(text, name), beforeComma(text, name));
    before = chain;
  }
  return chains;
}

const keyOf = (text: ReadText, name: Name): string => wordsOf(text, name).join(' ');

/** One type for all names that are written alike: the one with the most confidence behind it. */
function votedTypes(text: ReadText, names: readonly Name[]): Map<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const name of names) {
    const key = keyOf(text, name);
    const count = votes.get(key) ?? new Map<EntityType, number>();
    votes.set(key, count.set(name.type, (count.get(name.type) ?? 0) + name.confidence));
  }
  const best = (count: Map<EntityType, number>): EntityType =>
    [...count].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map([...votes].map(([key, count]) => [key, best(count)]));
}

/** The words of a name, lower-cased, without marks, articles and genitives. */
function wordsOf(text: ReadText, {first, last}: Name): string[] {
  const words: string[] = [];
  for (let at = first; at < last; at++) {
    const {lower, shape} = text.tokens[at] as Token;
    if (shape !== 'mark' && lower !== 'the' && lower !== "'s") words.push(lower);
  }
  return words;
}

function personName(text: ReadText, name: Name): PersonName {
  const words = wordsOf(text, name);
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
class People {
  readonly #byWord = new Map<string, Chain[]>();

  find(text: ReadText, name: Name): Chain | null {
    const {words, suffix, gender} = personName(text, name);
    let best: {chain: Chain; fit: number} | null = null;
    for (const chain of this.#candidates(words)) {
      if (suffix && chain.suffix && suffix !== chain.suffix) continue;
      if (gender && chain.gender && gender !== chain.gender) continue;
      const fit = fitOf(words, chain);
      if (fit > 0 && (!best || fit >= best.fit)) best = {chain, fit};
    }
    return best?.chain ?? null;
  }

  #candidates(words: readonly string[]): readonly Chain[] {
    const last = this.#byWord.get(words.at(-1) ?? '') ?? [];
    return words.length > 1 ? [...last, ...(this.#byWord.get(words[0] as string) ?? [])] : last;
  }

  learn(chain: Chain, {words, suffix, gender}: PersonName): void {
    chain.suffix ??= suffix;
    chain.gender ??= gender;
    if (words.length > chain.fullest.length) chain.fullest = words;
    for (const word of words) {
      const list = this.#byWord.get(word) ?? [];
      if (list.includes(chain)) continue;
      // The newest few are enough, and keep a text full of one surname linear.
      this.#byWord.set(word, [...list.slice(-7), chain]);
    }
  }
}

/** How well a name fits what a person is called already; 0: it is somebody else's. */
function fitOf(words: readonly string[], {fullest, mentions}: Chain): number {
  const often = 1 - 1 / (1 + mentions.length);
  const surname = words.at(-1) === fullest.at(-1);
  if (words.length === 1) {
    if (surname) return 2 + often;
    return words[0] === fullest[0] ? 1 + often : 0;
  }
  if (fullest.length === 1)
    return words.includes(fullest[0] as string) && (surname || words[0] === fullest[0])
      ? 1 + often
      : 0;
  if (!surname) return sameSet(words, fullest) ? 3 : 0;
  // Of two surnames: "Enrique Peña Nieto", "Peña Nieto".
  if (endsWith(words, fullest) || endsWith(fullest, words)) return 3 + often;
  return givenFits(words[0] as string, fullest[0] as string) ? 3 + often : 0;
}

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length < words.length && end.every((word, at) => words.at(at - end.length) === word);

/** "J." is John's, "Mike" is not Michael's: nicknames are left to the reader. */
const givenFits = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

const sameSet = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 1 && short.every(word => long.includes(word));
};

/** Words at the start of so many names that they stand for none. */
const tooCommon =
  /^(?:new|north|south|east|west|united|national|international|american|british|european|world|university|department|ministry|house|state|federal|supreme|high|royal|bank|city|great|general|republic|democratic|central|first|air|san|los|st)$/;

/** Organisations, places and the rest, by whole name, acronym and, for organisations, first word. */
class Things {
  readonly #byName = new Map<string, Chain>();

  find(text: ReadText, name: Name, type: EntityType): Chain | null {
    const words = wordsOf(text, name);
    const country = countryNamed(plainName(text, name));
    const found =
      this.#byName.get(`${type} ${words.join(' ')}`) ??
      (country && this.#byName.get(`country ${country}`)) ??
      (type === 'place' && this.#byName.get(`place ${beforeComma(text, name)}`));
    if (found) return found;
    const acronym = this.#byName.get(`acronym ${initialsOf(words)}`);
    if (acronym && words.length > 1 && acronym.type === type) return acronym;
    if (type !== 'organization' || words.length > 1) return null;
    return this.#byName.get(`start ${words[0]}`) ?? null;
  }

  learn(chain: Chain, words: readonly string[], place: string): void {
    if (words.length > chain.fullest.length) chain.fullest = words;
    const name = words.join(' ');
    if (chain.type === 'place') this.#keep(`place ${place}`, chain);
    const country = countryNamed(capitalised(words));
    this.#keep(`${chain.type} ${name}`, chain);
    if (country) this.#keep(`country ${country}`, chain);
    if (words.length > 1) {
      const initials = initialsOf(words);
      if (initials.length > 1) this.#keep(`${chain.type} ${initials}`, chain);
      const first = words[0] as string;
      const apart = !tooCommon.test(first) && countryNamed(capitalised([first])) === undefined;
      if (chain.type === 'organization' && apart) this.#keep(`start ${first}`, chain);
    } else this.#keep(`acronym ${name.replaceAll('.', '')}`, chain);
  }

  #keep(key: string, chain: Chain): void {
    if (!this.#byName.has(key)) this.#byName.set(key, chain);
  }
}

/** Without an article, "U. S." as "U.S.". */
const plainName = (text: ReadText, {span}: Name): string =>
  written(text, span)
    .replace(/^the /i, '')
    .replaceAll(/(?<=\b\p{Lu}\.)\s(?=\p{Lu}\.)/gu, '');

/** "portland" of "Portland, Oregon": what a place is called by itself. */
const beforeComma = (text: ReadText, {span}: Name): string =>
  (written(text, span).split(',')[0] as string).toLowerCase();

const small = new Set(['of', 'and', 'for', 'the', 'in', 'de', 'la', 'on', 'to']);

const initialsOf = (words: readonly string[]): string =>
  words.map(word => (small.has(word) ? '' : word[0])).join('');

const capitalised = (words: readonly string[]): string =>
  words.length === 1 && (words[0] as string).length <= 3
    ? (words[0] as string).toUpperCase()
    : words
        .map(word => (small.has(word) ? word : word[0]?.toUpperCase() + word.slice(1)))
        .join(' ');
