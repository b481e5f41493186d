import type {Pass} from '../model/analysis.ts';
import {type Document, documentName} from '../model/document.ts';
import {memo} from '../model/memo.ts';
import {columnsOf, truncate} from './columns.ts';
import {engineLine} from './engine-line.ts';
import {sidebarFrom} from './geometry.ts';
import {type Command, shownKeyOf} from './keymap.ts';
import {columnsOfLine, type Line, line, padLine, type Segment, segment, spread} from './lines.ts';
import {paneCursor, paneItems, panes} from './panes/panes.ts';
import {
  currentClaim,
  currentQuote,
  findings,
  paragraphAt,
  paragraphCount,
  percent,
  quoteNumber,
  selectedEntity,
  trackPosition,
  trackStops,
} from './selectors.ts';
import type {PaneId, ReaderState} from './state.ts';
import {titleRole} from './tabs.ts';
import {shortName, speaker} from './words.ts';

/*
The first and the last row of the screen, and the rule over the drawer: where one is, what is
selected, which keys help now.
*/

/** What the passes are called on the screen, in order, each by what it finds. */
const passWords: readonly (readonly [word: string, passes: readonly Pass[]])[] = [
  ['names', ['names', 'coreference']],
  ['quotes', ['quotes', 'attribution']],
  ['claims', ['claims']],
  ['related', ['relations']],
];

/** The passes that failed: "claims ✗". */
const failedSegments = ({analysis}: ReaderState): Segment[] =>
  passWords
    .filter(([, passes]) => analysis.warnings.some(({pass}) => passes.includes(pass)))
    .map(([word]) => segment(`${word} ✗`, 'warning'));

/** What is being looked for, and how much of the text is read for it: "names 34 %"; null: all is done. */
function workingWords({status}: ReaderState): string | null {
  const next = passWords.find(([, passes]) => !passes.every(pass => status.done.includes(pass)));
  if (next === undefined) return null;
  const [word] = next;
  return word === 'names' ? `names ${Math.floor(100 * status.share)} %` : `${word} …`;
}

/** What an analysis by the model on the slower runtime is called. */
const runtimeWords = ({engine}: ReaderState): readonly string[] =>
  engine?.kind === 'model' && engine.runtime === 'wasm' ? ['WASM'] : [];

/** How far the analysis is, in at most `room` columns where it says why there is no model. */
function analysisWords(state: ReaderState, room: number): Segment[] {
  const {status, analysis, window, engine} = state;
  if (state.isOld) return [segment(oldWords(state), 'warning')];
  if (status.failure !== null) return [segment(status.failure, 'warning')];
  if (analysis.warnings.some(({pass}) => pass === 'sentences'))
    return [segment('sentences ✗', 'warning')];
  const read = status.done.includes('sentences');
  if (read && analysis.language !== 'en') {
    const name = analysis.language === 'und' ? 'language unknown' : languageName(analysis.language);
    return [segment(`${name}: not analysed`, 'warning')];
  }
  if (engine?.kind === 'none') return [segment(truncate(engineLine(engine), room), 'warning')];
  const working = workingWords(state);
  const words = [
    ...runtimeWords(state),
    ...(window === null ? [] : ['analysed around here']),
    ...(working === null ? [] : [working]),
  ];
  return joined([...words.map(word => segment(word, 'dim')), ...failedSegments(state)]);
}

/** The segments with dots between them. */
const joined = (segments: readonly Segment[]): Segment[] =>
  segments.flatMap((one, at) => (at === 0 ? [one] : [segment(' · ', 'dim'), one]));

/** That the file has changed, with the key for it; in the header, so that it stays. */
function oldWords({keymap}: ReaderState): string {
  const key = shownKeyOf(keymap, 'reload');
  return key === null ? 'changed' : `changed, ${key} reads it again`;
}

/** "Spanish" for "es"; the tag itself where there is no name. */
function languageName(tag: string): string {
  const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'code'});
  return names.of(tag) ?? tag;
}

/** How many words a text has: runs of anything but white space. */
const wordCount = memo(({text}: Document): number => {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
});

/** Reading speed of adults for English non-fiction: 238 words a minute (Brysbaert 2019). */
const wordsAMinute = 238;

/** " 3/5"; before the first of them, how many there are and which key goes to it. */
function positionOf(state: ReaderState, [one, many]: readonly [one: string, many: string]): string {
  const count = trackStops(state).length;
  const position = trackPosition(state);
  const key = shownKeyOf(state.keymap, 'stepForward');
  if (position > 0 || count === 0 || key === null) return ` ${position}/${count}`;
  return count === 1 ? ` 1 ${one}, ${key} goes there` : ` ${count} ${many}, ${key} first`;
}

/** "◆ Sheinbaum 3/5", "/invade 1/3", or nothing when nothing is tracked. */
function trackSegments(state: ReaderState): Segment[] {
  if (state.track === null) return [];
  const entity = selectedEntity(state);
  if (entity) {
    const name = truncate(shortName(state, entity.id) ?? entity.name, 24);
    return [
      segment('◆ ', 'strong'),
      segment(name, 'mention.selected'),
      segment(positionOf(state, ['mention', 'mentions']), 'header'),
    ];
  }
  if (state.track.kind !== 'search') return [];
  return [
    segment(`/${truncate(state.track.query, 20)}`, 'search.match'),
    segment(positionOf(state, ['match', 'matches']), 'header'),
  ];
}

/** "3/14 · Kowalczyk": which quote one is at and who says it; nothing where one is at none. */
function quoteWords(state: ReaderState): string {
  const quote = currentQuote(state);
  if (quote === null) return '';
  const number = `${quoteNumber(state, quote)}/${findings(state).speeches.length}`;
  return `${number} · ${truncate(speaker(state, quote), 24)}`;
}

const place = (state: ReaderState): string =>
  `¶${paragraphAt(state, state.place)}/${paragraphCount(state)} · ${percent(state)}%`;

/** The first row: what is read, how far the analysis is, where one is. */
export function headerLine(state: ReaderState): Line {
  const {columns} = state.size;
  const track = trackSegments(state);
  if (columns < 60) {
    const short = [
      ...track,
      segment(`${track.length > 0 ? ' · ' : ' '}${percent(state)}% `, 'header'),
    ];
    return spread(
      line(segment(` ${documentName(state.document)}`, 'dim')),
      line(...short),
      columns,
    );
  }
  if (columns < sidebarFrom) {
    const quote = quoteWords(state);
    const number = quote === '' ? '' : ` · quote ${quote}`;
    const right = [...track, segment(`${number} · `.slice(track.length ? 0 : 3), 'dim')];
    return titled(
      state,
      line(...shortStatus(state), ...right, segment(`${place(state)} `, 'header')),
    );
  }
  const count = wordCount(state.document);
  const minutes = Math.max(1, Math.round(count / wordsAMinute));
  const before = segment(`${count.toLocaleString('en')} words · ${minutes} min`, 'dim');
  const after = segment(`   ${place(state)} `, 'header');
  // A title gives way to the reason why there is no analysis, but for its first third.
  const name = Math.min(columnsOf(documentName(state.document)), Math.floor(columns / 3));
  const room = columns - name - columnsOfLine(line(before, after)) - 5;
  const words = analysisWords(state, room);
  const told = words.length === 0 ? [] : [segment('   '), ...words];
  return titled(state, line(before, ...told, after));
}

/** The title, in all the room that `right` leaves it. */
function titled(state: ReaderState, right: Line): Line {
  const {columns} = state.size;
  const room = Math.max(Math.floor(columns / 4), columns - columnsOfLine(right) - 2);
  return spread(
    line(segment(' '), segment(truncate(documentName(state.document), room), 'strong')),
    right,
    columns,
  );
}

/** What is not as it should be with the analysis, where there is no room to say how far it is. */
function shortStatus(state: ReaderState): readonly Segment[] {
  if (state.isOld) return [segment('changed · ', 'warning')];
  if (state.status.failure !== null) return [segment('no analysis · ', 'warning')];
  if (state.engine?.kind === 'none') return [segment('no model · ', 'warning')];
  return [
    ...runtimeWords(state).map(words => segment(`${words} · `, 'dim')),
    ...failedSegments(state).flatMap(one => [one, segment(' · ', 'dim')]),
  ];
}

/** The rule over a drawer: which pane, what about, which item. */
export function drawerTitle(state: ReaderState, pane: PaneId): Line {
  const {columns} = state.size;
  const items = paneItems(state, pane);
  const position =
    items.length > 0 ? ` ${paneCursor(state, pane, items) + 1} of ${items.length} ` : '';
  const subject = panes[pane].about(state);
  const about = subject === null ? '' : ` · ${subject}`;
  const title = truncate(`${panes[pane].title(state)}${about}`, columns - columnsOf(position) - 7);
  const rest = columns - 4 - columnsOf(title) - columnsOf(position) - 1;
  return line(
    segment('── ', 'rule'),
    segment(title, titleRole(state, pane)),
    segment(' '),
    segment('─'.repeat(Math.max(0, rest)), 'rule'),
    segment(position, 'dim'),
    segment('─', 'rule'),
  );
}

/** Key and word of a command, or nothing where it has no key. */
function hint(state: ReaderState, command: Command, word: string): Segment[] {
  const key = shownKeyOf(state.keymap, command);
  return key === null ? [] : [segment(key, 'footer.key'), segment(` ${word}`, 'footer')];
}

const bar = segment(' │ ', 'rule');

/** The last row: a message, else what is selected with its keys, else the keys to begin with. */
export function footerLine(state: ReaderState): Line {
  const {columns} = state.size;
  if (state.message !== null)
    return padLine(line(segment(` ${state.message}`, 'message')), columns);
  const parts = state.help !== null ? helpHints(state) : footerParts(state);
  const help = hint(state, 'help', 'keys');
  let shown: Segment[] = [segment(' ')];
  for (const [at, part] of parts.entries()) {
    const next = [...shown, ...(at > 0 ? [bar] : []), ...part];
    if (columnsOfLine({segments: next}) + 3 + columnsOfLine({segments: help}) > columns) break;
    shown = next;
  }
  const withHelp = shown.length > 1 ? [...shown, bar, ...help] : [...shown, ...help];
  return padLine({segments: withHelp}, columns);
}

const helpHints = (state: ReaderState): Segment[][] => [
  hint(state, 'rowDown', 'down'),
  hint(state, 'rowUp', 'up'),
  hint(state, 'escape', 'close'),
];

/** Whether a key that steps through what `pass` finds is worth offering: it may find some yet. */
const mayHave = ({status}: ReaderState, pass: Pass, count: number): boolean =>
  count > 0 || (status.failure === null && !status.done.includes(pass));

function footerParts(state: ReaderState): Segment[][] {
  if (state.focus !== 'article') return listHints(state);
  const track = state.size.columns < sidebarFrom ? [] : trackSegments(state);
  const {related, mentions} = findings(state);
  const quote = quoteWords(state);
  const parts = [
    track.length > 0
      ? [...track, segment(' '), ...hint(state, 'stepForward', 'next')]
      : mayHave(state, 'coreference', mentions.length)
        ? hint(state, 'nextMention', 'person')
        : [],
    ...(track.length > 0 && state.track?.kind === 'entity'
      ? [hint(state, 'activate', 'card')]
      : []),
    hint(state, 'nextQuote', quote === '' ? 'quote' : `quote ${quote}`),
    ...(mayHave(state, 'relations', related.size) ? [hint(state, 'nextClaim', 'claim')] : []),
    ...(currentClaim(state) ? [hint(state, 'related', 'related'), hint(state, 'why', 'why')] : []),
    hint(state, 'search', 'search'),
    hint(state, 'finder', 'find'),
    ...(state.back.length > 0 ? [hint(state, 'back', 'back')] : []),
    ...(quote === '' ? [] : [hint(state, 'copy', 'copy')]),
  ];
  return parts.filter(part => part.length > 0);
}

const listHints = (state: ReaderState): Segment[][] => [
  [...hint(state, 'rowDown', ''), ...hint(state, 'rowUp', 'choose')],
  hint(state, 'activate', 'go there'),
  hint(state, 'search', 'narrow'),
  ...(state.focus === 'people' ? [hint(state, 'order', 'order')] : []),
  hint(state, 'copy', 'copy'),
  hint(state, 'back', 'back'),
  hint(state, 'escape', 'close'),
];

/** What stands before the line being typed at the foot of the screen. */
export function promptLabel(state: ReaderState): string {
  if (state.prompt?.kind === 'filter') return ` ${panes[state.prompt.pane].title(state)} / `;
  return state.prompt?.kind === 'search' ? ' / ' : ' ❯ ';
}

/** What stands at the end of the line being typed: how many match. */
export function promptCount(state: ReaderState): string {
  const {prompt} = state;
  if (prompt?.kind === 'search' && prompt.value.trim() !== '') {
    const count = trackStops(state).length;
    return count === 0 ? 'not in the text ' : `${trackPosition(state)} of ${count} `;
  }
  if (prompt?.kind === 'filter') return `${paneItems(state, prompt.pane).length} `;
  return '';
}
