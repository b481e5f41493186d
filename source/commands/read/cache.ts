import {hash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {openWeights} from '../../analysis/encoder/weights.ts';
import type {Document} from '../../model/document.ts';
import type {Span} from '../../model/span.ts';
import {type Analyzer, analysisKey, findAnalysis, type Kept, keepAnalysis} from './analyses.ts';
import {analysesFolder} from './files.ts';

/** What was found in texts before, as the reader asks for it. `window` null is the whole text. */
export type Cache = {
  readonly find: (document: Document, window: Span | null) => Kept | null;
  /** Keeps a finished analysis if it can: a disk that is full or read-only costs time, no more. */
  readonly keep: (document: Document, window: Span | null, kept: Kept) => Promise<void>;
};

const noCache: Cache = {find: () => null, keep: async () => undefined};

/**
 * The cache of this program's own analyses. Off where it is not wanted, and where the program runs
 * from its sources: what they find changes and nothing would say so.
 */
export function openCache(wanted: boolean): Cache {
  if (!wanted || import.meta.url.endsWith('.ts')) return noCache;
  return cacheOf(analysesFolder(), analyzersHere());
}

/** The cache in `folder` of what any of `analyzers`, this program's own, has found. */
export function cacheOf(folder: string, analyzers: readonly Analyzer[]): Cache {
  return {
    find(document, window) {
      for (const analyzer of analyzers) {
        const kept = findAnalysis(folder, analysisKey(document, window, analyzer));
        if (kept !== null) return kept;
      }
      return null;
    },
    async keep(document, window, kept) {
      const {analysis, engine} = kept;
      // What did not load, or failed, may do its work the next time.
      if (engine.kind === 'none' || analysis.warnings.length > 0) return;
      const analyzer = analyzers.find(({runtime}) => runtime === engine.runtime);
      if (analyzer === undefined) return;
      const key = analysisKey(document, window, analyzer);
      await keepAnalysis(folder, key, kept).catch(() => undefined);
    },
  };
}

/** What the worker can turn out to be, known without starting it: which runtime loads is not. */
function analyzersHere(): readonly Analyzer[] {
  const weights = openWeights();
  if (!weights.ok) return [];
  // The worker's file names the files of its code by their hashes: it changes when any of them does.
  const build = hash('sha256', readFileSync(new URL('./worker.js', import.meta.url)));
  const model = weights.value.digest;
  const asked = process.env.ONRECORD_RUNTIME;
  if (asked) return [{build, model, runtime: asked}];
  return [
    {build, model, runtime: 'native'},
    {build, model, runtime: 'wasm'},
  ];
}
