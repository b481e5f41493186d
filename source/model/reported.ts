import type {Quote} from './analysis.ts';
import {textOf} from './span.ts';

/** Words of saying that leave what is said as it is, those that stand behind it among them. */
const plain =
  /^(?:(?:has|have|had|also|later|then) )*(?:says?|said|saying|tells?|told|adds?|added|according to|stat(?:es?|ed))$|\bby$/i;

/**
 * The words by which a report is told, on one line, where they say more than that it was said: what
 * somebody "denied" or "asked" reads as their own claim without them. Null of plain ones, and of
 * speech between quotation marks, which stands for itself.
 */
export function tellingOf(text: string, {kind, cue}: Quote): string | null {
  if (kind !== 'indirect' || cue === null) return null;
  const words = textOf(text, cue).replace(/\s+/g, ' ').trim();
  return plain.test(words) ? null : words;
}
