import {columnsOf} from './columns.ts';
import {hasPeopleColumn, openPane} from './geometry.ts';
import {shownKeyOf} from './keymap.ts';
import {type Line, line, type Segment, segment} from './lines.ts';
import {panes, tabs} from './panes/panes.ts';
import type {Role} from './roles.ts';
import type {PaneId, ReaderState} from './state.ts';

/** A tab and the columns that it takes in the row of tabs. */
export type TabSpan = {
  readonly id: PaneId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** The key that opens a pane and the pane's title: " 2 People 14 ". */
function tabText(state: ReaderState, {id, command}: (typeof tabs)[number]): string {
  const key = shownKeyOf(state.keymap, command);
  return ` ${key === null ? '' : `${key} `}${panes[id].title(state)} `;
}

/** How the title of an open pane looks: the one that has the keys stands out. */
export const titleRole = ({focus}: ReaderState, pane: PaneId): Role =>
  focus === pane ? 'tab.focused' : 'tab.active';

/** A title between the spaces of its tab, which are not underlined with it. */
const titled = (text: string, role: Role): readonly Segment[] => [
  segment(' '),
  segment(text.trim(), role),
  segment(' '),
];

/** The title over the column of the people, as its tab would have it. */
export const peopleLine = (state: ReaderState): Line =>
  line(segment(' '), ...titled(tabText(state, tabs[0]), titleRole(state, 'people')));

/** The tabs above the pane at the side, from left to right; none above a pane without a tab. */
export function tabSpans(state: ReaderState): readonly TabSpan[] {
  const open = openPane(state);
  if (!tabs.some(({id}) => id === open)) return [];
  let at = 1;
  // In three columns the people have their own title.
  const beside = tabs.filter(({id}) => id !== 'people' || !hasPeopleColumn(state));
  return beside.map(tab => {
    const {id} = tab;
    const text = tabText(state, tab);
    const start = at;
    at += columnsOf(text);
    return {id, start, end: at, text};
  });
}

/** The row above the pane at the side: the tabs, or the title of a pane without one. */
export function tabLine(state: ReaderState): Line {
  const open = openPane(state);
  if (open === null) return line();
  const spans = tabSpans(state);
  if (spans.length === 0) return line(...titled(panes[open].title(state), titleRole(state, open)));
  return line(
    segment(' '),
    ...spans.flatMap(({id, text}) => titled(text, id === open ? titleRole(state, id) : 'dim')),
  );
}
