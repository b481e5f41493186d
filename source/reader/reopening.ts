import type {Document} from '../model/document.ts';
import {blockAt} from '../model/paragraphs.ts';
import {anchor, describe} from '../model/selector.ts';
import {fileReread} from './messages.ts';
import {search} from './search.ts';
import {openReader, type ReaderState, type Track} from './state.ts';

/*
The file has changed and is read again: the place is kept, and so is what does not depend on what was
found in the old text.
*/

/** How many units of the text the place is found again by; fewer where they are not there any more. */
const quotedLengths = [48, 16] as const;

/**
 * Where `offset` of the old text stands in the new one: at the same words, else at the words that
 * begin the paragraph, else as far from the beginning.
 */
function placeAgain(before: Document, after: Document, offset: number): number {
  const start = before.blocks[blockAt(before, offset)]?.span.start ?? offset;
  for (const from of [offset, start]) {
    for (const length of quotedLengths) {
      const span = {start: from, end: Math.min(before.text.length, from + length)};
      const found = anchor(after.text, describe(before.text, span));
      if (found !== null) return found.start;
    }
  }
  return Math.min(offset, after.text.length);
}

const trackAgain = (document: Document, track: Track | null): Track | null =>
  track?.kind === 'search' ? {...track, matches: search(document, track.query)} : null;

/** The reader with `document`, a later state of the same file, at the same place. */
export function withDocument(before: ReaderState, document: Document): ReaderState {
  const {
    size,
    keymap,
    engine,
    side,
    beneath,
    peopleOrder,
    textOnly,
    mouse,
    track,
    edits,
    searches,
  } = before;
  const place = placeAgain(before.document, document, before.place);
  const opened = openReader(document, size, {place, keymap, message: fileReread});
  const tabbed = beneath[0]?.side ?? side;
  return {
    ...opened,
    engine,
    side: tabbed,
    peopleOrder,
    textOnly,
    mouse,
    edits,
    searches,
    track: trackAgain(document, track),
  };
}
