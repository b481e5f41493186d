import type {Claim, Entity, Mention} from '../../model/analysis.ts';
import {contains, countBefore, type Span} from '../../model/span.ts';
import {type TokenText, tokenAt, tokenFrom, written} from '../text/token-text.ts';
import {negationOf} from './polarity.ts';

/*
A claim that can be understood out of context: with names in place of "she" or "the minister", and
with a "no" where its source denies it.
*/

/** What of a claim its words depend on. */
type Worded = Pick<Claim, 'span' | 'polarity'>;

export type ClaimWriter = (claim: Worded) => string;

type NamedMention = Span & {readonly name: string; readonly mention: Mention};

/** A function that writes the claims of a text in this way. */
export function claimWriter(text: TokenText, entities: readonly Entity[]): ClaimWriter {
  const stand = entities
    .filter(({mentions}) => mentions.some(({kind}) => kind === 'name'))
    .flatMap(({name, mentions}) =>
      mentions
        .filter(({kind}) => kind !== 'name')
        .map((mention): NamedMention => ({...mention.span, name, mention})),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return claim => {
    const words = spelledOut(text, claim.span, stand);
    return sentence(isRejected(text, claim) ? `It is not true that ${words}` : words);
  };
}

/** Written as a sentence, as in training: without a full stop the tower is less sure. */
const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/[\s,;:–—]+$/u, '')}`.replace(
    /[^.?!]$/u,
    '$&.',
  );

function spelledOut(text: TokenText, span: Span, stand: readonly NamedMention[]): string {
  let words = '';
  let at = span.start;
  for (let index = countBefore(stand, span.start); index < stand.length; index++) {
    const named = stand[index] as NamedMention;
    if (named.start >= span.end) break;
    if (named.start < at || !contains(span, named)) continue;
    if (named.mention.kind === 'nominal' && !canBeNamed(text, span, named)) continue;
    words += text.text.slice(at, named.start) + nameFor(text, named);
    at = named.end;
  }
  return words + text.text.slice(at, span.end);
}

/**
 * Whether a name can replace a description: only one that opens the claim, since elsewhere it may say
 * what somebody is ("became the minister"), and that has no name after it ("the minister, Ada Brook,").
 */
const canBeNamed = (text: TokenText, span: Span, {start, end}: Span): boolean =>
  start === span.start &&
  text.text[end] !== ',' &&
  text.language.definites.has(tokenAt(text, tokenFrom(text, start)).lower);

function nameFor(text: TokenText, {name, ...span}: NamedMention): string {
  const {possessives, possessivePronouns} = text.language;
  const words = written(text, span).toLowerCase();
  return possessives.has(words) || possessivePronouns.has(words) ? `${name}'s` : name;
}

/** Whether the source rejects a claim ("denied that …"), rather than the claim's own words. */
export function isRejected(text: TokenText, {span, polarity}: Worded): boolean {
  const first = tokenFrom(text, span.start);
  let last = first;
  while (last < text.tokens.length && tokenAt(text, last).start < span.end) last++;
  return negationOf(text, {first, last}, false).polarity !== polarity;
}
