import {setImmediate as turn} from 'node:timers/promises';
import type {FuseResult, IFuseOptions} from 'fuse.js';
import {type FinderEntry, finderEntries, narrowed, parseQuery} from '../../reader/finder.ts';
import type {FinderMatch, ReaderState} from '../../reader/state.ts';

/*
Fuzzy matching in slices: ten thousand entries take Fuse up to a tenth of a second, so it gets a few
hundred at a time and the keys come between.
*/

/** A slice takes a few milliseconds. */
const sliceLength = 400;
const mostMatches = 100;

/** Fuse looks beyond the beginning of a sentence and forgives a letter in three or four. */
const options: IFuseOptions<FinderEntry> = {
  keys: ['folded'],
  ignoreLocation: true,
  includeMatches: true,
  includeScore: true,
  minMatchCharLength: 2,
  threshold: 0.34,
};

/**
 * The entries that match the query of the finder approximately, best first. Gives up and returns
 * null as soon as `isStale` says that nobody waits any more.
 */
export async function fuzzyMatches(
  state: ReaderState,
  value: string,
  isStale: () => boolean,
): Promise<readonly FinderMatch[] | null> {
  const {default: Fuse} = await import('fuse.js');
  const {query} = parseQuery(value);
  const entries = narrowed(finderEntries(state), value);
  const found: FuseResult<FinderEntry>[] = [];
  for (let at = 0; at < entries.length; at += sliceLength) {
    await turn();
    if (isStale()) return null;
    found.push(...new Fuse(entries.slice(at, at + sliceLength), options).search(query));
  }
  found.sort((a, b) => (a.score ?? 1) - (b.score ?? 1));
  return found.slice(0, mostMatches).map(({item, matches}) => ({
    index: item.index,
    ranges: (matches?.[0]?.indices ?? [])
      .filter(([first, last]) => last > first)
      .map(([first, last]) => ({start: first, end: last + 1})),
  }));
}
