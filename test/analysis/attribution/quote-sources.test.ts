import {describe, expect, test} from 'vitest';
import {documentFromText} from '../../../source/import/document.ts';
import {isSaidPlainly, type Quote} from '../../../source/model/analysis.ts';
import {textOf} from '../../../source/model/span.ts';
import type {Told} from '../encoder/linked.ts';
import type {Saying} from '../encoder/synthetic.ts';
import {foundWhenTold} from '../found.ts';

const everywhere: NonNullable<Told['everywhere']> = {
  'Maria Santos': 'PER',
  Santos: 'PER',
  'David Hill': 'PER',
  Hill: 'PER',
  'Paul Reyes': 'PER',
  'Ines Reyes': 'PER',
  Reyes: 'PER',
  Norway: 'LOC',
  'San Pedro': 'LOC',
};

/** The quotes of a text that an encoder reads as `sayings` has it, in the text's own words. */
async function quotesOf(text: string, sayings: readonly Saying[]) {
  const document = documentFromText(text, {kind: 'stdin'});
  const {quotes, entities} = await foundWhenTold(document, {everywhere, sayings});
  return quotes.map((quote: Quote) => ({
    ...quote,
    words: textOf(text, quote.span),
    by: quote.source && textOf(text, quote.source.span),
    said: quote.cue && textOf(text, quote.cue),
    who: entities.find(({id}) => id === quote.source?.entity)?.name ?? null,
  }));
}

const isPlain = (quote: Quote | undefined): boolean =>
  quote?.source != null && isSaidPlainly(quote.source);

describe('a quote that the encoder has read', () => {
  test('has its source and cue, whatever the words of saying are', async () => {
    const text = 'Out of Maria Santos burst a stream of words: “We are ready.”';
    const [quote] = await quotesOf(text, [
      {content: '“We are ready.”', source: 'Maria Santos', cue: 'burst'},
    ]);
    expect(quote).toMatchObject({by: 'Maria Santos', said: 'burst', who: 'Maria Santos'});
    expect(quote?.source?.confidence).toBeGreaterThan(0.7);
  });

  test('is surer where the rules say the same, and says so', async () => {
    const source = 'Maria Santos';
    const [alone] = await quotesOf('“We are ready,” was upon the lips of Maria Santos.', [
      {content: '“We are ready,”', source},
    ]);
    const [both] = await quotesOf('Maria Santos said: “We are ready.”', [
      {content: '“We are ready.”', source},
    ]);
    const reasons = [alone, both].map(quote => quote?.source?.evidence.length);
    expect(reasons).toEqual([1, 2]);
    expect(both?.source?.confidence).toBeGreaterThan(alone?.source?.confidence ?? 1);
  });

  test('has the speaker that the rules find where the encoder knows none', async () => {
    const [quote] = await quotesOf('Maria Santos said: “We are ready.”', [
      {content: '“We are ready.”'},
    ]);
    expect(quote).toMatchObject({by: 'Maria Santos', kind: 'direct'});
  });

  test('has no source in what is no sentence of the text', async () => {
    const text = 'The crowd heard “We are ready.”\n\nFollow Maria Santos on Twitter @mariasantos.';
    const [quote] = await quotesOf(text, [{content: '“We are ready.”', source: 'Maria Santos'}]);
    expect(quote).toMatchObject({by: null, who: null});
  });

  test('is a term where it is a fragment that nobody says, though a verb of saying is near', async () => {
    const text = 'Maria Santos said the law on “material help” was dead.';
    const quotes = await quotesOf(text, [
      {content: '“material help”', source: null, tagged: false},
      {content: 'the law on', source: 'Maria Santos', cue: 'said'},
    ]);
    expect(quotes.at(-1)).toMatchObject({kind: 'term', by: null, words: 'material help'});
  });

  test('is speech where it opens its paragraph as a turn does, whatever the encoder thinks', async () => {
    const text = 'Maria Santos said: “Are we late?”\n“No.”';
    const quotes = await quotesOf(text, [{content: '“No.”', source: null, tagged: false}]);
    expect(quotes.at(-1)).toMatchObject({kind: 'direct', words: 'No.'});
  });

  test('is said by whom “which” takes up', async () => {
    const text = 'Maria Santos spoke to David Hill, who said the road was “a disaster” for all.';
    const [quote] = await quotesOf(text, [{content: '“a disaster”', source: 'who', cue: 'said'}]);
    expect(quote).toMatchObject({by: 'who', who: 'David Hill'});
  });

  test('is said by the words before “which” where these have no name', async () => {
    const text = 'He asked the owner of the mill, who said the road was “a disaster” for all.';
    const [quote] = await quotesOf(text, [{content: '“a disaster”', source: 'who', cue: 'said'}]);
    expect(quote).toMatchObject({by: 'the owner of the mill, who'});
  });

  test('is by whom “according to” names, whatever the encoder points at', async () => {
    const text = 'The report by Maria Santos is out. Roads were closed, according to drivers.';
    const [quote] = await quotesOf(text, [
      {content: 'Roads were closed', source: 'Maria Santos', cue: 'according to'},
    ]);
    expect(quote).toMatchObject({by: 'drivers', who: null});
  });

  test('is speech without a speaker where it is long and nobody says it', async () => {
    const text =
      'It rained.\n\nAnd “for the tenth time this year we mend the bridge and the road to it”.';
    const [quote] = await quotesOf(text, []);
    expect(quote).toMatchObject({kind: 'direct', by: null});
  });

  test.each([
    ['Santos’ sister', 'Maria Santos left. Santos’ sister said roads were closed for good.'],
    ['people asked by Maria Santos', 'So people asked by Maria Santos said roads were closed.'],
  ])('is not said by a name that only belongs to who says it: %s', async (source, text) => {
    const [quote] = await quotesOf(text, [{content: 'roads were closed', source, cue: 'said'}]);
    expect(quote).toMatchObject({by: source, who: null});
  });

  test.each([
    ['the', 'the ministry'],
    ['the ministry on', 'the ministry'],
    ['from the ministry', 'the ministry'],
  ])('has the whole phrase for its source where it was read as “%s”', async (source, by) => {
    const text = 'So from the ministry on Monday said people that roads were closed for good.';
    const [quote] = await quotesOf(text, [{content: 'roads were closed', source, cue: 'said'}]);
    expect(quote?.by).toBe(by);
  });

  test('is a term where the encoder half doubts it, and no verb of saying is near', async () => {
    const text = 'This would take in whoever provides “material help” to them.';
    const [term] = await quotesOf(text, [{content: '“material', source: 'whoever'}]);
    expect(term).toMatchObject({kind: 'term', by: null});
  });

  test('is a term where the encoder sees no speech in it, though it ends like a sentence', async () => {
    const text = 'Maria Santos spoke of “Great Rivers.” It is a film.';
    const [term] = await quotesOf(text, [
      {content: '“Great Rivers.”', source: null, tagged: false},
    ]);
    expect(term).toMatchObject({kind: 'term', by: null});
  });

  test('is never said by what stands inside quotation marks', async () => {
    const text = 'He said: “Maria Santos is ready.”';
    const [quote] = await quotesOf(text, [
      {content: '“Maria Santos is ready.”', source: 'Maria Santos', cue: 'said'},
    ]);
    expect(quote?.by).toBe('He');
  });
});

describe('words that the encoder reads as reported', () => {
  test('are an indirect quote with their source', async () => {
    const text = 'The bridge, in the view of Maria Santos, is closed for good.';
    const words = 'is closed for good';
    expect(
      await quotesOf(text, [{content: words, source: 'Maria Santos', cue: 'view'}]),
    ).toMatchObject([{kind: 'indirect', words, by: 'Maria Santos', said: 'view'}]);
  });

  test('hold the fragments in quotation marks as quotes of their own', async () => {
    const text = 'To Maria Santos, the bridge was a “disaster” for all.';
    const quotes = await quotesOf(text, [
      {content: 'the bridge was a “disaster” for all', source: 'Maria Santos', cue: 'To'},
      {content: '“disaster”', source: 'Maria Santos', tagged: false},
    ]);
    expect(quotes.map(({kind, words, by}) => [kind, words, by])).toEqual([
      ['indirect', 'the bridge was a “disaster” for all', 'Maria Santos'],
      ['partial', 'disaster', 'Maria Santos'],
    ]);
  });

  test('begin after whom they are said to', async () => {
    const text = 'Maria Santos assured the town council that the bridge is closed.';
    const content = 'town council that the bridge is closed';
    const [report] = await quotesOf(text, [{content, source: 'Maria Santos', cue: 'assured'}]);
    expect(report?.words).toBe('the bridge is closed');
  });

  test.each([
    ['Norway: Engineers have closed the bridge.', 0],
    ['Norway said: Engineers have closed the bridge.', 1],
    ['Maria Santos: Engineers have closed the bridge.', 1],
  ])('are not said by the place that a paragraph comes from: %s', async (text, count) => {
    const source = /^(?:Norway|Maria Santos)/.exec(text)?.[0] ?? '';
    const content = 'Engineers have closed the bridge';
    expect(await quotesOf(text, [{content, source}])).toHaveLength(count);
  });

  test('begin after “that” and end before a comma', async () => {
    const text = 'Maria Santos holds that the bridge is closed, for one.';
    const content = 'that the bridge is closed,';
    expect((await quotesOf(text, [{content, source: 'Maria Santos'}]))[0]?.words).toBe(
      'the bridge is closed',
    );
  });

  test('are one report in the pieces before and after who says it', async () => {
    const text = 'The bridge, said Maria Santos, is closed. The road, she thinks, is open to all.';
    const santos = {source: 'Maria Santos', cue: 'said'};
    const quotes = await quotesOf(text, [
      {content: 'The bridge', ...santos},
      {content: 'is closed', ...santos},
      {content: 'is open to all', source: 'she', cue: 'thinks'},
    ]);
    expect(quotes.map(({words, continues}) => [words, continues])).toEqual([
      ['The bridge', null],
      ['is closed', quotes[0]?.id],
      ['is open to all', null],
    ]);
  });

  test.each([
    ['ends in an article', 'roads near the', 'roads near the old bridge'],
    ['leaves off at an owner', 'roads near Hill’s', 'roads near Hill’s old bridge'],
    ['ends in a name', 'roads near the bridge of San', 'roads near the bridge of San Pedro'],
    ['begins in a word', '-end roads were closed', 'year-end roads were closed'],
    ['begins with a mark', ', but roads were closed', 'but roads were closed'],
    ['begins with “that” and a mark', 'that, roads were closed', 'roads were closed'],
  ])('are whole words, names and phrases where the run of tags %s', async (_, content, words) => {
    const texts = [
      'Maria Santos praised roads near the old bridge.',
      'Maria Santos praised roads near Hill’s old bridge.',
      'Maria Santos praised roads near the bridge of San Pedro.',
      'Maria Santos said year-end roads were closed.',
      'Maria Santos said it rained, but roads were closed.',
      'Maria Santos said that, roads were closed.',
    ];
    const text = texts.find(text => text.includes(content)) ?? '';
    const cue = text.includes('said') ? 'said' : 'praised';
    expect((await quotesOf(text, [{content, source: 'Maria Santos', cue}]))[0]?.words).toBe(words);
  });

  test('are two where each has words of saying of its own', async () => {
    const text = 'David Hill said roads were open, Maria Santos thought bridges were closed.';
    const quotes = await quotesOf(text, [
      {content: 'roads were open', source: 'David Hill', cue: 'said'},
      {content: 'bridges were closed', source: 'Maria Santos', cue: 'thought'},
    ]);
    expect(quotes.map(({words}) => words)).toEqual(['roads were open', 'bridges were closed']);
  });

  test('are no quote where nobody says them', async () => {
    expect(
      await quotesOf('The bridge is closed.', [{content: 'The bridge', source: null}]),
    ).toEqual([]);
  });
});

describe('a speaker is said with doubt', () => {
  test.each([
    ['where they are told', 'Maria Santos was advised', 'to close the old bridge'],
    ['where they are blamed', 'Maria Santos was also accused', 'of closing the old bridge'],
    ['where they do no saying', 'Maria Santos promoted', 'the new bridge over the river'],
    ['where they meet with words', 'Maria Santos faced criticism for', 'the new river bridge'],
    ['where nothing is shown to be so', 'Maria Santos showed', 'no signs of giving in'],
    ['where they know nothing', 'Maria Santos doesn’t know', 'how the old bridge was closed'],
  ])('%s', async (_, words, content) => {
    const cue = words.replace('Maria Santos ', '');
    const text = `${words} ${content}.`;
    const [quote] = await quotesOf(text, [{content, source: 'Maria Santos', cue}]);
    expect(isPlain(quote)).toBe(false);
  });

  test.each([
    ['where they say it', 'Maria Santos said', 'the old bridge is closed'],
    ['where they do not think it', 'Maria Santos does not think', 'the old bridge is closed'],
    ['where they are quoted', 'Maria Santos was quoted as saying', 'the old bridge is closed'],
    ['where a noun is of saying', 'Maria Santos issued a statement', 'the old bridge is closed'],
  ])('but not %s', async (_, words, content) => {
    const cue = words.replace('Maria Santos ', '');
    const text = `${words} ${content}.`;
    const [quote] = await quotesOf(text, [{content, source: 'Maria Santos', cue}]);
    expect(isPlain(quote)).toBe(true);
  });

  test('and what need not be a saying is less surely a report', async () => {
    const content = 'the new bridge over the river';
    const reportWith = async (cue: string) =>
      (
        await quotesOf(`Maria Santos ${cue} ${content}.`, [{content, source: 'Maria Santos', cue}])
      )[0];
    const [said, promoted] = [await reportWith('said'), await reportWith('promoted')];
    expect(promoted?.confidence).toBeLessThan(said?.confidence ?? 0);
  });
});
