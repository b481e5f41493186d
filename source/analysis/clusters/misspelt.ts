/*
Whether one word is another with a typing slip: a letter too many, missing or wrong, two swapped, or
in a longer word one out of place (edits as Damerau 1964 counts them).
*/

/** Shorter words that differ by a letter are different names: "Lee", "Lea". */
const leastLetters = 5;

/** From this length on a letter may also have moved: "Zarvindel", "Zrvaindel". */
const leastMoved = 9;

/** Whether two words, in small letters and without accents, differ by one slip. */
export function isMisspelt(one = '', other = ''): boolean {
  if (one === other || Math.min(one.length, other.length) < leastLetters) return false;
  const start = sameLetters(one, other);
  const end = Math.min(
    sameLetters(reversed(one), reversed(other)),
    Math.min(one.length, other.length) - start,
  );
  const a = one.slice(start, one.length - end);
  const b = other.slice(start, other.length - end);
  if (Math.max(a.length, b.length) === 1) return true;
  if (a.length === 2 && a === reversed(b)) return true;
  return (
    Math.min(one.length, other.length) >= leastMoved &&
    (a.slice(1) === b.slice(0, -1) || a.slice(0, -1) === b.slice(1))
  );
}

const reversed = (word: string): string => [...word].reverse().join('');

function sameLetters(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

/**
 * The word, and the word without each letter but the first: two words that differ by a slip have one
 * of these in common.
 */
export const withoutALetter = (word: string): readonly string[] => [
  word,
  ...Array.from({length: word.length - 1}, (_, at) => word.slice(0, at + 1) + word.slice(at + 2)),
];

/** Whether one word is the other with an ending, which is no slip: "Syria", "Syrian". */
export const isEnding = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);
