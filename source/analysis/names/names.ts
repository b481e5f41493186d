import type {EntityType} from '../../model/entity-types.ts';
import {isEmpty, type Span, trimmed} from '../../model/span.ts';
import {type Encoding, wordsIn} from '../encoder/encoding.ts';
import {type NameSpan, nameSpans} from '../encoder/name-spans.ts';
import {countryOfDemonym} from '../lexicon/countries.ts';
import {isFirstName, isTitle} from '../lexicon/people.ts';
import {isBodyNoun, isRole} from '../lexicon/roles.ts';
import {sameSentence} from '../text/grammar.ts';
import {
  type Token,
  type TokenText,
  tokenAround,
  tokenAt,
  tokenFrom,
  written,
} from '../text/token-text.ts';
import {isAdjective, type Name} from './name.ts';
import {miscellaneousType} from './name-kinds.ts';
import {reasonsFor} from './name-reasons.ts';

/** The entity types of the kinds of names that are not MISC. */
const types = {PER: 'person', ORG: 'organization', LOC: 'place'} as const;

/**
 * The proper names of a text as the encoder tells them, in order, none overlapping another nor
 * reaching over the end of a block. Only words that were read have names.
 */
export function findNames(text: TokenText, encoding: Encoding): readonly Name[] {
  const names: Name[] = [];
  for (const block of text.blocks) {
    const words = wordsIn(encoding.words, block);
    const first = Math.max(words.first, encoding.first);
    const end = Math.min(words.end, encoding.end);
    for (const span of nameSpans(encoding, first, end).flatMap(one => apart(text, encoding, one))) {
      const name = nameRead(text, encoding, span);
      if (name === null) continue;
      const before = touching(text, names.at(-1), name);
      const begins = before !== null && isBeginning(text, before, name);
      if (begins || (before && isNoPart(text, before, name))) names.pop();
      names.push(begins ? withBeginning(text, before, name) : name);
    }
  }
  return names;
}

/** The name right before another one; null where there is none. */
const touching = (text: TokenText, before: Name | undefined, name: Name): Name | null =>
  before?.last === name.first && sameSentence(text, before.first, name.first) ? before : null;

/** Whether a name is the first half of the one right after it. */
const isBeginning = (text: TokenText, before: Name, name: Name): boolean =>
  (text.language.rules.has('names/first-half') && isGiven(text, before, name)) ||
  (text.language.rules.has('names/unfinished') && isUnfinished(text, before));

/** "R" of "R Novak", "Ann" of "Ann Novak". */
function isGiven(text: TokenText, {type, span}: Name, name: Name): boolean {
  if (type !== 'person' || name.type !== 'person') return false;
  const word = written(text, span);
  return /^\p{Lu}\.?$/u.test(word) || (isFirstName(word) && !isTitle(word.toLowerCase()));
}

/** Whether a name is only a title or a lower-case word before one: "Pope" Leo, "northern" Chile. */
function isNoPart({tokens, language}: TokenText, {first, last, type}: Name, name: Name): boolean {
  if (!language.rules.has('names/title-before')) return false;
  const {lower, shape} = tokens[first] as Token;
  if (last - first > 1) return false;
  const title = isTitle(lower) || isRole(lower);
  const small = shape === 'lower' && tokens[name.first]?.shape !== 'lower';
  return small || (title && type === 'person' && name.type === 'person');
}

/** Whether a name breaks off and the next one completes it: "Agency for Refugees in the". */
const isUnfinished = (text: TokenText, {first, last}: Name): boolean =>
  last - first > 1 && text.language.nameJoiners.has(tokenAt(text, last - 1).lower);

function withBeginning(text: TokenText, {span, first, type}: Name, name: Name): Name {
  const whole = {...name, type, first, span: {start: span.start, end: name.span.end}};
  return {...whole, evidence: reasonsFor(text, whole)};
}

/** "State Department and Justice Department" are two, though the model may read them as one. */
function apart(text: TokenText, {words}: Encoding, name: NameSpan): readonly NameSpan[] {
  const wordAt = (at: number): string => text.text.slice(words.starts[at], words.ends[at]);
  const noun = wordAt(name.end - 1).toLowerCase();
  if (!isBodyNoun(noun) || !text.language.rules.has('names/two-bodies')) return [name];
  for (let and = name.first + 1; and < name.end - 2; and++) {
    if (wordAt(and) !== 'and' || wordAt(and - 1).toLowerCase() !== noun) continue;
    return [
      {...name, end: and},
      {...name, first: and + 1},
    ];
  }
  return [name];
}

function nameRead(text: TokenText, {words}: Encoding, name: NameSpan): Name | null {
  const start = words.starts[name.first] as number;
  const end = words.ends[lastWord(text, words, name)] as number;
  // The encoder's words may begin with a byte order mark.
  const span = trimmed(text.text, {start, end});
  const type = isEmpty(span) ? null : typeRead(text, span, name);
  if (type === null) return null;
  if (text.language.rules.has('names/party-marks') && isPartyMark(text, span)) return null;
  const [first, last] = [tokenAround(text, start), tokenFrom(text, end)];
  const adjective = type === 'group' || countryOfDemonym(written(text, span)) !== undefined;
  if (adjective && text.language.rules.has('names/adjectives') && isAdjective(text, last))
    return null;
  const {confidence} = name;
  const found = {span, first, last, type, confidence};
  return {...found, evidence: reasonsFor(text, found)};
}

/** The last word of a name, without a comma after it. */
function lastWord(text: TokenText, {starts}: Encoding['words'], {first, end}: NameSpan): number {
  const last = end - 1;
  if (!text.language.rules.has('names/comma-after')) return last;
  return last > first && /[,;:]/.test(text.text[starts[last] as number] ?? '') ? last - 1 : last;
}

function typeRead(text: TokenText, {start, end}: Span, {kind, misc}: NameSpan): EntityType | null {
  if (kind !== 'MISC') return types[kind];
  if (misc === 'other' && !text.language.rules.has('names/kinds')) return null;
  if (misc === 'other') return miscellaneousType(text.text.slice(start, end));
  return misc;
}

/** Whether a name is a party and a state: "D-Mo." in "Ann Lee (D-Mo.)" or "Ann Lee, D-Mo.". */
const isPartyMark = ({text}: TokenText, {start, end}: Span): boolean =>
  /[(,]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^[DRI]\s?-\p{L}[\p{L}.]*$/u.test(text.slice(start, end));
