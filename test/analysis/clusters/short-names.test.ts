import {describe, expect, test} from 'vitest';
import {mentionsOf} from '../entities.ts';

describe('a short name of an organisation', () => {
  const chainsOf = (words: string, ...names: readonly string[]) =>
    mentionsOf(words, {names: Object.fromEntries(names.map(name => [name, 'ORG'] as const))});

  test.each([
    [
      'stands in a bracket after the long one, whatever its letters',
      'They left the Harbour Workers Front (Dokari). Dokari lost.',
      ['Harbour Workers Front', 'Dokari', 'Dokari#2'],
    ],
    [
      'stands in a bracket in capitals with a mark between',
      'They left the Harbour Workers Front (HW-FRO). HW-FRO lost.',
      ['Harbour Workers Front', 'HW-FRO', 'HW-FRO#2'],
    ],
    [
      'leaves out the country behind it',
      'The Zotrix Ports Union Chile won. The Zotrix Ports Union left.',
      ['Zotrix Ports Union Chile', 'Zotrix Ports Union#2'],
    ],
    [
      'has the United Nations by their letters',
      'The United Nations Ports Council met. The UN Ports Council left.',
      ['United Nations Ports Council', 'UN Ports Council'],
    ],
    [
      'may come before the text explains it',
      'QZL lost. The Harbour Workers Front (QZL) is new.',
      ['QZL', 'Harbour Workers Front', 'QZL#2'],
    ],
    [
      'has the capitals of the long one, and small letters out of its words',
      'The Nordic Academy of Music began. NAMus grew.',
      ['Nordic Academy of Music', 'NAMus'],
    ],
    [
      'may leave an abbreviation in the long one out',
      'The Bureau of the UN Legal Envoy for Ports began. BLEP grew.',
      ['Bureau of the UN Legal Envoy for Ports', 'BLEP'],
    ],
    [
      'has a country by another name',
      'The United States Mint began. The U.S. Mint grew.',
      ['United States Mint', 'U.S. Mint'],
    ],
    [
      'leaves out where the long one is',
      'The National Opera of Chile opened. The National Opera sang.',
      ['National Opera of Chile', 'National Opera#2'],
    ],
    [
      'leaves out the country before it',
      'The Kenyan Weather Service warned. The Weather Service left.',
      ['Kenyan Weather Service', 'Weather Service#2'],
    ],
    [
      'has its noun last, or none',
      'The Ministry of Inland Ports grew. The Inland Ports Ministry paid. Inland Ports left.',
      ['Ministry of Inland Ports', 'Inland Ports Ministry', 'Inland Ports#3'],
    ],
    [
      'has the word for what is the country’s',
      'The Government of Peru paid. The Peruvian Government left.',
      ['Government of Peru', 'Peruvian Government'],
    ],
    [
      'leaves out what its law makes it',
      'Zotrix Freight Bhd paid. Zotrix Freight left.',
      ['Zotrix Freight Bhd', 'Zotrix Freight#2'],
    ],
    [
      'has any form of law, or none',
      'Zotrix Freight Bhd paid. Zotrix Freight left. The Zotrix Freight Group grew.',
      ['Zotrix Freight Bhd', 'Zotrix Freight#2', 'Zotrix Freight Group'],
    ],
    [
      'has the letters of what comes before “of”',
      'The Inland Freight Party of Chile won. The IFP left.',
      ['Inland Freight Party of Chile', 'IFP'],
    ],
    [
      'has no “state” before it',
      'The state Ports Court met. The Ports Court left.',
      ['state Ports Court', 'Ports Court#2'],
    ],
    [
      'leaves out the union before it',
      'The European Union Ports Council met. The Ports Council left.',
      ['European Union Ports Council', 'Ports Council#2'],
    ],
    [
      'is that of the members of a party',
      'The Meritocratic Party met. Meritocrats left. The Meritocratic plan fell.',
      ['Meritocratic Party', 'Meritocrats', 'Meritocratic#2'],
    ],
    [
      'stands before a bracket with the long one, whose letters it has in any order',
      'They asked MPK (Office of Kiln Patrol Men). MPK left.',
      ['MPK', 'Office of Kiln Patrol Men', 'MPK#2'],
    ],
  ])('%s', (_, words, names) => {
    expect(chainsOf(words, ...names)).toEqual([names.map(name => name.replace(/#.*/, ''))]);
  });

  test.each([
    [
      'what lies elsewhere',
      'The University of Southern Moravia began. The University of Moravia grew.',
      ['University of Southern Moravia', 'University of Moravia'],
    ],
    [
      'what only begins with such letters',
      'The Nordic Academy of Music began. NAMex grew.',
      ['Nordic Academy of Music', 'NAMex'],
    ],
    [
      'whoever is named behind the bracket',
      'The Harbour Workers Front (founded in 1990) met Dokari.',
      ['Harbour Workers Front', 'Dokari'],
    ],
    [
      'the country in the bracket',
      'They asked the Harbour Workers Front (Chile).',
      ['Harbour Workers Front', 'Chile'],
    ],
    [
      'the agency that a report is from',
      'INLAND DAILY (QRX) – Rain fell.',
      ['INLAND DAILY', 'QRX'],
    ],
    [
      'part of what lies in two countries',
      'The National Opera of Chile met the National Opera of Peru. The National Opera sang.',
      ['National Opera of Chile', 'National Opera of Peru', 'National Opera#3'],
    ],
  ])('is not %s', (_, words, names) => {
    expect(chainsOf(words, ...names)).toEqual(names.map(name => [name.replace(/#.*/, '')]));
  });
});
