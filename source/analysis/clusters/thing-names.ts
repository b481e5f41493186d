import type {EntityType} from '../../model/entity-types.ts';
import {countryNamed} from '../lexicon/countries.ts';
import type {Name} from '../names/name.ts';
import {type TokenText, written} from '../text/token-text.ts';
import type {Cluster} from './cluster.ts';
import {capitalised, initialsOf, type SpelledName, tooCommon, wordsOfThing} from './name-words.ts';
import type {ShortNames} from './short-names.ts';

/*
Which organisation, place or other thing a name stands for.
*/

/** Organisations, places and the rest, by whole name, acronym and, for organisations, first word. */
export class Things {
  readonly #byName = new Map<string, Cluster>();
  readonly #bodies: ShortNames;
  readonly #places: ShortNames;

  /** `bodies` and `places` have the full names for short ones. */
  constructor(bodies: ShortNames, places: ShortNames) {
    this.#bodies = bodies;
    this.#places = places;
  }

  find(text: TokenText, name: SpelledName, type: EntityType): Cluster | null {
    const {rules} = text.language;
    const words = this.#wordsOf(text, name, type);
    const country = rules.has('clusters/countries') ? countryOf(plainName(text, name)) : undefined;
    const found =
      this.#byName.get(`${type} ${words.join(' ')}`) ??
      (country && this.#byName.get(`country ${country}`)) ??
      (type === 'place' &&
        rules.has('clusters/before-comma') &&
        this.#byName.get(`place ${beforeComma(text, name)}`));
    if (found) return found;
    const acronym = this.#byName.get(`acronym ${initialsOf(words)}`);
    if (rules.has('clusters/acronyms') && acronym && words.length > 1 && acronym.type === type)
      return acronym;
    if (type !== 'organization' || words.length > 1 || !rules.has('clusters/first-word'))
      return null;
    return this.#byName.get(`start ${words[0]}`) ?? null;
  }

  /** The words of a name, or of the longer one that it is short for. */
  #wordsOf(text: TokenText, name: SpelledName, type: EntityType): readonly string[] {
    const words = wordsOfThing(name);
    if (type === 'place') {
      const {rules} = text.language;
      const own = rules.has('clusters/small-kinds') ? withoutKind(text, name, words) : words;
      return this.#places.get(own.join(' ')) ?? own;
    }
    if (type !== 'organization') return words;
    return this.#bodies.get(words.join(' ')) ?? words;
  }

  learn(text: TokenText, cluster: Cluster, name: SpelledName): void {
    const words = this.#wordsOf(text, name, cluster.type ?? name.type);
    if (words.length > cluster.fullest.length) cluster.fullest = words;
    const key = words.join(' ');
    if (cluster.type === 'place') this.#keep(`place ${beforeComma(text, name)}`, cluster);
    const country = countryOf(capitalised(words));
    this.#keep(`${cluster.type} ${key}`, cluster);
    if (country) this.#keep(`country ${country}`, cluster);
    if (words.length > 1) {
      const initials = initialsOf(words);
      if (initials.length > 1 && text.language.rules.has('clusters/acronyms'))
        this.#keep(`${cluster.type} ${initials}`, cluster);
      const first = words[0] as string;
      const apart = !tooCommon.test(first) && countryNamed(capitalised([first])) === undefined;
      if (cluster.type === 'organization' && apart) this.#keep(`start ${first}`, cluster);
    } else this.#keep(`acronym ${key.replaceAll('.', '')}`, cluster);
  }

  #keep(key: string, cluster: Cluster): void {
    if (!this.#byName.has(key)) this.#byName.set(key, cluster);
  }
}

/** Official names that belong, nearly always, to one country. */
const ownForms: ReadonlyMap<string, string> = new Map([
  ['Islamic Republic', 'Iran'],
  ["People's Republic of China", 'China'],
  ['People’s Republic of China', 'China'],
]);

/** "Singapore" for "Republic of Singapore"; of China, Korea and the Congo there are two. */
function countryOf(name: string): string | undefined {
  const form =
    /^(?:\p{L}+ ){0,2}(?:Republic|Kingdom|State|Sultanate|Commonwealth) of (?:the )?(.+)$/u;
  const plain = form.exec(name)?.[1] ?? name;
  return (
    ownForms.get(name) ??
    countryNamed(name) ??
    (/China|Korea|Congo/.test(plain) ? undefined : countryNamed(plain))
  );
}

/** A town may have several of these. */
const building =
  /^(?:dam|bridge|airport|station|plant|port|road|street|tower|bay|strait|sea|gulf)$/;

/** Without the kind of place in lower case: "guangdong" of "Guangdong province". */
function withoutKind(text: TokenText, {last}: Name, words: readonly string[]): readonly string[] {
  const final = text.tokens[last - 1];
  const kind =
    (final?.shape === 'lower' && !building.test(final.lower)) ||
    /^(?:province|prefecture|oblast)$/.test(final?.lower ?? '');
  return kind && words.length > 1 && final?.lower === words.at(-1) ? words.slice(0, -1) : words;
}

/** Without an article, "U. S." as "U.S.". */
const plainName = (text: TokenText, {span}: Name): string =>
  written(text, span)
    .replace(/^the /i, '')
    .replaceAll(/(?<=\b\p{Lu}\.)\s(?=\p{Lu}\.)/gu, '');

/** "portland" of "Portland, Oregon". */
const beforeComma = (text: TokenText, {span}: Name): string =>
  (written(text, span).split(',')[0] as string).toLowerCase();
