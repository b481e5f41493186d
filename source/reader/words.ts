import {
  type Claim,
  type Entity,
  type EntityId,
  isSaidPlainly,
  plainRelationAt,
  type Quote,
  type RelationLabel,
  sureAt,
} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import {isPlainWithin} from '../model/doubt.ts';
import {memo} from '../model/memo.ts';
import {type Span, textOf} from '../model/span.ts';
import {asTold} from './as-told.ts';
import {findings} from './selectors.ts';
import type {Known} from './state.ts';

/*
What findings are called on the screen. Doubt is part of the wording: what is not sure is said so.
*/

/** The words of a stretch of the text on one line. */
export const words = ({document}: Pick<Known, 'document'>, span: Span): string =>
  textOf(document.text, span).replace(/\s+/g, ' ').trim();

/**
 * An entity by a short name. A person is called as the text mostly calls them where it does not
 * give the whole name ("Xi", "Rubio"), else by their last name; nobody without a name is shortened.
 */
export function shortName(state: Known, id: EntityId | null): string | null {
  if (id === null) return null;
  const entity = findings(state).entities.get(id);
  if (!entity) return null;
  return entity.type === 'person' ? shortPerson(state.document, entity) : entity.name;
}

const shortPerson = memo((document: Document, {name, mentions}: Entity): string => {
  const counts = new Map<string, number>();
  for (const {kind, span} of mentions) {
    if (kind !== 'name') continue;
    const surface = words({document}, span);
    counts.set(surface, (counts.get(surface) ?? 0) + 1);
  }
  if (counts.size === 0) return name;
  const shorter = [...counts].filter(([surface]) => surface.length < name.length);
  const [first, ...others] = shorter;
  if (first === undefined) return lastName(name);
  return others.reduce((best, one) => (one[1] > best[1] ? one : best), first)[0];
});

function lastName(name: string): string {
  const parts = name.split(' ');
  // A particle belongs to the name that it stands before: "von der Leyen", "bin Salman".
  const first = parts.findIndex((part, at) => at > 0 && /^\p{Ll}/u.test(part));
  const last = parts.at(-1) ?? name;
  const suffix = /^(jr|sr|i{1,3}|iv)\.?$/i.test(last) ? parts.slice(-2).join(' ') : last;
  return first > 0 ? parts.slice(first).join(' ') : suffix;
}

/** Who a quote is from, with doubt where there is doubt: "Rubio", "probably Rubio". */
export function speaker(state: Known, quote: Quote): string {
  const {source} = quote;
  if (source === null) return 'speaker unknown';
  const name = shortName(state, source.entity) ?? words(state, source.span);
  return isSaidPlainly(source) ? name : `probably ${name}`;
}

/** What somebody says: “between marks”, or a report with how it was told, "(denied) that he went". */
export function saying(state: Known, quote: Quote): string {
  const said = words(state, quote.span);
  return quote.kind === 'indirect'
    ? asTold(state.document.text, quote, quote.span, said)
    : `“${said}”`;
}

/** A claim’s words, with how it was told where it is all that a report says. */
export function claimWords(state: Known, claim: Claim): string {
  const said = words(state, claim.span);
  const quote = claim.quote === null ? undefined : findings(state).quotes.get(claim.quote);
  return asTold(state.document.text, quote, claim.span, said);
}

/** Who puts a claim forward. */
export function claimant(state: Known, claim: Claim): string {
  if (claim.claimant.kind === 'writer') return 'the article';
  const {span, entity} = claim.claimant;
  const quote = claim.quote === null ? undefined : findings(state).quotes.get(claim.quote);
  if (quote?.source) return speaker(state, quote);
  const who = entity === null ? undefined : findings(state).entities.get(entity);
  const name = shortName(state, entity) ?? (span ? words(state, span) : 'somebody');
  return who && span && !isPlainWithin(who, span) ? `probably ${name}` : name;
}

/** Who puts a claim forward and, where it says so, for when: "Rubio · on Friday". */
export function saidBy(state: Known, claim: Claim): string {
  const who = claimant(state, claim);
  return claim.time === null ? who : `${who} · ${words(state, claim.time)}`;
}

export const relationSigns = {
  repeats: '=',
  supports: '+',
  disputes: '≠',
  updates: '↻',
  related: '~',
} as const satisfies Record<RelationLabel, string>;

const doubtful = {
  repeats: 'may repeat',
  supports: 'may support',
  disputes: 'may dispute',
  updates: 'may update',
  related: 'related',
} as const satisfies Record<RelationLabel, string>;

/** A relation in words and its sign, with a question mark where it is not sure. */
export function relationWords(
  label: RelationLabel,
  confidence: number,
): {sign: string; word: string} {
  const sign = relationSigns[label];
  if (confidence >= plainRelationAt || label === 'related') return {sign, word: label};
  return {sign: `${sign}?`, word: doubtful[label]};
}

/** How sure a finding is, as dots and in a word. */
export function certainty(confidence: number): string {
  if (confidence >= 0.85) return '●●● sure';
  if (confidence >= sureAt) return '●●○ likely';
  return '●○○ unsure';
}

/** A quotation cut to about `length` units at a word, in curly marks. */
export function excerpt(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:—–-]+$/, '')} …`;
}
