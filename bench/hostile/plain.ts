import {count, fill, type Generators, type HostileRow, rowsOf} from './row.ts';

const generators: Generators = {
  'what must open': {
    'an article': units =>
      fill('The mayor said so, and the council agrees.\n\n', Math.min(units, 2 ** 23)),
  },
  text: {
    'one line': units => fill('The mayor said so. ', units),
    'one word': units => fill('x', units),
    spaces: units => `x${fill(' ', units)}y`,
    'no-break spaces': units => fill('\u00a0', units),
    'ideographic spaces': units => fill('\u3000x', units),
  },
  lines: {
    'blank lines': units => `x${fill('\n', units)}y`,
    CRs: units => fill('x\r', units),
    CRLFs: units => fill('\r\n', units),
    'lines of spaces': units => `x${fill(`${' '.repeat(1000)}\n`, units)}y`,
  },
  'making safe': {
    NULs: units => fill('x\0', units),
    escapes: units => fill('words \u001b[31m and words ', units),
    'tag characters': units => fill('\u{1f3f4}\u{e0067}\u{e0062}', units),
    'variation selectors': units => fill('\ufe0f', units),
    'tag characters alone': units => fill('\u{e0067}', units),
    surrogates: units => fill('\ud83d', units),
  },
  'quoted mail': {
    'quote marks': units => `${fill('>', units)}x`,
    'lines of quoted mail': units => fill('> x\n> y\n\n', Math.min(units, 2 ** 22)),
    'lines of mail, deeper and deeper': units => count(n => `${'>'.repeat(n % 2000)} x\n`, units),
    'quoted lines of much space': units => fill(`>${' '.repeat(5000)}x\n`, units),
  },
  lists: {
    items: units => fill('- x\n', Math.min(units, 2 ** 22)),
    'items deeper and deeper': units => count(n => `${' '.repeat(n)}- x\n`, units),
  },
  wrapping: {
    'wrapped lines': units =>
      fill('The council voted on Tuesday to close the swimming pool in the old town, a\n', units),
    'lines of one letter': units => fill('x\n', Math.min(units, 2 ** 22)),
    'two lines of one word': units => `${fill('x', units / 2)}\n${fill('y', units / 2)}`,
    'lines of a long word': units => fill(`${'x'.repeat(10_000)}\n`, units),
    pauses: units => fill(`${'."'.repeat(30)}\n`, units),
  },
  verse: {
    verse: units => fill('and nobody,\n', Math.min(units, 2 ** 24)),
  },
  'line signs': {
    rules: units => fill('-----\n', Math.min(units, 2 ** 22)),
    'rules almost': units => fill(`${'- '.repeat(99)}x\n`, units),
    underlines: units => fill('x\n===\n', Math.min(units, 2 ** 22)),
  },
  headings: {
    capitals: units => fill('WHAT COMES NEXT\n\n', units),
  },
  furniture: {
    'furniture almost': units => fill(`Follow ${'x '.repeat(100)}on\n\n`, units),
    'furniture with slashes': units => fill(`${'/'.repeat(200)}\n\n`, units),
    'furniture copyright': units => fill(`copyright ${'9'.repeat(200)}x\n\n`, units),
    'furniture get': units => fill(`get ${'in your '.repeat(25)}\n\n`, units),
    'furniture sharing': units => fill(`${'x, '.repeat(70)}!\n\n`, units),
    'furniture photo': units => fill(`photo by ${'x'.repeat(200)}!\n\n`, units),
  },
};

/** Plain text that is hard to decode, to make safe or to tell the paragraphs of. */
export const plainRows: readonly HostileRow[] = rowsOf(
  {step: 'import', format: 'text', size: 32 * 2 ** 20},
  generators,
);
