import type {Quote} from '../model/analysis.ts';
import type {ReadText} from './text.ts';

/** What stands between quotation marks, from marks and paragraphs only; no speakers yet. */
export function findQuotes(_text: ReadText): readonly Quote[] {
  return [];
}
