import {union, wordSet} from './word-set.ts';

/*
The closed classes of English: the small words that hold sentences together. In lower case with
straight apostrophes, as `Token.lower` has them. Code that has a text asks `text.language` for a
class, so that another language is another value; only code that sees single words imports from here.
*/

export const articles = wordSet('the a an');
export const indefiniteArticles = wordSet('a an');
export const definites = wordSet('the this that these those');
export const indefinites = wordSet('a an some any every each another no');
/** Before what is owned. */
export const possessives = wordSet('my your his her its our their');
export const determiners = union(definites, indefinites, possessives);
/** Need a noun after them, unlike "her" and "those", which can stand alone. */
export const boundDeterminers = wordSet('the a an every my your its our their');

export const subjectPronouns = wordSet('i you he she it we they');
export const objectPronouns = wordSet('me you him her it us them');
export const reflexives = wordSet(
  'myself yourself himself herself itself ourselves yourselves themselves',
);
/** In place of what is owned. */
export const possessivePronouns = wordSet('mine yours hers ours theirs');
/** Their verb has no ending: "they say". */
export const subjectsOfBareVerbs = wordSet('i you we they');
/** The speaker alone. */
export const speakerPronouns = wordSet('i me my mine myself');
/** The speaker, alone or with others, but not as an owner. */
export const firstPersons = wordSet('i me we us');
export const firstPersonPronouns = union(
  speakerPronouns,
  firstPersons,
  wordSet('our ours ourselves'),
);
export const addresseePronouns = wordSet('you your yours yourself yourselves');
export const femalePronouns = wordSet('she her hers herself');
export const malePronouns = wordSet('he him his himself');
export const subjectRelatives = wordSet('who which that');
export const relatives = union(subjectRelatives, wordSet('whom whose'));
/** Begin an indirect question; those that are relatives too are left out. */
export const questionWords = wordSet('what whether how why');

/** Without "am" and "'m": their subject is always whoever speaks. */
export const formsOfBe = wordSet('is are was were be been being');
/** The same, attached to the word before them. */
export const shortFormsOfBe = wordSet("'s 're");
export const formsOfHave = wordSet("has have had having 've");
export const modals = wordSet('will would can could may might must shall should ought');
export const auxiliaries = union(
  formsOfBe,
  shortFormsOfBe,
  formsOfHave,
  modals,
  wordSet(
    `am do does did 'd 'll isn't aren't wasn't weren't ain't hasn't haven't hadn't doesn't don't
    didn't won't wouldn't can't cannot couldn't mightn't mustn't shan't shouldn't`,
  ),
);
/** After these "'s" is a verb, after other words a genitive. */
export const beforeShortVerbs = wordSet(
  'it he she that there here what who where how let everyone nobody',
);

export const prepositions = wordSet(
  `of in on at to for from by with about against into over under between among through during
  without within toward towards upon after before near behind beside beyond since until per via
  despite like unlike than as including`,
);
/** Those that begin a phrase and hardly ever a clause. */
export const commonPrepositions = wordSet('for by with in on at from of during about');
export const coordinators = wordSet('and or but');
export const subordinators = wordSet(
  `as while when where after before since because although though if unless until whereas`,
);

/** Never part of a noun phrase before its noun. */
export const outsideNounPhrases = union(
  prepositions,
  auxiliaries,
  coordinators,
  relatives,
  subjectPronouns,
  wordSet('when while where if not'),
);

/** Adverbs between a subject and its verb; of those in "-ly" only the commonest in news. */
export const adverbs = wordSet(
  `also later then now still never ever always often already just only even once again soon first
  further too not recently eventually repeatedly reportedly subsequently`,
);
export const negators = wordSet(
  'not never no cannot neither nor none nobody nothing nowhere hardly scarcely',
);

export const courtesyTitles = wordSet('mr mrs ms madam sir');
/** Small words inside names and titles: "Bank of Chile", "Minister for Women and the Family". */
export const namePrepositions = wordSet('of for in at');
export const nameJoiners = union(namePrepositions, wordSet('and the'));
/** Not capitalised in the title of a work. */
export const smallInTitles = wordSet('a an and at by for from in of on or the to with vs');

/** Often begin a sentence, and hardly ever follow a name or an abbreviation. */
export const sentenceOpeners = wordSet(
  `the a an he she it they we i you this that these those there but and in on at for if when while
  as after before since although however his her its their our my what who why how where to by with
  from not no yes so then now some many most all one`,
);
