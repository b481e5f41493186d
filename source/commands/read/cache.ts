import {hash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {openWeights} from '../../analysis/encoder/weights.ts';
import type {Analysis} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import type {Span} from '../../model/span.ts';
import {type Analyzer, analysisKey, findAnalysis, keepAnalysis} from './analyses.ts';
import {analysesFolder} from './files.ts';

/** What was found in texts before, as the reader asks for it. `window` null is the whole text. */
export type Cache = {
  readonly find: (document: Document, window: Span | null) => Analysis | null;
  /** Keeps a finished analysis if it can: a disk that is full or read-only costs time, no more. */
  readonly keep: (document: Document, window: Span | null, analysis: Analysis) => Promise<void>;
};

const noCache: Cache = {find: () => null, keep: async () => undefined};

/**
 * The cache of this program's own analyses. Off where it is not wanted, and where the program runs
 * from its sources: what they find changes and nothing would say so.
 */
export function openCache(wanted: boolean): Cache {
  if (!wanted || import.meta.url.endsWith('.ts')) return noCache;
  return cacheOf(analysesFolder(), thisAnalyzer());
}

/** The cache in `folder` of what `analyzer` has found. */
export function cacheOf(folder: string, analyzer: Analyzer): Cache {
  return {
    find: (document, window) => findAnalysis(folder, analysisKey(document, window, analyzer)),
    async keep(document, window, analysis) {
      const key = analysisKey(document, window, analyzer);
      await keepAnalysis(folder, key, analysis).catch(() => undefined);
    },
  };
}

/** The analyzer that the worker is, known without starting it. */
function thisAnalyzer(): Analyzer {
  // The worker's file names the files of its code by their hashes: it changes when any of them does.
  const build = hash('sha256', readFileSync(new URL('./worker.js', import.meta.url)));
  const weights = openWeights();
  // Which runtime loads is a matter of what is installed, unless one is asked for.
  const runtime = process.env.ONRECORD_RUNTIME ?? 'usual';
  return {build, model: weights.ok ? weights.value.digest : 'rules', runtime};
}
