import {describe, expect, it} from 'vitest';
import {findNames} from '../../../source/analysis/names/names.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';
import {documentOf} from '../../helpers.ts';
import {readingOf, type Said} from '../encoder/encodings.ts';
import {foundByModel} from '../found.ts';

/** The names in `text` when the encoder tags its words so, with their types. */
function namesIn(text: string, names: Said, kinds: Said = {}): string[] {
  const encoding = readingOf(text, {names, kinds});
  return findNames(tokenText(documentFromText(text, {kind: 'stdin'})), encoding).map(
    ({span, type}) => `${text.slice(span.start, span.end)}: ${type}`,
  );
}

const all = (first: number, last: number, kind: string): Said =>
  Object.fromEntries(
    Array.from({length: last - first + 1}, (_, at) => [
      first + at,
      {[at === 0 ? `B-${kind}` : `I-${kind}`]: 0.9},
    ]),
  );

describe('names as the encoder reads them', () => {
  it('have the type of their kind', () => {
    expect(
      namesIn('Ann Lee of Acme flew to Oslo .', {
        ...all(0, 1, 'PER'),
        ...all(3, 3, 'ORG'),
        ...all(6, 6, 'LOC'),
      }),
    ).toEqual(['Ann Lee: person', 'Acme: organization', 'Oslo: place']);
  });

  it('of people begin with their initial', () => {
    const names = {...all(1, 1, 'PER'), ...all(2, 2, 'PER'), ...all(4, 4, 'PER')};
    expect(namesIn('Then R Novak met Eve .', names)).toEqual(['R Novak: person', 'Eve: person']);
    const other = {...all(1, 1, 'ORG'), ...all(2, 2, 'PER')};
    expect(namesIn('Then R Novak met Eve .', other)).toHaveLength(2);
  });

  it('of people begin with their first name, and not with a title', () => {
    const names = {...all(1, 1, 'PER'), ...all(2, 2, 'PER')};
    expect(namesIn('Then Ann Novak left .', names)).toEqual(['Ann Novak: person']);
    expect(namesIn('Then Pope Novak left .', names)).toEqual(['Novak: person']);
  });

  it('are not what says where in a place it is', () => {
    const names = {...all(3, 3, 'LOC'), ...all(4, 4, 'LOC')};
    expect(namesIn('The Times left northern Oslo .', names)).toEqual(['Oslo: place']);
  });

  it('of another kind have the type that their words say, or none', () => {
    const text = 'The Clean Air Act met the Plan .';
    const names = {...all(1, 3, 'MISC'), ...all(6, 6, 'MISC')};
    const other = {1: {other: 1}, 2: {other: 1}, 3: {other: 1}, 6: {other: 1}};
    expect(namesIn(text, names, other)).toEqual(['Clean Air Act: law']);
  });

  it('are no groups where they only say what another word is', () => {
    const kinds = {1: {group: 1}, 5: {group: 1}};
    const names = {...all(1, 1, 'MISC'), ...all(5, 5, 'MISC')};
    expect(namesIn('The Mexican president met the Mexicans .', names, kinds)).toEqual([
      'Mexicans: group',
    ]);
  });

  it('are no places where they only say whose another is', () => {
    const names = {...all(1, 1, 'LOC'), ...all(2, 2, 'LOC')};
    expect(namesIn('The Brazilian Amazon burned .', names)).toEqual(['Amazon: place']);
  });

  it('are two where two bodies of one kind are joined', () => {
    expect(
      namesIn('The State Department and Justice Department agreed .', all(1, 5, 'ORG')),
    ).toEqual(['State Department: organization', 'Justice Department: organization']);
    expect(namesIn('The Food and Drug Administration agreed .', all(1, 4, 'ORG'))).toEqual([
      'Food and Drug Administration: organization',
    ]);
  });

  it('are no marks of party and state', () => {
    expect(namesIn('Ann Lee (D-Mo.) spoke .', {...all(0, 1, 'PER'), ...all(3, 6, 'PER')})).toEqual([
      'Ann Lee: person',
    ]);
    expect(
      namesIn('Ann Lee, R -S.C., spoke .', {...all(0, 1, 'PER'), ...all(3, 6, 'ORG')}),
    ).toEqual(['Ann Lee: person']);
    expect(namesIn('Ann Lee, D-Mo., spoke .', {...all(0, 1, 'PER'), ...all(3, 5, 'PER')})).toEqual([
      'Ann Lee: person',
    ]);
  });

  it('go on with what is named next where they end in the middle', () => {
    expect(
      namesIn('The Agency for Refugees in the Near East paid .', {
        ...all(1, 5, 'ORG'),
        ...all(6, 7, 'LOC'),
      }),
    ).toEqual(['Agency for Refugees in the Near East: organization']);
  });

  it('have no comma at their end', () => {
    expect(namesIn('Arica, in the north .', all(0, 1, 'LOC'))).toEqual(['Arica: place']);
  });

  it('do not reach over the end of a paragraph', () => {
    expect(namesIn('By Ann Lee\n\nOslo is cold .', all(1, 3, 'PER'))).toEqual(['Ann Lee: person']);
  });
});

describe('names by the program’s own model', () => {
  it.each([
    ['The treaty allows us to leave. It allows us to stay.', []],
    [
      'Officials in Nairobi told Wanjiku Kamau that the bridge was closed.',
      ['place Nairobi', 'person Wanjiku Kamau'],
    ],
    [
      'The University of Ghana and the World Bank signed it.',
      ['organization University of Ghana', 'organization World Bank'],
    ],
    [
      'President Joko Widodo met Mr. Anwar in Jakarta.',
      ['person Joko Widodo', 'person Anwar', 'place Jakarta'],
    ],
    ['The Kenyan government said it would pay.', []],
  ])('are found in “%s”, with how sure each is and why', async (text, names) => {
    const {entities} = await foundByModel(documentOf(text));
    expect(entities.map(({type, name}) => `${type} ${name}`)).toEqual(names);
    for (const {evidence, confidence} of entities) {
      expect(evidence[0]?.reason).toMatch(/\w/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });
});
