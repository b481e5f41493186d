import type {Key, Modifiers} from '../model/key.ts';

/** `back` and `forward` are the thumb buttons of many mice. */
export type MouseButton = 'left' | 'middle' | 'right' | 'back' | 'forward';

/** What a mouse did at a cell; columns and rows count from 0. */
export type MouseEvent = {
  readonly kind: 'mouse';
  readonly column: number;
  readonly row: number;
  readonly modifiers: Modifiers;
} & (
  | {readonly action: 'press' | 'release' | 'drag'; readonly button: MouseButton}
  | {readonly action: 'move'}
  | {readonly action: 'wheel'; readonly direction: 'up' | 'down' | 'left' | 'right'}
);

/** A colour, each part from 0 to 1. */
export type Rgb = {readonly red: number; readonly green: number; readonly blue: number};

/** What a terminal says about itself; `attributes` is its answer to "what are you" (DA1). */
export type Reply =
  | {readonly kind: 'background'; readonly color: Rgb}
  /** Where the cursor stands, counted from 0. */
  | {readonly kind: 'cursor'; readonly column: number}
  | {readonly kind: 'focus'; readonly focused: boolean}
  | {readonly kind: 'attributes'};

export type InputEvent =
  | {readonly kind: 'key'; readonly key: Key}
  | MouseEvent
  /** Without control characters except line feed and tab; `truncated`: more came than was kept. */
  | {readonly kind: 'paste'; readonly text: string; readonly truncated: boolean}
  | {readonly kind: 'reply'; readonly reply: Reply};
