import type {TokenText} from '../text/token-text.ts';
import type {Draft} from './cluster.ts';

/*
Nouns for several, by their form.
*/

const irregular =
  /^(?:people|men|women|children|police|staff|youth|folk|[a-z]+(?:men|women|people))$/;

const collective =
  /^(?:majority|minority|percent|half|number|lot|rest|couple|pair|crowd|family|team|side|squad|jury|duo|trio|public|many|most)$/;

/** Whether a noun is in the plural: "clubs", "people". */
export const isPlural = (noun: string): boolean =>
  irregular.test(noun) || (/s$/.test(noun) && !/(?:ss|us|is)$/.test(noun));

/** Whether a noun may be "they": one in the plural, or for what consists of several. */
export const isSeveral = (noun: string): boolean => collective.test(noun) || isPlural(noun);

const counts =
  /^(?:both|two|three|four|five|six|seven|eight|nine|ten|dozen|several|many|few|each|every|any|no|all|\d+)$/;

/** Whether a description is of more than one, or of none in particular; "the police" may be one body. */
export function describesSeveral({tokens}: TokenText, {kind, first, last}: Draft): boolean {
  if (kind !== 'nominal') return false;
  const own = tokens.slice(first, last);
  const behindOwner = own.slice(own.findLastIndex(({lower}) => lower === "'s") + 1);
  return (
    (/s$/.test(own.at(-1)?.lower ?? '') && isPlural(own.at(-1)?.lower ?? '')) ||
    behindOwner.some(({lower}, at) => counts.test(lower) && behindOwner[at + 1]?.lower !== '-')
  );
}
