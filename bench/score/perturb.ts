/*
The same text as somebody else would have set it. Every change keeps the length, so offsets into the
text stay what they were.
*/

/** Letters whose other case is of another length stay as they are: "ß", "İ". */
const sameLength = (letter: string, changed: string): string =>
  changed.length === letter.length ? changed : letter;

const upper = (letter: string): string => sameLength(letter, letter.toUpperCase());
const lower = (letter: string): string => sameLength(letter, letter.toLowerCase());

/** The first letter of every word: "don’t" is one, "Anglo-Saxon" two. */
const titleCased = (text: string): string =>
  text.replaceAll(/(?<![\p{L}\p{M}\p{N}]['’]?)\p{L}/gu, upper);

const straightMarks: Readonly<Record<string, string>> = {'“': '"', '”': '"', '‘': "'", '’': "'"};

const straightQuoted = (text: string): string =>
  text.replaceAll(/[“”‘’]/g, mark => straightMarks[mark] ?? mark);

/** A quotation in double marks within one line; one that runs on has no mark at its end. */
const outer = /(["“])([^"“”\n]*)(["”]?)/g;

/** A quotation in single marks, which apostrophes within words do not end. */
const inner = /(?<![\p{L}\p{N}])['‘](\S(?:[^'‘’]|['’](?=\p{L}))*)['’](?![\p{L}\p{N}])/gu;

/** Single curly marks outside, double ones inside. */
const britishQuoted = (text: string): string =>
  text.replaceAll(outer, (_, open: string, content: string, close: string) => {
    const opens = open === '“' || close !== '' || /^\S/.test(content);
    return `${opens ? '‘' : '’'}${content.replaceAll(inner, '“$1”')}${close && '’'}`;
  });

const columns = 72;

/** Lines of at most 72 columns where words allow it, as e-mail has them: spaces become line ends. */
const hardWrapped = (text: string): string => text.split('\n').map(wrapped).join('\n');

function wrapped(line: string): string {
  let out = '';
  let rest = line;
  while (rest.length > columns) {
    const fitting = rest.lastIndexOf(' ', columns);
    const space = fitting > 0 ? fitting : rest.indexOf(' ', columns);
    if (space < 0) break;
    out += `${rest.slice(0, space)}\n`;
    rest = rest.slice(space + 1);
  }
  return out + rest;
}

/** The changes by the name that the report has for them. */
export const changes = {
  'upper-cased': (text: string) => Array.from(text, upper).join(''),
  'lower-cased': (text: string) => Array.from(text, lower).join(''),
  'Title-Cased': titleCased,
  'straight-quoted': straightQuoted,
  'British-quoted': britishQuoted,
  'hard-wrapped': hardWrapped,
} satisfies Record<string, (text: string) => string>;

export type Change = keyof typeof changes;
