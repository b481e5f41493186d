import type {Claim, Relation} from '../../model/analysis.ts';
import type {Related} from '../findings.ts';
import {emptyLine, indent, type Line, line, paragraph, segment, spread} from '../lines.ts';
import {
  currentClaim,
  currentRelated,
  findings,
  notLookedFor,
  paragraphAt,
  quoteNumber,
} from '../selectors.ts';
import type {ReaderState} from '../state.ts';
import {claimant, claimWords, excerpt, relationWords, saidBy} from '../words.ts';
import {atNothing, type Item, narrowed, type Pane, type RelationItem} from './pane.ts';
import {summaryHead, summaryItems, summaryLine} from './summary.ts';

/** "Sheinbaum, ¶2, in quote 2": where the claim at hand stands. */
function whereOf(state: ReaderState, claim: Claim): string {
  const quote = claim.quote === null ? undefined : findings(state).quotes.get(claim.quote);
  const number = quote ? quoteNumber(state, quote) : 0;
  const inQuote = number > 0 ? `, in quote ${number}` : '';
  return `${claimant(state, claim)}, ¶${paragraphAt(state, claim.span.start)}${inQuote}:`;
}

const draw =
  (state: ReaderState, {relation, claim}: Related): Item['draw'] =>
  (columns, {chosen, focused}) => {
    const {sign, word} = relationWords(relation.label, relation.confidence);
    const role = `claim.${relation.label}` as const;
    const active = chosen && focused;
    const head = spread(
      line(
        segment(chosen ? '▸' : ' ', focused ? 'reading' : 'dim'),
        segment(sign.padEnd(3), role),
        segment(word, role, ...(active ? (['pane.selected'] as const) : [])),
        segment(` · ${saidBy(state, claim)}`, 'dim'),
      ),
      line(segment(`¶${paragraphAt(state, claim.span.start)} `, 'dim')),
      columns,
    );
    const pad = segment('    ');
    const text = paragraph(claimWords(state, claim), columns - 5, ['text'], chosen ? 6 : 3);
    return [head, ...indent(text, pad, pad), emptyLine];
  };

const listed = (state: ReaderState): readonly RelationItem[] =>
  currentRelated(state).map(one => ({
    target: {kind: 'claim', id: one.claim.id},
    text: claimWords(state, one.claim),
    relation: one.relation,
    draw: draw(state, one),
  }));

/** Claims related to the one on the reading line; where there are none, the article's summary. */
function itemsOf(state: ReaderState): readonly RelationItem[] {
  const items = listed(state);
  return items.length > 0 ? items : summaryItems(state.document, state.analysis);
}

/** The relation that the cursor of the list is on; null where it is empty. */
export function chosenRelation(state: ReaderState): Relation | null {
  const {cursor, filter} = state.lists.related;
  const items = narrowed(itemsOf(state), filter);
  return items[Math.min(cursor, items.length - 1)]?.relation ?? null;
}

function head(state: ReaderState, columns: number): readonly Line[] {
  const claim = currentClaim(state);
  if (!claim || currentRelated(state).length === 0) return summaryHead(state.analysis);
  const text = paragraph(claimWords(state, claim), columns - 4, ['claim.current'], 3);
  return [
    line(segment(` ${whereOf(state, claim)}`, 'pane.heading')),
    ...indent(text, segment('   '), segment('   ')),
    emptyLine,
  ];
}

/**
 * Claims that dispute, update, support or repeat the one on the reading line; on any other line,
 * what the whole article disputes, changes, supports and repeats.
 */
export const related: Pane = {
  title: state => `Related ${currentRelated(state).length || ''}`.trim(),
  about: state => {
    const claim = currentClaim(state);
    if (!claim || currentRelated(state).length === 0) return summaryLine(state.analysis);
    return `${claimant(state, claim)}: ${excerpt(claimWords(state, claim), 200)}`;
  },
  head,
  items: itemsOf,
  at: atNothing,
  passes: ['claims', 'relations'],
  empty: state => {
    const why = notLookedFor(state);
    if (why !== null) return `Claims are not looked for: ${why}.`;
    const {done, failure} = state.status;
    return done.includes('relations') || failure !== null
      ? 'No two claims here are on the same subject.'
      : 'Claims are still being compared.';
  },
};
