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

/** The runtime of an analysis that no network had a part in. */
const noRuntime = 'rules';

/** The analyzers of this program that count as one's own, the one that would be started first. */
export type Analyzers = readonly [Analyzer, ...Analyzer[]];

/**
 * The cache of this program's own analyses. Off where it is not wanted, and where the program runs
 * from its sources: what they find changes and nothing would say so.
 */
export function openCache(wanted: boolean): Cache {
  if (!wanted || import.meta.url.endsWith('.ts')) return noCache;
  return cacheOf(analysesFolder(), analyzersHere());
}

/** The cache in `folder` of what any of `analyzers` has found. */
export function cacheOf(folder: string, analyzers: Analyzers): Cache {
  return {
    find(document, window) {
      for (const analyzer of analyzers) {
        const kept = findAnalysis(folder, analysisKey(document, window, analyzer));
        if (kept !== null) return kept;
      }
      return null;
    },
    async keep(document, window, kept) {
      // A pass that failed may succeed the next time.
      if (kept.analysis.warnings.length > 0) return;
      const runtime = kept.engine.kind === 'model' ? kept.engine.runtime : noRuntime;
      const analyzer = analyzers.find(one => one.runtime === runtime);
      // Found by rules because the model did not load: it may load the next time.
      if (analyzer === undefined) return;
      const key = analysisKey(document, window, analyzer);
      await keepAnalysis(folder, key, kept).catch(() => undefined);
    },
  };
}

/** What the worker can turn out to be, known without starting it: which runtime loads is not. */
function analyzersHere(): Analyzers {
  // The worker's file names the files of its code by their hashes: it changes when any of them does.
  const build = hash('sha256', readFileSync(new URL('./worker.js', import.meta.url)));
  const weights = openWeights();
  if (!weights.ok) return [{build, model: 'none', runtime: noRuntime}];
  const model = weights.value.digest;
  const asked = process.env.ONRECORD_RUNTIME;
  if (asked) return [{build, model, runtime: asked}];
  return [
    {build, model, runtime: 'native'},
    {build, model, runtime: 'wasm'},
  ];
}
