import type {Pass, Relation} from '../../model/analysis.ts';
import {memo} from '../../model/memo.ts';
import {fold} from '../fold.ts';
import {type Line, type Segment, segment} from '../lines.ts';
import type {ReaderState} from '../state.ts';
import type {Target} from '../targets.ts';

/** One thing in a list. It is drawn only when it is in view. */
export type Item = {
  /** Where Enter leads; null for what is only read. */
  readonly target: Target | null;
  /** What a filter looks at and `y` copies: safe text on one line. */
  readonly text: string;
  readonly draw: (columns: number, look: Look) => readonly Line[];
};

/** An item that shows how two claims stand to each other: what `w` is asked about. */
export type RelationItem = Item & {readonly relation: Relation};

/** The items that a filter lets through. Every word of the filter must be there. */
export function narrowed<Of extends Item>(items: readonly Of[], filter: string): readonly Of[] {
  const wanted = fold(filter).split(' ').filter(Boolean);
  if (wanted.length === 0) return items;
  return items.filter(item => wanted.every(word => foldedText(item).includes(word)));
}

const foldedText = memo(({text}: Item) => fold(text));

/**
 * `chosen`: the list's cursor is on it; `focused`: and the keys go to this list; `here`: it is what
 * the text is at.
 */
export type Look = {
  readonly chosen: boolean;
  readonly focused: boolean;
  readonly here: boolean;
};

/** What stands before an item: where the keys go, and where the text is. */
export function markOf({chosen, focused, here}: Look): Segment {
  if (chosen && focused) return segment('▸', 'reading');
  return segment(!here ? ' ' : focused ? '›' : '▸', 'dim');
}

/** A list beside the text. */
export type Pane = {
  /** Short name with its count, for the tab: "People 14". */
  readonly title: (state: ReaderState) => string;
  /** What the list is about, on one line: it stands in a drawer's title instead of the head. */
  readonly about: (state: ReaderState) => string | null;
  /** Stands above the list and does not scroll. */
  readonly head: (state: ReaderState, columns: number) => readonly Line[];
  readonly items: (state: ReaderState) => readonly Item[];
  /** The item that the text is at, or the one before it; null in a list without places of its own. */
  readonly at: (state: ReaderState) => Target | null;
  /** The passes that find what it lists: an empty list says so where one of them failed. */
  readonly passes: readonly Pass[];
  /** What is said when there are no items. */
  readonly empty: (state: ReaderState) => string;
};

export const noHead = (): readonly Line[] => [];

export const aboutNothing = (): null => null;

export const atNothing = (): null => null;
