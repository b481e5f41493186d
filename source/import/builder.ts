import type {Block, Mark} from '../model/document.ts';
import type {Span} from '../model/span.ts';
import {clean} from './clean.ts';
import {isFurniture} from './furniture.ts';

type ShapeOf<B> = B extends Block ? Omit<B, 'span' | 'marks' | 'cells'> : never;

/** What kind of block is to be built, without where it stands. */
export type Shape = ShapeOf<Block>;

/** What a stretch of a block looks like, or where it leads. */
export type Look =
  | {readonly kind: Exclude<Mark['kind'], 'link' | 'jump'>}
  | {readonly kind: 'link'; readonly href: string}
  /** `to` is a name that the text gives to one of its places. */
  | {readonly kind: 'jump'; readonly to: string};

/** A look and where it is. */
type Drawn = Look & {readonly span: Span};

type Jump = Extract<Drawn, {kind: 'jump'}>;

/** The text of a document and its blocks; `lines[i]` is where block i began in its source. */
export type Built = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly lines: readonly number[];
};

const blank = /[ \t\n\r\f]+/g;

/** Stands between the cells of a table row. */
const cellGap = ' | ';

/** A look that is on. `outer`: the look of its kind around it, which rests meanwhile. */
type Open = {readonly look: Look; start: number; readonly outer: Open | undefined};

/**
 * Builds the text that markup stands for, block by block. Blocks begin with their first words and
 * end when the next is announced, so markup with text in unexpected places loses none of it. The
 * text is made safe at the end, as a whole, when everything encoded in it has been decoded.
 */
export class Builder {
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #lines: number[] = [];
  #length = 0;
  #shape: Shape = {kind: 'paragraph'};
  #line = 0;
  /** Where the current block began; null while it has no words. */
  #start: number | null = null;
  #marks: Drawn[] = [];
  /** The jumps of each block that has some; where they lead is known when all has been read. */
  readonly #jumps = new Map<number, readonly Jump[]>();
  /** Where the named places of the text are. */
  readonly #places = new Map<string, number>();
  /** Names of the place where the next words will stand. */
  #names: string[] = [];
  #cells: Span[] = [];
  /** Looks that are on, outermost first; they go on in the next block. */
  readonly #open: Open[] = [];
  /** The innermost of each kind. Only these mark a block, however deep the markup. */
  readonly #inForce = new Map<Look['kind'], Open>();
  #endsInSpace = true;
  /** Whether the block before is furniture: then the items of a list under it are, too. */
  #underFurniture = false;

  /** How many blocks have ended. */
  get count(): number {
    return this.#blocks.length;
  }

  /** Ends the current block and says what the next one will be. `line` is its line in the source. */
  startBlock(shape: Shape, line = 0): void {
    this.endBlock();
    this.#shape = shape;
    this.#line = line;
  }

  /** Adds words; runs of white space are one space. */
  words(text: string): void {
    const collapsed = text.replace(blank, ' ');
    const words = this.#endsInSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (words === '') return;
    this.#begin();
    this.#append(words);
    this.#endsInSpace = words.endsWith(' ');
  }

  /** Adds text whose white space counts. */
  verbatim(text: string): void {
    if (text === '') return;
    this.#begin();
    this.#append(text);
    this.#endsInSpace = false;
  }

  /** Ends the line but not the block: a paragraph with such lines is verse. */
  breakLine(): void {
    if (this.#start === null) return;
    this.#append('\n');
    this.#endsInSpace = true;
  }

  /** A line across the page. */
  rule(line = 0): void {
    this.startBlock({kind: 'rule'}, line);
    this.#begin();
    this.endBlock();
  }

  /** Begins the next cell of a table row, which ends with the row or with the next cell. */
  startCell(): void {
    if (this.#cells.length > 0) this.verbatim(cellGap);
    this.#endsInSpace = true;
    this.#begin();
    this.#cells.push({start: this.#length, end: this.#length});
  }

  endCell(): void {
    const cell = this.#cells.pop();
    if (cell) this.#cells.push(trimmed(this.#textFrom(cell.start), cell.start, isBlankUnit));
  }

  /** Gives a name to the place where the next words will stand; the first place of a name holds. */
  name(place: string): void {
    this.#names.push(place);
  }

  open(look: Look): void {
    const outer = this.#inForce.get(look.kind);
    if (outer) this.#mark(outer);
    const open = {look, start: this.#length, outer};
    this.#open.push(open);
    this.#inForce.set(look.kind, open);
  }

  close(): void {
    const open = this.#open.pop();
    if (!open) return;
    this.#mark(open);
    const {look, outer} = open;
    if (outer) {
      outer.start = this.#length;
      this.#inForce.set(look.kind, outer);
    } else this.#inForce.delete(look.kind);
  }

  endBlock(): void {
    const start = this.#start;
    if (start === null) return;
    const text = this.#textFrom(start);
    const span = trimmed(text, start, this.#shape.kind === 'code' ? isLineFeed : isBlankUnit);
    for (const open of this.#inForce.values()) this.#mark(open);
    const block = this.#blockOf(span, text.slice(span.start - start, span.end - start));
    if (span.start < span.end || block.kind === 'rule') {
      const jumps = this.#marks.filter(mark => mark.kind === 'jump');
      if (jumps.length > 0) this.#jumps.set(this.#blocks.length, jumps);
      this.#blocks.push(block);
      this.#lines.push(this.#line);
    }
    this.#start = null;
    this.#marks = [];
    this.#cells = [];
  }

  finish(): Built {
    this.endBlock();
    const blocks = this.#blocks.map((block, at) => this.#withJumps(block, this.#jumps.get(at)));
    return {text: clean(this.#parts.join('')), blocks, lines: this.#lines};
  }

  /** The block with marks for its jumps; one that leads nowhere is no jump. */
  #withJumps(block: Block, jumps: readonly Jump[] = []): Block {
    if (jumps.length === 0) return block;
    const found = jumps.flatMap(({to, span}): Mark[] => {
      const place = this.#places.get(to);
      return place === undefined ? [] : [{kind: 'jump', span: within(span, block.span), to: place}];
    });
    return {...block, marks: sorted([...block.marks, ...found])};
  }

  #blockOf(span: Span, words: string): Block {
    const shape = this.#shape;
    const marks = this.#marks.flatMap(mark =>
      mark.kind === 'jump' ? [] : [{...mark, span: within(mark.span, span)}],
    );
    const common = {span, marks: sorted(marks)};
    if (shape.kind === 'tableRow') return {...shape, ...common, cells: this.#cells};
    const mayBe =
      shape.kind === 'paragraph' || shape.kind === 'listItem' || shape.kind === 'heading';
    const isMore = shape.kind === 'listItem' && this.#underFurniture;
    const furniture = mayBe && (isMore || isFurniture(words));
    this.#underFurniture = furniture;
    if (furniture) return {kind: 'furniture', ...common};
    if (shape.kind === 'paragraph' && words.includes('\n')) return {kind: 'verse', ...common};
    return {...shape, ...common};
  }

  #begin(): void {
    if (this.#start !== null) return;
    if (this.#length > 0) this.#append(this.#gap());
    this.#start = this.#length;
    this.#endsInSpace = true;
    for (const open of this.#inForce.values()) open.start = this.#length;
  }

  /** Items of a list and rows of a table stand close. */
  #gap(): string {
    const {kind} = this.#shape;
    const close = kind === 'listItem' || kind === 'tableRow';
    return close && this.#blocks.at(-1)?.kind === kind ? '\n' : '\n\n';
  }

  #append(text: string): void {
    if (this.#names.length > 0 && this.#start !== null) {
      for (const name of this.#names.splice(0))
        if (!this.#places.has(name)) this.#places.set(name, this.#length);
    }
    this.#parts.push(text);
    this.#length += text.length;
  }

  #mark({look, start}: Open): void {
    if (this.#start === null || start === this.#length) return;
    this.#marks.push({...look, span: {start, end: this.#length}});
  }

  /** What was added from `start` on, which lies in the current block. */
  #textFrom(start: number): string {
    let at = this.#parts.length;
    for (let length = this.#length; at > 0 && length > start; at--) {
      length -= this.#parts[at - 1]?.length ?? 0;
    }
    return this.#parts.slice(at).join('');
  }
}

/** Marks of at least one unit, in order. */
const sorted = (marks: readonly Mark[]): readonly Mark[] =>
  marks
    .filter(({span: {start, end}}) => start < end)
    .toSorted((a, b) => a.span.start - b.span.start);

const isLineFeed = (unit: string | undefined): boolean => unit === '\n';
const isBlankUnit = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit);

/** The span of `text`, which starts at `start`, without the units at its ends that are `empty`. */
function trimmed(text: string, start: number, empty: (unit: string | undefined) => boolean): Span {
  let from = 0;
  let to = text.length;
  while (to > from && empty(text[to - 1])) to--;
  while (from < to && empty(text[from])) from++;
  return {start: start + from, end: start + to};
}

const within = (inner: Span, outer: Span): Span => ({
  start: Math.max(inner.start, outer.start),
  end: Math.min(inner.end, outer.end),
});
