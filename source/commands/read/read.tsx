import {render} from 'ink';
import {readSource} from '../../import/read.ts';
import {onEnding} from '../../terminal/ending.ts';
import type {InkStdin} from '../../terminal/ink-stdin.ts';
import {openTerminal} from '../../terminal/input.ts';
import {querySequences} from '../../terminal/modes.ts';
import type {ExitStatus, Run} from '../command.ts';
import {complain} from '../output/streams.ts';
import {formatAsked, sourceOf} from '../source.ts';
import {openCache} from './cache.ts';
import {readConfig} from './config.ts';
import {connect, type Reader} from './connect.tsx';
import {type Opening, openDocument} from './opening.ts';
import {rememberPlace} from './places.ts';
import {savePlaces} from './saving.ts';
import type {Store} from './store.ts';

/** Frames a second at most: a key is drawn within 8 ms and held keys do not queue up. */
const maxFps = 120;

/** Reading on a terminal, from opening the text to giving the terminal back. */
export const run: Run = async ([word], flags) => {
  const terminal = openTerminal();
  if (terminal === null) {
    complain('there is no terminal to read keys from: use "onrecord FILE | cat" for the text');
    return 1;
  }
  const source = sourceOf(word);
  const reread = () => readSource(source, {from: formatAsked(flags)});
  const result = await reread();
  if (!result.ok) {
    complain(result.message);
    return 1;
  }
  const read = readConfig();
  const cache = openCache(read.config.cache);
  const opening = openDocument(result.document, screenSize(), read, cache);
  return showUntilExit(
    connect(terminal, {read: result, reread}, read.config, cache, opening),
    opening,
  );
};

const screenSize = () => ({columns: process.stdout.columns, rows: process.stdout.rows});

/** Runs the reader until it is left, and puts the terminal back as it was. */
async function showUntilExit(reader: Reader, {isAnalysed}: Opening): Promise<ExitStatus> {
  const {app, store, effects, analysing, painting, modes, terminal, input, stdin, ink} = reader;
  const {stdout} = process;
  const release = (): void => {
    modes.leave();
    input.pause();
  };
  const unwatch = onEnding({
    restore() {
      release();
      ink.instance?.unmount();
      savePlace(store);
    },
    report: reportCrash,
  });
  // Beside the first frame, which does not wait for it.
  if (!isAnalysed) effects.warm();
  // Before the first frame, or the terminal echoes what is typed early into the middle of it.
  input.resume();
  // Ink draws its first frame from wherever the cursor is; keys echoed so far have moved it right.
  stdout.write('\r');
  querySequences(stdout, process.env.TERM);
  const instance = render(app, inkOptions(stdin));
  ink.instance = instance;
  modes.enter();
  painting.ask(stdout);
  const onResize = (): void => store.dispatch({kind: 'resized', size: screenSize()});
  stdout.on('resize', onResize);
  const stopSaving = savePlaces(store, () => rememberPlaceOf(store));
  // The first frame is out before the analysis is even loaded.
  if (!isAnalysed) setImmediate(effects.analyse);
  try {
    await instance.waitUntilExit();
    return 0;
  } catch (error) {
    release();
    reportCrash(error);
    return 1;
  } finally {
    unwatch();
    stopSaving();
    reader.stopWatching();
    stdout.off('resize', onResize);
    release();
    terminal.stream.destroy();
    savePlace(store);
    await analysing.close();
  }
}

const inkOptions = (stdin: InkStdin) => ({
  stdout: process.stdout,
  stdin,
  alternateScreen: true,
  interactive: true,
  exitOnCtrlC: false,
  patchConsole: true,
  maxFps,
  incrementalRendering: true,
});

function rememberPlaceOf(store: Store): void {
  const {document, place} = store.state();
  rememberPlace(document, place, Date.now());
}

/** A place that cannot be kept (a full or read-only disk) is told and ends nothing. */
function savePlace(store: Store): void {
  try {
    rememberPlaceOf(store);
  } catch (error) {
    complain(
      `could not remember your place: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function reportCrash(error: unknown): void {
  complain(
    `something went wrong inside onrecord: ${error instanceof Error ? error.message : String(error)}`,
  );
}
