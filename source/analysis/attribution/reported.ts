import type {Quote} from '../../model/analysis.ts';
import {countBefore, type Span} from '../../model/span.ts';
import {type Cue, cueOf} from '../lexicon/cues.ts';
import {isFiniteAt, isNounHere, isVerbLike, sameSentence} from '../text/grammar.ts';
import {type Range, type ReadText, type Sentence, spanOf, tokenAt} from '../text/text.ts';
import {phraseFrom, subjectOf} from './source-phrases.ts';
import type {MentionFinder} from './speakers.ts';
import {type Saying, subjectOfParticiple} from './speech-patterns.ts';

/*
Speech and thought that are reported without marks: "Rubio said the move would …", "…, she said",
"according to the minister". Their content is the reported clause; a fragment of it that stands in
quotation marks is a quote of its own inside.
*/

/** A saying and the tokens that it reports. */
type Report = {readonly saying: Saying; readonly content: Range};

const reporting: ReadonlySet<string> = new Set(['say', 'hold', 'show']);

/** How sure a report is by what its verb does. */
const sureness = {say: 0.8, hold: 0.65, show: 0.6};

/** Reported clauses, in order; none inside another or inside a marked quote. Linear. */
export function reportedSpeech(
  text: ReadText,
  inside: Int32Array,
  finder: MentionFinder,
  marked: readonly Quote[],
): readonly Quote[] {
  const spoken = new Set(marked.filter(({kind}) => kind === 'direct').map(({cue}) => cue?.start));
  const outers = marked.map(({outer}) => outer);
  return text.sentences
    .filter(({block}) => text.blocks[block]?.kind !== 'heading')
    .flatMap(sentence => reportsIn(text, inside, sentence, spoken))
    .map(report => quoteOf(text, finder, report))
    .filter(quote => !repeats(quote, marked, outers))
    .map((quote, at): Quote => ({...quote, id: `q${marked.length + at}`}));
}

function reportsIn(
  text: ReadText,
  inside: Int32Array,
  sentence: Sentence,
  spoken: ReadonlySet<number | undefined>,
): Report[] {
  const reports: Report[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokenAt(text, at);
    if (inside[at] !== -1 || spoken.has(token.start)) continue;
    const report = reportAt(text, sentence, at);
    if (report === null || report.content.first < (reports.at(-1)?.content.last ?? 0)) continue;
    reports.push(report);
    at = Math.max(at, report.content.last - 1);
  }
  return reports;
}

function reportAt(text: ReadText, sentence: Sentence, at: number): Report | null {
  const {lower} = tokenAt(text, at);
  if (lower === 'according') return accordingTo(text, sentence, at);
  const cue = cueOf(lower);
  if (cue === undefined || !reporting.has(cue.kind) || isNounHere(text, at)) return null;
  if (cue.form === 'base' && !plainPlural(text, at)) return null;
  const source = cue.form === 'participle' ? subjectOfParticiple(text, at) : subjectOf(text, at);
  if (source === null || source.last > at) return null;
  const content = clauseAfter(text, sentence, at, cue) ?? clauseBefore(text, sentence, source, at);
  if (content === null) return null;
  const confidence = sureness[cue.kind as keyof typeof sureness];
  const reason = 'a verb of saying or thinking, with who says it and a clause';
  return {saying: {source, cue: {first: at, last: at + 1}, reason, confidence}, content};
}

/** A bare form is a verb only after a plural: "officials say". */
function plainPlural(text: ReadText, at: number): boolean {
  const before = sameSentence(text, at, at - 1)?.lower ?? '';
  return /^(?:they|we|i|you|people|who)$/.test(before) || /[a-z]s$/.test(before);
}

/** From the verb, its "that" and the one who is told, to where the sentence turns from the report. */
function clauseAfter(text: ReadText, sentence: Sentence, at: number, cue: Cue): Range | null {
  const first = contentStart(text, at, cue);
  const last = contentEnd(text, sentence, first);
  if (last - first < 3) return null;
  const that = text.tokens[first - 1]?.lower === 'that';
  const open = tokenAt(text, first);
  if (open.shape === 'mark' && !/^["“‘'$]$/.test(open.lower)) return null;
  if (
    !that &&
    /^(?:in|on|at|about|of|as|with|during|for|from|after|by|and|but|or)$/.test(open.lower)
  )
    return null;
  const infinitive = open.lower === 'to' || text.tokens[first + 1]?.lower === 'to';
  return that || infinitive || holdsVerb(text, first, last) ? {first, last} : null;
}

const told = /^(?:tell|remind|inform|assure|warn|ask|urge|instruct|order|advise|persuade|promise)$/;

function contentStart(text: ReadText, at: number, cue: Cue): number {
  let first = at + 1;
  if (told.test(cue.base)) {
    const person = phraseFrom(text, at, first);
    const next = person && text.tokens[person.last]?.lower;
    if (person && next && /^(?:that|to|he|she|they|it|the|his|her)$/.test(next))
      first = person.last;
  }
  for (let skip = first; skip < first + 6; skip++) {
    if (sameSentence(text, at, skip)?.lower === 'that') return skip + 1;
    if (sameSentence(text, at, skip)?.shape === 'mark') break;
  }
  return first;
}

/** At the end of the sentence, a semicolon, or where another verb of saying takes over. */
function contentEnd(text: ReadText, sentence: Sentence, first: number): number {
  let last = first;
  for (; last < sentence.last; last++) {
    const token = tokenAt(text, last);
    if (token.lower === ';') break;
    if (token.lower === ',' && turnsAway(text, last + 1)) break;
    if (/^(?:and|but)$/.test(token.lower) && isCueAt(text, last + 1)) break;
  }
  while (last > first && /^[.,:!?…]$/.test(tokenAt(text, last - 1).lower)) last--;
  return last;
}

function turnsAway(text: ReadText, at: number): boolean {
  const {lower} = text.tokens[at] ?? {lower: ''};
  if (lower === 'according') return true;
  if (/^(?:and|but|while|although|though)$/.test(lower))
    return isCueAt(text, at + 1) || isCueAt(text, at + 2);
  return cueOf(lower)?.form === 'participle' && cueOf(lower)?.kind === 'say';
}

const isCueAt = (text: ReadText, at: number): boolean => {
  const cue = cueOf(text.tokens[at]?.lower ?? '');
  return cue?.kind === 'say' && cue.form !== 'base' && !isNounHere(text, at);
};

/** "…, she said": what stands before the comma, where that is a clause. */
function clauseBefore(
  text: ReadText,
  sentence: Sentence,
  source: Range,
  cue: number,
): Range | null {
  const first = Math.min(source.first, cue);
  const comma = sameSentence(text, cue, first - 1);
  // "The parties agree as follows" reports what comes, not what came.
  if (comma?.lower !== ',' || sameSentence(text, cue, cue + 1)?.lower === 'as') return null;
  const last = first - 1;
  return last - sentence.first > 3 && holdsVerb(text, sentence.first, last)
    ? {first: sentence.first, last}
    : null;
}

function accordingTo(text: ReadText, sentence: Sentence, at: number): Report | null {
  if (sameSentence(text, at, at + 1)?.lower !== 'to') return null;
  const source = phraseFrom(text, at, at + 2);
  if (source === null) return null;
  const comma = text.tokens[source.last]?.lower === ',';
  const leads = at - sentence.first < 2;
  const content = leads
    ? {first: source.last + (comma ? 1 : 0), last: contentEnd(text, sentence, source.last + 1)}
    : {first: sentence.first, last: text.tokens[at - 1]?.lower === ',' ? at - 1 : at};
  if (content.last - content.first < 3) return null;
  const saying = {
    source,
    cue: {first: at, last: at + 2},
    reason: '“according to”',
    confidence: 0.85,
  };
  return {saying, content};
}

function holdsVerb(text: ReadText, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const token = tokenAt(text, at);
    if (isVerbLike(token) && token.shape === 'lower' && isFiniteAt(text, at)) return true;
  }
  return false;
}

function quoteOf(text: ReadText, finder: MentionFinder, {saying, content}: Report): Quote {
  const {start, end} = spanOf(text, content);
  const cue = spanOf(text, saying.cue);
  const source = finder.sourceAt(saying);
  return {
    id: 'q0',
    kind: 'indirect',
    span: {start, end},
    outer: {start, end},
    cue: {start: cue.start, end: cue.end},
    source,
    continues: null,
    confidence: saying.confidence,
    evidence: [{reason: saying.reason, spans: [{start: cue.start, end: cue.end}]}],
  };
}

/** A report that is hardly more than a marked quote, or that breaks one in two, adds nothing. */
function repeats({span}: Quote, marked: readonly Quote[], outers: readonly Span[]): boolean {
  for (let at = Math.max(0, countBefore(outers, span.start) - 1); at < outers.length; at++) {
    const outer = outers[at] as Span;
    if (outer.start >= span.end) return false;
    if (outer.end <= span.start) continue;
    const within = span.start <= outer.start && outer.end <= span.end + 1;
    if (!within || outer.end - outer.start > 0.9 * (span.end - span.start)) return true;
    if (marked[at]?.kind === 'direct') return true;
  }
  return false;
}
