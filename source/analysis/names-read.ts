import type {EntityType} from '../model/entity-types.ts';
import type {Span} from '../model/span.ts';
import {type NameSpan, nameSpans} from './encoder/name-spans.ts';
import {type Reading, wordsIn} from './encoder/reading.ts';
import {sameSentence} from './grammar.ts';
import {countryOfDemonym} from './lexicon/countries.ts';
import {isBodyNoun} from './lexicon/roles.ts';
import {miscellaneousType} from './name-kinds.ts';
import {reasonsFor} from './name-reasons.ts';
import {isAdjective, type Name, types} from './names.ts';
import {type ReadText, tokenAround, tokenFrom, written} from './text.ts';

/**
 * The proper names of a text as the encoder tells them, in order, none overlapping another nor
 * reaching over the end of a block. Only words that were read have names.
 */
export function namesRead(text: ReadText, reading: Reading): readonly Name[] {
  const names: Name[] = [];
  for (const block of text.blocks) {
    const words = wordsIn(reading.words, block);
    const first = Math.max(words.first, reading.first);
    const end = Math.min(words.end, reading.end);
    for (const span of nameSpans(reading, first, end).flatMap(one => apart(text, reading, one))) {
      const name = nameRead(text, reading, span);
      const begun = name && beginningOf(text, names.at(-1), name);
      if (begun) names.pop();
      if (name) names.push(begun ? withBeginning(text, begun, name) : name);
    }
  }
  return names;
}

/** The name right before another that is the first half of the same; null where there is none. */
function beginningOf(text: ReadText, before: Name | undefined, name: Name): Name | null {
  if (before === undefined || before.last !== name.first) return null;
  if (sameSentence(text, before.first, name.first) === null) return null;
  return isInitial(text, before, name) || isUnfinished(text, before) ? before : null;
}

/** "R" of "R Novak", which the model reads as somebody of its own. */
const isInitial = (text: ReadText, {type, span}: Name, name: Name): boolean =>
  type === 'person' && name.type === 'person' && /^\p{Lu}\.?$/u.test(written(text, span));

/** "Agency for Refugees in the": it goes on with what is named next. */
const isUnfinished = (text: ReadText, {first, last}: Name): boolean =>
  last - first > 1 && /^(?:of|for|in|and|the)$/.test(text.tokens[last - 1]?.lower ?? '');

function withBeginning(text: ReadText, {span, first, type}: Name, name: Name): Name {
  const whole = {...name, type, first, span: {start: span.start, end: name.span.end}};
  return {...whole, evidence: reasonsFor(text, whole)};
}

/** "State Department and Justice Department" are two, though the model may read them as one. */
function apart(text: ReadText, {words}: Reading, name: NameSpan): readonly NameSpan[] {
  const wordAt = (at: number): string => text.text.slice(words.starts[at], words.ends[at]);
  const noun = wordAt(name.end - 1).toLowerCase();
  if (!isBodyNoun(noun)) return [name];
  for (let and = name.first + 1; and < name.end - 2; and++) {
    if (wordAt(and) !== 'and' || wordAt(and - 1).toLowerCase() !== noun) continue;
    return [
      {...name, end: and},
      {...name, first: and + 1},
    ];
  }
  return [name];
}

function nameRead(text: ReadText, {words}: Reading, name: NameSpan): Name | null {
  const start = words.starts[name.first] as number;
  const end = words.ends[lastWord(text, words, name)] as number;
  const span = {start, end};
  const type = typeRead(text, span, name);
  if (type === null || isPartyMark(text, span) || isNoName(text, span)) return null;
  const [first, last] = [tokenAround(text, start), tokenFrom(text, end)];
  if (type === 'group' && isAdjective(text, last)) return null;
  const {confidence} = name;
  const found = {span, first, last, type, confidence};
  return {...found, evidence: reasonsFor(text, found)};
}

/** The last word of a name, without a comma after it. */
function lastWord(text: ReadText, {starts}: Reading['words'], {first, end}: NameSpan): number {
  const last = end - 1;
  return last > first && /[,;:]/.test(text.text[starts[last] as number] ?? '') ? last - 1 : last;
}

function typeRead(text: ReadText, {start, end}: Span, {kind, misc}: NameSpan): EntityType | null {
  if (kind === 'PER' && countryOfDemonym(text.text.slice(start, end))) return 'group';
  if (kind !== 'MISC') return types[kind];
  if (misc === 'other') return miscellaneousType(text.text.slice(start, end));
  return misc;
}

/** "CEO" is what somebody is, "2nd" and "Second" are half of what is counted. */
const isNoName = ({text}: ReadText, {start, end}: Span): boolean =>
  /^(?:C[EFOT]Os?|\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth)$/.test(
    text.slice(start, end),
  );

/** "D-Mo." in "Senator Ann Lee (D-Mo.)" or "Ann Lee, D-Mo.": a party and a state, and no name. */
const isPartyMark = ({text}: ReadText, {start, end}: Span): boolean =>
  /[(,]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^[DRI]\s?-\p{L}[\p{L}.]*$/u.test(text.slice(start, end));
