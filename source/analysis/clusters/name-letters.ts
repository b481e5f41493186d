import type {EntityType} from '../../model/entity-types.ts';
import {folded} from '../lexicon/people.ts';
import {initialsOf, keyOf, type SpelledName, wordsOf} from './name-words.ts';

/*
Initials of names other than organisations': "DRC" for the Democratic Republic of Congo, "AMLO" for a
man of four names. Organisations have more kinds of short names (short-names.ts).
*/

const leastLetters = 3;

/** The names; those that are the initials of just one other have its words and type. Linear. */
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

/** A convention's initials are as often its committee's; organisations are dealt with elsewhere. */
const mayBeCalled = (letters: EntityType, {forms, type: whole}: SpelledName): boolean =>
  !/^Con(?:vention|ference)$/.test(forms.at(-1) ?? '') &&
  (letters !== 'organization' || whole !== 'organization');
