import type {Document} from '../../model/document.ts';
import {anchor, describe, type Selector} from '../../model/selector.ts';
import {isRecord, placesFile, putAside, readJson, writeJson} from './files.ts';

/*
Where one was in each text, by the hash of the text. A place is kept as a position and a quotation
of the words there, so that it holds even should offsets move.
*/

/** More texts than these are forgotten, the longest unread first. */
const mostPlaces = 1000;

/** How many units of the text a remembered place quotes. */
const quotedLength = 48;

type SavedPlace = {readonly selector: Selector; readonly read: number};

type Places = Readonly<Record<string, SavedPlace>>;

const isSelector = (value: unknown): value is Selector =>
  isRecord(value) &&
  [value.start, value.end].every(Number.isInteger) &&
  [value.exact, value.prefix, value.suffix].every(part => typeof part === 'string');

const isPlaces = (value: unknown): value is Places =>
  isRecord(value) &&
  Object.values(value).every(
    place => isRecord(place) && typeof place.read === 'number' && isSelector(place.selector),
  );

function readPlaces(): {places: Places; isBad: boolean} {
  const file = readJson(placesFile());
  if (file.kind === 'read' && isPlaces(file.value)) return {places: file.value, isBad: false};
  return {places: {}, isBad: file.kind !== 'missing'};
}

/** The offset at which `document` was left, null when it was not read or its place is lost. */
export function rememberedPlace({id, text}: Document): number | null {
  const {places} = readPlaces();
  const place = places[id];
  return place ? (anchor(text, place.selector)?.start ?? null) : null;
}

/**
 * Remembers that `document` was left at `offset`. `now` is in ms since 1970. A file that cannot be
 * read is put aside first. Throws when the file cannot be written.
 */
export function rememberPlace({id, text}: Document, offset: number, now: number): void {
  const {places, isBad} = readPlaces();
  if (isBad) putAside(placesFile());
  const span = {start: offset, end: Math.min(text.length, offset + quotedLength)};
  const all: Places = {...places, [id]: {selector: describe(text, span), read: now}};
  const latest = Object.entries(all).sort(([, a], [, b]) => b.read - a.read);
  writeJson(placesFile(), Object.fromEntries(latest.slice(0, mostPlaces)));
}
