import type {Quote} from '../../model/analysis.ts';
import {addMention, type Chain, type Draft} from '../chains/chains.ts';
import {type Pronoun, pronounOf} from '../lexicon/pronouns.ts';
import {quoteOfTokens} from '../quotes/inside.ts';
import {positionOf, prepositions} from '../text/grammar.ts';
import {type ReadText, type Sentence, tokenAt} from '../text/text.ts';
import {
  type Candidate,
  type Choice,
  canBe,
  choose,
  featuresAhead,
  featuresOf,
  type Recent,
  type Site,
} from './antecedents.ts';
import {Nominals} from './nominals.ts';

/*
Pronouns and descriptions that take up what was named before, from the first sentence to the last.
What was mentioned lately is kept in a short list, so a long text costs no more a word than a short
one.
*/

/** Decides a pronoun; training puts one in the place of `choose` that knows the answer. */
export type Chooser = (pronoun: Pronoun, candidates: readonly Candidate[], at: number) => Choice;

/** How many sentences back a pronoun looks, and among how many chains. */
const window = 4;
const mostRecent = 12;

/** Adds to `chains` the pronouns and descriptions that stand for one of them. */
export function resolveReferences(
  text: ReadText,
  chains: readonly Chain[],
  quotes: readonly Quote[],
  chooser: Chooser = choose,
): void {
  const reader = new Reader(text, chains, quoteOfTokens(text, quotes), chooser);
  for (const sentence of text.sentences) reader.read(sentence);
}

class Reader {
  readonly #text: ReadText;
  readonly #inside: Int32Array;
  readonly #chooser: Chooser;
  readonly #nominals: Nominals;
  /** Names and appositions, in order, and the next of them to come. */
  readonly #known: readonly {readonly chain: Chain; readonly draft: Draft}[];
  #next = 0;
  #recents: Recent[] = [];
  #lead = true;

  constructor(text: ReadText, chains: readonly Chain[], inside: Int32Array, chooser: Chooser) {
    this.#text = text;
    this.#inside = inside;
    this.#chooser = chooser;
    this.#nominals = new Nominals(text);
    this.#known = chains
      .flatMap(chain => chain.mentions.map(draft => ({chain, draft})))
      .toSorted((a, b) => a.draft.first - b.draft.first);
  }

  read(sentence: Sentence): void {
    this.#recents = this.#recents
      .filter(({last}) => this.#sentenceAt(sentence.first) - last.sentence <= window)
      .slice(0, mostRecent);
    this.#lead = true;
    for (let at = sentence.first; at < sentence.last; at++) {
      const known = this.#known[this.#next];
      if (known && known.draft.first <= at) {
        this.#note(known.chain, known.draft);
        this.#nominals.learn(known.chain);
        this.#next++;
        at = Math.max(at, known.draft.last - 1);
        continue;
      }
      this.#readToken(at, sentence);
    }
  }

  #readToken(at: number, sentence: Sentence): void {
    const token = tokenAt(this.#text, at);
    const pronoun = pronounOf(token.lower);
    if (pronoun) {
      this.#resolve(pronoun, at, sentence);
      return;
    }
    const found = this.#nominals.find(at, this.#recents);
    if (found === null) return;
    addMention(found.chain, found.draft);
    this.#note(found.chain, found.draft);
  }

  #resolve(pronoun: Pronoun, at: number, sentence: Sentence): void {
    const candidates = this.#candidates(pronoun, at, sentence);
    const choice = this.#chooser(pronoun, candidates, at);
    if (choice === null) return;
    const {chain, confidence} = choice;
    const {start, end} = tokenAt(this.#text, at);
    const named = chain.mentions.findLast(({kind, first}) => kind === 'name' && first < at);
    const draft: Draft = {
      span: {start, end},
      first: at,
      last: at + 1,
      kind: 'pronoun',
      confidence,
      evidence: [{reason: 'takes up what was mentioned before', spans: named ? [named.span] : []}],
    };
    chain.gender ??= confidence > 0.6 ? pronoun.gender : null;
    addMention(chain, draft);
    this.#note(chain, draft);
  }

  #candidates(pronoun: Pronoun, at: number, sentence: Sentence): Candidate[] {
    const site = this.#siteOf(at, at + 1);
    const fitting = this.#recents.filter(({chain}) => canBe(pronoun, chain));
    const candidates = fitting.map((recent, rank) => ({
      chain: recent.chain,
      features: featuresOf(pronoun, site, recent, rank === 0),
    }));
    const ahead = this.#ahead(sentence);
    if (ahead && canBe(pronoun, ahead) && !fitting.some(({chain}) => chain === ahead)) {
      const opening = tokenAt(this.#text, sentence.first);
      const fronted =
        prepositions.has(opening.lower) || /^(?:when|while|as|although)$/.test(opening.lower);
      candidates.push({chain: ahead, features: featuresAhead(fronted, ahead)});
    }
    return candidates;
  }

  /** The next name in the sentence, whom a pronoun before it may already stand for. */
  #ahead(sentence: Sentence): Chain | null {
    const next = this.#known[this.#next];
    return next && next.draft.first < sentence.last ? next.chain : null;
  }

  /** Puts a chain at the head of the list of what was mentioned lately. */
  #note(chain: Chain, draft: Draft): void {
    const last = this.#siteOf(draft.first, draft.last);
    const known = this.#recents.find(recent => recent.chain === chain);
    const isSubject = last.position === 'subject';
    const recent: Recent = {
      chain,
      last,
      lastKind: draft.kind,
      leads: this.#lead,
      subjectIn: isSubject ? last.sentence : (known?.subjectIn ?? -1),
      count: (known?.count ?? 0) + 1,
    };
    this.#lead = false;
    this.#recents = [recent, ...this.#recents.filter(other => other !== known)];
  }

  #siteOf(first: number, last: number): Site {
    const {sentence, block} = tokenAt(this.#text, first);
    const position = positionOf(this.#text, first, last);
    return {at: first, sentence, block, quote: this.#inside[first] ?? -1, position};
  }

  #sentenceAt(at: number): number {
    return tokenAt(this.#text, at).sentence;
  }
}
