import type {Analysis, Quote} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {memo} from '../../model/memo.ts';
import {indent, line, paragraph, segment, spread} from '../lines.ts';
import {speakerRole} from '../roles.ts';
import {currentQuote, findings, paragraphAt} from '../selectors.ts';
import type {Known, ReaderState} from '../state.ts';
import type {Target} from '../targets.ts';
import {speaker, words} from '../words.ts';
import {aboutNothing, type Item, markOf, noHead, type Pane} from './pane.ts';

const draw =
  (known: Known, quote: Quote, number: number): Item['draw'] =>
  (columns, look) => {
    const active = look.chosen && look.focused;
    const entity = quote.source?.entity ?? null;
    const bar = segment('▌', speakerRole(findings(known).speakers, entity));
    const name = segment(
      ` ${speaker(known, quote)}`,
      look.here ? 'strong' : 'text',
      ...(active ? (['pane.selected'] as const) : []),
    );
    const head = spread(
      line(markOf(look), segment(String(number).padStart(2), 'dim'), bar, name),
      line(segment(`¶${paragraphAt(known, quote.span.start)} `, 'dim')),
      columns,
    );
    const text = paragraph(`“${words(known, quote.span)}”`, columns - 6, ['text'], active ? 6 : 2);
    const lead = {...bar, text: '   ▌ '};
    return [head, ...indent(text, lead, lead)];
  };

const items = memo((document: Document, analysis: Analysis): readonly Item[] => {
  const known: Known = {document, analysis};
  return findings(known).speeches.map((quote, at) => ({
    target: {kind: 'quote', id: quote.id},
    text: `${speaker(known, quote)}: “${words(known, quote.span)}”`,
    draw: draw(known, quote, at + 1),
  }));
});

/** The current quote, else the last one before the place, else the first. */
function quoteAt(state: ReaderState): Target | null {
  const {speeches} = findings(state);
  const before = speeches.findLast(({outer}) => outer.start <= state.place);
  const quote = currentQuote(state) ?? before ?? speeches[0];
  return quote ? {kind: 'quote', id: quote.id} : null;
}

/** Speech between quotation marks, in order, each with its speaker. */
export const quotes: Pane = {
  title: state => `Quotes ${findings(state).speeches.length || ''}`.trim(),
  about: aboutNothing,
  head: noHead,
  items: ({document, analysis}) => items(document, analysis),
  at: quoteAt,
  passes: ['quotes'],
  empty: () => 'Nobody is quoted here.',
};
