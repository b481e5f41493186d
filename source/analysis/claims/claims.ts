import type {
  Claim,
  Claimant,
  Entity,
  EntityId,
  Evidence,
  Mention,
  Modality,
  Quote,
} from '../../model/analysis.ts';
import {contains, countBefore, overlaps, type Span} from '../../model/span.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {
  rangeOf,
  type Sentence,
  spanOf,
  type TokenText,
  tokenAt,
  tokenFrom,
  written,
} from '../text/token-text.ts';
import {type ClaimWriter, claimWriter} from './claim-words.ts';
import {type Clause, clausesOf} from './clauses.ts';
import {isCaption, isLineOfPage, withoutTag} from './no-claims.ts';
import {type Negation, negationOf} from './polarity.ts';
import {quantitiesIn} from './quantities.ts';
import {timeIn} from './times.ts';

/*
Claims: what is asserted, clause by clause, by the writer or by a source. Questions, headings,
fragments and lines of page furniture assert nothing.
*/

/** The assertions of a text, sorted by start. */
export function findClaims(
  text: TokenText,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): readonly Claim[] {
  const mentions = sortedMentions(entities);
  const write = claimWriter(text, entities);
  const spoken = quotes.filter(({kind}) => kind !== 'term');
  const silent = silentBlocks(text);
  const claims: Claim[] = [];
  let from = 0;
  for (const sentence of text.sentences) {
    if (silent.has(sentence.block) || isLineOfPage(written(text, sentence))) continue;
    while (from < spoken.length && (spoken[from] as Quote).outer.end <= sentence.start) from++;
    const words = rangeOf(text, withoutTag(text.text, sentence));
    const whole = {...sentence, first: words.first, last: Math.min(words.last, sentence.last)};
    for (const clause of clausesOf(text, whole, overlapping(spoken, from, sentence))) {
      claims.push(claimOf(text, clause, mentions, claims.length, write));
    }
  }
  return claims;
}

/** Indices of the blocks that assert nothing: headings and captions. */
const silentBlocks = (text: TokenText): ReadonlySet<number> =>
  new Set(
    [...text.blocks.entries()]
      .filter(([, block]) => block.kind === 'heading' || isCaption(written(text, block)))
      .map(([at]) => at),
  );

/** Every mention as a span, sorted by start. */
type Placed = Span & {readonly mention: Mention};

function sortedMentions(entities: readonly Entity[]): readonly Placed[] {
  return entities
    .flatMap(entity => entity.mentions)
    .map(mention => ({...mention.span, mention}))
    .sort((a, b) => a.start - b.start);
}

/** Quotes from index `from` on that overlap the sentence; quotes are sorted by start. */
function overlapping(quotes: readonly Quote[], from: number, sentence: Sentence): readonly Quote[] {
  const found: Quote[] = [];
  for (let at = from; at < quotes.length; at++) {
    const quote = quotes[at] as Quote;
    if (quote.outer.start >= sentence.end) break;
    if (overlaps(quote.outer, sentence)) found.push(quote);
  }
  return found;
}

function claimOf(
  text: TokenText,
  clause: Clause,
  mentions: readonly Placed[],
  number: number,
  write: ClaimWriter,
): Claim {
  const span = spanOf(text, clause);
  const negation = negationOf(text, clause, clause.rejected);
  const claimant = knownClaimant(text, clause.claimant, mentions);
  const {without, asked} = clause;
  return {
    id: `c${number}`,
    span,
    text: write({span, polarity: negation.polarity, claimant, without, asked}),
    claimant,
    quote: clause.quote?.id ?? null,
    polarity: negation.polarity,
    modality: modalityOf(text, clause, negation),
    quantities: quantitiesIn(text, clause),
    time: timeIn(text, clause),
    about: aboutWhom(span, mentions),
    ...grounds(text, clause, negation),
  };
}

/**
 * A claimant with its entity: that of the name or description at the end of its words, unless that only
 * says of whom they are ("residents of Rome").
 */
function knownClaimant(text: TokenText, claimant: Claimant, mentions: readonly Placed[]): Claimant {
  if (claimant.kind === 'writer' || claimant.entity !== null || claimant.span === null) {
    return claimant;
  }
  const {span} = claimant;
  for (let at = countBefore(mentions, span.end) - 1; at >= 0; at--) {
    const placed = mentions[at] as Placed;
    if (placed.start < span.start) break;
    // A comma may follow: "the mayor, Ada Brook, described …".
    if (placed.end <= span.end && placed.end >= span.end - 2) {
      const before = tokenAt(text, tokenFrom(text, placed.start) - 1).lower;
      const isOfOthers = placed.start > span.start && text.language.commonPrepositions.has(before);
      return isOfOthers ? claimant : {...claimant, entity: placed.mention.entity};
    }
  }
  return claimant;
}

/** Entities with a mention in the span, in order of appearance. */
function aboutWhom(span: Span, mentions: readonly Placed[]): readonly EntityId[] {
  const about = new Set<EntityId>();
  for (let at = countBefore(mentions, span.start); at < mentions.length; at++) {
    const placed = mentions[at] as Placed;
    if (placed.start >= span.end) break;
    if (contains(span, placed)) about.add(placed.mention.entity);
  }
  return [...about];
}

const conditions = wordSet("if unless would wouldn't 'd provided");
const possibilities = wordSet(
  "may might could mightn't couldn't possibly perhaps maybe potentially allegedly reportedly",
);

/**
 * How a claim is put forward. To rule out a possibility ("rejected the idea that it might") is a plain
 * assertion.
 */
function modalityOf(
  text: TokenText,
  {first, last, asked}: Clause,
  {polarity, rejects}: Negation,
): Modality {
  if (asked) return 'possible';
  let modality: Modality = 'asserted';
  for (let at = first; at < last; at++) {
    const {lower, shape, opens} = tokenAt(text, at);
    if (conditions.has(lower)) return 'conditional';
    const month = lower === 'may' && shape === 'title' && !opens;
    if (possibilities.has(lower) && !month) modality = 'possible';
  }
  return rejects && polarity === 'negative' ? 'asserted' : modality;
}

/** Why this is a claim, whose it is, and what negates it. */
function grounds(text: TokenText, clause: Clause, {turners}: Negation) {
  const {claimant, quote} = clause;
  const whose: Evidence =
    claimant.kind === 'source'
      ? {reason: 'said by a source', spans: claimant.span ? [claimant.span] : []}
      : {reason: 'the article says it in its own words', spans: []};
  const turned: readonly Evidence[] =
    turners.length === 0
      ? []
      : [{reason: 'these words deny it', spans: turners.map(at => placeOf(text, at))}];
  const rejected: readonly Evidence[] = clause.rejected
    ? [{reason: 'its source says it is not so', spans: quote?.cue ? [quote.cue] : []}]
    : [];
  return {
    confidence: quote?.source?.confidence ?? (claimant.kind === 'source' ? 0.6 : 0.9),
    evidence: [whose, ...turned, ...rejected],
  };
}

function placeOf(text: TokenText, at: number): Span {
  const {start, end} = tokenAt(text, at);
  return {start, end};
}
