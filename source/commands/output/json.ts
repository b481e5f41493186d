import type {
  Analysis,
  Claim,
  Entity,
  Evidence,
  Pass,
  Quote,
  QuoteId,
  Relation,
  Source,
} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {itemAt} from '../../model/lists.ts';

/*
The analysis as JSON, for other programs: the contract. Offsets are UTF-16 units into the text.
Names are those that scorers and scripts read, so they change only with the contract.
*/

/** What is found in a text, as the contract has it. */
export function findingsRecord(analysis: Analysis) {
  const {language, entities, quotes, claims, relations, warnings} = analysis;
  const beginnings = beginningsOf(quotes);
  const spoken = quotes.filter(({kind}) => kind !== 'term');
  const utterances = Map.groupBy(spoken, ({id}) => beginnings.get(id) ?? id);
  return {
    language,
    entities: entities.map(entityRecord),
    quotes: [...utterances.values()].map(quoteRecord),
    claims: claims.map(claim => claimRecord(claim, beginnings)),
    relations: relations.map(relationRecord),
    ...warningsRecord(warnings),
  };
}

/** Nothing where nothing went wrong. */
const warningsRecord = (warnings: readonly Warning[]) =>
  warnings.length === 0 ? {} : {warnings: warnings.map(({pass, message}) => ({pass, message}))};

/** What was odd about the input (`import`), or a pass that failed: its findings are missing. */
type Warning = {readonly pass: Pass | 'import'; readonly message: string};

/**
 * A document with its findings. The text is part of it: the offsets point into it. What was read
 * from a file says which: `source` is its path as it was given.
 */
export function documentRecord(document: Document, analysis: Analysis) {
  const {id, origin, metadata, text} = document;
  const source = origin.kind === 'file' ? {source: origin.path} : {};
  const odd = document.warnings.map((message): Warning => ({pass: 'import', message}));
  const warnings = warningsRecord([...odd, ...analysis.warnings]);
  return {id, ...source, metadata, text, ...findingsRecord(analysis), ...warnings};
}

/** For every quote the first piece of its speech: another than itself where one was interrupted. */
function beginningsOf(quotes: readonly Quote[]): ReadonlyMap<QuoteId, QuoteId> {
  const beginnings = new Map<QuoteId, QuoteId>();
  for (const {id, continues} of quotes) {
    beginnings.set(id, continues === null ? id : (beginnings.get(continues) ?? id));
  }
  return beginnings;
}

/**
 * JSON without the characters that a terminal would act on or that hide: they are escaped, so the
 * value is the same.
 */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll(/[[\p{C}\u2028\u2029]--[\n]]/gv, found =>
    [...Array(found.length).keys()]
      .map(at => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

const entityRecord = ({id, type, name, aliases, description, mentions, ...finding}: Entity) => ({
  id,
  type,
  name,
  aliases,
  description,
  mentions: mentions.map(({span, kind, confidence, evidence}) => ({
    ...span,
    kind,
    ...reasons(confidence, evidence),
  })),
  ...reasons(finding.confidence, finding.evidence),
});

/** The pieces of a speech, of which there is one at least, as one record that lists them. */
function quoteRecord(pieces: readonly Quote[]) {
  const first = itemAt(pieces, 0);
  const last = itemAt(pieces, pieces.length - 1);
  const {id, kind, cue, source, confidence, evidence} = first;
  return {
    id,
    start: first.span.start,
    end: last.span.end,
    ...(first === last ? {} : {spans: pieces.map(({span}) => [span.start, span.end])}),
    kind,
    speaker: source && speakerRecord(source),
    speakerEntity: source?.entity ?? null,
    cue,
    ...reasons(confidence, evidence),
  };
}

const speakerRecord = ({span, confidence, evidence}: Source) => ({
  ...span,
  ...reasons(confidence, evidence),
});

const claimRecord = (claim: Claim, beginnings: ReadonlyMap<QuoteId, QuoteId>) => ({
  id: claim.id,
  ...claim.span,
  text: claim.text,
  claimant: claim.claimant.kind === 'source' ? claim.claimant.entity : null,
  about: claim.about,
  polarity: claim.polarity,
  quote: claim.quote && (beginnings.get(claim.quote) ?? claim.quote),
  modality: claim.modality,
  quantities: claim.quantities,
  time: claim.time,
  ...reasons(claim.confidence, claim.evidence),
});

const relationRecord = ({from, to, label, direction, score, confidence, evidence}: Relation) => ({
  from,
  to,
  label,
  ...(direction === null ? {} : {direction}),
  score: rounded(score),
  ...reasons(confidence, evidence),
});

const reasons = (confidence: number, evidence: readonly Evidence[]) => ({
  confidence: rounded(confidence),
  evidence,
});

/** To three places: more would suggest a precision that no confidence has. */
export const rounded = (share: number): number => Math.round(share * 1000) / 1000;
