import type {Analysis, Claim, Entity, Evidence, Quote, Relation} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';

/*
The analysis as JSON, for other programs: the contract. Offsets are UTF-16 units into the text.
Names are those that scorers and scripts read, so they change only with the contract.
*/

/** What is found in a text, as the contract has it. */
export function findingsRecord({entities, quotes, claims, relations}: Analysis) {
  return {
    entities: entities.map(entityRecord),
    quotes: quotes.filter(({kind}) => kind !== 'term').map(quoteRecord),
    claims: claims.map(claimRecord),
    relations: relations.map(relationRecord),
  };
}

/** A document with its findings. The text is part of it: the offsets point into it. */
export function documentRecord(document: Document, analysis: Analysis) {
  const {id, metadata, text, warnings} = document;
  const {language} = analysis;
  return {id, metadata, language, warnings, text, ...findingsRecord(analysis)};
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

const quoteRecord = ({id, kind, span, cue, source, confidence, evidence}: Quote) => ({
  id,
  ...span,
  kind,
  speaker: source?.span ?? null,
  speakerEntity: source?.entity ?? null,
  cue,
  ...reasons(
    source ? Math.min(confidence, source.confidence) : confidence,
    source ? [...evidence, ...source.evidence] : evidence,
  ),
});

const claimRecord = (claim: Claim) => ({
  id: claim.id,
  ...claim.span,
  claimant: claim.claimant.kind === 'source' ? claim.claimant.entity : null,
  about: claim.about,
  polarity: claim.polarity,
  quote: claim.quote,
  modality: claim.modality,
  quantities: claim.quantities,
  time: claim.time,
  ...reasons(claim.confidence, claim.evidence),
});

const relationRecord = ({from, to, label, score, confidence, evidence}: Relation) => ({
  from,
  to,
  label,
  score: rounded(score),
  ...reasons(confidence, evidence),
});

const reasons = (confidence: number, evidence: readonly Evidence[]) => ({
  confidence: rounded(confidence),
  evidence,
});

/** To three places: more would suggest a precision that no confidence has. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;
