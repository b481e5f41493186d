import type {Analyst, Cancelable} from '../../analysis/client.ts';
import {passes} from '../../model/analysis.ts';
import type {Engine} from '../../model/engine.ts';
import type {Span} from '../../model/span.ts';
import {nearby} from '../../reader/window.ts';
import type {Cache} from './cache.ts';
import type {Store} from './store.ts';

/** The analysis of the open text, or of the stretch of a long one that is being read. */
export type Analysing = {
  /** Starts the thread that will analyse, while the text is being read. */
  readonly warm: () => Promise<void>;
  /** Starts on the text, or on the window that the state asks for. */
  readonly start: () => Promise<void>;
  /** Goes on with another window or text: with what was found in it before, else by analysing it. */
  readonly follow: (window: Span | null) => Promise<void>;
  /** Ends what is under way, once what is finished has been kept. */
  readonly close: () => Promise<void>;
};

/** Tells the store what is found; the thread that finds it is loaded when it is first needed. */
export function createAnalysing(store: () => Store, cache: Cache): Analysing {
  let analyst: Promise<Analyst> | null = null;
  let running: Cancelable | null = null;
  let keeping = Promise.resolve();

  const load = (): Promise<Analyst> => {
    const onEngine = (engine: Engine): void => store().dispatch({kind: 'engineFound', engine});
    analyst ??= import('../../analysis/client.ts').then(
      ({Analyst}) => new Analyst(undefined, onEngine),
    );
    return analyst;
  };

  const analyse = async (window: Span | null): Promise<void> => {
    const {dispatch, state} = store();
    const {document} = state();
    const starting = await load();
    // Meanwhile the reader may have gone on, to a window that was known or to another text.
    if (state().window !== window || state().document !== document) return;
    const near = nearby(document, window, state().place);
    const onFailure = (message: string): void => dispatch({kind: 'analysisFailed', message});
    const analyseAll = (): void => {
      running = starting.start(document, {
        ...(window === null ? {} : {range: window}),
        onProgress(analysis, done) {
          const ended = done.length === passes.length;
          // What stands around the reader is known by then, and is not taken away again.
          if (near !== null && !ended) return;
          dispatch({kind: 'analysed', analysis, done: [...done]});
          const {engine} = state();
          if (ended && engine !== null) keeping = cache.keep(document, window, {analysis, engine});
        },
        onShare: share => dispatch({kind: 'analysing', share}),
        onFailure,
      });
    };
    if (near === null) {
      analyseAll();
      return;
    }
    running = starting.start(document, {
      range: near,
      onProgress: analysis => dispatch({kind: 'analysed', analysis, done: []}),
      onEnd: analyseAll,
      onFailure,
    });
  };

  return {
    warm: async () => (await load()).warm(),
    start: () => analyse(store().state().window),
    async follow(window) {
      const {dispatch, state} = store();
      const known = cache.find(state().document, window);
      if (known === null) {
        await analyse(window);
        return;
      }
      running?.cancel();
      dispatch({kind: 'analysed', analysis: known.analysis, done: passes});
    },
    async close() {
      (await analyst)?.close();
      await keeping;
    },
  };
}
