import type {Chain, Draft} from '../chains/chains.ts';
import {Described} from '../chains/described.ts';

import type {Phrase} from '../chains/titles.ts';
import {isBodyNoun, isCompanyNoun, isRole} from '../lexicon/roles.ts';
import {determiners, prepositions, sameSentence} from '../text/grammar.ts';
import {type ReadText, spanOf, tokenAt} from '../text/text.ts';
import type {Recent} from './antecedents.ts';

/*
Descriptions that take up somebody described or named before: "the Mexican president" after
"Mexico’s president, Claudia Sheinbaum", "the bank" after "World Bank".
*/

/** A description found to stand for a chain. */
export type Found = {readonly chain: Chain; readonly draft: Draft};

/** How many words of a description may stand before its noun. */
const longestLead = 4;

export class Nominals {
  readonly #text: ReadText;
  readonly #described: Described;

  constructor(text: ReadText) {
    this.#text = text;
    this.#described = new Described(text);
  }

  /** Remembers a chain that is mentioned now under what it is. */
  learn(chain: Chain): void {
    this.#described.learn(chain);
  }

  /** The chain that a description whose noun stands at `at` takes up; null where there is none. */
  find(at: number, recents: readonly Recent[]): Found | null {
    const token = tokenAt(this.#text, at);
    if (token.shape !== 'lower' && token.shape !== 'title') return null;
    const person = isRole(token.lower);
    if (!person && !isBodyNoun(token.lower) && !isCompanyNoun(token.lower)) return null;
    const phrase = this.#definite(at);
    if (phrase === null) return null;
    const chain = person
      ? this.#described.person(phrase)
      : this.#body(token.lower, phrase, recents);
    return chain && {chain, draft: this.#draft(phrase, person)};
  }

  /** The description that ends in the noun at `head`, where it is a definite one. */
  #definite(head: number): Phrase | null {
    const next = sameSentence(this.#text, head, head + 1);
    if (next && (isRole(next.lower) || next.shape === 'title' || next.lower === '-')) return null;
    for (let first = head - 1; first >= head - longestLead; first--) {
      const token = sameSentence(this.#text, head, first);
      if (token === null || token.shape === 'mark') return null;
      if (token.lower === 'the') return {first, last: head + 1, head};
      if (token.lower === "'s") return first > 0 ? {first: first - 1, last: head + 1, head} : null;
      if (determiners.has(token.lower) || prepositions.has(token.lower)) return null;
    }
    return null;
  }

  #body(noun: string, phrase: Phrase, recents: readonly Recent[]): Chain | null {
    if (phrase.head - phrase.first > 1) return null;
    const named = this.#described.body(noun);
    if (named) return named;
    if (!isCompanyNoun(noun)) return null;
    const latest = recents.find(({chain}) => chain.type === 'organization');
    return latest?.chain ?? null;
  }

  #draft(phrase: Phrase, person: boolean): Draft {
    const span = spanOf(this.#text, phrase);
    const reason = person ? 'describes as was done before' : 'names what kind of body it is';
    const evidence = [{reason, spans: [span]}];
    return {
      span,
      first: phrase.first,
      last: phrase.last,
      kind: 'nominal',
      confidence: 0.7,
      evidence,
    };
  }
}
