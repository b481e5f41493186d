import type {Claim, Entity, Mention, Quote} from '../model/analysis.ts';
import {paragraphAt as numberAt} from '../model/paragraphs.ts';
import {covers, overlaps, type Span} from '../model/span.ts';
import {type Findings, findingsOf, type Related} from './findings.ts';
import {geometryOf} from './geometry.ts';
import {type Layout, layoutOf, locate, rowSpan} from './layout.ts';
import type {Known, ReaderState} from './state.ts';
import {type Viewport, viewportOf} from './viewport.ts';

/*
What follows from the state. Panes, keys and the screen all ask here, so that they agree.
*/

export const findings = ({analysis}: Pick<Known, 'analysis'>): Findings => findingsOf(analysis);

export const articleLayout = (state: ReaderState): Layout =>
  layoutOf(state.document, geometryOf(state).text.columns);

export const articleViewport = (state: ReaderState): Viewport =>
  viewportOf(articleLayout(state), state.place, geometryOf(state).article.rows);

/** The units on the reading line's row. */
export function readingRow(state: ReaderState): Span {
  const layout = articleLayout(state);
  return rowSpan(layout, locate(layout, state.place));
}

/**
 * The one of `items` (sorted by start) that the reading line is about: the one that stands exactly
 * at the place, else the first that starts in its row from there on, else the last started one that
 * covers the place.
 */
export function current<Item>(
  state: ReaderState,
  items: readonly Item[],
  spanOf: (item: Item) => Span,
): Item | null {
  const row = readingRow(state);
  const end = Math.max(row.end, state.place + 1);
  const inRow = items.find(item => {
    const {start} = spanOf(item);
    return start >= state.place && start < end;
  });
  const at = inRow && spanOf(inRow).start === state.place ? inRow : null;
  const over = items.findLast(item => covers(spanOf(item), state.place));
  return at ?? (row.start === state.place ? (inRow ?? over) : (over ?? inRow)) ?? null;
}

/** Why neither names nor claims are looked for; null where they are, or it is not known yet. */
export function notLookedFor({status, analysis, engine}: ReaderState): string | null {
  if (status.done.includes('sentences') && analysis.language !== 'en')
    return 'the text is not in English';
  return engine?.kind === 'none' ? `there is no model (${engine.why})` : null;
}

export const currentQuote = (state: ReaderState): Quote | null =>
  current(state, findings(state).speeches, quote => quote.outer);

/**
 * The claim that the reading line is about. Of several that start together, and of those on a row
 * that was scrolled to, one with related claims goes first: it is what there is to see there.
 */
export function currentClaim(state: ReaderState): Claim | null {
  const {related, withRelated} = findings(state);
  const claim = current(state, state.analysis.claims, ({span}) => span);
  if (claim === null || related.has(claim.id)) return claim;
  const other = current(state, withRelated, ({span}) => span);
  if (other === null) return claim;
  const isScrolledTo = state.place === readingRow(state).start;
  return isScrolledTo || other.span.start === claim.span.start ? other : claim;
}

export const currentSentence = (state: ReaderState): Span | null =>
  current(state, state.analysis.sentences, span => span);

/** The claims related to the current one, disputes first. */
export function currentRelated(state: ReaderState): readonly Related[] {
  const claim = currentClaim(state);
  return claim ? (findings(state).related.get(claim.id) ?? []) : [];
}

export function selectedEntity(state: ReaderState): Entity | null {
  const {track} = state;
  return track?.kind === 'entity' ? (findings(state).entities.get(track.entity) ?? null) : null;
}

/** The mention of the selected entity that was stepped to last. */
export function selectedMention(state: ReaderState): Mention | null {
  const {track} = state;
  if (track?.kind !== 'entity' || track.mention === null) return null;
  return findings(state).mentionsById.get(track.mention) ?? null;
}

/** Everything that n and N stop at. */
export function trackStops(state: ReaderState): readonly Span[] {
  if (state.track?.kind === 'search') return state.track.matches;
  return selectedEntity(state)?.mentions.map(mention => mention.span) ?? [];
}

/** Where the track stands: the number (from 1) of the stop at or before the place; 0 before all. */
export function trackPosition(state: ReaderState): number {
  const stops = trackStops(state);
  return stops.findLastIndex(stop => stop.start <= state.place) + 1;
}

/** The number (from 1) of a quote among the speeches. */
export const quoteNumber = (state: ReaderState, quote: Quote): number =>
  findings(state).speeches.indexOf(quote) + 1;

/** The number of the paragraph at an offset, as everything that counts paragraphs has it. */
export const paragraphAt = ({document}: Pick<Known, 'document'>, offset: number): number =>
  numberAt(document, offset);

export const paragraphCount = (state: ReaderState): number =>
  paragraphAt(state, state.document.text.length);

/** The furthest that the reading line goes: the start of the last row. */
function lastPlace(state: ReaderState): number {
  const layout = articleLayout(state);
  return rowSpan(layout, locate(layout, state.document.text.length)).start;
}

/** How far through the text the place is, in whole per cent. */
export function percent(state: ReaderState): number {
  const last = lastPlace(state);
  return last === 0 ? 100 : Math.min(100, Math.round((100 * state.place) / last));
}

/** The place that is so many per cent through the text. */
export const placeAtPercent = (state: ReaderState, wanted: number): number =>
  Math.round((lastPlace(state) * Math.min(100, wanted)) / 100);

/** The items of a sorted list that share a unit with `span`. */
export const within = <Item>(
  items: readonly Item[],
  span: Span,
  spanOf: (item: Item) => Span,
): readonly Item[] => items.filter(item => overlaps(spanOf(item), span));
