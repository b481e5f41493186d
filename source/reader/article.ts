import type {Quote} from '../model/analysis.ts';
import {itemAt} from '../model/lists.ts';
import {overlaps, type Span} from '../model/span.ts';
import {columnsOf} from './columns.ts';
import type {Findings} from './findings.ts';
import {geometryOf} from './geometry.ts';
import {currentPaints, segmentsOf} from './highlight.ts';
import {prefixOf, type RowPlace, rowSpan} from './layout.ts';
import {columnsOfLine, type Line, line, type Segment, segment, unitAtColumn} from './lines.ts';
import {railOf} from './rail.ts';
import {type Role, speakerRole} from './roles.ts';
import {articleLayout, articleViewport, currentQuote, findings, within} from './selectors.ts';
import type {ReaderState} from './state.ts';

/*
The rows of the article pane: gutter, words, rail. The gutter has the reading mark and the quote
bar; what stands between two rows of one quote belongs to it too.
*/

/** Every row of the article pane, of the pane's full width but for the end of the words. */
export function articleLines(state: ReaderState): readonly Line[] {
  const {focus, lastRead} = state;
  const {article, text, rail} = geometryOf(state);
  const layout = articleLayout(state);
  const viewport = articleViewport(state);
  const paints = currentPaints(state);
  const {speakers, speeches} = findings(state);
  const quotes = within(speeches, viewport.span, quote => quote.outer);
  const current = currentQuote(state);
  const signs = rail ? railOf(state, viewport.span, article.rows) : [];
  const lines: Line[] = [];
  for (let at = 0; at < article.rows; at++) {
    const row = viewport.rows[at];
    const isReading = at === viewport.reading;
    const words =
      row?.kind === 'row' ? wordsOf(state, row.place, rowSpan(layout, row.place), paints) : [];
    const span = row?.kind === 'row' ? rowSpan(layout, row.place) : null;
    const bar = span ? barOf(quotes, current, speakers, span) : segment(' ');
    const isLastRead = span !== null && lastRead !== null && span.start === lastRead;
    // Dim while the keys go elsewhere, to a list that shows here what its cursor is on.
    const mark = segment(
      isReading && row ? '▸' : isLastRead ? '─' : ' ',
      focus === 'article' ? 'reading' : 'dim',
    );
    const lead = state.textOnly
      ? [segment(' '.repeat(text.column))]
      : [segment(' '.repeat(text.column - 3)), mark, bar, segment(' ')];
    const sign = signs[at];
    lines.push(
      sign ? withRail([...lead, ...words], article.columns, sign) : line(...lead, ...words),
    );
  }
  return lines;
}

/** The rail stands in the last column, whatever stands before it. */
function withRail(segments: readonly Segment[], columns: number, sign: Segment): Line {
  const used = columnsOfLine({segments});
  const gap = segment(' '.repeat(Math.max(1, columns - 1 - used)));
  return {segments: [...segments, gap, sign]};
}

function wordsOf(
  state: ReaderState,
  place: RowPlace,
  span: Span,
  paints: ReturnType<typeof currentPaints>,
): readonly Segment[] {
  const block = itemAt(state.document.blocks, place.block);
  if (block.kind === 'rule') {
    return [segment('─'.repeat(Math.min(24, articleLayout(state).columns)), 'rule')];
  }
  const prefix = prefixOf(block);
  const lead = place.row === 0 ? prefix.first : prefix.rest;
  const words = segmentsOf(state.document.text, span, block, paints);
  return lead === '' ? words : [segment(lead, 'dim'), ...words];
}

/** The bar beside a row in which somebody speaks, in the speaker's colour. */
function barOf(
  quotes: readonly Quote[],
  current: Quote | null,
  speakers: Findings['speakers'],
  span: Span,
): Segment {
  const here = quotes.filter(({outer}) => overlaps(outer, span));
  const quote = here.find(({id}) => id === current?.id) ?? here[0];
  if (!quote) return segment(' ');
  const role = speakerRole(speakers, quote.source?.entity ?? null);
  const roles: Role[] = quote.id === current?.id ? [role, 'quote.current'] : [role];
  return segment('▌', ...roles);
}

/**
 * The text offset that is drawn at a cell of the article pane; the nearest row's where the cell is
 * beside the words, null where there is no row.
 */
export function offsetAt(state: ReaderState, column: number, row: number): number | null {
  const {article, text} = geometryOf(state);
  const layout = articleLayout(state);
  const shown = articleViewport(state).rows[row - article.row];
  if (shown?.kind !== 'row') return null;
  const block = itemAt(state.document.blocks, shown.place.block);
  const span = rowSpan(layout, shown.place);
  const lead = columnsOf(prefixOf(block).rest);
  const at = column - article.column - text.column - lead;
  const units = unitAtColumn(state.document.text.slice(span.start, span.end), Math.max(0, at));
  return Math.min(span.start + units, Math.max(span.start, span.end - 1));
}
