import type {Document} from '../model/document.ts';
import {memo} from '../model/memo.ts';
import {blockAt} from '../model/paragraphs.ts';
import type {Span} from '../model/span.ts';
import type {Effect} from './actions.ts';
import {jumpTo} from './jumps.ts';
import {jumpedToNote, linkGoesTo, linkOpens, noLinks} from './messages.ts';
import {previewed} from './preview.ts';
import {current} from './selectors.ts';
import type {ReaderState} from './state.ts';
import {nextStop} from './steps.ts';
import {excerpt, words} from './words.ts';

/*
Links of the text. The first time one is asked for it says where it leads, since a link need not
lead where its words say; asked for again it is followed.
*/

/** A link to the web, or to another place of the text. */
export type Link = {
  readonly span: Span;
  readonly to: {readonly href: string} | {readonly place: number};
};

/** The links of a document, in order. */
const linksOf = memo(({blocks}: Document): readonly Link[] =>
  blocks.flatMap(({marks}) =>
    marks.flatMap((mark): Link[] => {
      if (mark.kind === 'link') return [{span: mark.span, to: {href: mark.href}}];
      return mark.kind === 'jump' ? [{span: mark.span, to: {place: mark.to}}] : [];
    }),
  ),
);

/** The link that the reading line is about. */
export const currentLink = (state: ReaderState): Link | null =>
  current(state, linksOf(state.document), ({span}) => span);

/** The link at an offset. */
export const linkAt = ({document}: ReaderState, offset: number): Link | null =>
  linksOf(document).find(({span}) => span.start <= offset && offset < span.end) ?? null;

const isShown = (state: ReaderState, {span}: Link): boolean =>
  state.shownLink === span.start && state.place === span.start;

/** Moves to a link and says where it leads; nobody is selected then, so that Enter is the link's. */
function show(state: ReaderState, link: Link): ReaderState {
  const {span, to} = link;
  const moved: ReaderState = {...jumpTo(state, span.start), track: null, shownLink: span.start};
  const message =
    'href' in to
      ? linkOpens(state.keymap, to.href)
      : linkGoesTo(state.keymap, beginning(state, to.place));
  return {...moved, message};
}

/** The first words of what stands at a place. */
function beginning(state: ReaderState, place: number): string {
  const block = state.document.blocks[blockAt(state.document, place)];
  return excerpt(words(state, {start: place, end: block?.span.end ?? place}), 60);
}

/** The link on the reading line, else the next one, and from one that is shown the next. */
export function nextLink(state: ReaderState): ReaderState {
  const from = previewed(state);
  const here = currentLink(from);
  if (here !== null && !isShown(state, here)) return show(state, here);
  const next = nextStop(linksOf(state.document), ({span}) => span, from.place, 1);
  return next === null ? {...state, message: noLinks} : show(state, next.item);
}

/** Shows a link, or follows it if it is shown. */
export function follow(state: ReaderState, link: Link): readonly [ReaderState, readonly Effect[]] {
  if (!isShown(state, link)) return [show(state, link), []];
  const {to} = link;
  if ('href' in to) return [state, [{kind: 'open', href: to.href}]];
  const there = jumpTo(state, to.place);
  return [{...there, message: jumpedToNote(state.keymap)}, []];
}
