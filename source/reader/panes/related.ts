import type {Claim} from '../../model/analysis.ts';
import type {Related} from '../findings.ts';
import {withKeys} from '../keymap.ts';
import {emptyLine, indent, type Line, line, paragraph, segment} from '../lines.ts';
import {
  currentClaim,
  currentRelated,
  findings,
  notLookedFor,
  paragraphAt,
  quoteNumber,
} from '../selectors.ts';
import type {ReaderState} from '../state.ts';
import {claimant, claimWords, excerpt, relationWords} from '../words.ts';
import type {Item, Pane} from './pane.ts';

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
    const head = line(
      segment(chosen ? '▸' : ' ', focused ? 'reading' : 'dim'),
      segment(sign.padEnd(3), role),
      segment(word, role, ...(chosen && focused ? (['pane.selected'] as const) : [])),
      segment(` · ${claimant(state, claim)} · ¶${paragraphAt(state, claim.span.start)}`, 'dim'),
    );
    const pad = segment('    ');
    const text = paragraph(claimWords(state, claim), columns - 5, ['text'], chosen ? 6 : 3);
    const reasons = chosen ? relation.evidence.map(({reason}) => reason).join('; ') : '';
    const why = reasons ? paragraph(`why: ${reasons}`, columns - 5, ['dim'], 3) : [];
    return [head, ...indent([...text, ...why], pad, pad), emptyLine];
  };

function head(state: ReaderState, columns: number): readonly Line[] {
  const claim = currentClaim(state);
  if (!claim) return [];
  const text = paragraph(claimWords(state, claim), columns - 4, ['claim.current'], 3);
  return [
    line(segment(` ${whereOf(state, claim)}`, 'pane.heading')),
    ...indent(text, segment('   '), segment('   ')),
    emptyLine,
  ];
}

/** Claims that repeat, support, dispute or update the one on the reading line. */
export const related: Pane = {
  title: state => `Related ${currentRelated(state).length || ''}`.trim(),
  about: state => {
    const claim = currentClaim(state);
    return claim && `${claimant(state, claim)}: ${excerpt(claimWords(state, claim), 200)}`;
  },
  head,
  items: state =>
    currentRelated(state).map(one => ({
      target: {kind: 'claim', id: one.claim.id},
      text: claimWords(state, one.claim),
      draw: draw(state, one),
    })),
  passes: ['claims', 'relations'],
  empty: state => {
    const why = notLookedFor(state);
    if (why !== null) return `Claims are not looked for: ${why}.`;
    const said =
      currentClaim(state) === null
        ? 'No claim stands on the reading line'
        : 'Nothing else here is about this';
    if (findings(state).related.size === 0) return `${said}.`;
    return `${withKeys(said, state.keymap, ['nextClaim', 'goes to the next claim with related ones'])}.`;
  },
};
