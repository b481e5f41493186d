import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import type {ReactNode} from 'react';
import {columnsOf} from '../reader/columns.ts';
import {line, segment} from '../reader/lines.ts';
import type {ReaderState} from '../reader/state.ts';
import type {Painter} from './paint.ts';

type Props = {
  readonly state: ReaderState;
  readonly painter: Painter;
  readonly label: string;
  readonly aside: string;
  readonly columns: number;
  readonly onTyped: (value: string) => void;
};

/**
 * What a text field may hold: the field takes apart an emoji on Backspace and the line ends of a
 * paste come through it, so unpaired surrogates and control characters are dropped.
 */
export const cleanTyped = (value: string): string =>
  value.replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '');

/** The line being typed. Ink's text field keeps its own cursor; the value is the state's. */
export function InputLine({state, painter, label, aside, columns, onTyped}: Props): ReactNode {
  const value = state.prompt?.value ?? '';
  const room = columns - columnsOf(label) - columnsOf(aside);
  return (
    <Box width={columns} height={1} flexShrink={0}>
      <Text>{painter.paint(line(segment(label, 'reading')))}</Text>
      <Box width={room} height={1} overflow="hidden">
        {/* A value that came from elsewhere (Ctrl-W, a paste) gets a field that begins at its end. */}
        <Box flexShrink={0}>
          <TextInput key={state.edits} value={value} onChange={next => onTyped(cleanTyped(next))} />
        </Box>
        {/* Covers what stands below, where the line is drawn over the text. */}
        <Box flexShrink={0}>
          <Text>{' '.repeat(Math.max(0, room))}</Text>
        </Box>
      </Box>
      <Text>{painter.paint(line(segment(aside, 'dim')))}</Text>
    </Box>
  );
}
