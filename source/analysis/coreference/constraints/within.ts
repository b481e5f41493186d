import type {Item} from '../../clusters/cluster.ts';
import type {TokenText} from '../../text/token-text.ts';
import {type Constraint, keepApart, type Pair} from './constraint.ts';

/** How many mentions a description may contain before its head. */
const mostWithin = 3;

/** Each mention inside another, with that other. Linear. */
function* within(items: readonly Item[]): Generator<Pair> {
  for (const [at, outer] of items.entries()) {
    for (const inner of items.slice(Math.max(0, at - mostWithin), at)) {
      const {first, last} = outer.draft;
      if (inner.draft.first >= first && inner.draft.last < last) yield [inner, outer];
    }
  }
}

/** An owner is not what is owned: "Ann" in "Ann’s doctor", "her" in "her doctor". */
export const owners: Constraint = (text, items) =>
  keepApart(within(items).filter(([inner]) => owns(text, inner)));

/** Notes the owner of each mention: the last one inside it. Linear. */
export function noteOwners(text: TokenText, items: readonly Item[]): void {
  for (const [inner, outer] of within(items)) if (owns(text, inner)) outer.owner = inner;
}

const owns = ({tokens}: TokenText, {draft: {kind, last}}: Item): boolean =>
  kind === 'pronoun' || tokens[last]?.lower === "'s";

/** "Acme" in "the Acme director", and "K-pop" in "the K-pop group"; but "the Hunan province". */
export const modifiers: Constraint = (text, items) =>
  keepApart(
    within(items).filter(
      ([inner, {cluster, place}]) =>
        !owns(text, inner) && !place && cluster.type === null && inner.draft.kind === 'name',
    ),
  );
