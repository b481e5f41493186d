import type {Claim, Entity, Relation} from '../../model/analysis.ts';
import type {PairTower} from '../encoder/pair-tower.ts';
import type {TokenText} from '../text/token-text.ts';
import {claimWriter} from './claim-words.ts';
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
How the claims of a text stand to each other. The pair tower, which reads two of them together, is
asked about few pairs, those that share most; what it says of them goes before what rules say, and
rules speak for the rest.
*/

/** Claims in a screenful of text. */
const screenful = 45;

/**
 * How many pairs with the later one in a screenful are read, in an article and in a text of `long`
 * claims or more, where reading so many would hold up all that follows. A slow tower reads the
 * pairs of an article of some two thousand words like any other.
 */
const budgets = {
  fast: {article: 24, book: 4, long: 10 * screenful},
  slow: {article: 24, book: 1, long: 2 * screenful},
};

/** Where one order is as sure as this to be neither, the other is not asked for. */
export const neither = 0.7;

/** Of the weight of their words, what two claims share: without, most only sound alike. */
const shared = {repeats: 0.35, supports: 0.4};
const leastShared = Math.min(shared.repeats, shared.supports);

/**
 * For a repetition, what is shared and how sure the tower is together: the fewer the words, the
 * surer it has to be. Of 24 articles' pairs that this adds to those in mostly the same words about
 * four in five said the same when read by hand.
 */
const sameInAll = 1.05;

/** The relations of a text, ordered by their first claim and then by their second. */
export async function findRelations(
  text: TokenText,
  entities: readonly Entity[],
  claims: readonly Claim[],
  tower: PairTower,
): Promise<readonly Relation[]> {
  const write = claimWriter(text, entities);
  const all = pairings(text, entities, claims);
  const read = shortlist(all, tower.isSlow);
  const found: {pairing: Pairing; verdict: Verdict}[] = [];
  for (const pairing of all) {
    const byRules = verdictByRules(text, pairing);
    const verdict =
      contrastOf(text, pairing) ??
      (read.has(pairing)
        ? await verdictOf(text, tower, pairing, write, byRules)
        : undisputed(byRules));
    if (verdict) found.push({pairing, verdict});
  }
  return relationsOf(text, entities, found);
}

async function verdictOf(
  text: TokenText,
  tower: PairTower,
  pairing: Pairing,
  write: (claim: Claim) => string,
  byRules: Verdict | null,
): Promise<Verdict | null> {
  const [a, b] = [write(pairing.a.claim), write(pairing.b.claim)];
  const figuresDiffer = onlyFiguresDiffer(a, b);
  if (!mayMatter(text, pairing, byRules, figuresDiffer)) return undisputed(byRules);
  const standings = await standingsIfAny(tower, a, b, neither);
  return standings
    ? verdictByTower(text, pairing, standings, byRules, figuresDiffer)
    : undisputed(byRules);
}

/** Whether anything that the tower could say of two claims would change what rules say of them. */
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

/** The pairs that share most, so many a screenful, of those that share more than a word. */
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

/** How much two claims share, in either's measure. */
const promise = ({likeness: {overlap, containment}}: Pairing): number => overlap + containment / 2;

/** What the tower and the rules together make of two claims; null: nothing worth a line. */
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
  // The tower alone is not believed that two claims of an article contradict, but that they agree no more.
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

/** What rules say, but for a dispute that nothing else speaks for: that is a likeness. */
const undisputed = (verdict: Verdict | null): Verdict | null =>
  verdict?.label === 'disputes' ? related : verdict;

/** Whether the second of two claims can bring the first up to date: it counts the same again. */
const isLater = ({a, b, likeness}: Pairing): boolean => {
  const counts = [...a.claim.quantities, ...b.claim.quantities];
  if (counts.length < 2 || counts.some(isDuration)) return false;
  return likeness.sameClaimant || a.claim.time !== null || b.claim.time !== null;
};

/** What the tower says, where the two share enough words for it; null where it says neither. */
function agreement({distance, likeness: {overlap}}: Pairing, said: PairVerdict): Verdict | null {
  if (distance === 'same sentence') return null;
  const isAlike = overlap >= shared.repeats && said.score + overlap >= sameInAll;
  if (said.label === 'repeats' && isAlike)
    return {label: 'repeats', confidence: said.score, reason: 'each follows from the other'};
  if ((said.label !== 'repeats' && said.label !== 'supports') || overlap < shared.supports)
    return null;
  return {label: 'supports', confidence: said.score, reason: 'one follows from the other'};
}
