import type {Analysis, Pass} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import type {Engine} from '../model/engine.ts';
import type {Span} from '../model/span.ts';
import type {Command} from './keymap.ts';
import type {FinderMatch, Size} from './state.ts';

/** What happened. */
export type Action =
  /** A key by its name ("j", "ctrl+d", "enter"), and when (ms). */
  | {readonly kind: 'key'; readonly key: string; readonly at: number}
  /** What a button of the mouse stands for, whatever key the command has. */
  | {readonly kind: 'asked'; readonly command: Command}
  /** The text of the open prompt changed. */
  | {readonly kind: 'typed'; readonly value: string}
  | {readonly kind: 'pasted'; readonly text: string}
  /** Columns and rows counted from 0 at the top left. */
  | {readonly kind: 'clicked'; readonly column: number; readonly row: number}
  | {
      readonly kind: 'wheeled';
      readonly column: number;
      readonly row: number;
      readonly by: number;
    }
  | {readonly kind: 'resized'; readonly size: Size}
  | {
      readonly kind: 'analysed';
      readonly analysis: Analysis;
      readonly done: readonly Pass[];
    }
  /** How much of the text the model has read, from 0 to 1. */
  | {readonly kind: 'analysing'; readonly share: number}
  | {readonly kind: 'analysisFailed'; readonly message: string}
  /** It is known what analyses are made by. */
  | {readonly kind: 'engineFound'; readonly engine: Engine}
  /** Fuzzy matches for a query of the finder; those of another query are stale and dropped. */
  | {
      readonly kind: 'matched';
      readonly query: string;
      readonly matches: readonly FinderMatch[];
    }
  /** The row that was read last before a page was turned has been marked for long enough. */
  | {readonly kind: 'unmarked'; readonly lastRead: number}
  /** The file is another than the one on the screen. */
  | {readonly kind: 'fileChanged'}
  | {readonly kind: 'reread'; readonly document: Document}
  /** Something that an effect has to say: what was copied, why it failed. */
  | {readonly kind: 'said'; readonly message: string};

/** What is to be done outside; everything else is state. */
export type Effect =
  | {readonly kind: 'quit'}
  | {readonly kind: 'suspend'}
  | {readonly kind: 'repaint'}
  /** `what` names it in the message: "quote 3". */
  | {readonly kind: 'copy'; readonly text: string; readonly what: string}
  /** Open the file in the person's editor at a text offset. */
  | {readonly kind: 'edit'; readonly offset: number}
  /** Open an address of the web (http or https) in the person's browser. */
  | {readonly kind: 'open'; readonly href: string}
  | {readonly kind: 'mouse'; readonly on: boolean}
  /** Say after a while that a row has been marked for long enough. */
  | {readonly kind: 'unmark'; readonly lastRead: number}
  /** Read the file again. */
  | {readonly kind: 'reread'}
  /** Analyse this stretch of a long text, or all of it, dropping what is under way. */
  | {readonly kind: 'analyse'; readonly window: Span | null}
  /** Find fuzzy matches in the background. */
  | {readonly kind: 'match'; readonly query: string};
