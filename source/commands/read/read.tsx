import {render} from 'ink';
import {cleanLine} from '../../import/clean.ts';
import {readSource} from '../../import/read.ts';
import {sourceLine} from '../../import/source-lines.ts';
import {passes} from '../../model/analysis.ts';
import {withKeys} from '../../reader/keymap.ts';
import {openReader, type ReaderState} from '../../reader/state.ts';
import {update} from '../../reader/update.ts';
import {colorDepth} from '../../terminal/colors.ts';
import {onEnding} from '../../terminal/ending.ts';
import {InkStdin} from '../../terminal/ink-stdin.ts';
import {createInput, openTerminal} from '../../terminal/input.ts';
import {createModes} from '../../terminal/modes.ts';
import {App, type InkControl} from '../../ui/app.tsx';
import {complain} from '../output/streams.ts';
import {formatAsked, sourceOf} from '../source.ts';
import type {Run} from '../table.ts';
import {createAnalysing} from './analysing.ts';
import {type Cache, openCache} from './cache.ts';
import {readConfig} from './config.ts';
import {createEffects} from './effects.ts';
import {createEvents} from './events.ts';
import {createPainting} from './painting.ts';
import {rememberedPlace, rememberPlace} from './places.ts';
import {createStore, type Store} from './store.ts';

/** Frames a second at most: a key is drawn within 8 ms and held keys do not queue up. */
const maxFps = 120;

/** Reading on a terminal, from opening the text to giving the terminal back. */
export const run: Run = async ([word], flags) => {
  const terminal = openTerminal();
  if (terminal === null) {
    complain('there is no terminal to read keys from');
    return 1;
  }
  const result = await readSource(sourceOf(word), {from: formatAsked(flags)});
  if (!result.ok) {
    complain(result.message);
    return 1;
  }
  const {document, lines} = result;
  const {stdout} = process;
  const {config, fault} = readConfig();
  const place = rememberedPlace(document);
  const resumed =
    place === null || place === 0
      ? null
      : withKeys('where you left off', config.keymap, ['top', 'goes to the beginning']);
  // A fault quotes the configuration file, which is as untrusted as any other.
  const told = fault === null ? null : cleanLine(fault);
  const message = told ?? document.warnings[0] ?? resumed;
  const size = {columns: stdout.columns, rows: stdout.rows};
  const cache = openCache(config.cache);
  const opened: ReaderState = {
    ...openReader(document, size, {
      place: place ?? 0,
      keymap: config.keymap,
      ...(message === null ? {} : {message}),
    }),
    mouse: config.mouse,
  };
  const known = withKnown(opened, cache);

  const painting = createPainting(config.theme, colorDepth(process.env));
  const modes = createModes(stdout, config.mouse);
  const stdin = new InkStdin();
  const control: {ink: InkControl | null} = {ink: null};
  const analysing = createAnalysing(() => store, cache);
  const effects = createEffects({
    store: () => store,
    analysing,
    modes,
    input: () => input,
    ink: () => control.ink,
    repaint: () => instance.clear(),
    descriptor: terminal.descriptor,
    lineOf: offset => sourceLine(document, lines, offset),
  });
  const store = createStore(known ?? opened, painting.painter(), effects.run);
  const app = (
    <App
      source={store}
      onTyped={value => store.dispatch({kind: 'typed', value})}
      onMount={ink => {
        control.ink = ink;
      }}
    />
  );
  const events = createEvents({
    store,
    forward(characters) {
      // Drawn before, or a field that the last key opened is not there yet to hear this one; and
      // after, or the next key does not meet the field as this one has left it.
      instance.rerender(app);
      stdin.forward(characters);
      instance.rerender(app);
    },
    onBackground: color => store.setPainter(painting.onBackground(color)),
  });
  const input = createInput(terminal.stream, {
    onEvent: events.onEvent,
    onEnd: () => effects.run({kind: 'quit'}),
  });
  const release = (): void => {
    modes.leave();
    input.pause();
  };
  const unwatch = onEnding({
    restore() {
      release();
      instance.unmount();
      savePlace(store);
    },
    report: reportCrash,
  });
  // Beside the first frame, which does not wait for it.
  if (known === null) effects.warm();
  // Before the first frame, or the terminal echoes what is typed early into the middle of it.
  input.resume();
  // Ink draws its first frame from wherever the cursor is; keys echoed so far have moved it right.
  stdout.write('\r');
  const instance = render(app, {
    stdout,
    stdin,
    alternateScreen: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: true,
    maxFps,
    incrementalRendering: true,
  });
  modes.enter();
  painting.ask(stdout);
  const onResize = (): void =>
    store.dispatch({kind: 'resized', size: {columns: stdout.columns, rows: stdout.rows}});
  stdout.on('resize', onResize);
  // The first frame is out before the analysis is even loaded.
  if (known === null) setImmediate(effects.analyse);
  try {
    await instance.waitUntilExit();
  } catch (error) {
    release();
    reportCrash(error);
    return 1;
  } finally {
    unwatch();
    stdout.off('resize', onResize);
    release();
    terminal.stream.destroy();
    savePlace(store);
    await analysing.close();
  }
  return 0;
};

/** The reader with what was found in its text before; null where that is not known. */
function withKnown(state: ReaderState, cache: Cache): ReaderState | null {
  const known = cache.find(state.document, state.window);
  if (known === null) return null;
  const {analysis, engine} = known;
  const [next] = update({...state, engine}, {kind: 'analysed', analysis, done: passes});
  return next;
}

/** A place that cannot be kept (a full or read-only disk) is told and ends nothing. */
function savePlace(store: Store): void {
  const {document, place} = store.state();
  try {
    rememberPlace(document, place, Date.now());
  } catch (error) {
    complain(`the place was not kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function reportCrash(error: unknown): void {
  complain(`a fault of the program: ${error instanceof Error ? error.message : String(error)}`);
}
