import type {TokenBlock, TokenText} from '../text/token-text.ts';

/** Words of a line that has no full stop and still is no sentence: a caption, a cross-heading. */
const longestCaption = 14;

/**
 * Whether a block stands beside what the article tells: a heading, a verse, a caption. Whoever it
 * names is not whom the next sentence goes on about.
 */
export const isAside = (text: TokenText, block: TokenBlock): boolean =>
  block.kind === 'heading' || block.kind === 'verse' || isCaption(text, block);

function isCaption({tokens}: TokenText, {kind, turn, first, last}: TokenBlock): boolean {
  if (kind !== 'paragraph' || turn !== null || last - first > longestCaption) return false;
  return !/^[.!?…:;"”’')\]]+$/.test(tokens[last - 1]?.lower ?? '');
}
