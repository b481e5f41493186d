import {describe, expect, it} from 'vitest';
import {analyzeDocument} from '../../source/analysis/analyze.ts';
import {documentRecord, safeJson} from '../../source/commands/output/json.ts';
import {markdownPage} from '../../source/commands/output/markdown.ts';
import {plainText} from '../../source/commands/output/plain.ts';
import {documentFromText} from '../../source/import/document.ts';

const text = [
  'Ada Brook, the mayor of Aldermouth, spoke on Monday.',
  '“We will not sell the harbour to *anyone*,” said Brook. She said the plan was dead.',
].join('\n\n');

const document = documentFromText(text, {kind: 'file', path: '/tmp/some_notes.txt'});
const analysis = analyzeDocument(document);

describe('an article in plain text', () => {
  const printed = plainText(document, analysis);

  it('keeps its words, with quotes and names numbered where they stand', () => {
    expect(printed).toContain('Ada Brook{1}');
    expect(printed).toContain('“We will not sell the harbour to *anyone*,”[1] said Brook.');
    expect(printed.replaceAll(/\[\d+\]|\{\d+\}/g, '')).toContain(text.split('\n\n')[0]);
  });

  it('lists who said each quote, and who is named', () => {
    expect(printed).toContain('Quotes\n[1] Ada Brook: “We will not sell the harbour to *anyone*,”');
    expect(printed).toMatch(/People\n\{1\} Ada Brook; .*says \[1\]/);
  });
});

describe('an analysis as a page', () => {
  const page = markdownPage(document, analysis);

  it('has the people, what each said, and the paragraph where', () => {
    expect(page).toContain('## People');
    expect(page).toMatch(/- \*\*Ada Brook\*\*: /);
    expect(page).toContain('### Ada Brook');
    expect(page).toContain('In the words of the writer:');
    expect(page).toContain('(paragraph 2)');
  });

  it('makes no markup of the words of the article or its file', () => {
    expect(page).toContain('# some\\_notes.txt');
    expect(page).toContain('to \\*anyone\\*');
  });
});

describe('an analysis as JSON', () => {
  it('carries the text that its offsets point into', () => {
    const record = JSON.parse(safeJson(documentRecord(document, analysis)));
    const [quote] = record.quotes;
    expect(record.text.slice(quote.start, quote.end)).toBe(
      'We will not sell the harbour to *anyone*,',
    );
    expect(record.text.slice(quote.speaker.start, quote.speaker.end)).toBe('Brook');
    expect(quote.speakerEntity).toBe(record.entities[0].id);
  });
});
