import type {Group} from './bindings.ts';
import {engineLine} from './engine-line.ts';
import {groups, type Keymap, showKeys} from './keymap.ts';
import {columnsOfLine, emptyLine, type Line, line, padLine, paragraph, segment} from './lines.ts';
import type {ReaderState} from './state.ts';

/*
The help is the keymap, two columns where there is room, and what the analysis is made by.
*/

const keyColumns = 22;

function groupLines(keymap: Keymap, group: Group, columns: number): Line[] {
  const lines: Line[] = [line(segment(` ${group}`, 'pane.heading'))];
  for (const {keys, help, command, group: own} of keymap) {
    if (own !== group) continue;
    const shown = keys.length > 0 ? keys.map(showKeys).join(' ') : 'no key';
    const lead = padLine(line(segment(` ${shown}`, 'footer.key')), keyColumns);
    const rows = named(paragraph(help, columns - keyColumns - 1, ['text']), command, columns);
    for (const [at, row] of rows.entries()) {
      const before = at === 0 ? lead : padLine(emptyLine, keyColumns);
      lines.push({segments: [...before.segments, ...row.segments]});
    }
  }
  return [...lines, emptyLine];
}

/** What a command does, with the name that a configuration file calls it by, where that fits. */
function named(rows: readonly Line[], command: string, columns: number): readonly Line[] {
  const last = rows.at(-1) ?? emptyLine;
  const fits = columnsOfLine(last) + command.length + 2 < columns - keyColumns;
  if (!fits) return rows;
  return [...rows.slice(0, -1), line(...last.segments, segment(`  ${command}`, 'dim'))];
}

/** What the analysis is made by, once it is known. */
function engineLines({engine}: ReaderState, columns: number): Line[] {
  if (engine === null) return [];
  const rows = paragraph(engineLine(engine), columns - 2, ['text']);
  return [
    line(segment(' Analysis', 'pane.heading')),
    ...rows.map(row => ({segments: [segment(' '), ...row.segments]})),
    emptyLine,
  ];
}

/** Every key with what it does, for a screen of `columns`. */
export function helpLines(state: ReaderState): readonly Line[] {
  const {keymap, size} = state;
  const sectionsOf = (columns: number): readonly (readonly Line[])[] => [
    ...groups.map(group => groupLines(keymap, group, columns)),
    engineLines(state, columns),
  ];
  const {columns} = size;
  if (columns < 110) return sectionsOf(columns).flat();
  const width = Math.floor(columns / 2);
  const sections = sectionsOf(width - 2);
  const half = sections.reduce((sum, {length}) => sum + length, 0) / 2;
  const left: Line[] = [];
  const right: Line[] = [];
  for (const section of sections) {
    if (left.length + section.length / 2 < half && right.length === 0) left.push(...section);
    else right.push(...section);
  }
  return Array.from({length: Math.max(left.length, right.length)}, (_, at) => ({
    segments: [
      ...padLine(left[at] ?? emptyLine, width).segments,
      ...(right[at] ?? emptyLine).segments,
    ],
  }));
}

/** The part of the help that is on the screen, scrolled by `state.help` rows. */
export function helpView(state: ReaderState): readonly Line[] {
  const lines = helpLines(state);
  const rows = state.size.rows - 2;
  const first = Math.min(state.help ?? 0, Math.max(0, lines.length - rows));
  return lines.slice(first, first + rows);
}

/** The help scrolled by `rows`, not beyond its ends. */
export function scrollHelp(state: ReaderState, rows: number): ReaderState {
  const end = Math.max(0, helpLines(state).length - (state.size.rows - 2));
  return {...state, help: Math.min(end, Math.max(0, Math.min(end, state.help ?? 0) + rows))};
}
