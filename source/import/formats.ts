import {clean} from './clean.ts';
import {isTooMuchMarkdown} from './markdown-work.ts';
import type {ParseResult} from './parsed.ts';
import {parsePlain} from './plain.ts';

/*
Every format that can be read is one row here: adding one is a file that parses it and a row.
Detection, the values of --from and what --help says of them come from these rows. Only the parser
of plain text is loaded at the start; the others are when they are needed.
*/

type FormatRow = {
  /** What --help calls it. */
  readonly label: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** What the beginning of a text says: `surely` outweighs the file's name, `likely` does not. */
  readonly looksLike: (head: string) => 'surely' | 'likely' | 'no';
  /** Takes text that is not safe yet: character references in it may spell control characters. */
  readonly parse: (text: string) => ParseResult | Promise<ParseResult>;
};

export const formats = {
  text: {
    label: 'plain text',
    extensions: ['.txt', '.text'],
    looksLike: () => 'no',
    parse: readPlain,
  },
  markdown: {
    label: 'Markdown',
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    looksLike: head => (looksLikeMarkdown(head) ? 'likely' : 'no'),
    parse: async text =>
      isTooMuchMarkdown(text)
        ? asPlain(text, 'too long or intricate to be read as Markdown: shown as plain text')
        : (await import('./markdown.ts')).parseMarkdown(text),
  },
  html: {
    label: 'HTML',
    extensions: ['.html', '.htm', '.xhtml', '.shtml'],
    looksLike: looksLikeHtml,
    parse: async text => (await import('./html.ts')).parseHtml(text),
  },
} as const satisfies Record<string, FormatRow>;

export type FormatName = keyof typeof formats;

const rows = Object.entries(formats) as readonly (readonly [FormatName, FormatRow])[];

/** The names that --from takes. */
export const formatNames: readonly FormatName[] = rows.map(([name]) => name);

/** More lines than this take seconds, and a gigabyte of memory; books have 70,000. */
const mostLines = 1_000_000;

function readPlain(text: string): ParseResult {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  if (lines > mostLines) {
    return {ok: false, reason: `has more than the ${mostLines} lines that onrecord reads`};
  }
  return {ok: true, parsed: parsePlain(clean(text)), lines: {kind: 'sameAsText'}};
}

function asPlain(text: string, warning: string): ParseResult {
  const result = readPlain(text);
  return result.ok ? {...result, parsed: {...result.parsed, warnings: [warning]}} : result;
}

/** What other text than Markdown hardly ever has. */
const markdownSigns = [
  /^---[ \t]*\r?\n[\w-]+:[ \t]/,
  /^#{1,6} \S/m,
  /^(?:```|~~~)[\w-]*[ \t]*$/m,
  /\[[^\]\n]+\]\(https?:\/\/[^)\s]+\)/,
  /(?<!\*)\*\*[^*\s][^*\n]*\*\*(?!\*)/,
  /^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/m,
  /^(?:[-*+]|\d+\.) .+\n(?:[-*+]|\d+\.) /m,
];

/** Two signs: one alone may be chance. */
const looksLikeMarkdown = (head: string): boolean =>
  markdownSigns.filter(sign => sign.test(head)).length >= 2;

/** A page says so at once; a piece of one begins with a tag and ends several elements. */
function looksLikeHtml(head: string): 'surely' | 'likely' | 'no' {
  const text = head.replace(/^(?:\s|\ufeff|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return 'surely';
  const closed = text.match(/<\/(?:p|div|article|section|h[1-6]|ul|table)>/gi)?.length ?? 0;
  return text.startsWith('<') && closed >= 2 ? 'likely' : 'no';
}

/** How much of a text detection looks at. */
const headLength = 8192;

/** The format of a text by its content and its file's name; null: it has no name. */
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

/** Parses a text of a known format. A text that exhausts the parser's stack is at fault itself. */
export async function parse(text: string, format: FormatName): Promise<ParseResult> {
  try {
    return await formats[format].parse(text);
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack'))
      return {ok: false, reason: 'is more than its parser can take'};
    throw error;
  }
}
