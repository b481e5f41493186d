import {readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import {generator} from '../../../bench/random.ts';
import {texts as oddTexts} from '../odd-texts.ts';

/*
Paragraphs as nobody writes them: real ones, each spoilt in one to three ways.
*/

type Random = () => number;

/** One way to spoil a paragraph. */
type Change = (text: string, random: Random) => string;

const root = new URL('../../../', import.meta.url);

/** More than ten thousand lines of English and of what English seldom has, and texts of odd kinds. */
const paragraphs: readonly string[] = [
  ...gunzipSync(readFileSync(new URL('test/fixtures/words.jsonl.gz', root)))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .flatMap(row => (JSON.parse(row) as {text: string}).text.split('\n')),
  ...readFileSync(new URL('content/us-mexico-order.txt', root), 'utf8').split('\n'),
  ...oddTexts.flatMap(({text}) => text.split('\n')),
].filter(line => line.trim() !== '');

const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const marks = [
  ...'“”"‘’\'«».,;:!?…()[]{}—–-/\\*_`~|<>&%$#@^=+•©\u00a0\u00ad\u200b\u2028\ufeff\ufffd',
];
const emoji = [
  '😀',
  '👍🏽',
  '👨‍👩‍👧',
  '🇲🇽',
  '1️⃣',
  '❤️',
  '\ud83d',
  '\udc4d',
  '𝔘',
  'é',
  'ß',
  'ﬁ',
  'İ',
  'ǅ',
];

/** A text with something put in, at one to eight places between any two units. */
function withInserted(text: string, random: Random, items: readonly string[]): string {
  let inserted = text;
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--) {
    const at = Math.floor(random() * (inserted.length + 1));
    inserted = inserted.slice(0, at) + pick(items, random) + inserted.slice(at);
  }
  return inserted;
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [left[at], left[other]] = [left[other] as Item, left[at] as Item];
  }
  return left;
}

function someWords(text: string, random: Random): string {
  const words = wordsOf(text);
  const first = Math.floor(random() * words.length);
  return words.slice(first, first + 1 + Math.floor(random() * 12)).join(' ');
}

const changes: Readonly<Record<string, Change>> = {
  'upper case': text => text.toUpperCase(),
  'lower case': text => text.toLowerCase(),
  'Title Case': text =>
    text.replaceAll(/\p{L}+/gu, ([first = '', ...rest]) => first.toUpperCase() + rest.join('')),
  'cut anywhere': (text, random) => {
    const [one, other] = [random(), random()].map(share => Math.floor(share * text.length));
    return text.slice(Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0));
  },
  'words shuffled': (text, random) => shuffled(wordsOf(text), random).join(' '),
  'marks inserted': (text, random) => withInserted(text, random, marks),
  'emoji inserted': (text, random) => withInserted(text, random, emoji),
  'a few words alone': someWords,
  'words glued': (text, random) =>
    wordsOf(text)
      .map(word => word + (random() < 0.3 ? '' : ' '))
      .join(''),
  'no spaces': text => text.replaceAll(/\s+/g, ''),
  'only marks': text => text.replaceAll(/[\p{L}\p{N}]+/gu, ''),
  'lines broken': (text, random) => text.replaceAll(' ', () => (random() < 0.2 ? '\n' : ' ')),
  'paragraphs broken': (text, random) =>
    text.replaceAll(' ', () => (random() < 0.1 ? '\n\n' : ' ')),
  'two paragraphs': (text, random) => `${text}\n\n${pick(paragraphs, random)}`,
  'said twice': text => `${text} ${text}`,
  'a turn of a talk': (text, random) =>
    `${someWords(text, random).slice(0, 20).toUpperCase()}: ${text}`,
  'in quotation marks': (text, random) => {
    const [open = '', close = ''] = pick(
      [
        ['“', '”'],
        ['"', '"'],
        ['‘', '’'],
        ['«', '»'],
        ['“ ', ' ”'],
      ],
      random,
    );
    return `${open}${text}${close}`;
  },
};

/** Rare ones that are long, so that a run is short. */
const longOnes: readonly Change[] = [
  (text, random) => Array.from({length: 5000}, () => pick(wordsOf(text), random)).join(' '),
  (text, random) =>
    Array.from({length: 5000})
      .fill(pick(wordsOf(text), random))
      .join(' '),
  (text, random) => pick([...text], random).repeat(5000),
  text => Array.from({length: 60}).fill(text.slice(0, 120)).join(' '),
];

/** In how many texts there is a long one. */
const longEvery = 1000;

/** The changed text of a number and a seed; the same every time. */
export function changedText(seed: number, number: number): string {
  const random = generator(1 + ((seed * 1_000_003 + number * 7919) % 2_147_483_645));
  // The first numbers of neighbouring seeds are alike.
  for (let skip = 0; skip < 5; skip++) random();
  let text = pick(paragraphs, random);
  if (number % longEvery === longEvery - 1) return pick(longOnes, random)(text, random);
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    text = pick(Object.values(changes), random)(text, random);
  }
  return text;
}
