import {describe, expect, it} from 'vitest';
import {asked, statedIn, told} from '../../../source/analysis/claims/stated.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';
import {foundWhenTold} from '../found.ts';

const body = [
  'Ada Brook sold the harbour in May.',
  'Carl Dean said: “The bridge will close.” Residents of Rome said that they never saw a plan.',
].join('\n\n');

async function stated() {
  const document = documentFromText(body, {kind: 'stdin'});
  const {entities, claims} = await foundWhenTold(document, {
    everywhere: {'Ada Brook': 'PER', 'Carl Dean': 'PER', Rome: 'LOC'},
  });
  return statedIn(tokenText(document), entities, claims, 3);
}

describe('claims as they are compared', () => {
  it('come with who says them, and where they stand', async () => {
    const found = await stated();
    expect(found.map(({teller, by}) => [teller, by])).toEqual([
      ['writer', null],
      ['source', 'Carl Dean'],
      ['source', 'Residents of Rome'],
    ]);
    expect(found.map(({place}) => place)).toEqual([
      {article: 3, sentence: 0, block: 0},
      {article: 3, sentence: 1, block: 1},
      {article: 3, sentence: 2, block: 1},
    ]);
  });

  it('are told to the tower after the name of who says them', async () => {
    const [first, second] = await stated();
    expect(first && told(first)).toBe('Ada Brook sold the harbour in May.');
    expect(second && told(second)).toBe('Carl Dean: The bridge will close.');
  });

  it('have one key for the forms of a word and none for words that every claim has', () => {
    const {keys} = asked('The 2.5 million voters voted, and were voting for it', null);
    expect([...keys.keys()]).toContain('2.5');
    expect(keys.has('the')).toBe(false);
    expect(keys.size).toBe(new Set(asked('2.5 million voters voted', null).keys.keys()).size);
  });

  it('that somebody asks about stand nowhere', () => {
    expect(asked('It rains', 'Ann Lee')).toMatchObject({
      teller: 'source',
      by: 'Ann Lee',
      place: null,
    });
    expect(asked('It rains', null)).toMatchObject({teller: 'unknown', by: null});
  });
});
