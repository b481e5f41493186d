import type {EntityType} from '../../model/entity-types.ts';
import {folded} from '../lexicon/people.ts';
import {initialsOf, keyOf, type SpelledName, wordsOf} from './name-words.ts';

/*
Names that are called by their letters where they are no bodies', or not seen to be: "DRC" where there
is a Democratic Republic of Congo, "AMLO" of a man of four names. Bodies have more ways to be short
(short-names.ts).
*/

const leastLetters = 3;

/**
 * The names, those that spell one longer name with its words and its type. Linear in their number.
 */
export function lettersOut(names: readonly SpelledName[]): readonly SpelledName[] {
  const long = new Map<string, Map<string, SpelledName>>();
  for (const name of names) {
    const words = wordsOf(name);
    const letters = initialsOf(words);
    if (words.length < 2 || letters.length < leastLetters) continue;
    const alike = long.get(letters) ?? new Map<string, SpelledName>();
    long.set(letters, alike.set(keyOf(name), name));
  }
  return names.map(name => {
    const [of, ...others] = long.get(folded(lettersIn(name)))?.values() ?? [];
    if (of === undefined || others.length > 0 || !mayBeCalled(name.type, of)) return name;
    return {...name, forms: of.forms, type: of.type};
  });
}

/** "DRC" of "DRC" and of "D.R.C."; nothing of other names. */
function lettersIn({forms}: SpelledName): string {
  const [form = '', ...others] = forms;
  return others.length === 0 && /^(?:\p{Lu}\.?){3,}$/u.test(form) ? form.replaceAll('.', '') : '';
}

/** A convention's letters are its committee's as often, and two bodies are compared elsewhere. */
const mayBeCalled = (letters: EntityType, {forms, type: whole}: SpelledName): boolean =>
  !/^Con(?:vention|ference)$/.test(forms.at(-1) ?? '') &&
  (letters !== 'organization' || whole !== 'organization');
