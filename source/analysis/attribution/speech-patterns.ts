import {type CueClass, cueOf} from '../lexicon/cues.ts';
import {isFiniteAt, isNounHere, sameSentence} from '../text/grammar.ts';
import {type Range, type TokenText, tokenAt} from '../text/token-text.ts';
import type {Quoted, Saying} from './saying.ts';
import {signature} from './signature.ts';
import {phraseFrom, subjectOf} from './source-phrases.ts';

/*
Patterns by which English says who speaks, where the model does no better. Each looks at the words
beside a quotation; the first that fits decides.
*/

/** How far before a quotation its verb may stand. */
const reach = 28;

const spoken: ReadonlySet<CueClass> = new Set(['say', 'utter']);

/** Who says a quotation, from the words around it in its sentence; null where they do not tell. */
export function sayingAround(text: TokenText, inside: Int32Array, quoted: Quoted): Saying | null {
  const saying =
    (text.language.rules.has('attribution/signature') ? signature(text, quoted) : null) ??
    (text.language.rules.has('attribution/before') ? sayingBefore(text, inside, quoted) : null) ??
    (text.language.rules.has('attribution/according') ? accordingTo(text, inside, quoted) : null);
  return saying && isPhrase(text, saying.source) ? saying : null;
}

/** Whether a phrase is complete: "the names of the" breaks off before its noun. */
function isPhrase(text: TokenText, {last}: Range): boolean {
  const {lower} = tokenAt(text, last - 1);
  return !text.language.boundDeterminers.has(lower) && !text.language.prepositions.has(lower);
}

/** Verbs of saying after a quotation that mean something else before one ("is going to “…"). */
const neverBefore =
  /^(?:going|go|gone|putting|put|read|offer|offering|start|starting|return|returning|finish|burst|call|cast)$/;

/** "X said: “…", "X insisted that “…", "X called it “…", "X …, saying “…". */
function sayingBefore(
  text: TokenText,
  inside: Int32Array,
  {first, partial}: Quoted,
): Saying | null {
  let passed = 0;
  for (let at = first - 1; at > first - reach; at--) {
    const token = sameSentence(text, first, at);
    if (token === null || token.lower === ';') return null;
    if (inside[at] !== -1) continue;
    passed++;
    const cue = cueOf(token.lower);
    if (
      !cue ||
      neverBefore.test(token.lower) ||
      isNounHere(text, at) ||
      (cue.kind === 'hold' && passed > 4)
    )
      continue;
    if (!partial && !spoken.has(cue.kind) && passed > 6) continue;
    const saying = sayingAt(text, at, passed);
    if (saying && saying.source.last <= at) return saying;
    if (saying) return {...saying, confidence: 0.7};
  }
  return null;
}

function sayingAt(text: TokenText, at: number, distance: number): Saying | null {
  const cue = cueOf(tokenAt(text, at).lower);
  const source =
    cue?.form === 'participle'
      ? subjectOfParticiple(text, at)
      : (passiveAgent(text, at) ?? subjectOf(text, at));
  if (source === null) return null;
  const close = distance <= 6 ? 0.9 : 0.72;
  const confidence = cue?.kind === 'hold' || cue?.kind === 'show' ? 0.6 : close;
  return {
    source,
    cue: {first: at, last: at + 1},
    reason: 'who says it and the verb of saying stand before the quote',
    confidence,
  };
}

/** The agent of a passive verb: "was told by the minister". */
function passiveAgent(text: TokenText, at: number): Range | null {
  if (!text.language.formsOfBe.has(tokenAt(text, at - 1).lower)) return null;
  if (sameSentence(text, at, at + 1)?.lower !== 'by') return null;
  return phraseFrom(text, at, at + 2);
}

/** Lee in "Lee attacked the plan, saying “…": whoever did something before, best who spoke. */
function subjectOfParticiple(text: TokenText, at: number): Range | null {
  const {formsOfBe, shortFormsOfBe} = text.language;
  const {lower} = tokenAt(text, at - 1);
  if (formsOfBe.has(lower) || shortFormsOfBe.has(lower))
    return subjectOf(text, at - 1) ?? subjectOf(text, at);
  let nearest: Range | null = null;
  for (let verb = at - 1; verb > at - 40; verb--) {
    const token = sameSentence(text, at, verb);
    if (token === null) break;
    if (token.shape !== 'lower' || !isFiniteAt(text, verb)) continue;
    const subject = subjectOf(text, verb);
    if (subject && spoken.has(cueOf(token.lower)?.kind ?? 'hold')) return subject;
    nearest ??= subject;
  }
  return nearest;
}

/** How far from a quotation "according to" may stand. */
const accordingReach = 60;

/** "according to X", on either side in the sentence. */
function accordingTo(text: TokenText, inside: Int32Array, {first, last}: Quoted): Saying | null {
  const sentence = text.sentences[tokenAt(text, first).sentence];
  if (sentence === undefined) return null;
  const from = Math.max(sentence.first, first - accordingReach);
  const end = Math.min(Math.max(sentence.last, last + 2), last + accordingReach);
  for (let at = from; at + 1 < end; at++) {
    if (
      inside[at] !== -1 ||
      text.tokens[at]?.lower !== 'according' ||
      text.tokens[at + 1]?.lower !== 'to'
    )
      continue;
    const source = phraseFrom(text, at, at + 2);
    if (source)
      return {
        source,
        cue: {first: at, last: at + 2},
        reason: '“according to” in its sentence',
        confidence: 0.85,
      };
  }
  return null;
}
