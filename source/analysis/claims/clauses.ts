import type {Claimant, Quote} from '../../model/analysis.ts';
import {type CueClass, cueOf} from '../lexicon/cues.ts';
import {isPassiveAt} from '../text/grammar.ts';
import {
  type Range,
  rangeOf,
  type Sentence,
  type Token,
  type TokenText,
  tokenAt,
} from '../text/token-text.ts';
import {isAccusingQuestion} from './accusing.ts';
import {trim} from './edges.ts';
import {
  asserts,
  dependsOn,
  fewestWords,
  isMainClause,
  mainVerb,
  split,
  standsAlone,
} from './main-clauses.ts';
import {turningAt} from './polarity.ts';
import {type Reported, reportedIn} from './reported.ts';

/*
The assertions of a sentence: what its sources say, and what is left for the writer once their words
and the words of saying are removed.
*/

/** An assertion as a range of tokens, and who makes it. */
export type Clause = Range & {
  readonly claimant: Claimant;
  readonly quote: Quote | null;
  /** Whether its source says that it is not so: "denied that …". */
  readonly rejected: boolean;
  /** Whether it is a question that takes for granted what it asks about. */
  readonly asked: boolean;
  /** Words of saying inside it, which are no part of what is said: ", she said,". */
  readonly without: Range | null;
};

const writer: Claimant = {kind: 'writer'};

/**
 * The assertions of one sentence, in order; `quotes` are those that overlap it, without terms.
 * What a source is reported with but does not state stays the writer's.
 */
export function clausesOf(
  text: TokenText,
  sentence: Sentence,
  quotes: readonly Quote[],
): readonly Clause[] {
  const reported = reportedIn(text, sentence, quotes);
  const told = reported.flatMap(report => statements(text, report));
  const stated = reported.filter(report => report.stated !== null || isSpeech(text, report));
  const taken = stated.flatMap(({range, frame}) => (frame === null ? [range] : [range, frame]));
  const own = gaps(sentence, taken)
    .filter(gap => (stated.length === 0 ? !leadsToSpeech(text, gap) : isApart(text, sentence, gap)))
    .flatMap(gap => split(text, trimGap(text, sentence, gap)))
    .filter(part => stated.length === 0 || !isBareSaying(text, part))
    .map(part => ownClause(text, part, reported));
  return [...told, ...own]
    .flatMap(clause => {
      if (isRequest(text, clause)) return [];
      if (!asks(text, clause)) return isWhole(text, sentence, clause) ? [clause] : [];
      return isAccusingQuestion(text, clause) ? [{...clause, asked: true}] : [];
    })
    .sort((a, b) => a.first - b.first);
}

/** Whether a quotation stands apart from the sentence although it states nothing: “Stop it,” she said. */
const isSpeech = (text: TokenText, {quote, range, frame}: Reported): boolean =>
  quote.kind === 'direct' &&
  frame !== null &&
  (tokenAt(text, range.first).opens ||
    tokenAt(text, range.first + 1).opens ||
    /^[,:]$/.test(tokenAt(text, range.first - 1).lower));

function statements(text: TokenText, {quote, frame, stated}: Reported): readonly Clause[] {
  if (stated === null) return [];
  const {range, rejected} = stated;
  const isInside = frame !== null && frame.first > range.first && frame.last < range.last;
  const clause = {claimant: claimantOf(quote), quote, rejected, asked: false};
  if (isInside) return [{...range, ...clause, without: frame}];
  return split(text, range).map(part => ({...part, ...clause, without: null}));
}

/** Whether a clause says something by itself; of what fills its sentence less is asked. */
function isWhole(text: TokenText, sentence: Sentence, clause: Clause): boolean {
  if (isMainClause(text, clause)) return true;
  const {first, last} = trim(text, sentence);
  const fills = clause.first <= first && clause.last >= last;
  return (fills || clause.quote !== null) && asserts(text, clause);
}

const requests =
  /^(?:please|let|let's|don't|look|check|watch|listen|keep|try|imagine|remember|note|see|consider|read|tell|visit|call|stop|click|find|take|go|give|get|make|play|wait|thank|thanks|do)$/;

/** Whether a clause asks somebody to do something: "Look at it", "Don’t blame her". */
function isRequest(text: TokenText, {first, last}: Range): boolean {
  const {lower, opens} = tokenAt(text, first);
  if (!opens || !requests.test(lower)) return false;
  const comma = text.tokens.slice(first, last).findIndex(token => token.lower === ',');
  const end = comma < 0 ? last : first + comma;
  // "Thanks to a grant the school is open", "Making it was hard": with a verb that goes with it.
  const verb = mainVerb(text, {first: first + 1, last: end});
  return (
    verb === null || !text.language.auxiliaries.has(tokenAt(text, verb).lower) || lower === 'look'
  );
}

/** Whether a clause is a question; the mark may come right after it. */
function asks(text: TokenText, {first, last}: Range): boolean {
  for (let at = first; at <= last; at++) if (text.tokens[at]?.lower === '?') return true;
  return false;
}

const claimantOf = ({source}: Quote): Claimant => ({
  kind: 'source',
  span: source?.span ?? null,
  entity: source?.entity ?? null,
});

/** What is left of a sentence once `taken` is cut out. */
function gaps({first, last}: Range, taken: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  let from = first;
  for (const range of taken.toSorted((a, b) => a.first - b.first)) {
    if (range.last <= from) continue;
    if (range.first > from) left.push({first: from, last: Math.min(range.first, last)});
    from = Math.max(from, range.last);
  }
  if (from < last) left.push({first: from, last});
  return left;
}

/**
 * Whether what is left beside somebody's words is a clause of its own, and no rest of the words of
 * saying: "told {reporters after the talks}", "{The minister, who} said".
 */
function isApart(text: TokenText, sentence: Sentence, gap: Range): boolean {
  const {lower} = tokenAt(text, gap.first);
  const begins =
    gap.first === sentence.first || /^[,;:]$/.test(lower) || text.language.coordinators.has(lower);
  return (
    begins &&
    ends(text, sentence, gap) &&
    standsAlone(text, pastOpening(text, gap)) &&
    !endsInSaying(text, trim(text, gap))
  );
}

/** A clause without the phrase that it opens with: "In a message posted on Friday, …". */
function pastOpening(text: TokenText, gap: Range): Range {
  const {first, last} = trim(text, gap);
  const {prepositions} = text.language;
  if (!prepositions.has(tokenAt(text, first).lower)) return gap;
  const comma = text.tokens.slice(first, gap.last).findIndex(({lower}) => lower === ',');
  return comma < 0 ? {first, last} : {first: first + comma, last: gap.last};
}

/** Whether words of saying are left alone with their circumstances: "Lee said in an interview". */
function isBareSaying(text: TokenText, part: Range): boolean {
  const verb = mainVerb(text, part);
  if (verb === null || cueOf(tokenAt(text, verb).lower)?.kind !== 'say') return false;
  const {prepositions} = text.language;
  return verb + 1 >= part.last || prepositions.has(tokenAt(text, verb + 1).lower);
}

/** Whether a clause can end where a gap does: not "a law of {the minister said}". */
function ends(text: TokenText, sentence: Sentence, {last}: Range): boolean {
  if (last >= sentence.last) return true;
  const {coordinators, relatives, subordinators} = text.language;
  return [last - 1, last].some(at => {
    const {lower, shape} = tokenAt(text, at);
    return (
      shape === 'mark' ||
      coordinators.has(lower) ||
      relatives.has(lower) ||
      subordinators.has(lower)
    );
  });
}

/** "Looking ahead, Belmadi said:" is only the beginning of what he said. */
const leadsToSpeech = (text: TokenText, gap: Range): boolean =>
  tokenAt(text, gap.last - 1).lower === ':' && endsInSaying(text, trim(text, gap));

/** "Looking ahead, Belmadi said": words of saying without what is said. */
function endsInSaying(text: TokenText, {last}: Range): boolean {
  const end = tokenAt(text, last - 1).lower === 'that' ? last - 2 : last - 1;
  const cue = cueOf(tokenAt(text, end).lower);
  return (
    (cue?.kind === 'say' || cue?.kind === 'show') &&
    cue.form !== 'base' &&
    cue.form !== 'participle'
  );
}

/** A gap without marks at its edges, and without words at its end that led to what was cut out. */
function trimGap(text: TokenText, sentence: Range, gap: Range): Range {
  let {first, last} = trim(text, gap);
  if (gap.last >= sentence.last) return {first, last};
  const leadsOn = ({lower}: Token): boolean =>
    lower === 'such' || dependsOn(text, lower) || text.language.commonPrepositions.has(lower);
  while (last > first && leadsOn(tokenAt(text, last - 1))) last--;
  return trim(text, {first, last});
}

/**
 * A clause of the writer's, or of the source that it names: "prosecutors describe it as …", "analysts
 * in the city say that …", "the minister rejected the idea that …".
 */
function ownClause(text: TokenText, part: Range, reported: readonly Reported[]): Clause {
  const plain: Clause = {
    ...part,
    claimant: writer,
    quote: null,
    rejected: false,
    asked: false,
    without: null,
  };
  const judged = judgementIn(text, part, reported);
  if (judged) return {...plain, claimant: claimantOf(judged), quote: judged};
  const verb = mainVerb(text, part);
  if (verb === null || verb === part.first) return plain;
  const main = headVerb(text, verb, part.last);
  const span = {start: tokenAt(text, part.first).start, end: tokenAt(text, verb - 1).end};
  const claimant: Claimant = {kind: 'source', span, entity: null};
  const cue = cueOf(tokenAt(text, main).lower);
  const content = contentAfterThat(text, main, part.last);
  if (turningAt(text, part, main) === 'rejection') {
    return content === null ? plain : {...plain, first: content, claimant, rejected: true};
  }
  if (cue === undefined || cue.form === 'participle') return plain;
  if (cue.kind === 'name') return {...plain, claimant};
  const that = content !== null && content <= main + 2;
  return cue.kind === 'say' && that ? {...plain, first: content, claimant} : plain;
}

const judging: ReadonlySet<CueClass> = new Set(['name', 'judge']);

/** What is reported in the clause as a judgement of its subject's: "Lee called the plan “absurd”". */
function judgementIn(text: TokenText, part: Range, reported: readonly Reported[]): Quote | null {
  for (const {quote, frame, stated} of reported) {
    if (stated !== null || frame === null || quote.cue === null) continue;
    if (frame.first < part.first || frame.last > part.last) continue;
    const cue = rangeOf(text, quote.cue);
    const judges = (at: number): boolean =>
      judging.has(cueOf(tokenAt(text, at).lower)?.kind ?? 'utter') && !isPassiveAt(text, at);
    for (let at = cue.first; at < cue.last; at++) if (judges(at)) return quote;
  }
  return null;
}

/** Index of the main verb, past an auxiliary and adverbs: "has (repeatedly) rejected". */
function headVerb(text: TokenText, verb: number, last: number): number {
  if (!text.language.formsOfHave.has(tokenAt(text, verb).lower)) return verb;
  let at = verb + 1;
  while (at < Math.min(verb + 3, last) && tokenAt(text, at).lower.endsWith('ly')) at++;
  return at < last ? at : verb;
}

/** How many words may stand between a verb and its "that": "the widely held idea". */
const thatReach = 6;

/** Index of the word after a "that" which closely follows the verb at `at`; null without one. */
function contentAfterThat(text: TokenText, at: number, last: number): number | null {
  for (let next = at + 1; next < Math.min(at + thatReach, last - fewestWords); next++) {
    const {lower, shape} = tokenAt(text, next);
    if (shape === 'mark') return null;
    if (lower === 'that') return next + 1;
  }
  return null;
}
