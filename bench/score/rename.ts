import {genderOfFirstName, isFirstName} from '../../source/analysis/lexicon/people.ts';
import {isCountryWord} from '../../source/analysis/lexicon/places.ts';
import type {Span} from '../../source/model/span.ts';
import {type Edit, edited} from './edits.ts';
import type {Gold, Quotation} from './gold.ts';
import {either, men, surnames, women} from './other-names.ts';

/*
The same articles about other people: every part of a speaker's name becomes the same other name
everywhere, a woman's a woman's. What a model learnt of those people no longer helps it.
*/

/** A word of a name that stands for somebody: "Clinton", "O’Neill", "Holtz-Eakin"; no "de", "J.", "Jr.". */
const namePart = /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u;

/** Somebody's first name; "De" and "Al" are more often something else. */
const isGiven = (word: string): boolean => word.length > 2 && isFirstName(word);

/** The other name of each part of the speakers' names; the same for the same documents. */
export function otherNames(documents: readonly Gold[]): ReadonlyMap<string, string> {
  const counts = countWords(documents);
  const parts = partsOfPeople(new Set(documents.flatMap(namesOf)), counts);
  const next = {
    female: pool(women, counts),
    male: pool(men, counts),
    either: pool(either, counts),
    surname: pool(surnames, counts),
  };
  const others = new Map<string, string>();
  for (const [at, part] of parts) {
    if (others.has(part)) continue;
    const given = at === 0 || isGiven(part);
    others.set(part, next[given ? (genderOfFirstName(part) ?? 'either') : 'surname']());
  }
  return others;
}

const namesOf = ({quotations = []}: Gold): readonly string[] =>
  quotations.flatMap(({names = []}) => names);

type Counts = ReadonlyMap<string, number>;

function countWords(documents: readonly Gold[]): Counts {
  const counts = new Map<string, number>();
  for (const {text} of documents) {
    for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A word that is hardly ever written small in the texts. */
const isProper = (word: string, counts: Counts): boolean =>
  (counts.get(word.toLowerCase()) ?? 0) * 20 <= (counts.get(word) ?? 0);

/**
 * The parts of the names that are people's, each with its place in its name: names of several words
 * that begin with a first name, or of which none is a word of the language or a country's ("Barack
 * Obama", not "Daily Beast"). Parts that are words of the language stay, unless they are first names.
 */
const partsOfPeople = (
  names: ReadonlySet<string>,
  counts: Counts,
): readonly (readonly [number, string])[] =>
  [...names]
    .map(name => name.split(/[\s"“”()]+/))
    .filter(
      ([first = '', ...rest]) =>
        rest.length > 0 &&
        (isGiven(first) ||
          [first, ...rest].every(
            part => isProper(part, counts) && !isCountryWord(part.toLowerCase()),
          )),
    )
    .flatMap(parts => [...parts.entries()])
    .filter(([, part]) => namePart.test(part) && (isProper(part, counts) || isGiven(part)));

/** Names one after the other, those that stand in the texts left out; from the start at the end. */
function pool(names: readonly string[], taken: Counts): () => string {
  const free = names.filter(name => !taken.has(name));
  let at = 0;
  return () => free[at++ % free.length] ?? '';
}

/** Renames documents, and moves their gold with the names. */
export function renamer(others: ReadonlyMap<string, string>): (gold: Gold) => Gold {
  const forms = formsOf(others);
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'gu');
  const rename = (text: string) =>
    edited(
      text,
      [...text.matchAll(pattern)].map(
        ({index, 0: form}): Edit => ({
          start: index,
          end: index + form.length,
          text: forms.get(form) ?? form,
        }),
      ),
    );
  return gold => (forms.size === 0 ? gold : renamed(gold, rename));
}

/** Names as they are, in capitals ("CLINTON"), and of the whole family ("the Clintons"). */
const formsOf = (others: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    [...others].flatMap(([part, other]) => [
      [part, other],
      [part.toUpperCase(), other.toUpperCase()],
      [`${part}s`, `${other}s`],
    ]),
  );

function renamed(gold: Gold, rename: (text: string) => ReturnType<typeof edited>): Gold {
  const {text, move} = rename(gold.text);
  const others = (names: readonly string[]): readonly string[] =>
    names.map(name => rename(name).text);
  const moved = <T extends Span & {readonly names?: readonly string[]}>(finding: T): T => ({
    ...finding,
    ...move(finding),
    ...(finding.names && {names: others(finding.names)}),
  });
  const quotations = (gold.quotations ?? []).map(
    (quotation): Quotation => ({
      ...moved(quotation),
      speaker: quotation.speaker && moved(quotation.speaker),
    }),
  );
  return {...gold, text, quotations};
}
