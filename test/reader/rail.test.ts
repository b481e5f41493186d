import {describe, expect, test} from 'vitest';
import {railOf} from '../../source/reader/rail.ts';
import type {ReaderState} from '../../source/reader/state.ts';
import {styleOf, themeNames} from '../../source/ui/theme.ts';
import {bridge, openText, press, withRelations} from './opened.ts';

const state = await openText(bridge);
const rows = bridge.length;

/** The sign of the rail at the start of a claim, where every unit has a row, and its roles. */
function signAt(from: ReaderState, claim: number): readonly [string, readonly string[]] {
  const start = from.analysis.claims[claim]?.span.start ?? 0;
  const sign = railOf(from, {start: 0, end: 20}, rows)[start];
  return [sign?.text ?? '', sign?.roles ?? []];
}

describe('the rail', () => {
  const disputed = withRelations(
    state,
    ['disputes', 3, 5],
    ['disputes', 1, 4, 0.6],
    ['repeats', 0, 2],
  );

  test('has a sign at both claims of a dispute, fainter where it is doubtful', () => {
    for (const claim of [3, 5])
      expect(signAt(disputed, claim)).toEqual(['≠', ['rail', 'claim.disputes']]);
    for (const claim of [1, 4]) expect(signAt(disputed, claim)).toEqual(['≠', ['rail']]);
    for (const claim of [0, 2]) expect(signAt(disputed, claim)[0]).not.toBe('≠');
  });

  test('shows a sure dispute where a doubtful one stands too', () => {
    const both = withRelations(state, ['disputes', 0, 1], ['disputes', 3, 4, 0.6]);
    expect(railOf(both, {start: 0, end: 9}, 1)[0]?.roles).toContain('claim.disputes');
    const same = withRelations(state, ['disputes', 3, 4, 0.6], ['disputes', 3, 5]);
    expect(signAt(same, 3)[1]).toContain('claim.disputes');
  });

  test('shows what is selected rather than a dispute, and a dispute rather than a quote', () => {
    const squeezed = (from: ReaderState) => railOf(from, {start: 0, end: 9}, 1)[0]?.text;
    expect(squeezed(disputed)).toBe('≠');
    expect(squeezed(press(disputed, 'tab'))).toBe('◆');
    expect(squeezed(withRelations(state))).toBe('┫');
  });

  test.each(themeNames)('tells a dispute from the rest of the rail in the theme %s', theme => {
    const look = (...roles: readonly ('rail' | 'claim.disputes')[]) =>
      Object.assign({}, ...roles.map(role => styleOf(theme, role)));
    expect(look('rail', 'claim.disputes')).not.toEqual(look('rail'));
  });
});
