import {type CueClass, cueOf} from '../lexicon/cues.ts';
import {isFiniteAt, isNounHere, isVerbLike, prepositions, sameSentence} from '../text/grammar.ts';
import {type Range, type TokenText, tokenAt} from '../text/token-text.ts';
import type {Quoted, Saying} from './saying.ts';
import {signature} from './signature.ts';
import {phraseFrom, subjectOf} from './source-phrases.ts';

/*
The ways in which English says whose words stand between quotation marks. A pattern looks at the
words beside a quotation; the first one that fits decides.
*/

/** How far before a quotation its verb may stand. */
const reach = 28;

const spoken: ReadonlySet<CueClass> = new Set(['say', 'utter']);

/** Who says a quotation by the words around it in its sentence; null where they do not tell. */
export function sayingAround(text: TokenText, inside: Int32Array, quoted: Quoted): Saying | null {
  const saying =
    (text.rules.has('attribution/signature') ? signature(text, quoted) : null) ??
    sayingAfter(text, quoted) ??
    (text.rules.has('attribution/before') ? sayingBefore(text, inside, quoted) : null) ??
    (text.rules.has('attribution/according') ? accordingTo(text, inside, quoted) : null) ??
    (text.rules.has('attribution/announced') ? announced(text, inside, quoted) : null) ??
    (text.rules.has('attribution/labelled') ? labelled(text, quoted) : null);
  return saying && isPhrase(text, saying.source) ? saying : null;
}

/** Whether words can be a phrase: "the names of the" breaks off before its noun. */
function isPhrase(text: TokenText, {last}: Range): boolean {
  const {lower} = tokenAt(text, last - 1);
  return !articles.test(lower) && !prepositions.has(lower);
}

const articles = /^(?:the|a|an|my|your|its|our|their|every)$/;

/** "…,” she said", "…,” said the minister". */
function sayingAfter(text: TokenText, {first: opening, last, partial}: Quoted): Saying | null {
  const anchor = last - 1;
  let at = last;
  if (sameSentence(text, anchor, at)?.lower === ',') at++;
  const first = sameSentence(text, anchor, at);
  if (first === null) return null;
  const inverted = cueOf(first.lower);
  if (
    text.rules.has('attribution/after') &&
    inverted &&
    inverted.form !== 'participle' &&
    inverted.form !== 'base' &&
    spoken.has(inverted.kind)
  ) {
    const source = phraseFrom(text, anchor, at + 1);
    // A fragment in the middle may be followed by another's verb: it was “bad” said Lee.
    if (source && (!partial || sameSentence(text, opening, opening - 1) === null))
      return {
        source,
        cue: {first: at, last: at + 1},
        reason: 'the verb of saying follows the quote, and who says it follows that',
        confidence: 0.93,
      };
  }
  return (
    (text.rules.has('attribution/strange-verbs') ? strangeVerb(text, at, partial) : null) ??
    (text.rules.has('attribution/subject-after') ? subjectThenCue(text, anchor, at, partial) : null)
  );
}

/** A verb that no list has, where only one of saying can stand: "…,” exhorted Jamie Lee Curtis". */
function strangeVerb(text: TokenText, at: number, partial: boolean): Saying | null {
  const verb = text.tokens[at];
  const next = sameSentence(text, at, at + 1);
  if (partial || verb?.shape !== 'lower' || !/[a-z]{2}ed$/.test(verb.lower) || next === null)
    return null;
  if (next.shape !== 'title' && !/^(?:he|she|they|the|one|a)$/.test(next.lower)) return null;
  const source = phraseFrom(text, at, at + 1);
  const reason = 'a verb and who does it follow the quote';
  return source && {source, cue: {first: at, last: at + 1}, reason, confidence: 0.75};
}

/** A name or pronoun and its verb right after the quotation. */
function subjectThenCue(
  text: TokenText,
  anchor: number,
  from: number,
  partial: boolean,
): Saying | null {
  const end = from + (partial ? 8 : 18);
  for (let at = from + 1; at < end; at++) {
    const token = sameSentence(text, anchor, at);
    if (token === null || token.lower === '“' || token.lower === '"' || token.lower === '.')
      return null;
    const cue = cueOf(token.lower);
    if (!cue || !spoken.has(cue.kind) || cue.form === 'participle' || isNounHere(text, at)) {
      if (token.shape === 'lower' && isVerbLike(token) && !cue && partial) return null;
      continue;
    }
    const subject = subjectOf(text, at);
    // A closing ’ passes for an apostrophe: who says it begins after the quote all the same.
    const source = subject && {first: Math.max(subject.first, from), last: subject.last};
    if (source === null || source.first >= source.last) return null;
    if (partial && source.first > from + 1) return null;
    return {
      source,
      cue: {first: at, last: at + 1},
      reason: 'who says it and the verb of saying follow the quote',
      confidence: 0.93,
    };
  }
  return null;
}

/** Forms that utter after a quotation and do other things before one ("is going to “…"). */
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

/** "was told by the minister": who is behind a passive verb. */
function passiveAgent(text: TokenText, at: number): Range | null {
  if (!/^(?:was|were|is|are|been|being|be)$/.test(text.tokens[at - 1]?.lower ?? '')) return null;
  if (sameSentence(text, at, at + 1)?.lower !== 'by') return null;
  return phraseFrom(text, at, at + 2);
}

/** In "Lee attacked the plan, saying “…" the one who attacked; best one who spoke already. */
function subjectOfParticiple(text: TokenText, at: number): Range | null {
  const own = /^(?:is|was|are|were|been|be|'s|'re|'m)$/.test(text.tokens[at - 1]?.lower ?? '');
  if (own) return subjectOf(text, at - 1) ?? subjectOf(text, at);
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

/** A paragraph that ends in "Emma continued:" or "he said—" hands over to a quotation that opens the next. */
function announced(text: TokenText, inside: Int32Array, {first}: Quoted): Saying | null {
  const opening = tokenAt(text, first);
  const last = text.tokens[first - 1];
  const opensBlock = last !== undefined && last.block === opening.block - 1;
  if (!opensBlock || inside[first - 1] !== -1 || !/^(?:[:,—–]|--)$/.test(last.lower)) return null;
  for (let at = first - 2; at > first - reach; at--) {
    const token = sameSentence(text, first - 1, at);
    if (token === null) return null;
    const cue = cueOf(token.lower);
    if (!cue || !spoken.has(cue.kind) || inside[at] !== -1 || isNounHere(text, at)) continue;
    return sayingAt(text, at, first - at);
  }
  return null;
}

/** "Brook: ‘Nobody is for sale’", as headlines have it: a name, a colon, and the quotation. */
function labelled(text: TokenText, {first}: Quoted): Saying | null {
  const colon = first - 1;
  if (sameSentence(text, first, colon)?.lower !== ':') return null;
  const opening = text.sentences[tokenAt(text, colon).sentence]?.first ?? colon;
  const words = text.tokens.slice(opening, colon);
  const isName = words.every(
    ({shape, lower}) => shape !== 'mark' && (shape !== 'lower' || lower === 'of'),
  );
  if (!isName || words.length === 0 || words.length > longestLabel) return null;
  return {
    source: {first: opening, last: colon},
    cue: {first: colon, last: first},
    reason: 'whoever says it stands before it, with a colon',
    // One word alone may be anything: "Verdict: “a shambles”".
    confidence: words.length > 1 ? 0.8 : 0.6,
  };
}

/** Words of a label: "Deputy Mayor Carl Dunn". */
const longestLabel = 6;

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
