import {describe, expect, it} from 'vitest';
import {claimsOfMarked, claimsWhenTold} from './told-claims.ts';

const told = {everywhere: {'Ada Brook': 'PER'}} as const;

describe('what is tagged as words of a source, and is no statement', () => {
  it.each([
    // A complement without its verb.
    '<The mayor> [refused] {to comment on the plan}.',
    '<Mr. Clarke’s company> [agreed] {to clean up the mines and reclaim the land}.',
    '<Half of the drivers> [confirmed] {having suffered this type of punishment}.',
    'Two men were [warned by] <police> {to stay away from the river}.',
    // Its object.
    '<Trump> has [commented on] {Crutcher’s death}.',
    '<The union> [highlighted] {the gap between skills delivered and skills needed}.',
    '<Several judges> [cited] {the coming election as a reason to speed up the release}.',
    '<The film> [attacks] {the idea of a wall built along the border}.',
    '<Mr. Clarke> [hopes] {to offset all of what he is burning}.',
    // A question, answered or not.
    '<The spokesman> [did not say] {who closed the bridge}.',
    '<The police> [would not say] {whether the driver had been drinking}.',
    '<Officials> declined to [say] {how many people were hurt}.',
    '<Ann Lee> [has not said] {who will replace her}.',
    '<The film> [explores] {how the law led to a shortage that was exploited by gangs}.',
    // What a source would not say, or only pretends.
    '<The mayor> [refused to say] {that the dam was safe}.',
    '<The mayor> [never said] {he would leave the town}.',
    '<Ward> [did not deny] {that he had been paid by the firm}.',
    'He was [asked] if <she> [believed] {that the dam was safe}.',
    '<No leader> wins by [pretending] {the enemy does not exist}.',
    // Words inside a phrase, or a part of a relative clause.
    '<He> [says] protecting the {institution was paramount} then.',
    'They fled the place in which, <she> [claimed], {had been living for years}.',
    'A further sum to help residents was also [approved by] <the council>.',
    // Both arms of a verdict.
    '<The jury> [convicted] {Tom Ward of fraud and acquitted his partner}.',
    '<The court> [found] {the driver guilty of murder on Monday}.',
  ])('is left to the sentence: %s', async sentence => {
    const [claim, ...more] = await claimsOfMarked(sentence);
    expect(more).toEqual([]);
    expect(claim?.replace(/ \((?:not so|maybe)\)$/, '').replace(/^[^:]*: /, '')).toBe(
      sentence.replace(/[<>[\]{}]/g, ''),
    );
  });
});

describe('what a source denies', () => {
  it.each([
    ['<The company> [denied] {the bridge was unsafe}.', 'the bridge was unsafe'],
    ['<The company> [denies] that {the bridge is unsafe}.', 'the bridge is unsafe'],
    ['<Lee> [disputed] that {the dam had failed}.', 'the dam had failed'],
    ['<The firm> [refuted] {the allegation that the dam had failed}.', 'the dam had failed'],
    ['<Lee> [dismissed] {as false the report that the dam had failed}.', 'the dam had failed'],
    [
      '<The minister> [rejected] {suggestions the army would be sent in}.',
      'the army would be sent in',
    ],
    ['<The minister> [ruled out] {that the law would be changed}.', 'the law would be changed'],
    ['<Ward> [doesn’t believe] that {the dam is safe}.', 'the dam is safe'],
    ['<Voters> [do not think] {the price will fall}.', 'the price will fall'],
  ])('is a claim with its denial: %s', async (sentence, content) => {
    const source = /<(.*)>/.exec(sentence)?.[1] ?? '';
    expect(await claimsOfMarked(sentence)).toEqual([
      `${source}: It is not true that ${content}. (not so)`,
    ]);
  });

  it('is no claim of its own where nothing is said to be so', async () => {
    expect(await claimsOfMarked('<The mayor> [denies] {any wrongdoing in office}.')).toEqual([
      'W: The mayor denies any wrongdoing in office. (not so)',
    ]);
  });
});

describe('a claim in pieces', () => {
  it.each([
    ['{The plan}, <she> [said], {is dead for good}.', ['she: The plan is dead for good.']],
    [
      '{The price of the bridge}, <the minister> [added], {has doubled since May}.',
      ['the minister: The price of the bridge has doubled since May.'],
    ],
    [
      '{The dam is safe}, <the minister> [said], {and the town is dry}.',
      ['the minister: The dam is safe.', 'the minister: The town is dry.'],
    ],
    [
      '“We will not leave,” Ada Brook said, “until the dam is safe.”',
      ['Ada Brook: We will not leave until the dam is safe. (not so)'],
    ],
  ])('is whole: %s', async (sentence, claims) => {
    expect(await claimsOfMarked(sentence, told)).toEqual(claims);
  });
});

describe('a claim of a source', () => {
  it.each([
    ['{That’s why he left the town}, <she> [said].', 'she: That’s why he left the town.'],
    ['Ada Brook said: “That puts us in a hard place.”', 'Ada Brook: That puts us in a hard place.'],
    [
      '<She> [said] that {that was the first of several floods}.',
      'She: That was the first of several floods.',
    ],
    ['In a poll <40 percent> [said] {they would stay}.', '40 percent: 40 percent would stay.'],
    [
      '<Most drivers> [say] {they have no choice}.',
      'Most drivers: Most drivers have no choice. (not so)',
    ],
    [
      '<Republicans> [say] {they have several questions}.',
      'Republicans: Republicans have several questions.',
    ],
    [
      '<The minister> [said] {it looks like the dam will fail}.',
      'The minister: It looks like the dam will fail.',
    ],
    [
      '<The court> [ruled] in Smith v. Jones that {the city had to pay}.',
      'The court: The city had to pay.',
    ],
    [
      '{The rain came to 5.4mm on Monday}, <the office> [said].',
      'the office: The rain came to 5.4mm on Monday.',
    ],
    [
      '<The mayor> [said] {the harbour (which is old) was closed by the council (SPD)}.',
      'The mayor: The harbour (which is old) was closed by the council (SPD).',
    ],
    [
      '<He> [said] the plan was {“not having a good night”}.',
      'He: The plan was “not having a good night”. (not so)',
    ],
    [
      '<Japan> [branded] the North {an “outlaw nation”}.',
      'Japan: Japan branded the North an “outlaw nation”.',
    ],
    [
      '<Prosecutors> [accused] {Ward of stealing the money}.',
      'Prosecutors: Prosecutors accused Ward of stealing the money.',
    ],
  ])('is cut where its clause begins and ends: %s', async (sentence, claim) => {
    expect(await claimsOfMarked(sentence, told)).toEqual([claim]);
  });

  it('is not what is left of the words of saying', async () => {
    expect(
      await claimsOfMarked(
        'Ada Brook told reporters who had waited for days: “The harbour is closed.”',
        told,
      ),
    ).toEqual(['Ada Brook: The harbour is closed.']);
    expect(await claimsWhenTold('Looking ahead to the match, Belmadi said:')).toEqual([]);
  });
});

describe('lines of the page around an article', () => {
  it.each([
    'Photo: Ann Lee is seen in Oslo on Monday.',
    'Ann Lee is greeted by voters in Oslo on Monday. (AP Photo/Tom Ward)',
    'The old bridge was closed on Monday. Scott Olson/Getty Images',
    '(Reporting by Tom Ward, who was in Oslo; Editing by Jane Roe)',
    'Sign up for our newsletter and you will get the news.',
    'Read more: The dam is failing',
    'Follow us on Twitter, where we are always awake.',
    'Follow Ann Lee on Twitter @annlee, where she is funny.',
    'Subscribe now and you will have the paper at home.',
    'This article was first published on Monday.',
    'pic.twitter.com/abc123 — Ann Lee (@annlee) November 3, 2016',
  ])('assert nothing: %s', async line => {
    expect(await claimsWhenTold(line)).toEqual([]);
  });

  it.each([
    [
      'We will win this! pic.twitter.com/abc — Ann Lee (@annlee) May 3, 2016',
      'W: We will win this.',
    ],
    ['The dam is failing https://t.co/abc', 'W: The dam is failing.'],
    [
      'Photos of the dam were published on Monday.',
      'W: Photos of the dam were published on Monday.',
    ],
    [
      'Production by farmers here was down by half.',
      'W: Production by farmers here was down by half.',
    ],
  ])('are no sentence of it: %s', async (line, claim) => {
    expect(await claimsWhenTold(line)).toEqual([claim]);
  });
});

describe('a question', () => {
  it.each([
    'Why did the mayor lie about the dam?',
    'Why is the minister hiding the report?',
    'How could they let it fail?',
    'So why has nobody been charged with the murder?',
  ])('that accuses claims with a doubt: %s', async question => {
    const words = question.replace(/^So why/, 'So why');
    expect((await claimsWhenTold(question)).map(claim => claim.replace(' (not so)', ''))).toEqual([
      `W: ${words} (maybe)`,
    ]);
  });

  it.each([
    'Will it rain on Monday in the town?',
    'Why don’t we go to the harbour?',
    'How can this be explained to the town?',
    'Who closed the bridge on Monday?',
    'Why not wait until it is over?',
  ])('that asks claims nothing: %s', async question => {
    expect(await claimsWhenTold(question)).toEqual([]);
  });
});

it.each([
  'Look at how much the town is suffering.',
  'Don’t blame the mayor for what is wrong.',
  'Try going to the harbour when it is wet.',
  'Generalized everyone as criminal.',
  'Which she has said many times.',
])('a request or fragment claims nothing: %s', async sentence => {
  expect(await claimsWhenTold(sentence)).toEqual([]);
});
