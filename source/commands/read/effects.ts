import {cleanLine} from '../../import/clean.ts';
import type {ReadResult} from '../../import/read.ts';
import type {Effect} from '../../reader/actions.ts';
import {
  copied,
  failed,
  fileUnchanged,
  noFile,
  noFileToReread,
  notCopied,
  opened,
  sentToClipboard,
} from '../../reader/messages.ts';
import type {Holders} from '../../terminal/handover.ts';
import type {Input} from '../../terminal/input.ts';
import type {Modes} from '../../terminal/modes.ts';
import type {InkControl} from '../../ui/app.tsx';
import type {Analysing} from './analysing.ts';
import type {Store} from './store.ts';

/** What effects work on. Functions, where the thing is made after the effects are. */
export type Outside = {
  readonly store: () => Store;
  readonly analysing: Analysing;
  readonly modes: Modes;
  readonly input: () => Input;
  readonly ink: () => InkControl | null;
  /** Forgets what is on the screen, so that the next frame draws it whole. */
  readonly repaint: () => void;
  /** Where an editor reads its keys. */
  readonly descriptor: number;
  /** The line of the file, from 1, of a text offset; null where it is not known. */
  readonly lineOf: (offset: number) => number | null;
  /** Reads the file again. */
  readonly reread: () => Promise<ReadResult>;
};

export type Effects = {
  readonly run: (effect: Effect) => void;
  /** Has the thread that analyses load what it needs. */
  readonly warm: () => void;
  /** Starts the analysis. */
  readonly analyse: () => void;
};

/** How long the row that was read last stays marked after a page was turned, in ms. */
const marked = 1000;

/** Carries out what `update` asks for. Modules that the first frame does not need load here. */
export function createEffects(outside: Outside): Effects {
  const {store, analysing, modes, input, ink, repaint, descriptor, lineOf, reread} = outside;
  const say = (message: string): void =>
    store().dispatch({kind: 'said', message: cleanLine(message)});
  const hold = (): Holders | null => {
    const control = ink();
    return control && {input: input(), modes, suspendTerminal: control.suspendTerminal};
  };
  /** Something unforeseen in an effect is told and ends nothing. */
  const attempt = (task: Promise<void>): void => {
    task.catch(error => say(failed(error)));
  };

  const copyText = async (text: string, what: string): Promise<void> => {
    const {copy} = await import('../../terminal/clipboard.ts');
    const result = await copy(text);
    if (result.kind === 'failed') say(notCopied(what, result.reason));
    else say(result.kind === 'copied' ? copied(what) : sentToClipboard(what));
  };

  const editAt = async (offset: number): Promise<void> => {
    const {origin} = store().state().document;
    const holders = hold();
    if (origin.kind === 'stdin') return say(noFile);
    if (!holders) return;
    const {edit} = await import('../../terminal/editor.ts');
    const fault = await edit(holders, {file: origin.path, line: lineOf(offset) ?? 1, descriptor});
    if (fault !== null) say(fault);
    else await readAgain({isAsked: false});
  };

  const readAgain = async ({isAsked}: {isAsked: boolean}): Promise<void> => {
    const {id, origin} = store().state().document;
    if (origin.kind === 'stdin') return say(noFileToReread);
    const result = await reread();
    if (!result.ok) return say(result.message);
    const isSame = result.document.id === id;
    if (!isSame || store().state().isOld)
      store().dispatch({kind: 'reread', document: result.document});
    else if (isAsked) say(fileUnchanged);
  };

  const openAddress = async (href: string): Promise<void> => {
    const {openInBrowser} = await import('../../terminal/browser.ts');
    say((await openInBrowser(href)) ?? opened(href));
  };

  const suspendAll = async (): Promise<void> => {
    const holders = hold();
    const {suspend} = await import('../../terminal/suspend.ts');
    if (holders) await suspend(holders);
  };

  const match = async (query: string): Promise<void> => {
    const {fuzzyMatches} = await import('./fuzzy.ts');
    const asked = store().state();
    const isStale = (): boolean => {
      const {prompt, analysis} = store().state();
      return prompt?.value !== query || analysis !== asked.analysis;
    };
    const matches = await fuzzyMatches(asked, query, isStale);
    if (matches) store().dispatch({kind: 'matched', query, matches});
  };

  return {
    run(effect) {
      switch (effect.kind) {
        case 'quit':
          ink()?.exit();
          return;
        case 'suspend':
          return attempt(suspendAll());
        case 'repaint':
          repaint();
          return;
        case 'copy':
          return attempt(copyText(effect.text, effect.what));
        case 'edit':
          return attempt(editAt(effect.offset));
        case 'open':
          return attempt(openAddress(effect.href));
        case 'reread':
          return attempt(readAgain({isAsked: true}));
        case 'mouse':
          return modes.setMouse(effect.on);
        case 'unmark':
          setTimeout(() => {
            store().dispatch({kind: 'unmarked', lastRead: effect.lastRead});
          }, marked).unref();
          return;
        case 'analyse':
          return attempt(analysing.follow(effect.window));
        case 'match':
          return attempt(match(effect.query));
        default:
          effect satisfies never;
      }
    },
    warm: () => attempt(analysing.warm()),
    analyse: () => attempt(analysing.start()),
  };
}
