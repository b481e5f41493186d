import {describe, expect, test} from 'vitest';
import {segment} from '../../source/reader/lines.ts';
import type {Role} from '../../source/reader/roles.ts';
import {createPainter} from '../../source/ui/paint.ts';
import {styleOf, themeNames, themes} from '../../source/ui/theme.ts';

/** Every role that any theme colours; a role without a row does not compile. */
const roles = [...new Set(Object.values(themes).flatMap(colors => Object.keys(colors)))] as Role[];

const shown = (theme: (typeof themeNames)[number], ...role: Role[]): string =>
  createPainter(theme, 0, true).paint({segments: [segment('words', ...role)]});

describe('a theme', () => {
  test.each(themeNames)('%s draws every role that another one colours', theme => {
    expect(roles.length).toBeGreaterThan(30);
    for (const role of roles) expect(() => styleOf(theme, role), role).not.toThrow();
    for (const role of roles) expect(shown(theme, role), role).toContain('words');
  });

  test('without colours uses none', () => {
    for (const role of roles) {
      const style = styleOf('mono', role);
      expect([style.color, style.background], role).toEqual([undefined, undefined]);
    }
  });
});

describe('without colours', () => {
  test.each([
    'dim',
    'mention.person',
    'mention.organization',
    'mention.place',
    'mention.selected',
    'mention.current',
    'quote.current',
    'claim.current',
    'claim.disputes',
    'search.match',
    'search.current',
    'tab.active',
    'tab.focused',
    'finder.match',
  ] satisfies Role[])('%s differs from plain text', role => {
    expect(shown('mono', role)).not.toBe(shown('mono', 'text'));
  });

  test.each([
    ['mention.person', 'mention.organization'],
    ['mention.person', 'mention.selected'],
    ['mention.person', 'link'],
    ['mention.selected', 'mention.current'],
    ['search.match', 'search.current'],
    ['tab.active', 'tab.focused'],
  ] satisfies [Role, Role][])('%s differs from %s', (one, other) => {
    expect(shown('mono', one)).not.toBe(shown('mono', other));
  });
});

describe('where roles meet', () => {
  test.each(themeNames)('the last one is to be seen in %s', theme => {
    const alone = shown(theme, 'text', 'mention.person');
    expect(shown(theme, 'text', 'mention.person', 'mention.current')).not.toBe(alone);
    expect(shown(theme, 'text', 'mention.person', 'search.current')).not.toBe(alone);
    expect(shown(theme, 'text', 'mention.person', 'dim')).not.toBe(alone);
  });
});

describe('a link', () => {
  const link = (href: string) => ({segments: [{text: 'here', roles: [], href}]});

  test('leads where it says, where the terminal can show that', () => {
    const drawn = '\u001B]8;;https://example.org/a%20b\u0007here\u001B]8;;\u0007';
    expect(createPainter('dark', 3, true).paint(link('https://example.org/a b'))).toBe(drawn);
    expect(createPainter('dark', 3, false).paint(link('https://example.org/a b'))).toBe('here');
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'no address'])('never to %s', href => {
    expect(createPainter('dark', 3, true).paint(link(href))).toBe('here');
  });

  test('carries nothing into the terminal but its address', () => {
    const drawn = createPainter('dark', 3, true).paint(link('https://example.org/\u0007\u001B[2J'));
    expect(drawn).not.toContain('\u001B[2J');
  });
});
