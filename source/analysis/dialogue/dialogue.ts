import type {Entity, EntityId, Ground, Source} from '../../model/analysis.ts';
import type {Gender} from '../lexicon/people.ts';
import type {PlacedQuote} from '../quotes/placed-quotes.ts';
import type {TokenText} from '../text/token-text.ts';
import {carried} from './carried.ts';
import {type Company, companyOf, type Person} from './company.ts';
import {conversations, isDialogue, type Turn, turnsOf, type Voice} from './dialogue-turns.ts';
import {withGround} from './grounds.ts';
import {calledBeside, sayingOf} from './turn-words.ts';

/*
In a dialogue people take turns, and most turns do not name their speaker, or only say "she". Their
speakers are found with Viterbi's algorithm among those of the turns around and the people named
there: whoever spoke before the last speaker is likeliest, and hardly anybody answers themselves
(after He et al. 2013).
*/

/** How sure a speaker from the turns around is, relative to theirs. */
const share = 0.6;

/** How many turns before and after a turn its speaker may come from. */
const backward = 8;
const forward = 4;

/** Log-probabilities that a speaker is the last one, the one before that, or another. */
const next = {same: -5, answer: -0.8, other: -2};
/** The same after a paragraph in which nobody speaks. */
const later = {same: -0.2, answer: -0.65, other: -1.8};

/** Somebody who may speak a turn: how well they fit, and where they are known from. */
type Candidate = {
  readonly score: number;
  readonly from: Turn | Person | null;
};

type Candidates = ReadonlyMap<string, Candidate>;

/** Quotes with the speakers that their dialogue tells; others unchanged. */
export function takeTurns(
  text: TokenText,
  inside: Int32Array,
  entities: readonly Entity[],
  placed: readonly PlacedQuote[],
): readonly PlacedQuote[] {
  const turns = turnsOf(text, placed);
  if (!isDialogue(placed, turns)) return placed;
  const company = companyOf(text, inside, entities);
  const out = [...placed];
  for (const run of conversations(turns)) {
    const candidates = run.map((_, at) => candidatesOf(run, at, company));
    const speakers = speakersOf(run, candidates);
    for (const [at, turn] of run.entries()) {
      const from = candidates[at]?.get(speakers[at] ?? '')?.from;
      if (from) giveTurn(out, turn, from);
    }
  }
  return out;
}

function giveTurn(placed: PlacedQuote[], turn: Turn, from: Turn | Person): void {
  for (const at of turn.quotes) {
    const here = placed[at] as PlacedQuote;
    const source = sourceFrom(placed, here, from);
    if (source) placed[at] = {...here, quote: {...here.quote, source}};
  }
}

function sourceFrom(
  placed: readonly PlacedQuote[],
  {quote}: PlacedQuote,
  from: Turn | Person,
): Source | null {
  const said =
    'quotes' in from ? from.quotes.map(at => placed[at]?.quote).find(other => other?.source) : null;
  const entity = 'entity' in from ? from.entity : (said?.source?.entity ?? null);
  if (quote.source !== null) return taken(quote.source, entity);
  if (said) return carried(quote, said, share, 'answers')?.source ?? null;
  if (!('mention' in from)) return null;
  const {id, span} = from.mention;
  const evidence = [{reason: 'named where the talk is, and next to speak', spans: [span]}];
  const grounds: readonly Ground[] = ['present'];
  return {span, mention: id, entity, implicit: true, grounds, confidence: 0.5, evidence};
}

/** A source with the speaker that the turns suggest instead of the one its pronoun was linked to. */
function taken(source: Source, entity: EntityId | null): Source {
  if (entity === source.entity) return source;
  const reason = {reason: 'whose turn it is, by the turns around', spans: [source.span]};
  const confidence = source.confidence * share;
  return {
    ...source,
    entity,
    grounds: withGround(source.grounds, 'turns'),
    confidence,
    evidence: [...source.evidence, reason],
  };
}

/** Two consecutive speakers, with the score of the best path to them and its previous step. */
type Step = {
  readonly before: string;
  readonly speaker: string;
  readonly score: number;
  readonly from: Step | null;
};

/** The likeliest speakers of a conversation, turn by turn; '' where unknown. */
function speakersOf(run: readonly Turn[], candidates: readonly Candidates[]): readonly string[] {
  let steps: readonly Step[] = [{before: '', speaker: '', score: 0, from: null}];
  for (const [at, turn] of run.entries()) {
    const gap = at === 0 ? null : turn.first - (run[at - 1] as Turn).last;
    const best = new Map<string, Step>();
    for (const [speaker, own] of candidates[at] as Candidates) {
      for (const from of steps) {
        const score = from.score + own.score + changeOf(from, speaker, gap);
        const key = `${from.speaker}\n${speaker}`;
        if (score > (best.get(key)?.score ?? Number.NEGATIVE_INFINITY)) {
          best.set(key, {before: from.speaker, speaker, score, from});
        }
      }
    }
    steps = [...best.values()];
  }
  const speakers: string[] = [];
  for (let step = bestOf(steps); step?.from; step = step.from) speakers.push(step.speaker);
  return speakers.toReversed();
}

const bestOf = (steps: readonly Step[]): Step | null =>
  steps.reduce<Step | null>((best, step) => (best && best.score >= step.score ? best : step), null);

function changeOf({before, speaker: last}: Step, speaker: string, gap: number | null): number {
  if (gap === null || last === '') return 0;
  const change = gap === 1 ? next : later;
  if (speaker === last) return change.same;
  return speaker === before ? change.answer : change.other;
}

/** Who may speak a turn, and how well its voice fits each of them. */
function candidatesOf(run: readonly Turn[], at: number, company: Company): Candidates {
  const {voice} = run[at] as Turn;
  if (voice.kind === 'named') return new Map([[voice.speaker, {score: 0, from: null}]]);
  const {genders} = company;
  const found = new Map<string, Candidate>();
  for (const person of company.near((run[at] as Turn).first)) {
    const score = suits(voice, person.gender);
    if (score === null) continue;
    const named = likely.named + person.back * likely.back;
    found.set(person.entity, {score: score + named, from: person});
  }
  for (const other of run.slice(Math.max(0, at - backward), at + forward + 1)) {
    if (other.voice.kind !== 'named') continue;
    const {speaker} = other.voice;
    const score = suits(voice, genders.get(speaker) ?? null);
    if (score !== null) found.set(speaker, {score, from: other});
  }
  for (const [entity, mention] of calledBeside(run, at, company)) {
    const gender = genders.get(entity) ?? null;
    const score = suits(voice, gender);
    if (score === null || found.has(entity)) continue;
    found.set(entity, {score: score + likely.named, from: {entity, gender, mention, back: 0}});
  }
  const [own, score] = ownOf(voice);
  found.set(own, {score, from: found.get(own)?.from ?? null});
  const saying = company.rules.has('attribution/turn-words') ? sayingOf(run, at, company) : () => 0;
  return new Map(
    [...found].map(([speaker, {score, from}]) => [speaker, {score: score + saying(speaker), from}]),
  );
}

/** The speaker that the voice itself suggests, and how likely it is. */
function ownOf(voice: Exclude<Voice, {kind: 'named'}>): readonly [string, number] {
  if (voice.kind === 'unsaid') return ['', likely.unknown];
  return voice.speaker === null ? ['', likely.unlinked] : [voice.speaker, likely.linked];
}

/** Log-probabilities that somebody speaks a turn, by what is known about them. Chosen on dev. */
const likely = {
  /** The pronoun in it is linked to them: hardly better than anybody of that gender. */
  linked: -0.3,
  /** It says "he" or "she", and their gender is unknown. */
  open: -3.5,
  /** They are named near it, but no turn is said to be theirs; for each paragraph back. */
  named: -0.7,
  back: -0.2,
  /** The pronoun in it is linked to nobody, and it is nobody known. */
  unlinked: -6,
  /** It is nobody known, and nothing says who it is. */
  unknown: -8,
};

/** How well somebody fits a voice; null where not at all. */
function suits(voice: Voice, gender: Gender | null): number | null {
  if (voice.kind !== 'pronoun') return 0;
  if (gender === null) return likely.open;
  return gender === voice.gender ? 0 : null;
}
