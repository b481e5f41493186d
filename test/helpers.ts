import type {Block, Document} from '../source/model/document.ts';

/** A document as an importer would make it of plain text with one paragraph a line. */
export function documentOf(text: string): Document {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() === '') continue;
    const span = {start: line.index, end: line.index + line[0].length};
    blocks.push({kind: 'paragraph', span, marks: []});
  }
  return {
    id: '0',
    origin: {kind: 'stdin'},
    metadata: {},
    text,
    blocks,
    warnings: [],
  };
}
