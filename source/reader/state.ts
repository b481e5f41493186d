import {
  type Analysis,
  type EntityId,
  emptyAnalysis,
  type MentionId,
  type Pass,
} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import type {Engine} from '../model/engine.ts';
import type {Span} from '../model/span.ts';
import {type Command, type Keymap, keymap} from './keymap.ts';
import {windowAround} from './window.ts';

/*
All that the reader knows, as readonly data. Nothing is kept here that can be derived: what is on
the screen, which claim is current, how many mentions there are come from selectors.
*/

/** The lists beside the text. `card` and `why` open on demand, the others have a number key. */
export type PaneId = 'people' | 'quotes' | 'related' | 'card' | 'why';

/** What n and N step along; its name and count stand on the screen. */
export type Track =
  | {readonly kind: 'entity'; readonly entity: EntityId; readonly mention: MentionId | null}
  | {readonly kind: 'search'; readonly query: string; readonly matches: readonly Span[]};

/** Where the cursor of a list stands and what it is narrowed by. */
export type ListState = {readonly cursor: number; readonly filter: string};

/** An entry of the finder that matches, by its number, and which units of its text do. */
export type FinderMatch = {readonly index: number; readonly ranges: readonly Span[]};

/** A line of text being typed. `origin` is the place to return to when it is cancelled. */
export type Prompt =
  | {
      readonly kind: 'search';
      readonly value: string;
      readonly origin: number;
      /** Which of the searches before is in it, from 1 for the last; 0: what was typed. */
      readonly recalled: number;
      /** What was typed, to come back to from the searches before. */
      readonly draft: string;
    }
  | {readonly kind: 'filter'; readonly value: string; readonly pane: PaneId}
  | {
      readonly kind: 'finder';
      readonly value: string;
      readonly cursor: number;
      /** Fuzzy matches for `value`, once they have been found. */
      readonly fuzzy: readonly FinderMatch[];
    };

/** A place to come back to. */
export type Jump = {
  readonly place: number;
  readonly focus: 'article' | PaneId;
  readonly track: Track | null;
  readonly card: EntityId | null;
  /** The list that has the focus, as it stands; null in the text. */
  readonly list: ListState | null;
};

export type Size = {readonly columns: number; readonly rows: number};

export type AnalysisStatus = {
  readonly done: readonly Pass[];
  /** How much of the text the model has read, from 0 to 1; names are found when it has read all. */
  readonly share: number;
  /** One line: why there will be no more; the text stays readable. */
  readonly failure: string | null;
};

/** A number that is being typed before a command. */
export type Count = {
  readonly digits: string;
  /** When the last digit came (ms). */
  readonly at: number;
  /** Whether one of them has no other meaning. */
  readonly isSure: boolean;
  /** What the digits that have one may have changed, as it was before. */
  readonly before: Pick<
    ReaderState,
    'side' | 'focus' | 'beneath' | 'card' | 'lists' | 'isPreviewing'
  >;
};

export type ReaderState = {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly status: AnalysisStatus;
  /** What the analysis is made by; null until that is known. */
  readonly engine: Engine | null;
  /** Whether the file is another by now than the text that is read. */
  readonly isOld: boolean;
  /** The stretch of a long text that is analysed, null for the whole of it. */
  readonly window: Span | null;
  readonly size: Size;
  /** The reading line: the one text offset (UTF-16) that is the place. */
  readonly place: number;
  readonly track: Track | null;
  /** The pane that is open; `default` is what suits the width until the reader chooses. */
  readonly side: PaneId | 'default' | null;
  /** What the card or the reasons lie over, the latest last; empty while neither is open. */
  readonly beneath: readonly Pick<ReaderState, 'side' | 'focus'>[];
  readonly focus: 'article' | PaneId;
  readonly lists: Readonly<Record<PaneId, ListState>>;
  /** Whether the text shows what the cursor of the list with the focus is on. */
  readonly isPreviewing: boolean;
  readonly peopleOrder: 'appearance' | 'count';
  /** Whose card is open. */
  readonly card: EntityId | null;
  readonly prompt: Prompt | null;
  /** What was searched for, the last first, each once. */
  readonly searches: readonly string[];
  /** How often the prompt's text changed otherwise than by typing: the input line starts anew. */
  readonly edits: number;
  /** The start of the link that said last where it leads. */
  readonly shownLink: number | null;
  /** The row that the help overlay is scrolled to, null when it is closed. */
  readonly help: number | null;
  /** The command that the help was asked about. */
  readonly helpOn: Command | null;
  readonly back: readonly Jump[];
  readonly forward: readonly Jump[];
  readonly message: string | null;
  /** After a page was turned: where the last row begins that was read before. */
  readonly lastRead: number | null;
  /** A key that begins a chord, and when it came (ms). */
  readonly chord: {readonly key: string; readonly at: number} | null;
  readonly count: Count | null;
  /** Whether everything but the selected entity is faded. */
  readonly fade: boolean;
  /** Nothing but the text. */
  readonly textOnly: boolean;
  readonly mouse: boolean;
  readonly keymap: Keymap;
};

/** The text and what is found in it: all that most of what stands on the screen follows from. */
export type Known = Pick<ReaderState, 'document' | 'analysis'>;

const emptyList: ListState = {cursor: 0, filter: ''};

/** A reader that has just opened a document, at `place`. */
export const openReader = (
  document: Document,
  size: Size,
  options: {readonly place?: number; readonly keymap?: Keymap; readonly message?: string} = {},
): ReaderState => ({
  document,
  analysis: emptyAnalysis,
  status: {done: [], share: 0, failure: null},
  engine: null,
  isOld: false,
  window: windowAround(document, options.place ?? 0),
  size,
  place: options.place ?? 0,
  track: null,
  side: 'default',
  beneath: [],
  focus: 'article',
  lists: {
    people: emptyList,
    quotes: emptyList,
    related: emptyList,
    card: emptyList,
    why: emptyList,
  },
  isPreviewing: false,
  peopleOrder: 'appearance',
  card: null,
  prompt: null,
  searches: [],
  edits: 0,
  shownLink: null,
  help: null,
  helpOn: null,
  back: [],
  forward: [],
  message: options.message ?? null,
  lastRead: null,
  chord: null,
  count: null,
  fade: false,
  textOnly: false,
  mouse: true,
  keymap: options.keymap ?? keymap,
});
