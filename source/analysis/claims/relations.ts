import type {Claim, Entity, Relation} from '../../model/analysis.ts';
import type {PairTower} from '../encoder/pair-tower.ts';
import type {TokenText} from '../text/token-text.ts';
import {couldBeDispute, isDispute, mayDispute} from './disputing.ts';
import {onlyFiguresDiffer} from './figures.ts';
import {contrastOf, type Pairing, pairings, relationsOf, verdictByRules} from './pairings.ts';
import {
  bars,
  contradiction,
  type PairVerdict,
  type Standings,
  standingsIfAny,
  verdictOnPair,
} from './pairs.ts';
import {isDuration} from './quantities.ts';
import type {Verdict} from './verdict.ts';

/*
How the claims of a text are related. The pair tower, which reads two of them together, is asked
about the few pairs that share most, and there it goes before the rules; rules decide the rest.
*/

/** Claims in a screenful of text. */
const screenful = 45;

/**
 * How many pairs per screenful of later claims the tower reads: in an article, and in a text of `long`
 * claims or more, where so many would hold up everything else. A slow tower reads as many only in
 * articles of up to some two thousand words.
 */
const budgets = {
  fast: {article: 24, book: 4, long: 10 * screenful},
  slow: {article: 24, book: 1, long: 2 * screenful},
};

/** Where one order is this sure to be neither, the other is not asked for. */
export const neither = 0.7;

/** The least share of their words' weight that two claims share; with less most only sound alike. */
const shared = {repeats: 0.35, supports: 0.4};
const leastShared = Math.min(shared.repeats, shared.supports);

/**
 * The least sum of the share and the tower's probability for a repetition: the fewer the shared words,
 * the surer it has to be. Of the pairs that this adds in 24 articles about four in five did say the
 * same when read by hand.
 */
const sameInAll = 1.05;

/** The relations of a text, ordered by their first claim and then by their second. */
export async function findRelations(
  text: TokenText,
  entities: readonly Entity[],
  claims: readonly Claim[],
  tower: PairTower,
): Promise<readonly Relation[]> {
  const all = pairings(text, entities, claims);
  const read = shortlist(all, tower.isSlow);
  const found: {pairing: Pairing; verdict: Verdict}[] = [];
  for (const pairing of all) {
    const byRules = verdictByRules(text, pairing);
    const verdict =
      contrastOf(text, pairing) ??
      (read.has(pairing) ? await verdictOf(text, tower, pairing, byRules) : undisputed(byRules));
    if (verdict) found.push({pairing, verdict});
  }
  return relationsOf(text, entities, found);
}

async function verdictOf(
  text: TokenText,
  tower: PairTower,
  pairing: Pairing,
  byRules: Verdict | null,
): Promise<Verdict | null> {
  const [a, b] = [pairing.a.claim.text, pairing.b.claim.text];
  const figuresDiffer = onlyFiguresDiffer(a, b);
  if (!mayMatter(text, pairing, byRules, figuresDiffer)) return undisputed(byRules);
  const standings = await standingsIfAny(tower, a, b, neither);
  return standings
    ? verdictByTower(text, pairing, standings, byRules, figuresDiffer)
    : undisputed(byRules);
}

/** Whether the tower could change what rules say about two claims. */
export function mayMatter(
  text: TokenText,
  pairing: Pairing,
  byRules: Verdict | null,
  figuresDiffer: boolean,
): boolean {
  if (byRules?.label === 'repeats' || byRules?.label === 'supports') return true;
  if (pairing.distance !== 'same sentence' && pairing.likeness.overlap >= leastShared) return true;
  return mayDispute(text, pairing) && (couldBeDispute(text, pairing, byRules) || figuresDiffer);
}

/** The pairs that share most, a limited number per screenful, of those that share more than a word. */
export function shortlist(all: readonly Pairing[], isSlow = false): ReadonlySet<Pairing> {
  const {article, book, long} = isSlow ? budgets.slow : budgets.fast;
  const about = all.filter(({likeness: {entities, words}}) => words > 0 && entities + words > 1);
  const screens = Map.groupBy(about, ({b}) => Math.floor(Number(b.claim.id.slice(1)) / screenful));
  const most = screens.size * screenful > long ? book : article;
  const chosen = [...screens.values()].flatMap(screen =>
    screen.toSorted((a, b) => promise(b) - promise(a)).slice(0, most),
  );
  return new Set(chosen);
}

/** How much two claims share. */
const promise = ({likeness: {overlap, containment}}: Pairing): number => overlap + containment / 2;

/** How two claims are related according to tower and rules; null where not worth a line. */
export function verdictByTower(
  text: TokenText,
  pairing: Pairing,
  standings: Standings,
  byRules: Verdict | null,
  figuresDiffer: boolean,
): Verdict | null {
  const isMeant = mayDispute(text, pairing);
  if (isMeant && isDispute(text, pairing, byRules, contradiction(standings))) return disputes;
  const mayUpdate = figuresDiffer && isMeant && isLater(pairing);
  const said = verdictOnPair(standings, null, mayUpdate, bars.article);
  if (said.label === 'updates') return updates;
  const rest = undisputed(byRules);
  if (said.label !== 'disputes') return agreement(pairing, said) ?? rest;
  // The tower alone cannot make a dispute of two claims, but it can veto that they agree.
  return rest?.label === 'repeats' || rest?.label === 'supports' ? related : rest;
}

const disputes: Verdict = {
  label: 'disputes',
  confidence: 0.75,
  reason: 'one says it, the other says it is not so',
};

const updates: Verdict = {
  label: 'updates',
  confidence: 0.6,
  reason: 'the same with another figure',
};

const related: Verdict = {label: 'related', confidence: 0.8, reason: 'about the same'};

/** The rules' verdict, but a dispute that only they see is no more than a likeness. */
const undisputed = (verdict: Verdict | null): Verdict | null =>
  verdict?.label === 'disputes' ? related : verdict;

/** Whether the second of two claims can update the first. */
const isLater = ({a, b, likeness}: Pairing): boolean => {
  const counts = [...a.claim.quantities, ...b.claim.quantities];
  if (counts.length < 2 || counts.some(isDuration)) return false;
  return likeness.sameClaimant || a.claim.time !== null || b.claim.time !== null;
};

/** The tower's repetition or support, where the two share enough words; else null. */
function agreement({distance, likeness: {overlap}}: Pairing, said: PairVerdict): Verdict | null {
  if (distance === 'same sentence') return null;
  const isAlike = overlap >= shared.repeats && said.score + overlap >= sameInAll;
  if (said.label === 'repeats' && isAlike)
    return {label: 'repeats', confidence: said.score, reason: 'each follows from the other'};
  if ((said.label !== 'repeats' && said.label !== 'supports') || overlap < shared.supports)
    return null;
  return {label: 'supports', confidence: said.score, reason: 'one follows from the other'};
}
