import {isBodyNoun, isCompanyNoun} from '../lexicon/roles.ts';
import type {TokenText} from '../text/token-text.ts';
import type {Cluster} from './cluster.ts';
import {roleOf} from './descriptions.ts';
import type {Phrase} from './titles.ts';

/** How many clusters with the same role are remembered. */
const mostOfARole = 6;

/** Clusters by what the text says they are: "Mayor Ann Lee" is a mayor, "World Bank" a bank. */
export class Described {
  readonly #text: TokenText;
  readonly #byRole = new Map<string, Cluster[]>();
  readonly #byNoun = new Map<string, Cluster>();

  constructor(text: TokenText) {
    this.#text = text;
  }

  /** Remembers a cluster, which was just mentioned, by what it is. */
  learn(cluster: Cluster): void {
    for (const {head} of cluster.roles) {
      const clusters = this.#byRole.get(head) ?? [];
      const others = clusters.filter(other => other !== cluster);
      this.#byRole.set(head, [...others.slice(1 - mostOfARole), cluster]);
    }
    if (cluster.type !== 'organization') return;
    for (const word of cluster.fullest)
      if (isBodyNoun(word) || isCompanyNoun(word)) this.#byNoun.set(word, cluster);
  }

  /** The latest person with this role and all its other words. */
  person(phrase: Phrase): Cluster | null {
    const {head, words} = roleOf(this.#text, phrase);
    const fits = (cluster: Cluster): boolean =>
      cluster.roles.some(
        role => role.head === head && [...words].every(word => role.words.has(word)),
      );
    const clusters = this.#byRole.get(head) ?? [];
    return clusters.findLast(fits) ?? null;
  }

  /** The latest institution with this noun in its name. */
  body(noun: string): Cluster | null {
    return this.#byNoun.get(noun) ?? null;
  }
}
