import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {articleLines} from '../reader/article.ts';
import {footerLine, headerLine, promptCount, promptLabel} from '../reader/frame.ts';
import {geometryOf, isTooSmall, smallest} from '../reader/geometry.ts';
import {helpView} from '../reader/help.ts';
import {previewed} from '../reader/preview.ts';
import type {ReaderState} from '../reader/state.ts';
import {Finder} from './finder.tsx';
import {InputLine} from './input-line.tsx';
import {dimmed, type Painter} from './paint.ts';
import {CardStrip, Divider, Pane} from './pane.tsx';
import {Rows} from './rows.tsx';

export type ScreenProps = {
  readonly state: ReaderState;
  readonly painter: Painter;
  /** The text of the open prompt changed. */
  readonly onTyped: (value: string) => void;
};

/** The whole screen for a state. It only draws. */
export function Screen({state, painter, onTyped}: ScreenProps): ReactNode {
  const {columns, rows} = state.size;
  if (isTooSmall(state.size)) {
    const wanted = `${smallest.columns}×${smallest.rows}`;
    return <Text wrap="truncate">{`onrecord needs ${wanted}, this is ${columns}×${rows}`}</Text>;
  }
  const isFinding = state.prompt?.kind === 'finder';
  const behind = isFinding ? dimmed(painter) : painter;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Rows lines={[headerLine(previewed(state))]} rect={{columns, rows: 1}} painter={behind} />
      {state.help === null ? (
        <Body state={state} painter={behind} />
      ) : (
        <Rows lines={helpView(state)} rect={{columns, rows: rows - 2}} painter={behind} />
      )}
      {state.prompt === null || isFinding ? (
        <Rows lines={[footerLine(state)]} rect={{columns, rows: 1}} painter={behind} />
      ) : (
        <InputLine
          state={state}
          painter={painter}
          label={promptLabel(state)}
          aside={promptCount(state)}
          columns={columns}
          onTyped={onTyped}
        />
      )}
      {isFinding && <Finder state={state} painter={painter} onTyped={onTyped} />}
    </Box>
  );
}

function Body({state, painter}: Omit<ScreenProps, 'onTyped'>): ReactNode {
  const {article, people, side} = geometryOf(state);
  const rows = state.size.rows - 2;
  return (
    <Box flexDirection="column" height={rows} flexShrink={0}>
      <Box>
        <Pane at="people" state={state} painter={painter} />
        {people && <Divider rows={rows} painter={painter} />}
        <Rows lines={articleLines(previewed(state))} rect={article} painter={painter} />
        {side && <Divider rows={rows} painter={painter} />}
        {side && (
          <Box flexDirection="column" flexShrink={0}>
            <Pane at="side" state={state} painter={painter} />
            <CardStrip state={state} painter={painter} />
          </Box>
        )}
      </Box>
      <Pane at="drawer" state={state} painter={painter} />
    </Box>
  );
}
