import {drawn, truncate} from './columns.ts';
import {entryOf, type FinderEntry, finderResults} from './finder.ts';
import type {Rect} from './geometry.ts';
import {type Line, line, padLine, type Segment, segment, spread} from './lines.ts';
import type {FinderMatch, ReaderState} from './state.ts';

/** A row of the finder and the number of the match it shows. */
export type FinderRow = {readonly line: Line; readonly match: number};

export type FinderView = {
  /** The whole overlay: title rule, input, list, rule of hints. */
  readonly rect: Rect;
  readonly list: Rect;
  readonly title: Line;
  readonly rows: readonly FinderRow[];
  readonly hints: Line;
};

const widest = 96;
const tallest = 26;

/** The finder over the screen: its cells and what stands in them. */
export function finderView(state: ReaderState): FinderView {
  const {columns, rows} = state.size;
  const width = Math.min(widest, columns - (columns < 60 ? 0 : 4));
  const height = Math.min(tallest, rows - (rows < 18 ? 0 : 4));
  const rect: Rect = {
    column: Math.floor((columns - width) / 2),
    row: rows < 18 ? 0 : 2,
    columns: width,
    rows: height,
  };
  const list: Rect = {...rect, row: rect.row + 2, rows: height - 3};
  const results = finderResults(state);
  const cursor = state.prompt?.kind === 'finder' ? state.prompt.cursor : 0;
  const first = Math.max(
    0,
    Math.min(cursor - Math.floor(list.rows / 2), results.length - list.rows),
  );
  const shown = results.slice(first, first + list.rows);
  const position = results.length === 0 ? 'nothing fits' : `${cursor + 1} of ${results.length}`;
  return {
    rect,
    list,
    title: rule(` Find `, ` ${position} `, width),
    rows: shown.flatMap((match, at) => {
      const entry = entryOf(state, match);
      if (entry === null) return [];
      const number = first + at;
      return [{match: number, line: drawMatch(entry, match, number === cursor, width)}];
    }),
    hints: rule(' @ who  " quotes  = claims  # headings  : commands ', ' ⏎ go  Esc ', width),
  };
}

/** A rule with words in it. */
function rule(left: string, right: string, columns: number): Line {
  const shownLeft = truncate(left, columns - 4);
  const rest = columns - 2 - shownLeft.length - right.length;
  if (rest < 2) return padLine(line(segment('─', 'rule'), segment(shownLeft, 'dim')), columns);
  return line(
    segment('──', 'rule'),
    segment(shownLeft, 'dim'),
    segment('─'.repeat(rest), 'rule'),
    segment(right, 'dim'),
  );
}

function drawMatch(entry: FinderEntry, match: FinderMatch, chosen: boolean, columns: number): Line {
  const detail = truncate(entry.detail, Math.floor(columns / 3));
  const room = columns - 4 - detail.length;
  const words = markedText(entry.text, match, room).map(piece =>
    chosen ? {...piece, roles: [...piece.roles, 'pane.selected' as const]} : piece,
  );
  const row = line(segment(chosen ? ' ▸ ' : '   ', 'reading'), ...words);
  return padLine(spread(row, line(segment(`${detail} `, 'dim')), columns), columns);
}

/** The text with what matched marked, moved so that the first match is in sight. */
function markedText(text: string, {ranges}: FinderMatch, columns: number): readonly Segment[] {
  const lead = 16;
  const [first] = ranges;
  const from = first && first.end > columns - 2 ? Math.max(0, first.start - lead) : 0;
  const segments: Segment[] = from > 0 ? [segment('…', 'dim')] : [];
  let at = from;
  for (const {start, end} of ranges) {
    if (start < at) continue;
    segments.push(segment(drawn(text.slice(at, start)), 'text'));
    segments.push(segment(drawn(text.slice(start, end)), 'text', 'finder.match'));
    at = end;
  }
  segments.push(segment(drawn(text.slice(at)), 'text'));
  return segments.filter(one => one.text !== '');
}
