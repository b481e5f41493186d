/*
The rules of the analysis that can be switched off one at a time, to see what each is worth
(`npm run ablate`). A rule stays only while some figure falls without it.
*/

/** What each rule says, by its name: the folder that it works in, and what it is about. */
export const rules = {
  'names/first-half': 'a first name or initial goes with the name right behind it',
  'names/unfinished': '“Agency for Refugees in the” goes on with the name behind it',
  'names/title-before': 'a title or small word right before a name is no name',
  'names/two-bodies': '“State Department and Justice Department” are two names',
  'names/comma-after': 'a comma behind a name is no part of it',
  'names/adjectives': 'a nationality before a noun is no name',
  'names/kinds': 'the words of a miscellaneous name tell its type',
  'names/party-marks': '“D-Mo.” is no name',

  'clusters/votes': 'names written alike have one type: the surest',
  'clusters/spellings': 'a name spelled with a slip is the name',
  'clusters/letters': '“DRC” is the only name with these initials',
  'clusters/other-names': '“Istanbul, formerly known as Constantinople” is one place',
  'clusters/bracketed': 'a name in brackets after an organisation is short for it',
  'clusters/initials': 'a body goes by its initials',
  'clusters/called':
    'an organisation goes without its country or complement, or with its noun last',
  'clusters/legal-forms': 'a company goes with and without its form of law',
  'clusters/first-word': 'a body goes by its first word alone',
  'clusters/acronyms': 'a thing goes by its initials once they were named',
  'clusters/countries': 'a country is one by whatever name or form of state',
  'clusters/before-comma': '“Portland” is “Portland, Oregon”',
  'clusters/place-kinds': '“Zotra River” is “Zotra” and “River Zotra”',
  'clusters/small-kinds': '“Guangdong province” is Guangdong',
  'clusters/place-types': 'a known place that is read as a person is a place',
  'clusters/suffixes': 'a father and his son differ by “Jr.”, kings by their numbers',
  'clusters/genders': 'a man and a woman of one surname are two',
  'clusters/misspelt-people': 'a first name or surname with a slip is the name',
  'clusters/middle-names': '“Liang” is “David Liang Chong-hou”',
  'clusters/titles': 'a title before a name says who it is',
  'clusters/after-name': 'an apposition behind a name says who it is',
  'clusters/before-name': 'an apposition before a name says who it is',

  'coreference/traits': 'gender, number and being a person must agree',
  'coreference/owners': 'in “her doctor” she is not the doctor',
  'coreference/modifiers': 'in “the Acme director” Acme is not the director',
  'coreference/objects': 'in “Lee asked him” he is not Lee',
  'coreference/turns': 'nobody answers themselves',
  'coreference/speakers': 'in “He left,” Lee said, he is not Lee',
  'coreference/one-name': 'two full names are two, unless one is part of the other',
  'coreference/newcomers': '“a president” is somebody new',
  'coreference/said': '“a lawyer named Ann Lee” is Ann Lee',
  'coreference/described': 'a description repeats what was said of somebody',
  'coreference/spoke': 'who speaks next is likely who spoke last',
  'coreference/asides': '“he” is seldom somebody in a heading or caption',
  'coreference/guessed-genders': 'most of somebody’s pronouns tell whether it is a woman or a man',
  'coreference/repeated': 'a nameless person whose words repeat is one',
  'coreference/known-nouns': 'a known noun for people or institutions needs less to describe one',

  'attribution/signature': 'a quotation is signed with a dash and a name',
  'attribution/before': 'a source and a verb of saying before a quotation',
  'attribution/according': '“according to” in the sentence of a quotation',
  'attribution/interrupted': 'a speech continues after its speaker is named',
  'attribution/same-paragraph': 'a paragraph’s quotations are of one speaker',
  'attribution/running-on': 'a speech over paragraphs is of one speaker',
  'attribution/next-paragraph': 'a quotation that opens a paragraph is of the speaker before',
  'attribution/dialogue': 'people in a dialogue take turns',
  'attribution/turn-words': 'who is addressed or named in a turn tells who speaks it',
  'attribution/narrator': 'the narrator is whom others address by name',
  'attribution/rules-disagree': 'it is a doubt that rules see somebody else',
  'attribution/term': 'a fragment that nobody says is a term',
  'attribution/not-speech': 'words in marks are no speech if the model says so',
  'attribution/content-around': 'a fragment has the source of the report around it',
  'attribution/relative': '“who” refers to the words before it',
  'attribution/source-head': 'an owner or object in a source is not the speaker',
  'attribution/source-phrase': 'a source begins and ends where a phrase can',
  'attribution/report-phrase': 'a report begins and ends where a phrase can',
  'attribution/report-names': 'a report holds whole names',
  'attribution/addressee': 'the addressee is no part of a report',
  'attribution/datelines': 'a dateline says nothing',
} as const;

export type Rule = keyof typeof rules;

export const allRules: ReadonlySet<Rule> = new Set(Object.keys(rules) as Rule[]);
