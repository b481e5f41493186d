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
  /** Ink, once it runs; what is connected here reaches it through this. */
  readonly ink: {control: InkControl | null; instance: Instance | null};
};

type Article = Extract<ReadResult, {ok: true}>;

/** Connects the state with the terminal, the screen and the analysis. Nothing runs yet. */
export function connect(
  terminal: Terminal,
  {document, lines}: Article,
  config: Config,
  cache: Cache,
  {state}: Opening,
): Reader {
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
    lineOf: offset => sourceLine(document, lines, offset),
  });
  const store = createStore(state, painting.painter(), effects.run);
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
  return {app, store, effects, analysing, painting, modes, terminal, input, stdin, ink};
}
