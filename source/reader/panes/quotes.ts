import type {Quote} from '../../model/analysis.ts';
import {indent, line, paragraph, segment, spread} from '../lines.ts';
import {speakerRole} from '../roles.ts';
import {currentQuote, findings, paragraphAt} from '../selectors.ts';
import type {ReaderState} from '../state.ts';
import {speaker, words} from '../words.ts';
import {aboutNothing, type Item, noHead, type Pane} from './pane.ts';

const draw =
  (state: ReaderState, quote: Quote, number: number): Item['draw'] =>
  (columns, {chosen, focused}) => {
    const here = currentQuote(state)?.id === quote.id;
    const entity = quote.source?.entity ?? null;
    const mark = chosen && focused ? '▸' : ' ';
    const bar = segment('▌', speakerRole(findings(state).speakers, entity));
    const name = segment(
      ` ${speaker(state, quote)}`,
      here ? 'strong' : 'text',
      ...(chosen && focused ? (['pane.selected'] as const) : []),
    );
    const head = spread(
      line(segment(mark, 'reading'), segment(String(number).padStart(2), 'dim'), bar, name),
      line(segment(`¶${paragraphAt(state, quote.span.start)} `, 'dim')),
      columns,
    );
    const limit = chosen && focused ? 6 : 2;
    const text = paragraph(`“${words(state, quote.span)}”`, columns - 6, ['text'], limit);
    const lead = {...bar, text: '   ▌ '};
    return [head, ...indent(text, lead, lead)];
  };

/** Speech between quotation marks, in order, each with its speaker. */
export const quotes: Pane = {
  title: state => `Quotes ${findings(state).speeches.length || ''}`.trim(),
  about: aboutNothing,
  head: noHead,
  items: state =>
    findings(state).speeches.map((quote, at) => ({
      target: {kind: 'quote', id: quote.id},
      text: `${speaker(state, quote)}: “${words(state, quote.span)}”`,
      draw: draw(state, quote, at + 1),
    })),
  passes: ['quotes'],
  empty: () => 'Nobody is quoted here.',
};
