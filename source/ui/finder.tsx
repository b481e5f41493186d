import {Box} from 'ink';
import type {ReactNode} from 'react';
import {finderView} from '../reader/finder-view.ts';
import {promptCount, promptLabel} from '../reader/frame.ts';
import {emptyLine, padLine} from '../reader/lines.ts';
import type {ReaderState} from '../reader/state.ts';
import {InputLine} from './input-line.tsx';
import type {Painter} from './paint.ts';
import {Rows} from './rows.tsx';

type Props = {
  readonly state: ReaderState;
  readonly painter: Painter;
  readonly onTyped: (value: string) => void;
};

/** The finder, over everything else. Its rows are filled, or the text would show through. */
export function Finder({state, painter, onTyped}: Props): ReactNode {
  const {rect, list, title, rows, hints} = finderView(state);
  const blank = padLine(emptyLine, rect.columns);
  const lines = Array.from({length: list.rows}, (_, at) => rows[at]?.line ?? blank);
  return (
    <Box
      position="absolute"
      flexDirection="column"
      marginLeft={rect.column}
      marginTop={rect.row}
      width={rect.columns}
      height={rect.rows}
    >
      <Rows lines={[title]} rect={{columns: rect.columns, rows: 1}} painter={painter} />
      <InputLine
        state={state}
        painter={painter}
        label={promptLabel(state)}
        aside={promptCount(state)}
        columns={rect.columns}
        onTyped={onTyped}
      />
      <Rows lines={lines} rect={list} painter={painter} />
      <Rows lines={[hints]} rect={{columns: rect.columns, rows: 1}} painter={painter} />
    </Box>
  );
}
