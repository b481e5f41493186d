import {clean} from './clean.ts';
import type {Parsed} from './parsed.ts';
import {parsePlain} from './plain.ts';

/*
Every format that can be read is one row here: adding one is a file that parses it and a row.
Detection, the values of --from and what --help says of them come from these rows. Parsers other
than that of plain text are loaded when they are needed, never before the first frame of a text.
*/

/** What a parser says; `reason` goes after the name of what was read: "is nested too deeply". */
export type ParseResult =
  | {readonly ok: true; readonly parsed: Parsed}
  | {readonly ok: false; readonly reason: string};

type FormatRow = {
  /** What --help calls it. */
  readonly label: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** How sure the beginning of a text makes it: `surely` outweighs its name, `likely` does not. */
  readonly looksLike: (head: string) => 'surely' | 'likely' | 'no';
  /** Takes decoded text as it is; makes it safe itself, after what is encoded in it is decoded. */
  readonly parse: (text: string) => ParseResult | Promise<ParseResult>;
};

export const formats = {
  text: {
    label: 'plain text',
    extensions: ['.txt', '.text'],
    looksLike: () => 'no',
    parse: text => ({ok: true, parsed: parsePlain(clean(text))}),
  },
} as const satisfies Record<string, FormatRow>;

export type FormatName = keyof typeof formats;

const rows = Object.entries(formats) as readonly (readonly [FormatName, FormatRow])[];

/** The names that --from takes. */
export const formatNames: readonly FormatName[] = rows.map(([name]) => name);

/** How much of a text detection looks at. */
const headLength = 8192;

/** The format of a text by its content and by the name of its file; null: it has none. */
export function detectFormat(text: string, fileName: string | null): FormatName {
  const head = text.slice(0, headLength);
  const looks = rows.map(([name, row]) => [name, row.looksLike(head)] as const);
  const extension = /\.[^./\\]+$/.exec(fileName ?? '')?.[0].toLowerCase() ?? '';
  return (
    looks.find(([, how]) => how === 'surely')?.[0] ??
    rows.find(([, row]) => row.extensions.includes(extension))?.[0] ??
    looks.find(([, how]) => how === 'likely')?.[0] ??
    'text'
  );
}

/** Parses a text of a known format. */
export const parse = (text: string, format: FormatName): ParseResult | Promise<ParseResult> =>
  (formats[format] as FormatRow).parse(text);
