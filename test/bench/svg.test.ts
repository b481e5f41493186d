import {describe, expect, it} from 'vitest';
import {screenSvg} from '../../bench/svg.ts';
import {Screen} from '../harness/screen.ts';

type Run = {readonly text: string; readonly attributes: Readonly<Record<string, string>>};

async function draw(characters: string): Promise<string> {
  const screen = new Screen({columns: 40, rows: 4, background: null, onReply: () => {}});
  await screen.write(characters);
  return screenSvg(screen, 'a <screen>');
}

const runsOf = (svg: string): readonly Run[] =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => ({
    text,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ),
  }));

describe('the picture of a screen', () => {
  it('puts every run of a style at its column and row', async () => {
    const svg = await draw('plain \u001B[1mbold\u001B[0m\r\n  \u001B[4munder line\u001B[0m <&>');
    const runs = runsOf(svg);
    expect(runs.map(({text}) => text)).toEqual([
      ...['plain', 'bold', 'under line'],
      ...['&lt;', '&amp;', '&gt;'],
    ]);
    const [plain, bold, under] = runs.map(({attributes}) => attributes);
    expect(plain).toMatchObject({x: '14', textLength: '42'});
    expect(bold).toMatchObject({x: `${14 + 6 * 8.4}`, 'font-weight': 'bold'});
    expect(under).toMatchObject({'text-decoration': 'underline'});
    expect(Number(under?.y)).toBe(Number(plain?.y) + 18);
  });

  it('is the same for the same screen, and escapes its title', async () => {
    const svg = await draw('text');
    expect(svg).toContain('<title>a &lt;screen&gt;</title>');
    expect(await draw('text')).toBe(svg);
  });

  it('knows the colours of every kind, and swaps them for inverse', async () => {
    const runs = runsOf(
      await draw(
        '\u001B[31ma\u001B[38;5;208mb\u001B[38;5;244mc\u001B[38;2;1;2;3md\u001B[0;7me\u001B[0m',
      ),
    );
    const fills = runs.map(({attributes}) => attributes.fill);
    expect(fills).toEqual(['#cc0000', '#ff8700', '#808080', '#010203', '#16181d']);
  });

  it('keeps a wide character in two cells and what follows it in its column', async () => {
    const runs = runsOf(await draw('a世b'));
    expect(runs.map(({text}) => text)).toEqual(['a', '世', 'b']);
    expect(runs[1]?.attributes.textLength).toBe('16.8');
    expect(runs[2]?.attributes.x).toBe(`${14 + 3 * 8.4}`);
  });
});
