import {isBodyNoun, isCompanyNoun} from '../lexicon/roles.ts';
import type {ReadText} from '../text/text.ts';
import type {Chain} from './chains.ts';
import {roleOf} from './descriptions.ts';
import type {Phrase} from './titles.ts';

/** How many chains with the same role are remembered: the latest. */
const mostOfARole = 6;

/** Chains by what the text says that they are: "Mayor Ann Lee" is a mayor, "World Bank" a bank. */
export class Described {
  readonly #text: ReadText;
  readonly #byRole = new Map<string, Chain[]>();
  readonly #byNoun = new Map<string, Chain>();

  constructor(text: ReadText) {
    this.#text = text;
  }

  /** Remembers a chain that is mentioned now under what it is. */
  learn(chain: Chain): void {
    for (const {head} of chain.roles) {
      const chains = this.#byRole.get(head) ?? [];
      const others = chains.filter(other => other !== chain);
      this.#byRole.set(head, [...others.slice(1 - mostOfARole), chain]);
    }
    if (chain.type !== 'organization') return;
    for (const word of chain.fullest)
      if (isBodyNoun(word) || isCompanyNoun(word)) this.#byNoun.set(word, chain);
  }

  /** The latest person with this role whose other words do not speak against it. */
  person(phrase: Phrase): Chain | null {
    const {head, words} = roleOf(this.#text, phrase);
    const fits = (chain: Chain): boolean =>
      chain.roles.some(
        role => role.head === head && [...words].every(word => role.words.has(word)),
      );
    const chains = this.#byRole.get(head) ?? [];
    return chains.findLast(fits) ?? null;
  }

  /** The latest institution with this noun in its name. */
  body(noun: string): Chain | null {
    return this.#byNoun.get(noun) ?? null;
  }
}
