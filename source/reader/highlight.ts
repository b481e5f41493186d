import type {Entity} from '../model/analysis.ts';
import type {Block} from '../model/document.ts';
import {itemAt} from '../model/lists.ts';
import {overlaps, type Span} from '../model/span.ts';
import {drawn} from './columns.ts';
import type {Segment} from './lines.ts';
import type {Role} from './roles.ts';
import {
  articleViewport,
  currentClaim,
  currentQuote,
  findings,
  selectedEntity,
  within,
} from './selectors.ts';
import type {ReaderState} from './state.ts';

/** A stretch of the text that plays a role; later ones in a list win. */
export type Paint = {readonly span: Span; readonly role: Role; readonly href?: string};

/**
 * Everything that is to be seen in the shown part of the text, in the order in which it is laid
 * over the words. One scan of the findings a frame, then only the visible rows are cut and styled.
 */
export function paintsOf(state: ReaderState, shown: Span): readonly Paint[] {
  const {mentions, speeches} = findings(state);
  const claim = currentClaim(state);
  const quote = currentQuote(state);
  const entity = selectedEntity(state);
  const paints: Paint[] = [];
  if (claim) paints.push({span: claim.span, role: 'claim.current'});
  for (const mention of within(mentions, shown, one => one.span)) {
    if (mention.kind !== 'name') continue;
    const type = findings(state).entities.get(mention.entity)?.type;
    if (type) paints.push({span: mention.span, role: `mention.${type}`});
  }
  if (quote?.cue && speeches.length > 0) paints.push({span: quote.cue, role: 'quote.cue'});
  if (state.fade && entity) paints.push(...fadedOf(state, shown, entity));
  if (entity) paints.push(...selectionOf(state, entity));
  if (state.track?.kind === 'search') {
    for (const match of within(state.track.matches, shown, one => one)) {
      const role = match.start === state.place ? 'search.current' : 'search.match';
      paints.push({span: match, role});
    }
  }
  return paints.filter(({span}) => overlaps(span, shown));
}

function selectionOf(state: ReaderState, entity: Entity): Paint[] {
  const current = state.track?.kind === 'entity' ? state.track.mention : null;
  return entity.mentions.map(({id, span}) => ({
    span,
    role: id === current ? 'mention.current' : 'mention.selected',
  }));
}

/** Everything shown but the sentences in which the entity occurs, and what it says. */
function fadedOf(state: ReaderState, shown: Span, entity: Entity): Paint[] {
  const sentences = within(state.analysis.sentences, shown, one => one).filter(sentence =>
    entity.mentions.some(({span}) => overlaps(span, sentence)),
  );
  const said = within(state.analysis.quotes, shown, ({outer}) => outer)
    .filter(({source}) => source?.entity === entity.id)
    .map(({outer}) => outer);
  const bright = [...sentences, ...said].sort((a, b) => a.start - b.start);
  const faded: Paint[] = [];
  let {start} = shown;
  for (const sentence of bright) {
    if (sentence.start > start) faded.push({span: {start, end: sentence.start}, role: 'dim'});
    start = Math.max(start, sentence.end);
  }
  if (start < shown.end) faded.push({span: {start, end: shown.end}, role: 'dim'});
  return faded;
}

/** What a block's own look adds below everything else. */
function blockRoles(block: Block): readonly Role[] {
  switch (block.kind) {
    case 'heading':
      return ['heading'];
    case 'furniture':
    case 'rule':
      return ['dim'];
    case 'code':
      return ['code'];
    default:
      return ['text'];
  }
}

const marksOf = (block: Block): readonly Paint[] =>
  block.marks.map(mark => ({
    span: mark.span,
    role: mark.kind === 'jump' ? 'link' : mark.kind,
    ...(mark.kind === 'link' ? {href: mark.href} : {}),
  }));

/** Cuts a row of `text` wherever its look changes. */
export function segmentsOf(
  text: string,
  row: Span,
  block: Block,
  paints: readonly Paint[],
): readonly Segment[] {
  const here = [...marksOf(block), ...paints].filter(({span}) => overlaps(span, row));
  const cuts = new Set([row.start, row.end]);
  for (const {span} of here) {
    if (span.start > row.start) cuts.add(span.start);
    if (span.end < row.end) cuts.add(span.end);
  }
  const base = blockRoles(block);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const piece = {start, end: itemAt(sorted, index + 1)};
    const over = here.filter(({span}) => overlaps(span, piece));
    const href = over.findLast(paint => paint.href)?.href;
    return {
      text: drawn(text.slice(piece.start, piece.end)),
      roles: [...base, ...over.map(({role}) => role)],
      ...(href === undefined ? {} : {href}),
    };
  });
}

/** The paints of what the state shows now. */
export const currentPaints = (state: ReaderState): readonly Paint[] =>
  paintsOf(state, articleViewport(state).span);
