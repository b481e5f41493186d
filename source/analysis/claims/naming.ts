import {type Entity, type EntityId, isLinkedPlainly, type Mention} from '../../model/analysis.ts';
import {contains, countBefore, type Span} from '../../model/span.ts';
import {isAdverb} from '../text/grammar.ts';
import {type TokenText, tokenAt, tokenFrom, written} from '../text/token-text.ts';
import {asNamed} from './agreement.ts';

/*
Names in place of "she" and "the minister" in a stretch of text, where it is certain whom they stand
for, with the verb that goes with them.
*/

/** Words that are put in place of others; `span` may hold the verb behind a pronoun. */
export type Replacement = {readonly span: Span; readonly words: string};

/** Finds what to replace in a span, which may be the words of a speaker. */
export type Namer = (span: Span, speaker: EntityId | null) => readonly Replacement[];

type Placed = Span & {readonly mention: Mention; readonly entity: Entity};

/** Words in the longest description that stands in for a pronoun. */
const longestDescription = 6;

/** A function that names those a stretch of a text speaks of. */
export function namerOf(text: TokenText, entities: readonly Entity[]): Namer {
  const called = new Map<EntityId, string>();
  for (const entity of entities) {
    const name = shortName(text, entity);
    if (name !== null) called.set(entity.id, name);
  }
  const placed = entities
    .flatMap(entity => entity.mentions.map(mention => ({...mention.span, mention, entity})))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return (span, speaker) => replacementsIn(text, span, placed, called, speaker);
}

/** What an entity is called out of context: its name, with its article; else a short description. */
function shortName(text: TokenText, {name, mentions, type}: Entity): string | null {
  if (/["“”()[\]@]/u.test(name) || /\s{2}|\n/.test(name)) return null;
  const names = mentions.filter(({kind}) => kind === 'name');
  if (names.length === 0) {
    const bare = name.replace(/^(?:an?|the) /iu, '');
    const isShort = name.split(' ').length <= longestDescription;
    return isShort && bare !== name && !/\b(?:he|she|it|they|his|her|their|its|my)\b/iu.test(name)
      ? `the ${bare}`
      : null;
  }
  const {articles} = text.language;
  if (articles.has(name.split(' ')[0]?.toLowerCase() ?? '')) return name;
  const withThe = names.some(
    ({span}) =>
      written(text, span) === name &&
      tokenAt(text, tokenFrom(text, span.start) - 1).lower === 'the',
  );
  return withThe && type !== 'person' ? `the ${name}` : name;
}

function replacementsIn(
  text: TokenText,
  span: Span,
  placed: readonly Placed[],
  called: ReadonlyMap<EntityId, string>,
  speaker: EntityId | null,
): readonly Replacement[] {
  const {reflexives} = text.language;
  const found: Replacement[] = [];
  const inside = placed.slice(countBefore(placed, span.start), countBefore(placed, span.end));
  const byName = new Set(
    inside.filter(({mention}) => mention.kind === 'name').map(({entity}) => entity.id),
  );
  const named = new Set<EntityId>();
  let recent: EntityId | null = null;
  let end = span.start;
  for (const place of inside) {
    const {mention, entity} = place;
    if (place.start < end || !contains(span, place)) continue;
    const name = called.get(entity.id);
    const words = written(text, place).toLowerCase();
    const isUnnamed =
      !entity.mentions.some(({kind}) => kind === 'name') && isFirstPerson(text, words);
    const isKnown =
      !isFirstPerson(text, words) &&
      (byName.has(entity.id) || (named.has(entity.id) && recent === entity.id));
    const isAddressed =
      text.language.addresseePronouns.has(words) ||
      (isFirstPerson(text, words) && /[‘“]/.test(text.text.slice(span.start + 1, place.start)));
    const isShouted = /^[A-Z]{2,}$/.test(written(text, place));
    if (
      isShouted ||
      mention.kind === 'name' ||
      reflexives.has(words) ||
      name === undefined ||
      isUnnamed ||
      isAddressed ||
      isKnown
    ) {
      if (mention.kind === 'name') named.add(entity.id);
    } else if (isLinkedPlainly(mention) || isSpeaker(text, span, place, speaker)) {
      const replaced = nameFor(text, span, place, name);
      if (replaced !== null) {
        found.push(replaced);
        named.add(entity.id);
        end = replaced.span.end;
      }
    }
    if (mention.kind !== 'nominal' || named.has(entity.id)) recent = entity.id;
  }
  return speaksOfOneself(text, span) ? found.filter(one => !isI(text, one.span)) : found;
}

/** In what a speaker says, "I" and a first word that is probably the speaker are as good as certain. */
const isSpeaker = (
  text: TokenText,
  span: Span,
  {start, mention}: Placed,
  speaker: EntityId | null,
): boolean =>
  mention.kind === 'pronoun' &&
  mention.entity === speaker &&
  (start === span.start || isI(text, {start, end: start}));

const isFirstPerson = ({language}: TokenText, lower: string): boolean =>
  language.firstPersonPronouns.has(lower) || lower === 'my' || lower === 'our';

const isI = (text: TokenText, {start}: Span): boolean =>
  isFirstPerson(text, tokenAt(text, tokenFrom(text, start)).lower);

/** Whether "myself" or an "I" with an unknown verb keeps a span in its speaker's own words. */
function speaksOfOneself(text: TokenText, {start, end}: Span): boolean {
  for (let at = tokenFrom(text, start); at < text.tokens.length; at++) {
    const token = tokenAt(text, at);
    if (token.start >= end) return false;
    if (/^(?:myself|ourselves)$/.test(token.lower)) return true;
    if (token.lower === 'i' && asNamed(text, at + 1) === null) return true;
  }
  return false;
}

function nameFor(
  text: TokenText,
  span: Span,
  {start, end, mention}: Placed,
  name: string,
): Replacement | null {
  if (mention.kind === 'nominal')
    return canBeNamed(text, span, {start, end}) ? {span: {start, end}, words: name} : null;
  const at = tokenFrom(text, start);
  const {lower} = tokenAt(text, at);
  const {possessives, possessivePronouns, subjectPronouns} = text.language;
  if (isPairOfPronouns(text, at) || (lower === 'it' && isExpletive(text, at, span))) return null;
  if (possessivePronouns.has(lower) || (possessives.has(lower) && isOwner(text, at)))
    return {span: {start, end}, words: owning(name, lower)};
  if (!subjectPronouns.has(lower) || !isSubject(text, at, span))
    return {span: {start, end}, words: name};
  if (lower === 'he' || lower === 'she' || lower === 'it') return short(text, at, name, span);
  const verb = asNamed(text, at + 1);
  // "they" of one body takes the verb of one; of many, that of many.
  if (/^(?:they|we)$/.test(lower) && isPlural(name)) return short(text, at, name, span);
  if (verb === null) return null;
  return {span: {start, end: verb.end}, words: name + verb.words};
}

const isPlural = (name: string): boolean => /[^s]s$/u.test(name);

/** "He’s been": the short verb behind a pronoun is written in full behind a name. */
function short(text: TokenText, at: number, name: string, {end}: Span): Replacement | null {
  const here = tokenAt(text, at);
  const verb = tokenAt(text, at + 1);
  const span = {start: here.start, end: here.end};
  if (verb.start !== here.end || verb.end > end) return {span, words: name};
  if (verb.lower === "'s") {
    const form = isOrHas(text, at + 2);
    return form && {span: {...span, end: verb.end}, words: `${name} ${form}`};
  }
  const full = {"'re": 'are', "'ve": 'have', "'ll": 'will'}[verb.lower];
  return full === undefined ? null : {span: {...span, end: verb.end}, words: `${name} ${full}`};
}

/** What the "’s" before the word at `at` is short for; null where it may be either. */
function isOrHas(text: TokenText, at: number): 'is' | 'has' | null {
  const [after, next] = [tokenAt(text, at).lower, tokenAt(text, at + 1).lower];
  if (/^(?:been|had|got|become|gone|done|taken|made)$/.test(after)) return 'has';
  if (!/ed$/.test(after)) return 'is';
  if (text.language.determiners.has(next)) return 'has';
  return text.language.prepositions.has(next) ? 'is' : null;
}

const owning = (name: string, pronoun: string): string =>
  pronoun.startsWith('their') && /s$/u.test(name) ? `${name}’` : `${name}’s`;

/** "her" before a noun, and not "to her (on Monday)". */
function isOwner(text: TokenText, at: number): boolean {
  const {language} = text;
  const {lower, end, sentence} = tokenAt(text, at);
  const next = tokenAt(text, at + 1);
  if (lower !== 'her') return true;
  if (next.sentence !== sentence || next.shape === 'mark' || next.start === end) return false;
  return !(
    language.outsideNounPhrases.has(next.lower) ||
    language.determiners.has(next.lower) ||
    language.subordinators.has(next.lower) ||
    language.questionWords.has(next.lower) ||
    isAdverb(text, next.lower)
  );
}

/** Whether "it" and "you", which are also objects, stand before a verb. */
function isSubject(text: TokenText, at: number, {end}: Span): boolean {
  const next = tokenAt(text, at + 1);
  return next.start < end && next.shape !== 'mark';
}

/** "his or her", "he or she", "she and he". */
const isPairOfPronouns = (text: TokenText, at: number): boolean =>
  [at - 1, at + 1].some(near => /^(?:or|and|\/)$/.test(tokenAt(text, near).lower)) &&
  [at - 2, at + 2].some(near => /^(?:his|hers?|him|s?he)$/.test(tokenAt(text, near).lower));

const makes = /^(?:ma(?:k(?:es?|ing)|de)|f(?:i|ou)nds?|finding|take|takes|took)$/;

/** "it is clear that", "make it harder to", "it rains": an "it" that stands for nothing. */
function isExpletive(text: TokenText, at: number, {end}: Span): boolean {
  if (makes.test(tokenAt(text, at - 1).lower)) return true;
  const verb = tokenAt(text, at + 1).lower;
  if (/^(?:seems?|seemed|appears?|appeared|turns?|turned|looks?|takes?|took|remains?)$/.test(verb))
    return true;
  if (!/^(?:'s|is|was|'d|would|will|has|may|might|could)$/.test(verb)) return false;
  for (let next = at + 2; tokenAt(text, next).start < end && next < at + 12; next++) {
    const {lower} = tokenAt(text, next);
    if (lower === '' || lower === ',') return verb === "'s";
    if (/^(?:that|to|when|who|how|why|whether|if|like)$/.test(lower)) return true;
  }
  return verb === "'s";
}

/**
 * Whether a name can replace a description: only one that opens the claim, since elsewhere it may say
 * what somebody is ("became the minister"), and that has no name or owner after it ("the minister, Ada
 * Brook,", "the minister’s").
 */
function canBeNamed(text: TokenText, span: Span, {start, end}: Span): boolean {
  const next = tokenAt(text, tokenFrom(text, end));
  return (
    start === span.start &&
    text.language.definites.has(tokenAt(text, tokenFrom(text, start)).lower) &&
    !/^(?:,|who|which|whose|of|-|\(|in|at|for|from|that|[‘“"'])$/.test(next.lower) &&
    next.shape !== 'title'
  );
}
