import {Box} from 'ink';
import type {ReactNode} from 'react';
import {drawerTitle} from '../reader/frame.ts';
import {geometryOf} from '../reader/geometry.ts';
import {type Line, line, segment} from '../reader/lines.ts';
import {cardEntity, cardHead} from '../reader/panes/card.ts';
import {paneView} from '../reader/panes/panes.ts';
import {type PaneRegion, paneRegions} from '../reader/regions.ts';
import type {ReaderState} from '../reader/state.ts';
import {peopleLine, tabLine} from '../reader/tabs.ts';
import type {Painter} from './paint.ts';
import {Rows} from './rows.tsx';

type Props = {readonly state: ReaderState; readonly painter: Painter};

const ruleLine = (columns: number): Line => line(segment('─'.repeat(columns), 'rule'));

function titleLines(state: ReaderState, {id, at, frame}: PaneRegion): readonly Line[] {
  if (at === 'drawer') return [drawerTitle(state, id)];
  return [at === 'people' ? peopleLine(state) : tabLine(state), ruleLine(frame.columns)];
}

/** The rows of a pane under its title. */
const paneLines = (state: ReaderState, region: PaneRegion): readonly Line[] => [
  ...titleLines(state, region),
  ...paneView(state, region),
];

/** A list that stands beside or below the text; nothing where it is not on the screen. */
export function Pane({state, painter, at}: Props & Pick<PaneRegion, 'at'>): ReactNode {
  const region = paneRegions(state).find(one => one.at === at);
  if (!region) return null;
  return <Rows lines={paneLines(state, region)} rect={region.frame} painter={painter} />;
}

/** The strip at the foot of the side that tells who is selected. */
export function CardStrip({state, painter}: Props): ReactNode {
  const {card} = geometryOf(state);
  if (!card) return null;
  const entity = cardEntity(state);
  const lines = [ruleLine(card.columns), ...(entity ? cardHead(entity, card.columns) : [])];
  return <Rows lines={lines} rect={{...card, rows: card.rows + 1}} painter={painter} />;
}

/** The rule of one column between the text and what stands beside it. */
export function Divider({
  rows,
  painter,
}: {
  readonly rows: number;
  readonly painter: Painter;
}): ReactNode {
  const rule = line(segment('│', 'rule'));
  const lines = Array.from({length: rows}, () => rule);
  return (
    <Box flexShrink={0}>
      <Rows lines={lines} rect={{columns: 1, rows}} painter={painter} />
    </Box>
  );
}
