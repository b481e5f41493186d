import type {Entity, EntityId, Quote} from '../../model/analysis.ts';
import {type TokenText, tokenFrom, written} from '../text/token-text.ts';
import {isAddress} from './addresses.ts';
import {withGround} from './grounds.ts';

/*
The first-person narrator of a story. Their name occurs only when others address them (“Look here,
Hastings”).
*/

/** A narrator says "I" at least once in so many words outside quotations. */
const wordsForOne = 150;

/**
 * The person who is addressed most often of those whom only quotations name and who speak nowhere
 * by name; null where nobody tells, or none is called by a name. `inside` has for each token the
 * index of its quotation, or -1. Linear in the length of the text.
 */
export function narratorOf(
  text: TokenText,
  inside: Int32Array,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): EntityId | null {
  if (!text.language.rules.has('attribution/narrator') || !isTold(text, inside)) return null;
  const speakers = new Set(quotes.map(({source}) => source?.entity));
  let narrator: EntityId | null = null;
  let most = 0;
  for (const entity of entities) {
    if (entity.type !== 'person' || speakers.has(entity.id)) continue;
    const times = timesAddressed(text, inside, entity);
    if (times > most) [narrator, most] = [entity.id, times];
  }
  return narrator;
}

/** Whether "I" is frequent outside quotations. */
function isTold({tokens}: TokenText, inside: Int32Array): boolean {
  let told = 0;
  let first = 0;
  for (const [at, {lower}] of tokens.entries()) {
    if (inside[at] !== -1) continue;
    told++;
    if (lower === 'i') first++;
  }
  return first * wordsForOne > told;
}

/** How often somebody is addressed by name; 0 if they are named outside quotations. */
function timesAddressed(text: TokenText, inside: Int32Array, {mentions}: Entity): number {
  let times = 0;
  for (const {kind, span} of mentions) {
    if (kind !== 'name') continue;
    if (inside[tokenFrom(text, span.start)] === -1) return 0;
    if (isAddress(text, span)) times++;
  }
  return times;
}

/** Quotes with the narrator as the speaker where their source is "I". */
export function toldBy(
  text: TokenText,
  narrator: EntityId | null,
  quotes: readonly Quote[],
): readonly Quote[] {
  if (narrator === null) return quotes;
  return quotes.map(quote => {
    const {source} = quote;
    if (source === null || source.entity !== null || written(text, source.span) !== 'I')
      return quote;
    const reason = {
      reason: 'whoever tells the story, by what others call them',
      spans: [source.span],
    };
    const confidence = source.confidence * share;
    const evidence = [...source.evidence, reason];
    const grounds = withGround(source.grounds, 'narrator');
    return {...quote, source: {...source, entity: narrator, grounds, confidence, evidence}};
  });
}

/** How sure the narrator is the speaker, relative to "I" being the source. */
const share = 0.8;
