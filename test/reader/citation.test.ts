import {describe, expect, test} from 'vitest';
import {documentFromText} from '../../source/import/document.ts';
import type {Metadata} from '../../source/model/document.ts';
import {taken} from '../../source/reader/citation.ts';
import type {ReaderState} from '../../source/reader/state.ts';
import {openerOf, press} from './opened.ts';

const text = [
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge is safe,” Ward said.',
].join('\n\n');

const opener = await openerOf(documentFromText(text, {kind: 'file', path: 'news/bridge.txt'}));

const open = (metadata: Metadata = {}): ReaderState => {
  const state = opener();
  return {...state, document: {...state.document, metadata}};
};

describe('what one takes along', () => {
  test('is the quote on the reading line, with who said it', () => {
    expect(taken(press(open(), 's'))).toEqual({
      text: '“The bridge is safe,”',
      what: 'quote 1',
      citation: '— Ellen Ward, bridge.txt, ¶2',
    });
  });

  test('is the sentence where nobody is quoted', () => {
    expect(taken(open())).toEqual({
      text: 'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
      what: 'the sentence',
      citation: '— bridge.txt, ¶1',
    });
  });

  test('says with doubt who is doubtful, and leaves out who is unknown', () => {
    const state = press(open(), 's');
    const withSource = (confidence: number | null) => ({
      ...state,
      analysis: {
        ...state.analysis,
        quotes: state.analysis.quotes.map(quote => ({
          ...quote,
          source: confidence === null || !quote.source ? null : {...quote.source, confidence},
        })),
      },
    });
    expect(taken(withSource(0.4))?.citation).toBe('— probably Ellen Ward, bridge.txt, ¶2');
    expect(taken(withSource(null))?.citation).toBe('— bridge.txt, ¶2');
  });

  test('carries what the text says about itself, in one order', () => {
    const state = open({
      url: 'https://example.org/bridge',
      published: '2026-03-02',
      site: 'Leeds Daily',
      byline: 'By Ann Lee',
      title: 'A bridge opens',
    });
    expect(taken(state)?.citation).toBe(
      '— “A bridge opens”, By Ann Lee, Leeds Daily, 2026-03-02, ¶1, https://example.org/bridge',
    );
  });
});
