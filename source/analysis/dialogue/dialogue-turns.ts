import type {Quote} from '../../model/analysis.ts';
import type {Gender} from '../lexicon/people.ts';
import {type PlacedQuote, runsOn} from '../quotes/placed-quotes.ts';
import {type TokenText, written} from '../text/token-text.ts';

/** What a turn says about its speaker: a name or a description, a pronoun, or nothing. */
export type Voice =
  | {readonly kind: 'named'; readonly speaker: string}
  | {readonly kind: 'pronoun'; readonly speaker: string | null; readonly gender: Gender}
  | {readonly kind: 'unsaid'};

/** A turn: its quotes by index, its first and last paragraph, and its voice. */
export type Turn = {
  readonly quotes: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly voice: Voice;
};

/** Fewer turns in a row are no dialogue. */
const leastTurns = 9;

/** Paragraphs from one turn to the next beyond which it is another conversation. */
const farthest = 3;

/** Direct quotes grouped by paragraph, and across paragraphs where they run on. */
export function turnsOf(text: TokenText, placed: readonly PlacedQuote[]): readonly Turn[] {
  const turns: Turn[] = [];
  let before: Quote | null = null;
  for (const [at, {quote, block}] of placed.entries()) {
    if (quote.kind !== 'direct') continue;
    const last = turns.at(-1);
    const goesOn = last && (last.last === block || (before !== null && runsOn(before)));
    const voice = voiceOf(text, quote);
    before = quote;
    if (!goesOn) {
      turns.push({quotes: [at], first: block, last: block, voice});
      continue;
    }
    const quotes = [...last.quotes, at];
    turns[turns.length - 1] = {...last, quotes, last: block, voice: clearer(last.voice, voice)};
  }
  return turns;
}

/** Speakers are told apart by their entities, or else by the words for them. */
function voiceOf(text: TokenText, {source}: Quote): Voice {
  if (source === null) return {kind: 'unsaid'};
  const words = written(text, source.span).toLowerCase();
  if (words === 'he') return {kind: 'pronoun', speaker: source.entity, gender: 'male'};
  if (words === 'she') return {kind: 'pronoun', speaker: source.entity, gender: 'female'};
  return {kind: 'named', speaker: source.entity ?? words};
}

/** The voice that says more about the speaker. */
const clearer = (one: Voice, other: Voice): Voice =>
  one.kind === 'unsaid' || (one.kind === 'pronoun' && other.kind === 'named') ? other : one;

/** Whether there are enough turns in a row, and few by the speaker before. */
export function isDialogue(placed: readonly PlacedQuote[], turns: readonly Turn[]): boolean {
  let same = 0;
  let all = 0;
  for (const [at, turn] of turns.entries()) {
    const before = turns[at - 1];
    const opens = placed[turn.quotes[0] as number]?.opens;
    if (!before || before.last !== turn.first - 1 || !opens) continue;
    all++;
    if (speakerOf(turn) !== null && speakerOf(turn) === speakerOf(before)) same++;
  }
  return all >= leastTurns && same * 4 <= all;
}

const speakerOf = ({voice}: Turn): string | null =>
  voice.kind === 'unsaid' ? null : voice.speaker;

/** Runs of turns with hardly a paragraph between them. */
export function conversations(turns: readonly Turn[]): readonly (readonly Turn[])[] {
  const runs: Turn[][] = [];
  for (const turn of turns) {
    const last = runs.at(-1)?.at(-1);
    if (last && turn.first - last.last <= farthest) runs.at(-1)?.push(turn);
    else runs.push([turn]);
  }
  return runs;
}
