import {type Entity, isLinkedPlainly, sureAt} from './analysis.ts';
import {itemAt} from './lists.ts';
import {contains, lowerBound, type Span} from './span.ts';

/* The doubt of what stands in a list: it is that of the mentions on which the row rests. */

/**
 * Whether the number of an entity's mentions needs a question mark: most of them may stand for
 * somebody else. An entity that is itself doubtful has its mark already.
 */
export const isCountDoubtful = ({mentions, confidence}: Entity): boolean =>
  confidence >= sureAt && 2 * mentions.filter(isLinkedPlainly).length < mentions.length;

/** Whether an entity stands in `outer` plainly: a mention of it there does, or there is none. */
export function isPlainWithin({mentions}: Entity, outer: Span): boolean {
  let isPlain = true;
  const first = lowerBound(mentions.length, at => itemAt(mentions, at).span.start < outer.start);
  for (let at = first; at < mentions.length; at++) {
    const mention = itemAt(mentions, at);
    if (mention.span.start >= outer.end) break;
    if (!contains(outer, mention.span)) continue;
    if (isLinkedPlainly(mention)) return true;
    isPlain = false;
  }
  return isPlain;
}
