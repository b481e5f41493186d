import type {Group} from './bindings.ts';
import {columnsOf} from './columns.ts';
import {engineLine} from './engine-line.ts';
import {type Command, groups, type Keymap, showKeys} from './keymap.ts';
import {columnsOfLine, emptyLine, type Line, line, padLine, paragraph, segment} from './lines.ts';
import type {ReaderState} from './state.ts';
import {relationSigns} from './words.ts';

/*
The help: the keymap, what the signs on the screen mean, and what the analysis is made by; in two
columns where there is room.
*/

/** A row of the help, and the command that it is of. */
type HelpRow = Line & {readonly command?: Command};

/** What stands before what it means: keys before what they do, signs before what they are. */
type Entry = {readonly lead: string; readonly means: string; readonly command?: Command};

/** The signs on the screen, as the article, its margins and the lists have them. */
const signs: readonly Entry[] = [
  {lead: '▸', means: 'the line you read; in a list, the item you are on'},
  {lead: '›', means: 'in a list, where the text is'},
  {lead: '─', means: 'the last line you had read when you turned the page'},
  {lead: '▌', means: 'somebody speaks, each in a colour of their own'},
  {lead: '┃ │', means: 'the whole text, bright where it is on the screen'},
  {lead: '┫ ┤', means: 'in it: somebody speaks there'},
  {lead: '◆', means: 'whoever is selected, and where they are named'},
  {lead: '●', means: 'where the text has what you search for'},
  {lead: '· ▪ █', means: 'how often a name stands in each tenth of the text'},
  {lead: relationSigns.repeats, means: 'says the same'},
  {lead: relationSigns.supports, means: 'supports it'},
  {lead: relationSigns.disputes, means: 'disputes it'},
  {lead: relationSigns.updates, means: 'changes it, later'},
  {lead: relationSigns.related, means: 'is on the same subject'},
  {lead: '?', means: 'not sure'},
];

const keyEntries = (keymap: Keymap, group: Group): readonly Entry[] =>
  keymap
    .filter(binding => binding.group === group)
    .map(({keys, help, command}) => ({
      lead: keys.length > 0 ? keys.map(showKeys).join(' ') : 'no key',
      means: help,
      command,
    }));

/** A title and its entries, their second column as far left as the widest lead lets it. */
function section(
  title: string,
  entries: readonly Entry[],
  columns: number,
  on: Command | null,
): readonly HelpRow[] {
  const widest = Math.max(...entries.map(({lead}) => columnsOf(lead)));
  const leads = Math.min(widest + 3, Math.floor(columns / 2));
  const rows = entries.flatMap(({lead, means, command}): HelpRow[] => {
    const isAsked = command !== undefined && command === on;
    const room = columns - leads - 1;
    const told = paragraph(means, room, isAsked ? ['search.current'] : ['text']);
    return named(told, command, room).map((row, at) => {
      const mark = segment(isAsked && at === 0 ? '▸' : ' ', 'reading');
      const before = line(mark, segment(at === 0 ? lead : '', 'footer.key'));
      const segments = [...padLine(before, leads).segments, ...row.segments];
      return command === undefined ? {segments} : {segments, command};
    });
  });
  return [line(segment(` ${title}`, 'pane.heading')), ...rows, emptyLine];
}

/** What a command does, with the name that a configuration file calls it by, where that fits. */
function named(
  rows: readonly Line[],
  command: Command | undefined,
  columns: number,
): readonly Line[] {
  const last = rows.at(-1) ?? emptyLine;
  if (command === undefined || columnsOfLine(last) + command.length + 2 > columns) return rows;
  return [...rows.slice(0, -1), line(...last.segments, segment(`  ${command}`, 'dim'))];
}

/** What the analysis is made by, once it is known. */
function engineLines({engine}: ReaderState, columns: number): readonly HelpRow[] {
  if (engine === null) return [];
  const rows = paragraph(engineLine(engine), columns - 2, ['text']);
  return [
    line(segment(' Analysis', 'pane.heading')),
    ...rows.map(row => ({segments: [segment(' '), ...row.segments]})),
    emptyLine,
  ];
}

/** The rows of the help: one column, or a left and a right one. */
function helpColumns(state: ReaderState): readonly (readonly HelpRow[])[] {
  const {keymap, size, helpOn} = state;
  const sectionsOf = (columns: number): readonly (readonly HelpRow[])[] => [
    ...groups.map(group => section(group, keyEntries(keymap, group), columns, helpOn)),
    section('Signs', signs, columns, null),
    engineLines(state, columns),
  ];
  if (size.columns < 110) return [sectionsOf(size.columns).flat()];
  const sections = sectionsOf(Math.floor(size.columns / 2) - 2);
  const half = sections.reduce((sum, {length}) => sum + length, 0) / 2;
  const left: HelpRow[] = [];
  const right: HelpRow[] = [];
  for (const rows of sections) {
    if (left.length + rows.length / 2 < half && right.length === 0) left.push(...rows);
    else right.push(...rows);
  }
  return [left, right];
}

/** Every key with what it does and every sign with what it means, for the screen of a state. */
export function helpLines(state: ReaderState): readonly Line[] {
  const [left = [], right] = helpColumns(state);
  if (right === undefined) return left;
  const width = Math.floor(state.size.columns / 2);
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

/** The help open at a command, whose row is marked. */
export function helpOnCommand(state: ReaderState, command: Command): ReaderState {
  const opened: ReaderState = {...state, help: 0, helpOn: command};
  const row = Math.max(
    ...helpColumns(opened).map(rows => rows.findIndex(one => one.command === command)),
  );
  // A few rows above it stay in view: its group's title, mostly.
  return scrollHelp(opened, Math.max(0, row - 3));
}
