import type {Ground, Quote, Source} from '../../model/analysis.ts';
import {withGround} from './grounds.ts';

/** Why a quote takes its speaker from another one. */
const reasons = {
  sameParagraph: 'goes on with the speech in its paragraph',
  nextParagraph: 'goes on with the speech before it',
  runsOn: 'a speech that runs on over paragraphs',
  answers: 'answers in turn',
} as const satisfies Partial<Record<Ground, string>>;

type Carrying = keyof typeof reasons;

/**
 * A quote with the speaker of another one, `share` times as sure; null where that one has none.
 */
export function carried(quote: Quote, from: Quote, share: number, ground: Carrying): Quote | null {
  if (from.source === null) return null;
  const source: Source = {
    ...from.source,
    implicit: true,
    grounds: withGround(from.source.grounds, ground),
    confidence: from.source.confidence * share,
    evidence: [{reason: reasons[ground], spans: [from.outer, from.source.span]}],
  };
  return {...quote, source};
}
