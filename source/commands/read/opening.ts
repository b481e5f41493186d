import {cleanLine} from '../../import/clean.ts';
import {passes} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {leftOff} from '../../reader/messages.ts';
import {openReader, type ReaderState, type Size} from '../../reader/state.ts';
import {update} from '../../reader/update.ts';
import type {Cache} from './cache.ts';
import type {ConfigResult} from './config.ts';
import {rememberedPlace} from './places.ts';

/** What the first frame shows, and whether its text was analysed before. */
export type Opening = {readonly state: ReaderState; readonly isAnalysed: boolean};

/** Opens a document where it was left, with what is known of it, for a screen of `size`. */
export function openDocument(
  document: Document,
  size: Size,
  {config, faults}: ConfigResult,
  cache: Cache,
): Opening {
  const place = rememberedPlace(document) ?? 0;
  const {keymap, mouse} = config;
  const resumed = place === 0 ? null : leftOff(keymap);
  const message = faultLine(faults) ?? document.warnings[0] ?? resumed;
  const state: ReaderState = {
    ...openReader(document, size, {place, keymap, ...(message === null ? {} : {message})}),
    mouse,
  };
  const known = cache.find(document, state.window);
  if (known === null) return {state, isAnalysed: false};
  const {analysis, engine} = known;
  const [next] = update({...state, engine}, {kind: 'analysed', analysis, done: passes});
  return {state: next, isAnalysed: true};
}

/** The first fault of the settings, and where the others are told; null where there are none. */
function faultLine([first, ...others]: ConfigResult['faults']): string | null {
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` (${others.length} more: onrecord --help keys)`;
  // It quotes the configuration file, which is as untrusted as any other.
  return cleanLine(first + more);
}
