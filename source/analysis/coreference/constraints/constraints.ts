import type {Quote} from '../../../model/analysis.ts';
import type {Item} from '../../clusters/cluster.ts';
import type {Rule} from '../../lexicon/rules.ts';
import type {TokenText} from '../../text/token-text.ts';
import type {Constraint, MayJoin} from './constraint.ts';
import {objects} from './objects.ts';
import {oneName} from './one-name.ts';
import {speakers} from './speakers.ts';
import {traits} from './traits.ts';
import {turns} from './turns.ts';
import {modifiers, owners} from './within.ts';

/*
Which mentions are never one, whatever the model says. A new constraint is a file and a row: they are
asked in this order, so the cheap ones come first.
*/

const constraints: readonly (readonly [Rule, Constraint])[] = [
  ['coreference/traits', traits],
  ['coreference/one-name', oneName],
  ['coreference/owners', owners],
  ['coreference/modifiers', modifiers],
  ['coreference/objects', objects],
  ['coreference/turns', turns],
  ['coreference/speakers', speakers],
];

/** All of the constraints as one, for mentions that have not been linked yet. */
export function constrain(
  text: TokenText,
  items: readonly Item[],
  quotes: readonly Quote[],
): MayJoin {
  const checks = constraints
    .filter(([rule]) => text.language.rules.has(rule))
    .map(([, constraint]) => constraint(text, items, quotes));
  return (item, cluster) => item.cluster !== cluster && checks.every(check => check(item, cluster));
}
