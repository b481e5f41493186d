import type {Item} from '../clusters/cluster.ts';
import {join} from '../clusters/cluster.ts';
import {sameSentence} from '../text/grammar.ts';
import type {TokenText} from '../text/token-text.ts';

/** That an editor is right about whom somebody else’s "him" stands for. */
const sureness = 0.98;

/**
 * Puts "him" with Lee in “because of him [Lee]”: a name in brackets behind a pronoun says whom it
 * stands for. Linear.
 */
export function joinBracketed(text: TokenText, items: readonly Item[]): void {
  for (const [at, pronoun] of items.entries()) {
    const named = items[at + 1];
    if (named?.draft.kind !== 'name' || pronoun.draft.kind !== 'pronoun') continue;
    if (!isBracketed(text, pronoun.draft.last, named.draft)) continue;
    const reason = 'the name in brackets says whom it stands for';
    const evidence = [{reason, spans: [named.draft.span]}];
    pronoun.draft = {...pronoun.draft, confidence: sureness, evidence};
    if (pronoun.cluster !== named.cluster) join(named.cluster, pronoun.cluster);
  }
}

/** Whether nothing but the brackets around it stands between a name and the token before `at`. */
const isBracketed = (
  text: TokenText,
  at: number,
  {first, last}: {readonly first: number; readonly last: number},
): boolean =>
  first === at + 1 &&
  sameSentence(text, first, at)?.lower === '[' &&
  sameSentence(text, first, last)?.lower === ']';
