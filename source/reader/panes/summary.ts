import type {Analysis, Claim, RelationLabel} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {memo} from '../../model/memo.ts';
import {type Matter, type SummaryPart, summaryOf, timesSaid} from '../../model/summary.ts';
import {emptyLine, indent, type Line, line, paragraph, segment, spread} from '../lines.ts';
import {paragraphAt} from '../selectors.ts';
import type {Known} from '../state.ts';
import {claimWords, relationWords, saidBy} from '../words.ts';
import type {Item, RelationItem} from './pane.ts';

/*
The article's own summary as a list: an item a claim, so that each can be gone to. The title of a part
stands above its first matter.
*/

/** The claims of the summary, matter by matter. */
export const summaryItems = memo(
  (document: Document, analysis: Analysis): readonly RelationItem[] =>
    summaryOf(analysis).flatMap(part =>
      part.matters.flatMap((matter, at) =>
        matterItems({document, analysis}, part, matter, at === 0),
      ),
    ),
);

function matterItems(
  known: Known,
  {label, title, matters}: SummaryPart,
  matter: Matter,
  isFirst: boolean,
): readonly RelationItem[] {
  const heading = line(segment(` ${title} ${matters.length}`, 'pane.heading'));
  const last = matter.members.length - 1;
  return matter.members.map(({claim, relation}, at) => ({
    target: {kind: 'claim', id: claim.id},
    text: claimWords(known, claim),
    relation,
    draw: (columns, look) => [
      ...(isFirst && at === 0 ? [heading] : []),
      ...claimLines(known, label, matter, claim, at === 0)(columns, look),
      ...(at === last ? [emptyLine] : []),
    ],
  }));
}

function claimLines(
  known: Known,
  label: RelationLabel,
  matter: Matter,
  claim: Claim,
  isFirst: boolean,
): Item['draw'] {
  return (columns, {chosen, focused}) => {
    const active = chosen && focused;
    const {sign, word} = relationWords(label, matter.relation.confidence);
    const role = `claim.${label}` as const;
    const lead = isFirst ? (label === 'repeats' ? timesSaid(matter) : '') : word;
    const who = saidBy(known, claim);
    const head = spread(
      line(
        segment(active ? '▸' : ' ', 'reading'),
        segment((isFirst ? sign : '').padEnd(3), role),
        segment(lead, role),
        segment(lead === '' ? who : ` · ${who}`, active ? 'pane.selected' : 'dim'),
      ),
      line(segment(`¶${paragraphAt(known, claim.span.start)} `, 'dim')),
      columns,
    );
    // What is said again need not be read again.
    const limit = active ? 6 : label === 'repeats' && !isFirst ? 0 : 2;
    const text =
      limit === 0 ? [] : paragraph(claimWords(known, claim), columns - 5, ['text'], limit);
    const pad = segment('    ');
    return [head, ...indent(text, pad, pad)];
  };
}

/** What stands above the summary; nothing where there is none. */
export const summaryHead = (analysis: Analysis): readonly Line[] =>
  summaryOf(analysis).length === 0
    ? []
    : [line(segment(' In the whole article:', 'dim')), emptyLine];

/** The summary's counts on one line; null where there is none. */
export function summaryLine(analysis: Analysis): string | null {
  const counts = summaryOf(analysis).map(({title, matters}) => `${title} ${matters.length}`);
  return counts.length === 0 ? null : counts.join(' · ');
}
