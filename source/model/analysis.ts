import type {EntityType} from './entity-types.ts';
import type {Span} from './span.ts';

/*
What is found in a text. Everything points into the text by offsets and never changes it. Every
finding says what it rests on (`evidence`) and how sure it is (`confidence`, 0 to 1).
*/

export type MentionId = `m${number}`;
export type EntityId = `e${number}`;
export type QuoteId = `q${number}`;
export type ClaimId = `c${number}`;

/** One reason for a finding: a sentence a person can read, and the words that it points at. */
export type Evidence = {readonly reason: string; readonly spans: readonly Span[]};

type Finding = {readonly confidence: number; readonly evidence: readonly Evidence[]};

/** `nominal` is a description: "the Mexican president". */
export type MentionKind = 'name' | 'nominal' | 'pronoun';

export type Mention = Finding & {
  readonly id: MentionId;
  readonly span: Span;
  readonly kind: MentionKind;
  readonly entity: EntityId;
};

/** One coreference chain: everything in the text that stands for one thing. */
export type Entity = Finding & {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The fullest name that the text gives, else its best description. */
  readonly name: string;
  /** Other names and descriptions, as they stand in the text, without repeats. */
  readonly aliases: readonly string[];
  /** What the text says it is, in its own words: "Mexico’s president". */
  readonly description: string | null;
  /** Sorted by start. At least one. */
  readonly mentions: readonly Mention[];
};

/**
 * What makes a source likely or doubtful, by kind: what its confidence is computed from, as
 * `evidence` is what a person reads.
 */
export type Ground =
  /** How it was found: as the text itself labels it, by words of saying, by the model. */
  | 'labelled'
  | 'rules'
  | 'model'
  /** Taken from the quotes around: an interruption, the same paragraph, a speech that runs on. */
  | 'interrupted'
  | 'sameParagraph'
  | 'runsOn'
  | 'nextParagraph'
  /** Whose turn it is in a dialogue, and who tells the story. */
  | 'answers'
  | 'present'
  | 'turns'
  | 'narrator'
  | Doubt;

/** Why it may be that somebody does not say what they seem to. */
export type Doubt =
  /** Rules and model do not say the same: somebody else, or nobody. */
  | 'otherByRules'
  | 'notByModel'
  /** The words of saying say something else. */
  | 'spokenOf'
  | 'spokenTo'
  | 'denied'
  | 'noSaying'
  /** It is not certain whom the words stand for. */
  | 'unnamed'
  | 'doubtfulMention';

/** Who a quote is from. `span` is the source as it stands there: "she", "people familiar with …". */
export type Source = Finding & {
  readonly span: Span;
  readonly mention: MentionId | null;
  readonly entity: EntityId | null;
  /** True where the words beside the quote name nobody: a speech that runs on over paragraphs. */
  readonly implicit: boolean;
  /** Without repeats. */
  readonly grounds: readonly Ground[];
};

/**
 * `direct`: speech between quotation marks; `partial`: a quoted fragment in the writer's own
 * sentence; `indirect`: reported speech without marks. A marked fragment that is no speech (a term
 * of law, a title) has `kind: 'term'` and no source.
 */
export type QuoteKind = 'direct' | 'partial' | 'indirect' | 'term';

export type Quote = Finding & {
  readonly id: QuoteId;
  readonly kind: QuoteKind;
  /** The content; of a direct or partial quote what stands between its quotation marks. */
  readonly span: Span;
  /** With its marks, where it has them: what the gutter and the screen show as the quote. */
  readonly outer: Span;
  /** The words of saying: "said", "according to". */
  readonly cue: Span | null;
  readonly source: Source | null;
  /** The quote that this one goes on with after an interruption: “…,” she said, “…”. */
  readonly continues: QuoteId | null;
};

export type Claimant =
  | {readonly kind: 'writer'}
  | {
      readonly kind: 'source';
      /** The words that name the source; null where the text does not say who speaks. */
      readonly span: Span | null;
      readonly entity: EntityId | null;
    };

export type Polarity = 'positive' | 'negative';

/** How a claim is put forward: as so, as possible ("may", "Why did they …?"), as depending ("if"). */
export type Modality = 'asserted' | 'possible' | 'conditional';

/** A figure in a claim: its value, what it counts ("%", "$", "people"), where it stands. */
export type Quantity = {readonly span: Span; readonly value: number; readonly unit: string};

/** One assertion: a sentence of the article's own, or the content of what somebody said. */
export type Claim = Finding & {
  readonly id: ClaimId;
  readonly span: Span;
  /**
   * The claim as a sentence that can be understood alone: with names in place of "she" or "the move"
   * where it is certain what they stand for, without the words of saying but with their "no".
   */
  readonly text: string;
  readonly claimant: Claimant;
  readonly quote: QuoteId | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly quantities: readonly Quantity[];
  /** The words that say when, where there are any. */
  readonly time: Span | null;
  /** Whom it is about, pronouns resolved, without repeats. */
  readonly about: readonly EntityId[];
};

export type RelationLabel = 'repeats' | 'supports' | 'disputes' | 'updates' | 'related';

/** Which of two claims speaks for the other. */
export type Direction = 'a->b' | 'b->a';

/** How two claims stand to each other. `from` stands before `to` in the text. */
export type Relation = Finding & {
  readonly from: ClaimId;
  readonly to: ClaimId;
  readonly label: RelationLabel;
  /** Of `supports`, which of the two, `from` being a, speaks for the other; else null. */
  readonly direction: Direction | null;
  /** How close the two are, 0 to 1: with the confidence, what those of one label are sorted by. */
  readonly score: number;
};

/** A pass that failed: its findings are missing, those of the others stand. */
export type PassWarning = {
  readonly pass: Pass;
  /** What went wrong, as one line that is safe on a terminal. */
  readonly message: string;
};

export type Analysis = {
  /** BCP 47 tag of the language the text is in; `und` when it cannot be told. */
  readonly language: string;
  /** The analysed stretch: the whole text, or the part around the reader's place of a long one. */
  readonly range: Span;
  readonly sentences: readonly Span[];
  /** Those with a name first, each in order of appearance. */
  readonly entities: readonly Entity[];
  /** Sorted by start, as are `claims`. */
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  /** The passes that failed, in their order. */
  readonly warnings: readonly PassWarning[];
};

/** The passes, in the order in which they run; each sees what the ones before it found. */
export const passes = [
  'sentences',
  'quotes',
  'names',
  'coreference',
  'attribution',
  'claims',
  'relations',
] as const;

export type Pass = (typeof passes)[number];

/** An analysis that has found nothing yet. */
export const emptyAnalysis: Analysis = {
  language: 'und',
  range: {start: 0, end: 0},
  sentences: [],
  entities: [],
  quotes: [],
  claims: [],
  relations: [],
  warnings: [],
};

/** From this on a finding is said plainly; below it with doubt ("may dispute"). A judgement. */
export const sureAt = 0.7;

/**
 * From this on it is said plainly how two claims stand to each other, below it "may dispute". On articles
 * that the fit had not seen 12 of 15 were right that were said so (training/calibrate-claims.ts).
 */
export const plainRelationAt = 0.9;

/**
 * From this on a speaker is said plainly, below it "probably Rubio". A wrong one said plainly is worse
 * than a right one said with doubt: chosen on dev (training/calibrate.ts), so that about 2 in 100 of
 * those said plainly are wrong.
 */
export const plainSpeakerAt = 0.93;

/**
 * Doubts that stay however sure it is whose the words are: of "she refused to say that …" whether
 * they are said at all, of a "he" that carries a "?" who he is.
 */
const lasting: ReadonlySet<Ground> = new Set<Doubt>([
  'spokenOf',
  'spokenTo',
  'denied',
  'noSaying',
  'doubtfulMention',
]);

/**
 * From these on it is said plainly whom a mention stands for, below them with a "?". Of "she" and "he"
 * 98 in 100 are right from there on and 71 between 0.8 and there, of descriptions 92 between 0.8 and
 * 0.9 (GUM dev).
 */
export const plainLinkAt = {name: sureAt, nominal: 0.8, pronoun: 0.87} as const;

/** Whether it is sure enough whom a mention stands for, so that it need not be said with doubt. */
export const isLinkedPlainly = ({kind, confidence}: Mention): boolean =>
  confidence >= plainLinkAt[kind];

/** Whether it is as good as certain who says a quote, so that it need not be said with doubt. */
export const isSaidPlainly = ({confidence, grounds}: Source): boolean =>
  confidence >= plainSpeakerAt && !grounds.some(ground => lasting.has(ground));
