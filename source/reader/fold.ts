/*
Text as one searches it. Folding keeps the length in UTF-16 units, so a match in the folded text is
a match at the same offsets in the text itself.
*/

const quotes: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
};

/** A letter without its accent, a curly quotation mark straight, white space a space. */
function foldUnit(unit: string): string {
  const straight = quotes[unit];
  if (straight !== undefined) return straight;
  if (/\s/.test(unit)) return ' ';
  return unit.normalize('NFD').charAt(0);
}

/** `text` without accents and typographic marks; the case kept. */
export const foldMarks = (text: string): string => text.replace(/[^\x20-\x7e]/g, foldUnit);

/**
 * `text` without accents, typographic marks and case. The one letter that lower case makes longer,
 * İ, has lost its dot by then.
 */
export const fold = (text: string): string => foldMarks(text).toLowerCase();
