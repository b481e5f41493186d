import type {Instance} from 'ink';
import type {ReactNode} from 'react';
import type {ReadResult} from '../../import/read.ts';
import {sourceLine} from '../../import/source-lines.ts';
import {drawSequencesWhole} from '../../reader/columns.ts';
import {colorDepth} from '../../terminal/colors.ts';
import {InkStdin} from '../../terminal/ink-stdin.ts';
import {createInput, type Input, type Terminal} from '../../terminal/input.ts';
import {createModes, type Modes} from '../../terminal/modes.ts';
import {App, type InkControl} from '../../ui/app.tsx';
import {type Analysing, createAnalysing} from './analysing.ts';
import type {Cache} from './cache.ts';
import type {Config} from './config.ts';
import {createEffects, type Effects} from './effects.ts';
import {createEvents} from './events.ts';
import type {Opening} from './opening.ts';
import {createPainting, type Painting} from './painting.ts';
import {createStore, type Store} from './store.ts';
import {watch} from './watching.ts';

/** The parts of a running reader, each connected with those that it needs. */
export type Reader = {
  readonly app: ReactNode;
  readonly store: Store;
  readonly effects: Effects;
  readonly analysing: Analysing;
  readonly painting: Painting;
  readonly modes: Modes;
  readonly terminal: Terminal;
  readonly input: Input;
  readonly stdin: InkStdin;
  /** Ends looking whether the file changes. */
  readonly stopWatching: () => void;
  /** Ink, once it runs; what is connected here reaches it through this. */
  readonly ink: {control: InkControl | null; instance: Instance | null};
};

type Article = Extract<ReadResult, {ok: true}>;

/** The article as it was read, and what reads it again. */
export type Reading = {readonly read: Article; readonly reread: () => Promise<ReadResult>};

/** Connects the state with the terminal, the screen and the analysis. Nothing runs yet. */
export function connect(
  terminal: Terminal,
  {read, reread}: Reading,
  config: Config,
  cache: Cache,
  {state}: Opening,
): Reader {
  let article = read;
  const painting = createPainting(config.theme, colorDepth(process.env));
  const modes = createModes(process.stdout, config.mouse);
  const stdin = new InkStdin();
  const ink: Reader['ink'] = {control: null, instance: null};
  const analysing = createAnalysing(() => store, cache);
  const effects = createEffects({
    store: () => store,
    analysing,
    modes,
    input: () => input,
    ink: () => ink.control,
    repaint: () => ink.instance?.clear(),
    descriptor: terminal.descriptor,
    lineOf: offset => sourceLine(article.document, article.lines, offset),
    async reread() {
      watching?.seen();
      const again = await reread();
      if (again.ok) article = again;
      return again;
    },
  });
  const store = createStore(state, painting.painter(), effects.run);
  const {origin} = read.document;
  const watching =
    origin.kind === 'file' ? watch(origin.path, () => store.dispatch({kind: 'fileChanged'})) : null;
  const app = (
    <App
      source={store}
      onTyped={value => store.dispatch({kind: 'typed', value})}
      onMount={control => {
        ink.control = control;
      }}
    />
  );
  const events = createEvents({
    store,
    forward(characters) {
      // Drawn before, or a field that the last key opened is not there yet to hear this one; and
      // after, or the next key does not meet the field as this one has left it.
      ink.instance?.rerender(app);
      stdin.forward(characters);
      ink.instance?.rerender(app);
    },
    onBackground: color => store.setPainter(painting.onBackground(color)),
    onWholeSequences() {
      drawSequencesWhole();
      store.setPainter(painting.painter());
    },
  });
  const input = createInput(terminal.stream, {
    onEvent: events.onEvent,
    onEnd: () => effects.run({kind: 'quit'}),
  });
  const stopWatching = (): void => watching?.stop();
  return {
    app,
    store,
    effects,
    analysing,
    painting,
    modes,
    terminal,
    input,
    stdin,
    ink,
    stopWatching,
  };
}
