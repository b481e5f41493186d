import type {Quote} from '../model/analysis.ts';
import type {MentionFinder} from './speakers.ts';
import type {ReadText} from './text.ts';

/** Speech that is reported without marks. */
export function reportedSpeech(
  _text: ReadText,
  _inside: Int32Array,
  _finder: MentionFinder,
  _marked: readonly Quote[],
): readonly Quote[] {
  return [];
}
