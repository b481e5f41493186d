/*
Where in a JSON file something stands, for the person who wrote it. JSON.parse forgets that, and of
a fault it tells the place only sometimes.
*/

const token = /"(?:[^"\\\n]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The lines (from 1) of the names in a JSON text: "theme", and within an object "keys.rowDown". */
export function linesOfNames(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  /** The names under which the open objects and lists stand; the outermost has none. */
  const path: string[] = [];
  let name = '';
  let last = {word: '""', index: 0};
  for (const {0: word, index} of text.matchAll(token)) {
    if (word === '{' || word === '[') path.push(name);
    else if (word === '}' || word === ']') path.pop();
    else if (word === ':') {
      name = String(JSON.parse(last.word));
      lines.set([...path.slice(1), name].join('.'), lineAt(text, last.index));
    } else last = {word, index};
  }
  return lines;
}

/** The line (from 1) at which JSON.parse stopped with `error`. */
export function lineOfFault(text: string, error: SyntaxError): number {
  const position = /at position (\d+)/.exec(error.message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  const strange = [...text.matchAll(token)].find(
    ([word]) => !/^(?:["{}[\]:,]|true$|false$|null$|-?\d)/.test(word),
  );
  return lineAt(text, strange?.index ?? text.trimEnd().length);
}
