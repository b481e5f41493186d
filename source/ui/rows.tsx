import {Box, Text} from 'ink';
import {memo, type ReactNode} from 'react';
import type {Rect} from '../reader/geometry.ts';
import {emptyLine, type Line, truncateLine} from '../reader/lines.ts';
import type {Painter} from './paint.ts';

/** One row of the screen. Ink only hears of it when its string has changed. */
const Row = memo(function Row({text}: {readonly text: string}) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});

type Props = {
  readonly lines: readonly Line[];
  readonly rect: Pick<Rect, 'columns' | 'rows'>;
  readonly painter: Painter;
};

/** Lines in a rectangle: cut at its right edge, filled up with empty rows. */
export function Rows({lines, rect, painter}: Props): ReactNode {
  const rows = Array.from({length: rect.rows}, (_, number) => ({
    number,
    text: painter.paint(truncateLine(lines[number] ?? emptyLine, rect.columns)),
  }));
  return (
    <Box flexDirection="column" width={rect.columns} height={rect.rows} flexShrink={0}>
      {rows.map(({number, text}) => (
        <Row key={number} text={text} />
      ))}
    </Box>
  );
}
