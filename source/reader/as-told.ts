import type {Quote} from '../model/analysis.ts';
import {overlaps, type Span, textOf} from '../model/span.ts';

/** Words of saying that leave what is said as it is, those that stand behind it among them. */
const plain =
  /^(?:(?:has|have|had|also|later|then) )*(?:says?|said|saying|tells?|told|adds?|added|according to|stat(?:es?|ed))$|\bby$/i;

/**
 * `said`, the words at `span`, with how they were told where they are of a report and that matters:
 * what somebody "denied" or "asked" reads as their own claim without it. "(denied) that he went".
 */
export function asTold(text: string, quote: Quote | undefined, span: Span, said: string): string {
  if (quote === undefined || !overlaps(quote.span, span)) return said;
  const telling = tellingOf(text, quote);
  return telling === null ? said : `(${telling}) ${said}`;
}

/** Null of plain words of saying, and of speech between quotation marks, which stands for itself. */
function tellingOf(text: string, {kind, cue}: Quote): string | null {
  if (kind !== 'indirect' || cue === null) return null;
  const words = textOf(text, cue).replace(/\s+/g, ' ').trim();
  return plain.test(words) ? null : words;
}
