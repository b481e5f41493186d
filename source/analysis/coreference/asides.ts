import type {TokenBlock, TokenText} from '../text/token-text.ts';

/** Words in the longest line without a full stop that is a caption or a cross-heading. */
const longestCaption = 14;

/**
 * Whether a block is outside the running text: a heading, a verse, a caption. The sentence after it
 * seldom refers to somebody in it.
 */
export const isAside = (text: TokenText, block: TokenBlock): boolean =>
  block.kind === 'heading' || block.kind === 'verse' || isCaption(text, block);

function isCaption({tokens}: TokenText, {kind, turn, first, last}: TokenBlock): boolean {
  if (kind !== 'paragraph' || turn !== null || last - first > longestCaption) return false;
  return !/^[.!?…:;"”’')\]]+$/.test(tokens[last - 1]?.lower ?? '');
}
