import {covers} from '../model/span.ts';
import {offsetAt} from './article.ts';
import {go, type Outcome, only} from './commands.ts';
import {finderView} from './finder-view.ts';
import {withListAtText} from './following.ts';
import {geometryOf} from './geometry.ts';
import {scrollHelp} from './help.ts';
import {jumpTo, selectMention} from './jumps.ts';
import {showPane} from './layers.ts';
import {follow, linkAt} from './links.ts';
import {moveCursor, scroll} from './motion.ts';
import {paneItems, paneView} from './panes/panes.ts';
import {previewed} from './preview.ts';
import {acceptPrompt, cancelPrompt, moveFinder} from './prompts.ts';
import {offsetOfRail} from './rail.ts';
import {isInside, type PaneRegion, paneRegions} from './regions.ts';
import {findings} from './selectors.ts';
import type {ReaderState} from './state.ts';
import {tabSpans} from './tabs.ts';

/*
The mouse. A click does what the key for it would: on a name it selects, on a row of a list it goes
there, on the rail it goes to that part of the text.
*/

const wheelRows = 3;

/** A click of the left button at a cell. */
export function click(state: ReaderState, column: number, row: number): Outcome {
  if (state.help !== null) return only({...state, help: null});
  if (state.prompt?.kind === 'finder') return clickFinder(state, column, row);
  // A click beside the line being typed ends it as Enter does.
  const ended = state.prompt ? acceptPrompt(state).state : state;
  const region = paneRegions(ended).find(({frame}) => isInside(frame, column, row));
  if (region) return clickPane(ended, region, column, row);
  const {article, rail} = geometryOf(ended);
  if (!isInside(article, column, row)) return only(ended);
  if (rail && column >= article.column + article.columns - 2) {
    return only(jumpTo(ended, offsetOfRail(ended, row - article.row, article.rows)));
  }
  return clickText(ended, column, row);
}

function clickText(state: ReaderState, column: number, row: number): Outcome {
  const offset = offsetAt(previewed(state), column, row);
  if (offset === null) return only({...state, focus: 'article'});
  // The shortest one: a name inside a description is what was meant.
  const [mention] = findings(state)
    .mentions.filter(({span}) => covers(span, offset))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  if (mention) return only(selectMention(state, mention));
  const link = linkAt(state, offset);
  return link ? follow(state, link) : only(jumpTo(state, offset));
}

function clickPane(state: ReaderState, region: PaneRegion, column: number, row: number): Outcome {
  const focused: ReaderState = {...state, focus: region.id};
  if (!isInside(region.list, column, row)) {
    if (region.at !== 'side') return only(focused);
    const tab = tabSpans(state).find(
      ({start, end}) => column - region.frame.column >= start && column - region.frame.column < end,
    );
    return only(tab ? withListAtText(showPane(focused, tab.id), tab.id) : focused);
  }
  const item = paneView(state, region)[row - region.list.row]?.item ?? null;
  if (item === null) return only(focused);
  const list = {...state.lists[region.id], cursor: item};
  const chosen: ReaderState = {...focused, lists: {...state.lists, [region.id]: list}};
  const target = paneItems(chosen, region.id)[item]?.target;
  return target ? go(chosen, target) : only(chosen);
}

function clickFinder(state: ReaderState, column: number, row: number): Outcome {
  const view = finderView(state);
  if (!isInside(view.rect, column, row)) return only(cancelPrompt(state));
  const at = view.rows[row - view.list.row]?.match;
  if (at === undefined || state.prompt?.kind !== 'finder') return only(state);
  const accepted = acceptPrompt(moveFinder(state, at - state.prompt.cursor));
  return accepted.target ? go(accepted.state, accepted.target) : only(accepted.state);
}

/** The wheel, `by` notches down (negative: up), at a cell. */
export function wheel(state: ReaderState, column: number, row: number, by: number): ReaderState {
  if (state.help !== null) return scrollHelp(state, by * wheelRows);
  if (state.prompt?.kind === 'finder') return moveFinder(state, by);
  const region = paneRegions(state).find(({frame}) => isInside(frame, column, row));
  return region ? moveCursor(state, region.id, by) : scroll(state, by * wheelRows);
}
