import xterm, {type IBufferCell, type IBufferLine} from '@xterm/headless';

/** A colour of a cell: the terminal's own, one of its palette of 256, or `#rrggbb`. */
export type CellColor = 'default' | number | `#${string}`;

export type CellStyle = {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  readonly strikethrough: boolean;
  readonly foreground: CellColor;
  readonly background: CellColor;
};

/** One cell. The second half of a wide character has no text and width 0. */
export type Cell = CellStyle & {readonly text: string; readonly width: number};

/** What a program may leave behind in a terminal; a fresh one has none of it. */
export type TerminalModes = {
  readonly alternateScreen: boolean;
  readonly cursorHidden: boolean;
  readonly mouse: boolean;
  readonly bracketedPaste: boolean;
  readonly synchronized: boolean;
  readonly applicationCursor: boolean;
};

export const freshModes: TerminalModes = {
  alternateScreen: false,
  cursorHidden: false,
  mouse: false,
  bracketedPaste: false,
  synchronized: false,
  applicationCursor: false,
};

export type ScreenOptions = {
  readonly columns: number;
  readonly rows: number;
  /** What the terminal answers to the question for its background colour; null: nothing. */
  readonly background: string | null;
  /** Takes what the terminal itself sends: answers to questions. */
  readonly onReply: (characters: string) => void;
};

/** A terminal's screen, drawn by xterm.js without a window. */
export class Screen {
  readonly #terminal: xterm.Terminal;
  #cursorHidden = false;

  constructor({columns, rows, background, onReply}: ScreenOptions) {
    const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
    terminal.onData(onReply);
    terminal.parser.registerOscHandler(11, text => {
      if (background !== null && text === '?') onReply(`\u001B]11;${background}\u001B\\`);
      return true;
    });
    for (const [final, hidden] of [['h', false] as const, ['l', true] as const]) {
      terminal.parser.registerCsiHandler({prefix: '?', final}, parameters => {
        if (parameters.includes(25)) this.#cursorHidden = hidden;
        return false;
      });
    }
    this.#terminal = terminal;
  }

  /** Draws what a program wrote; resolves when it is on the screen. */
  write(characters: string): Promise<void> {
    return new Promise(resolve => this.#terminal.write(characters, resolve));
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
  }

  get columns(): number {
    return this.#terminal.cols;
  }

  get height(): number {
    return this.#terminal.rows;
  }

  /** The rows as text, without the spaces at their ends. */
  rows(): readonly string[] {
    return this.#lines().map(
      line => line?.translateToString(true, 0, this.columns).trimEnd() ?? '',
    );
  }

  /** The rows as text and SGR sequences, to be looked at in a terminal. */
  ansiRows(): readonly string[] {
    return this.#lines().map((_, row) => {
      let styled = '';
      let last = '';
      for (let column = 0; column < this.columns; column++) {
        const cell = this.cell(column, row);
        const style = sgr(cell);
        styled += (style === last ? '' : style) + (cell.width === 0 ? '' : cell.text || ' ');
        last = style;
      }
      return `${styled}\u001B[0m`;
    });
  }

  /** The rows that are there because the one above did not fit: a program that counts never has any. */
  wrappedRows(): readonly number[] {
    return this.#lines().flatMap((line, row) => (line?.isWrapped ? [row] : []));
  }

  /** The cell at a column and row, counted from 0. */
  cell(column: number, row: number): Cell {
    const buffer = this.#terminal.buffer.active;
    const cell = buffer.getLine(buffer.viewportY + row)?.getCell(column);
    if (!cell) throw new RangeError(`no cell at column ${column}, row ${row}`);
    return {...styleOf(cell), text: cell.getChars(), width: cell.getWidth()};
  }

  modes(): TerminalModes {
    const {modes, buffer} = this.#terminal;
    return {
      alternateScreen: buffer.active.type === 'alternate',
      cursorHidden: this.#cursorHidden,
      mouse: modes.mouseTrackingMode !== 'none',
      bracketedPaste: modes.bracketedPasteMode,
      synchronized: modes.synchronizedOutputMode,
      applicationCursor: modes.applicationCursorKeysMode,
    };
  }

  dispose(): void {
    this.#terminal.dispose();
  }

  #lines(): readonly (IBufferLine | undefined)[] {
    const {active} = this.#terminal.buffer;
    return Array.from({length: this.height}, (_, row) => active.getLine(active.viewportY + row));
  }
}

const styleOf = (cell: IBufferCell): CellStyle => ({
  bold: cell.isBold() !== 0,
  dim: cell.isDim() !== 0,
  italic: cell.isItalic() !== 0,
  underline: cell.isUnderline() !== 0,
  inverse: cell.isInverse() !== 0,
  strikethrough: cell.isStrikethrough() !== 0,
  foreground: colorOf(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
  background: colorOf(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
});

function colorOf(isDefault: boolean, isRgb: boolean, value: number): CellColor {
  if (isDefault) return 'default';
  return isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
}

function sgr(style: CellStyle): string {
  const codes: (number | string)[] = [0];
  if (style.bold) codes.push(1);
  if (style.dim) codes.push(2);
  if (style.italic) codes.push(3);
  if (style.underline) codes.push(4);
  if (style.inverse) codes.push(7);
  if (style.strikethrough) codes.push(9);
  codes.push(...colorCodes(38, style.foreground), ...colorCodes(48, style.background));
  return `\u001B[${codes.join(';')}m`;
}

function colorCodes(kind: 38 | 48, color: CellColor): readonly (number | string)[] {
  if (color === 'default') return [];
  if (typeof color === 'number') return [kind, 5, color];
  const value = Number.parseInt(color.slice(1), 16);
  return [kind, 2, value >> 16, (value >> 8) & 255, value & 255];
}
