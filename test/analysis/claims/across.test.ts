import {describe, expect, it, vi} from 'vitest';
import {relateArticles} from '../../../source/analysis/claims/across.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';
import {textOf} from '../../../source/model/span.ts';
import {foundWhenTold} from '../found.ts';
import {type Chance, towerSaying} from './towers.ts';

vi.mock(
  '../../../source/analysis/claims/calibration.data.ts',
  () => import('./plain-calibration.ts'),
);

type Article = {readonly text: string; readonly published?: string};

/** What stands to each other in articles of which the tower says what `says` has. */
async function related(
  articles: readonly Article[],
  says: (a: string, b: string) => Chance,
  isSlow = false,
) {
  const told = await Promise.all(
    articles.map(async ({text, published = null}) => {
      const document = documentFromText(text, {kind: 'stdin'});
      const analysis = await foundWhenTold(document, {
        everywhere: {'Ada Brook': 'PER', 'Carl Dean': 'PER', 'Emma Reed': 'PER'},
      });
      return {text: tokenText(document), analysis, published};
    }),
  );
  const {tower, read} = towerSaying(says, isSlow);
  const relations = await relateArticles(told, tower);
  const shown = relations.map(({from, to, label}) => {
    const [one, other] = [from, to].map(({article, claim}) => {
      const words = told[article]?.analysis.claims.find(({id}) => id === claim)?.text;
      return `${article}: ${words}`;
    });
    return [one, label, other];
  });
  return {relations, shown, read};
}

const sold = {text: 'Carl Dean said: “Ada Brook sold the harbour to investors.”'};
const kept = {text: 'It rained. Emma Reed said: “Ada Brook kept the harbour.”'};

const clash =
  (chance: Chance) =>
  (a: string, b: string): Chance =>
    [a, b].some(words => words.includes('sold')) && [a, b].some(words => words.includes('kept'))
      ? chance
      : {};

describe('relations across articles', () => {
  it('are what the tower says of two claims, that of the earlier article first', async () => {
    const {shown} = await related([sold, kept], clash({disputes: 0.99}));
    expect(shown).toEqual([
      ['0: Ada Brook sold the harbour to investors.', 'disputes', '1: Ada Brook kept the harbour.'],
    ]);
  });

  it('are never of two claims of one article', async () => {
    const both = {text: `${sold.text}\n\n${kept.text}`};
    const {relations, read} = await related([both, both], () => ({repeats: 0.99}));
    expect(relations.length).toBeGreaterThan(0);
    expect(relations.every(({from, to}) => from.article < to.article)).toBe(true);
    expect(read.length).toBeGreaterThan(0);
  });

  it('find nothing in one article alone, or in none', async () => {
    expect((await related([sold], () => ({repeats: 0.99}))).relations).toEqual([]);
    expect((await related([], () => ({repeats: 0.99}))).relations).toEqual([]);
  });

  it('are looked for as closely in a dozen articles as in two, with a slow tower too', async () => {
    const text = Array.from(
      {length: 40},
      (_, at) => `Ada Brook sold the harbour in year ${at}.`,
    ).join('\n\n');
    const articles = Array.from({length: 12}, () => ({text}));
    const {read} = await related(articles, () => ({}));
    expect(read.length).toBeGreaterThan(12 * 40);
    const {read: slowly} = await related(articles, () => ({}), true);
    expect(slowly.length).toBeGreaterThan((12 * 40) / 4);
    expect(slowly.length).toBeLessThan(12 * 40);
  });

  it('say why in words first, then point at the words shared in each article', async () => {
    const articles = [sold, kept];
    const {relations} = await related(articles, clash({disputes: 0.99}));
    const [why, share] = relations[0]?.evidence ?? [];
    expect(why).toEqual({
      reason:
        'Both are about Ada Brook; Carl Dean said that Ada Brook sold the harbour to investors, Emma Reed that Ada Brook kept the harbour.',
      spans: [],
    });
    const words = share?.spans.map(({article, span}) => [
      article,
      textOf(articles[article]?.text ?? '', span),
    ]);
    expect(words?.toSorted()).toEqual([
      [0, 'Ada'],
      [0, 'Brook'],
      [0, 'harbour'],
      [1, 'Ada'],
      [1, 'Brook'],
      [1, 'harbour'],
    ]);
  });

  it.each([
    ['2026-03-02T08:00:00Z', '2026-03-01', 'Emma Reed'],
    ['2026-03-01', '2026-03-01T09:00:00Z', 'Carl Dean'],
    ['Monday', '2026-03-01', 'Carl Dean'],
    [undefined, '2026-03-01', 'Carl Dean'],
  ])('of %s and %s say of an update what was so first', async (first, second, who) => {
    const dated = (article: Article, published?: string): Article =>
      published === undefined ? article : {...article, published};
    const {relations} = await related(
      [dated(sold, first), dated(kept, second)],
      clash({updates: 0.99}),
    );
    expect(relations[0]?.evidence[0]?.reason).toContain(`; first ${who} said`);
  });
});
