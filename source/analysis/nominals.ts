import type {Recent} from './antecedents.ts';
import type {Chain, Draft} from './chains.ts';
import {type Phrase, roleOf, spanOf} from './descriptions.ts';
import {determiners, prepositions, sameSentence} from './grammar.ts';
import {isBodyNoun, isCompanyNoun, isRole} from './lexicon/roles.ts';
import type {ReadText, Token} from './text.ts';

/*
Descriptions that take up somebody described or named before: "the Mexican president" after
"Mexico’s president, Claudia Sheinbaum", "the bank" after "World Bank".
*/

/** A description found to stand for a chain. */
export type Found = {readonly chain: Chain; readonly draft: Draft};

/** How many words of a description may stand before its noun. */
const longestLead = 4;

/** How many chains with the same role are remembered: the latest. */
const mostOfARole = 6;

export class Nominals {
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

  /** The chain that a description whose noun stands at `at` takes up; null where there is none. */
  find(at: number, recents: readonly Recent[]): Found | null {
    const token = this.#text.tokens[at] as Token;
    if (token.shape !== 'lower' && token.shape !== 'title') return null;
    const person = isRole(token.lower);
    if (!person && !isBodyNoun(token.lower) && !isCompanyNoun(token.lower)) return null;
    const phrase = this.#definite(at);
    if (phrase === null) return null;
    const chain = person ? this.#person(phrase) : this.#body(token.lower, phrase, recents);
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

  /** The latest person with this role whose other words do not speak against it. */
  #person(phrase: Phrase): Chain | null {
    const {head, words} = roleOf(this.#text, phrase);
    const fits = (chain: Chain): boolean =>
      chain.roles.some(
        role => role.head === head && [...words].every(word => role.words.has(word)),
      );
    const chains = this.#byRole.get(head) ?? [];
    return chains.findLast(fits) ?? null;
  }

  #body(noun: string, phrase: Phrase, recents: readonly Recent[]): Chain | null {
    if (phrase.head - phrase.first > 1) return null;
    const named = this.#byNoun.get(noun);
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
