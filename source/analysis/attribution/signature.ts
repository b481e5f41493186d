import type {Token, TokenText} from '../text/token-text.ts';
import type {Quoted, Saying} from './saying.ts';

/*
A quotation that is signed as letters are: “We are ready.” — Maria Santos.
*/

const dash = /^(?:[—–―-]|--)$/;
const particle = /^(?:de|del|da|di|du|la|le|van|von|der|den|bin|al|el|of|the)$/;
const ends = /^["“”„«».,;(]$/;

/** Words in the longest name that signs. */
const longest = 7;

/** The name after a dash after a quotation, where nothing but a name stands there; else null. */
export function signature(text: TokenText, {last}: Quoted): Saying | null {
  const sign = text.tokens[last];
  const {block} = text.tokens[last - 1] ?? {block: -1};
  if (sign?.block !== block || !dash.test(sign.lower)) return null;
  const first = last + 1;
  let at = first;
  while (at - first <= longest && isOfName(text.tokens[at], block)) at++;
  const next = text.tokens[at];
  const isAlone = next === undefined || next.block !== block || ends.test(next.lower);
  if (at === first || at - first > longest || !isAlone) return null;
  if (text.tokens[first]?.shape === 'lower') return null;
  return {
    source: {first, last: at},
    cue: {first: last, last: first},
    reason: 'signed with a dash and a name',
    confidence: 0.9,
  };
}

const isOfName = (token: Token | undefined, block: number): boolean =>
  token?.block === block &&
  (/^(?:title|upper|initial|mixed)$/.test(token.shape) || particle.test(token.lower));
