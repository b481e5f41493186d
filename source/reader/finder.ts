import {type Analysis, sureAt} from '../model/analysis.ts';
import {type Document, isProse} from '../model/document.ts';
import {isCountDoubtful} from '../model/doubt.ts';
import {entityTypes} from '../model/entity-types.ts';
import {memo} from '../model/memo.ts';
import {isWriteName, namesOf} from './command-names.ts';
import {fold} from './fold.ts';
import {type Keymap, shownKeyOf} from './keymap.ts';
import {nothingToWrite} from './messages.ts';
import {findings, paragraphAt, placeAtPercent} from './selectors.ts';
import type {FinderMatch, Known, Prompt, ReaderState} from './state.ts';
import type {Target} from './targets.ts';
import {claimant, claimWords, speaker, words} from './words.ts';

/*
The finder: everything one can go to, in one list. Exact and prefix matches come at once; fuzzy ones
follow from the background and never push an exact one down. Commands come last, unless one asks for
them, and after all of it the search for the words in the text.
*/

export type EntryKind = 'entity' | 'quote' | 'claim' | 'heading' | 'command' | 'extra';

export type FinderEntry = {
  /** Its place in the list of all entries; `extra` where it is none of them. */
  readonly index: number;
  readonly kind: EntryKind;
  readonly text: string;
  /** Said beside it, dim: type, speaker, paragraph, key. */
  readonly detail: string;
  readonly folded: string;
  readonly target: Target;
};

/** A first character that narrows the list to one kind. */
export const prefixes: Readonly<Record<string, EntryKind>> = {
  '@': 'entity',
  '"': 'quote',
  '“': 'quote',
  '=': 'claim',
  '#': 'heading',
  ':': 'command',
};

/** How many entries are offered at most: more are narrowed by typing, not by scrolling. */
const mostShown = 200;

/** Everything that the finder reaches, in the order in which it is offered before anything is typed. */
export const finderEntries = ({document, analysis, keymap}: ReaderState): readonly FinderEntry[] =>
  entriesOf(document, analysis, keymap);

const entriesOf = memo((document: Document, analysis: Analysis, keymap: Keymap) => {
  const known = {document, analysis};
  return [
    ...entityEntries(known),
    ...headingEntries(known),
    ...quoteEntries(known),
    ...claimEntries(known),
    ...commandEntries(keymap),
  ].map((entry, index): FinderEntry => ({...entry, index, folded: fold(entry.text)}));
});

type Draft = Omit<FinderEntry, 'index' | 'folded'>;

const entityEntries = ({analysis}: Known): Draft[] =>
  analysis.entities.map(entity => {
    const {id, name, type, aliases, mentions, confidence} = entity;
    const label = `${entityTypes[type].label}${confidence < sureAt ? '?' : ''}`;
    return {
      kind: 'entity',
      text: [name, ...aliases].join(' · '),
      detail: `${label} · ${mentions.length}${isCountDoubtful(entity) ? '?' : ''}`,
      target: {kind: 'entity', id},
    };
  });

const headingEntries = (state: Known): Draft[] =>
  state.document.blocks.flatMap(block =>
    block.kind === 'heading' && isProse(block)
      ? [
          {
            kind: 'heading' as const,
            text: words(state, block.span),
            detail: `heading · ¶${paragraphAt(state, block.span.start)}`,
            target: {kind: 'place' as const, offset: block.span.start},
          },
        ]
      : [],
  );

const quoteEntries = (state: Known): Draft[] =>
  findings(state).speeches.map(quote => ({
    kind: 'quote',
    text: words(state, quote.span),
    detail: `${speaker(state, quote)} · ¶${paragraphAt(state, quote.span.start)}`,
    target: {kind: 'quote', id: quote.id},
  }));

const claimEntries = (state: Known): Draft[] =>
  state.analysis.claims.map(claim => ({
    kind: 'claim',
    text: claimWords(state, claim),
    detail: `claim · ${claimant(state, claim)} · ¶${paragraphAt(state, claim.span.start)}`,
    target: {kind: 'claim', id: claim.id},
  }));

const commandEntries = (keymap: Keymap): Draft[] =>
  keymap.map(({command, help}) => {
    const key = shownKeyOf(keymap, command);
    return {
      kind: 'command',
      text: help,
      detail: key === null ? `:${command}` : `:${command} · ${key}`,
      target: {kind: 'command', command},
    };
  });

/** ":help NAME" asks what a command does; ":help" alone is a command itself. */
const helpWords = /^:\s*h(?:elp)?\s+(?=\S)/i;

/** What is asked for: the kind that a prefix narrows to, and the words. */
export function parseQuery(value: string): {kind: EntryKind | null; query: string} {
  const kind = prefixes[value.charAt(0)] ?? null;
  if (helpWords.test(value)) return {kind, query: fold(value.replace(helpWords, '')).trim()};
  return {kind, query: fold(kind === null ? value : value.slice(1)).trim()};
}

/** The entries of the kind that `value` asks for. */
export const narrowed = (
  entries: readonly FinderEntry[],
  value: string,
): readonly FinderEntry[] => {
  const {kind} = parseQuery(value);
  return kind === null ? entries : entries.filter(entry => entry.kind === kind);
};

/** A place given by number: ":50%" or ":¶12"; null for other queries. */
export function placeQuery(state: ReaderState, value: string): number | null {
  const percent = /^:\s*(\d{1,3})\s*%$/.exec(value)?.[1];
  if (percent !== undefined) return placeAtPercent(state, Number(percent));
  const number = /^:\s*[¶p]?\s*(\d+)$/i.exec(value)?.[1];
  if (number === undefined) return null;
  const block = state.document.blocks.find(
    one => isProse(one) && paragraphAt(state, one.span.start) >= Number(number),
  );
  return block?.span.start ?? state.document.text.length;
}

/** The number of the entry that is made of what was typed. */
const extra = -1;

/** What was typed, made an entry: a search for it; for ":w", why there is no such command. */
function extraEntry(value: string): FinderEntry | null {
  const {kind, query} = parseQuery(value);
  const entry = (text: string, target: Target): FinderEntry => ({
    index: extra,
    kind: 'extra',
    text,
    detail: '',
    folded: '',
    target,
  });
  if (kind === 'command') {
    if (!isWriteName(query)) return null;
    return entry(nothingToWrite, {kind: 'said', message: nothingToWrite});
  }
  const words = (kind === null ? value : value.slice(1)).trim();
  if (words === '') return null;
  return entry(`search the text for “${words}”`, {kind: 'search', query: words});
}

/** Where Enter leads from a match; after ":help", to what the help says of it. */
export function targetOf(state: ReaderState, match: FinderMatch): Target | null {
  const target = entryOf(state, match)?.target ?? null;
  const asksHelp = helpWords.test(state.prompt?.value ?? '');
  if (!asksHelp || target?.kind !== 'command') return target;
  return {kind: 'help', command: target.command};
}

/** The entry that a match is of. */
export function entryOf(state: ReaderState, {index}: FinderMatch): FinderEntry | null {
  if (index === extra) return extraEntry(state.prompt?.value ?? '');
  return finderEntries(state)[index] ?? null;
}

type Rank = {
  readonly rank: number;
  /** Where in the text it fits; null where it fits another name. */
  readonly at: number | null;
};

/** Better matches have lower ranks: whole text, beginning, beginning of a word, anywhere. */
function rank(folded: string, query: string): Rank | null {
  const at = folded.indexOf(query);
  if (at < 0) return null;
  if (at === 0) return {rank: folded.length === query.length ? 0 : 1, at};
  const word = at === 0 || /[^\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ') ? at : -1;
  if (word >= 0) return {rank: 2, at};
  const later = folded.indexOf(` ${query}`);
  return later >= 0 ? {rank: 2, at: later + 1} : {rank: 3, at};
}

/**
 * The rank of an entry: a name begins with each of its words, and each name stands for itself. A
 * command has names besides the text that says what it does.
 */
function rankOf({kind, folded, target}: FinderEntry, query: string): Rank | null {
  const found = rank(folded, query);
  if (target.kind === 'command') {
    const names = namesOf(target.command);
    if (names.includes(query)) return {rank: 0, at: null};
    return names.some(name => name.startsWith(query)) ? {rank: 1, at: null} : found;
  }
  if (found === null || kind !== 'entity' || found.rank === 3) return found;
  return {...found, rank: folded.split(' · ').includes(query) ? 0 : 1};
}

/**
 * Matches of the words as they are typed, best first, commands after all else; equals stay in the
 * list's order.
 */
export function exactMatches(entries: readonly FinderEntry[], query: string): FinderMatch[] {
  const things: FinderMatch[][] = [[], [], [], []];
  const commands: FinderMatch[][] = [[], [], [], []];
  for (const entry of entries) {
    const found = rankOf(entry, query);
    if (!found) continue;
    const {index, kind} = entry;
    const {at} = found;
    const ranges = at === null ? [] : [{start: at, end: at + query.length}];
    (kind === 'command' ? commands : things)[found.rank]?.push({index, ranges});
  }
  return [...things.flat(), ...commands.flat()];
}

type FinderPrompt = Extract<Prompt, {kind: 'finder'}>;

/** What the finder offers now: exact matches, the fuzzy ones that have arrived, the search. */
export const finderResults = (state: ReaderState): readonly FinderMatch[] =>
  state.prompt?.kind === 'finder' ? resultsOf(finderEntries(state), state.prompt) : [];

const resultsOf = memo((all: readonly FinderEntry[], {value, fuzzy}: FinderPrompt) => {
  const entries = narrowed(all, value);
  const {query} = parseQuery(value);
  if (query === '') return entries.slice(0, mostShown).map(({index}) => ({index, ranges: []}));
  const exact = exactMatches(entries, query).slice(0, mostShown);
  const taken = new Set(exact.map(({index}) => index));
  const nearly = fuzzy.filter(({index}) => !taken.has(index));
  const isCommand = ({index}: FinderMatch): boolean => all[index]?.kind === 'command';
  const found = [
    ...exact,
    ...nearly.filter(match => !isCommand(match)),
    ...nearly.filter(isCommand),
  ].slice(0, mostShown);
  const own = extraEntry(value);
  if (own === null) return found;
  const match: FinderMatch = {index: own.index, ranges: []};
  return own.target.kind === 'search' ? [...found, match] : [match, ...found];
});
