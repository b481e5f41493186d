import type {Span} from '../../model/span.ts';
import {countryNamed, countryOfDemonym} from '../lexicon/countries.ts';
import {fullTitle, genderOfRole, isRole} from '../lexicon/roles.ts';
import {sameSentence} from '../text/grammar.ts';
import {spanOf, type Token, type TokenText, tokenAt, written} from '../text/token-text.ts';
import {addMention, type Cluster, type Draft, type Role} from './cluster.ts';
import {isVerbAt, type Phrase, titleBefore} from './titles.ts';

/*
Descriptions beside a name: "Mexico’s president, Claudia Sheinbaum", "Marco Rubio, the secretary of
state", "Venezuelan president Nicolás Maduro".
*/

const isAuxiliary = ({language}: TokenText, {lower}: Token): boolean =>
  language.auxiliaries.has(lower) && lower !== "'s";

const longestPhrase = 14;

/** Adds to each person the descriptions beside their names; appositions become mentions. */
export function describePeople(text: TokenText, clusters: readonly Cluster[]): void {
  const people = new Set<number>();
  for (const {type, mentions} of clusters) {
    if (type !== 'person') continue;
    for (const {first, last} of mentions) for (let at = first; at < last; at++) people.add(at);
  }
  for (const cluster of clusters) {
    if (cluster.type !== 'person') continue;
    for (const name of [...cluster.mentions]) describe(text, cluster, name, people);
  }
}

/** `people` are the tokens of people's names. */
function describe(
  text: TokenText,
  cluster: Cluster,
  name: Draft,
  people: ReadonlySet<number>,
): void {
  const {rules} = text.language;
  const title = rules.has('clusters/titles') ? titleBefore(text, name.first, people) : null;
  if (title) learn(text, cluster, title);
  const beside = rules.has('clusters/after-name') ? phraseAfter(text, name.last) : null;
  const after = beside && isOfNext(text, beside, people) ? null : beside;
  const before =
    title === null && rules.has('clusters/before-name') ? phraseBefore(text, name) : null;
  for (const phrase of [before, after]) {
    if (phrase === null || namesAnother(text, phrase, people)) continue;
    learn(text, cluster, phrase);
    addMention(cluster, {
      span: spanOf(text, phrase),
      first: phrase.first,
      last: phrase.last,
      kind: 'nominal',
      confidence: 0.85 * name.confidence,
      evidence: [
        {
          reason: 'the text says beside the name who it is',
          spans: [spanOf(text, phrase), name.span],
        },
      ],
    });
  }
}

/** "The singer Ann Lee" is somebody else in a list; "Ann Lee’s lawyer" may describe the name beside it. */
function namesAnother(text: TokenText, phrase: Phrase, people: ReadonlySet<number>): boolean {
  for (let at = phrase.first; at < phrase.last; at++) {
    const owns = text.tokens[at + 1]?.lower === "'s" || people.has(at + 1);
    if (people.has(at) && !owns) return true;
  }
  return false;
}

/** Whether a description belongs to the next name: "Ann Lee, her sister, Eve Ray, and …". */
function isOfNext(
  {tokens, language}: TokenText,
  {first, last}: Phrase,
  people: ReadonlySet<number>,
): boolean {
  if (!language.possessives.has(tokens[first]?.lower ?? '')) return false;
  // "Ann Lee, her mother and her sister left."
  const isList = tokens.slice(first, last).some(({lower}) => lower === 'and');
  return isList || (tokens[last]?.lower === ',' && people.has(last + 1));
}

function learn(text: TokenText, cluster: Cluster, phrase: Phrase): void {
  const head = tokenAt(text, phrase.head);
  const span = spanOf(text, phrase);
  const longer = cluster.description === null || length(span) > length(cluster.description);
  if (isRole(head.lower) && longer) cluster.description = span;
  cluster.gender ??= genderOfRole(head.lower);
  const role = roleOf(text, phrase);
  if (!cluster.roles.some(known => isSameRole(known, role))) cluster.roles.push(role);
}

const isSameRole = (one: Role, other: Role): boolean =>
  one.head === other.head &&
  one.words.size === other.words.size &&
  one.words.isSubsetOf(other.words);

const length = ({start, end}: Span): number => end - start;

/** The head and the other words, with one name for each country. */
export function roleOf(text: TokenText, {first, last, head}: Phrase): Role {
  const {determiners, prepositions} = text.language;
  const words = new Set<string>();
  for (let at = first; at < last; at++) {
    const token = tokenAt(text, at);
    if (at === head || token.shape === 'mark') continue;
    if (determiners.has(token.lower) || prepositions.has(token.lower) || token.lower === "'s")
      continue;
    const form = written(text, token);
    words.add(countryOfDemonym(form) ?? countryNamed(form) ?? token.lower);
  }
  return {head: fullTitle(tokenAt(text, head).lower), words};
}

/** The description between marks after a name: ", the secretary of state,", "(co-founder)". */
function phraseAfter(text: TokenText, at: number): Phrase | null {
  const {determiners, prepositions, relatives, coordinators, courtesyTitles} = text.language;
  const mark = sameSentence(text, at - 1, at)?.lower;
  if (mark !== ',' && mark !== '(') return null;
  const first = at + 1;
  const opening = sameSentence(text, at, first)?.lower ?? '';
  // "Ann Lee, Mr. President, Mrs. Ray" is a list.
  if (coordinators.has(opening) || courtesyTitles.has(opening)) return null;
  let last = first;
  let head = -1;
  let closed = false;
  for (; last < first + longestPhrase; last++) {
    const token = sameSentence(text, at - 1, last);
    if (token === null || /^[,.;:()—–]$/.test(token.lower)) {
      closed = true;
      break;
    }
    if (relatives.has(token.lower) || token.lower === 'said') break;
    if (head < 0 && isRole(token.lower)) head = last;
    if (isVerbAt(text, last) || doesSomething(text, first, last)) return null;
    if (head < 0 && (prepositions.has(token.lower) || isAuxiliary(text, token))) return null;
  }
  if (head < 0 || (!closed && last === first + longestPhrase)) return null;
  head = lastRoleInRow(text, head, last);
  const opensWell = determiners.has(tokenAt(text, first).lower) || head - first < 3;
  return opensWell && !isName(text, first, head) ? {first, last, head} : null;
}

/** A verb and its object are no description: "Ann Lee, urged any member to stay". */
const doesSomething = ({tokens, language}: TokenText, first: number, at: number): boolean =>
  at === first + 1 &&
  /[a-z]{2}ed$/.test(tokens[first]?.lower ?? '') &&
  language.determiners.has(tokens[at]?.lower ?? '');

/** "vice president", "chief executive": the last noun of several is the head. */
function lastRoleInRow(text: TokenText, head: number, end: number): number {
  let at = head;
  while (at + 1 < end && isRole(sameSentence(text, head, at + 1)?.lower ?? '')) at++;
  return at;
}

/** Whether a name follows the comma, the next of a list: "Ann Lee, Doctor Smith and …". */
const isName = (text: TokenText, first: number, head: number): boolean =>
  tokenAt(text, head).shape === 'title' &&
  first === head &&
  text.tokens[head + 1]?.shape === 'title';

/** The description before a name: "Mexico’s president," or "The secretary of state,". */
function phraseBefore(text: TokenText, {first: at, last}: Draft): Phrase | null {
  if (sameSentence(text, at, at - 1)?.lower !== ',') return null;
  const follows = sameSentence(text, at, last);
  if (follows !== null && !/^[,.;:)—–]$/.test(follows.lower)) return null;
  const end = at - 1;
  let head = -1;
  for (let first = end - 1; first >= end - longestPhrase; first--) {
    const token = sameSentence(text, at, first);
    if (token === null) return head < 0 ? null : {first: first + 1, last: end, head};
    if (token.shape === 'mark' && token.lower !== '-' && token.lower !== "'s") return null;
    const owner = head < 0 || token.lower !== "'s" ? first : ownerBefore(text, first);
    if (owner < first) return {first: owner, last: end, head};
    if (isRole(token.lower) && noLaterNoun(text, first, end))
      head = head < 0 || !prepositionBetween(text, first, head) ? Math.max(head, first) : first;
    if (head >= 0 && first < head && text.language.determiners.has(token.lower))
      return /^(?:no|any|every|each)$/.test(token.lower) ? null : {first, last: end, head};
    if (isAuxiliary(text, token)) return null;
  }
  return null;
}

/** Where the name before the genitive at `at` begins; `at` where there is none. */
function ownerBefore(text: TokenText, at: number): number {
  let first = at;
  while (isCapital(sameSentence(text, at, first - 1))) first--;
  return first < at && sameSentence(text, at, first - 1)?.lower === 'the' ? first - 1 : first;
}

const isCapital = (token: Token | null): boolean =>
  token?.shape === 'title' || token?.shape === 'upper' || token?.shape === 'mixed';

/** The head ends the phrase, or "of …" or "for …" follows it. */
function noLaterNoun(text: TokenText, head: number, end: number): boolean {
  const next = head + 1 < end ? text.tokens[head + 1] : undefined;
  return next === undefined || text.language.prepositions.has(next.lower) || isRole(next.lower);
}

function prepositionBetween(text: TokenText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (text.language.prepositions.has(tokenAt(text, at).lower)) return true;
  }
  return false;
}
