import type {Block} from '../../model/document.ts';
import type {Span} from '../../model/span.ts';

/*
Transcripts put the speaker before the speech: "SMITH: …", "Ada Brook (00:12): …", "Q. …". A single
such line proves nothing ("Update: …"), nor does a sheet of facts ("Age: 54"): in a transcript
speakers return, take turns, and speak in sentences.
*/

/** A paragraph of somebody's speech. */
export type Turn = {
  /** The speaker's label, in this paragraph or in the one where the speech began. */
  readonly speaker: Span;
  /** The colon or dot after the label. */
  readonly sign: Span;
  /** Where in this paragraph the speech begins. */
  readonly start: number;
  /** Whether the speech began in an earlier paragraph. */
  readonly goesOn: boolean;
};

/** A paragraph that begins as a turn does: its index, whose it is, and the turn it may be. */
type Labelled = {readonly at: number; readonly who: string; readonly turn: Turn};

const labels: readonly RegExp[] = [
  /^(?<speaker>(?:Q|A|QUESTION|ANSWER|Question|Answer)\d{0,3})(?<aside>)(?<sign>[.:])\s+(?=\S)/u,
  /^(?<speaker>\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:[\p{Lu}\d][\p{L}\p{M}\d'’.-]*|of|the|de|du|da|von|van|der|la|al|bin)){0,5})(?<aside>(?: ?[([][^)\]\n]{1,40}[)\]])?)(?<sign>:)\s+(?=\S)/u,
];

/** Units of a block in which its label must end. */
const longestLabel = 100;

/** Fewer turns than these may be anything. */
const leastTurns = 3;
/** The least share of turns that end like sentences; titles and facts do not. */
const leastSentences = 0.7;
/** The least share of labelled paragraphs from the first turn to the last. */
const leastLabelled = 0.5;

/**
 * The turns among `blocks`, by index; none if the text contains no transcript. A paragraph between two
 * turns continues the first. Linear in the number of blocks.
 */
export function turnsOf(text: string, blocks: readonly Block[]): ReadonlyMap<number, Turn> {
  const labelled = blocks.flatMap((block, at) => labelledAt(text, block, at));
  if (!isTranscript(text, blocks, labelled)) return new Map();
  const turns = new Map(labelled.map(({at, turn}) => [at, turn]));
  const last = labelled.at(-1)?.at ?? 0;
  let turn: Turn | null = null;
  blocks.slice(0, last).forEach((block, at) => {
    turn = turns.get(at) ?? turn;
    if (turn === null || turns.has(at) || !goesOn(text, block)) return;
    turns.set(at, {...turn, start: block.span.start, goesOn: true});
  });
  return turns;
}

function labelledAt(text: string, {kind, span}: Block, at: number): readonly Labelled[] {
  if (kind !== 'paragraph' && kind !== 'verse') return [];
  const opening = text.slice(span.start, Math.min(span.end, span.start + longestLabel));
  for (const label of labels) {
    const [whole, speaker, aside, sign] = label.exec(opening) ?? [];
    if (whole === undefined || speaker === undefined || sign === undefined) continue;
    const end = span.start + speaker.length;
    const colon = end + (aside ?? '').length;
    const turn: Turn = {
      speaker: {start: span.start, end},
      sign: {start: colon, end: colon + sign.length},
      start: span.start + whole.length,
      goesOn: false,
    };
    return [{at, who: shortName(speaker), turn}];
  }
  return [];
}

/** The word that "MS. BROOK" and "Ada Brook" share. */
const shortName = (speaker: string): string =>
  (speaker.split(' ').at(-1) ?? '').replace(/\d+$/, '').toUpperCase();

/** Whether speakers return, take turns, and speak in sentences. */
function isTranscript(
  text: string,
  blocks: readonly Block[],
  labelled: readonly Labelled[],
): boolean {
  const first = labelled[0];
  const last = labelled.at(-1);
  if (first === undefined || last === undefined || labelled.length < leastTurns) return false;
  const speakers = new Set(labelled.map(({who}) => who));
  const comeBack = speakers.size > 1 && speakers.size < labelled.length;
  const sentences = labelled.filter(({at}) => endsSentence(text, blocks[at] as Block)).length;
  return (
    comeBack &&
    sentences >= leastSentences * labelled.length &&
    labelled.length >= leastLabelled * (last.at - first.at + 1)
  );
}

const endsSentence = (text: string, {span}: Block): boolean =>
  /[.!?…—–-]["”’)\]]*$/.test(text.slice(Math.max(0, span.end - 8), span.end));

/** Whether a block may continue a speech; brackets are remarks of the transcriber. */
const goesOn = (text: string, {kind, span}: Block): boolean =>
  kind === 'paragraph' && !/^[([]/.test(text.slice(span.start, span.start + 1));
