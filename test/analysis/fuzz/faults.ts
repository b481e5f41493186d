import type {Analysis, Claim, Evidence, Quote} from '../../../source/model/analysis.ts';
import type {Span} from '../../../source/model/span.ts';

/*
What must hold of every analysis, whatever the text is.
*/

/** What is wrong with an analysis of `text`, one line a fault; empty where all is well. */
export const faultsOf = (text: string, analysis: Analysis): readonly string[] => [
  ...analysis.warnings.map(({pass, message}) => `${pass} failed: ${message}`),
  ...spansOf(analysis).flatMap(([what, span]) => spanFaults(text, what, span)),
  ...referenceFaults(analysis),
  ...orderFaults(analysis),
];

type Named = readonly [what: string, span: Span | null];

const evidenceSpans = (what: string, evidence: readonly Evidence[]): readonly Named[] =>
  evidence.flatMap(({reason, spans}) =>
    spans.map((span): Named => [`evidence of ${what} (${reason})`, span]),
  );

const quoteSpans = (quote: Quote): readonly Named[] => [
  [`${quote.kind} quote`, quote.span],
  [`outer of ${quote.kind} quote`, quote.outer],
  ['cue', quote.cue],
  ['source', quote.source?.span ?? null],
  ...evidenceSpans(`${quote.kind} quote`, quote.evidence),
  ...evidenceSpans('source', quote.source?.evidence ?? []),
];

const claimSpans = (claim: Claim): readonly Named[] => [
  ['claim', claim.span],
  ['time of claim', claim.time],
  ['claimant', claim.claimant.kind === 'source' ? claim.claimant.span : null],
  ...claim.quantities.map(({span}): Named => ['figure of claim', span]),
  ...evidenceSpans('claim', claim.evidence),
];

/** Every span of an analysis, with what it is of. */
const spansOf = ({sentences, entities, quotes, claims, relations}: Analysis): readonly Named[] => [
  ...sentences.map((span): Named => ['sentence', span]),
  ...entities.flatMap(entity => [
    ...evidenceSpans('entity', entity.evidence),
    ...entity.mentions.flatMap(mention => [
      [mention.kind, mention.span] as const,
      ...evidenceSpans(mention.kind, mention.evidence),
    ]),
  ]),
  ...quotes.flatMap(quoteSpans),
  ...claims.flatMap(claimSpans),
  ...relations.flatMap(({evidence}) => evidenceSpans('relation', evidence)),
];

function spanFaults(text: string, what: string, span: Span | null): readonly string[] {
  if (span === null) return [];
  const {start, end} = span;
  const is = (fault: string): string[] => [`${what} ${start}-${end} ${fault}`];
  if (!(Number.isInteger(start) && Number.isInteger(end))) return is('is at no place');
  if (start < 0 || end > text.length) return is('lies outside of the text');
  if (start >= end) return is('is empty');
  if (cutsPair(text, start) || cutsPair(text, end)) return is('cuts a surrogate pair');
  const words = text.slice(start, end);
  return words.trim() === words ? [] : is(`has white space at an end: ${JSON.stringify(words)}`);
}

const cutsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

function referenceFaults({entities, quotes, claims, relations}: Analysis): readonly string[] {
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string): void => {
    if (!isRight) faults.push(fault);
  };
  const entityIds = new Set(entities.map(({id}) => id));
  const mentions = entities.flatMap(entity => entity.mentions);
  const mentionIds = new Set(mentions.map(({id}) => id));
  const quoteIds = new Set(quotes.map(({id}) => id));
  const claimIds = new Set(claims.map(({id}) => id));
  check(entityIds.size === entities.length, 'two entities have one id');
  check(mentionIds.size === mentions.length, 'two mentions have one id');
  check(quoteIds.size === quotes.length, 'two quotes have one id');
  check(claimIds.size === claims.length, 'two claims have one id');
  for (const entity of entities) {
    check(entity.mentions.length > 0, `${entity.id} has no mention`);
    check(entity.name.trim() !== '', `${entity.id} has no name`);
    const places = entity.mentions.map(({span: {start, end}}) => `${start}-${end}`);
    check(new Set(places).size === places.length, `${entity.id} has a mention twice`);
    check(
      entity.mentions.every(mention => mention.entity === entity.id),
      `${entity.id} has another’s mention`,
    );
  }
  for (const {id, source, continues} of quotes) {
    check(!source?.entity || entityIds.has(source.entity), `${id} is from an entity that is not`);
    check(
      !source?.mention || mentionIds.has(source.mention),
      `${id} is from a mention that is not`,
    );
    check(continues === null || quoteIds.has(continues), `${id} goes on with a quote that is not`);
  }
  for (const {id, about, quote, claimant} of claims) {
    check(
      about.every(entity => entityIds.has(entity)),
      `${id} is about an entity that is not`,
    );
    check(quote === null || quoteIds.has(quote), `${id} is of a quote that is not`);
    check(
      claimant.kind === 'writer' || claimant.entity === null || entityIds.has(claimant.entity),
      `${id} is by an entity that is not`,
    );
  }
  for (const {from, to, label, score, confidence} of relations) {
    check(claimIds.has(from) && claimIds.has(to), `${label} names a claim that is not`);
    check(from !== to, `${from} ${label} itself`);
    check(isShare(score) && isShare(confidence), `${label} is as sure as ${score}, ${confidence}`);
  }
  const findings = [
    ...entities,
    ...mentions,
    ...quotes,
    ...quotes.flatMap(({source}) => source ?? []),
    ...claims,
  ];
  check(
    findings.every(({confidence}) => isShare(confidence)),
    'a confidence is no share',
  );
  return faults;
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;

function orderFaults({sentences, entities, quotes, claims}: Analysis): readonly string[] {
  const lists: readonly (readonly [string, readonly Span[]])[] = [
    ['sentences', sentences],
    ['quotes', quotes.map(({span}) => span)],
    ['claims', claims.map(({span}) => span)],
    ...entities.map(
      ({id, mentions}) => [`mentions of ${id}`, mentions.map(({span}) => span)] as const,
    ),
  ];
  return lists
    .filter(([, spans]) => spans.some(({start}, at) => start < (spans[at - 1]?.start ?? 0)))
    .map(([what]) => `${what} are not in order`);
}
