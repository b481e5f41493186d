import {documentFromText} from '../../source/import/document.ts';
import {
  type Claim,
  passes,
  type Relation,
  type RelationLabel,
} from '../../source/model/analysis.ts';
import type {Document} from '../../source/model/document.ts';
import {itemAt} from '../../source/model/lists.ts';
import {contains, type Span} from '../../source/model/span.ts';
import {openReader, type ReaderState, type Size} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {foundByModel} from '../analysis/found.ts';

export const wide: Size = {columns: 120, rows: 40};

/** A short report with people, quotes, and claims that repeat and dispute one another. */
export const bridge = [
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge will carry ten thousand people a day,” she said. “It is safe.”',
  'Tom Baker, an engineer, said the bridge was not safe.',
  'Baker said the bridge was not safe in winter.',
  'Ward said the bridge was safe.',
].join('\n\n');

/** Opens one text on a screen of some size. */
export type Opener = (size?: Size) => ReaderState;

/** What opens a document with all that the model finds in it, which is asked once. */
export async function openerOf(document: Document): Promise<Opener> {
  const analysis = await foundByModel(document);
  return (size = wide) =>
    update(openReader(document, size), {kind: 'analysed', analysis, done: [...passes]})[0];
}

export const openerOfText = (text: string): Promise<Opener> =>
  openerOf(documentFromText(text, {kind: 'stdin'}));

/** A reader that has opened a text and knows all that the model finds in it. */
export const openText = async (text: string, size?: Size): Promise<ReaderState> =>
  (await openerOfText(text))(size);

/** The state after some keys, all pressed at once. */
export const press = (state: ReaderState, ...keys: string[]): ReaderState =>
  keys.reduce((now, key) => update(now, {kind: 'key', key, at: 0})[0], state);

/** The state after a prompt's text has become `value`. */
export const type = (state: ReaderState, value: string): ReaderState =>
  update(state, {kind: 'typed', value})[0];

/** How two claims, by their numbers in the text, stand to each other; sure unless said otherwise. */
export type RelationRow = readonly [
  label: RelationLabel,
  from: number,
  to: number,
  confidence?: number,
];

/** The state with these relations between its claims and no others. */
export function withRelations(state: ReaderState, ...rows: readonly RelationRow[]): ReaderState {
  const {claims} = state.analysis;
  const relations = rows.map(([label, from, to, confidence = 0.9]): Relation => {
    const [one, other] = [itemAt(claims, from), itemAt(claims, to)];
    const evidence = [
      {reason: 'Both are about the bridge.', spans: []},
      {reason: 'share bridge', spans: bridgesIn(state, one, other)},
    ];
    return {
      label,
      from: one.id,
      to: other.id,
      direction: null,
      confidence,
      score: 0.5,
      evidence,
    };
  });
  return {...state, analysis: {...state.analysis, relations}};
}

/** Where the claims say "bridge". */
const bridgesIn = ({document}: ReaderState, ...claims: readonly Claim[]): readonly Span[] =>
  claims.flatMap(({span}) => {
    const start = document.text.indexOf('bridge', span.start);
    const word = {start, end: start + 'bridge'.length};
    return start >= 0 && contains(span, word) ? [word] : [];
  });
