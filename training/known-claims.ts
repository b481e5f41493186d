import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {analyzeDocument} from '../source/analysis/analyze.ts';
import {asked, type Stated, statedIn} from '../source/analysis/claims/stated.ts';
import type {Encode} from '../source/analysis/encoder/document-encoder.ts';
import {tokenText} from '../source/analysis/text/token-text.ts';
import {documentFromText} from '../source/import/document.ts';

/*
Groups of articles of which people read how every claim stands to every other (news-claims), with
their claims as the program states them.
*/

/** A claim that people marked, as it is stated now, and as it stands in its article. */
export type Known = Stated & {readonly raw: string};

/** Two claims by their indices, the earlier first, as people read them. */
export type Read = {
  readonly a: number;
  readonly b: number;
  /** A relation's label, `backs` or `backed` for one that supports; null for none. */
  readonly label: string | null;
  /** Whether careful readers could differ. */
  readonly doubtful: boolean;
};

/** `pairs` are all pairs of the claims. */
export type KnownGroup = {
  readonly group: number | string;
  readonly claims: readonly Known[];
  readonly pairs: readonly Read[];
};

type Marked = readonly [start: number, end: number];
type Of = readonly [article: number, claim: number];

type Group = {
  readonly group: number | string;
  readonly articles: readonly {
    readonly id: string;
    readonly text?: string;
    readonly claims: readonly Marked[];
  }[];
  readonly pairs: readonly {
    readonly a: Of;
    readonly b: Of;
    readonly label: string;
    readonly doubtful?: boolean;
  }[];
};

/** What two spans share, of what they cover together. */
const leastShared = 0.5;

/**
 * The groups of a file. A claim that is cut elsewhere now stands for the one that it covers; where
 * none does, the marked words stand for themselves. Articles without a text have it by their id in
 * the train files of `data`.
 */
export async function* knownGroups(
  file: string,
  data: string,
  read: Encode,
): AsyncGenerator<KnownGroup, void, undefined> {
  const rows = lines<Group>(file);
  const isWhole = rows.every(({articles}) => articles.every(({text}) => text !== undefined));
  const texts = isWhole ? new Map<string, string>() : textsIn(data);
  for (const {group, articles, pairs} of rows) {
    const claims: Known[] = [];
    const first: number[] = [];
    for (const [at, {id, text = texts.get(id), claims: marked}] of articles.entries()) {
      if (text === undefined) throw new Error(`${file}: there is no text of ${id} in ${data}`);
      first.push(claims.length);
      claims.push(...(await knownIn(text, marked, at, read)));
    }
    const indexOf = ([article, claim]: Of): number => (first[article] ?? 0) + claim;
    const labels = new Map(
      pairs.map(({a, b, label, doubtful = false}) => {
        const [one, other] = [indexOf(a), indexOf(b)];
        const directed = one < other ? 'backs' : 'backed';
        const named = label === 'supports' ? directed : label;
        return [keyOf(Math.min(one, other), Math.max(one, other)), {label: named, doubtful}];
      }),
    );
    const none = {label: null, doubtful: false};
    yield {
      group,
      claims,
      pairs: claims.flatMap((_, b) =>
        claims.slice(0, b).map((_, a) => ({a, b, ...(labels.get(keyOf(a, b)) ?? none)})),
      ),
    };
  }
}

const keyOf = (a: number, b: number): string => `${a} ${b}`;

export const lines = <Row>(file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Row);

const textsIn = (data: string): ReadonlyMap<string, string> =>
  new Map(
    ['polnear', 'worldwide']
      .map(name => join(data, `${name}.train.jsonl`))
      .filter(file => existsSync(file))
      .flatMap(file => lines<{id: string; text: string}>(file))
      .map(({id, text}) => [id, text]),
  );

/** The claims of an article as they are stated now, for each that was marked. */
async function knownIn(
  body: string,
  marked: readonly Marked[],
  article: number,
  read: Encode,
): Promise<readonly Known[]> {
  const document = documentFromText(body, {kind: 'stdin'});
  const {entities, claims} = await analyzeDocument(document, read);
  const stated = statedIn(tokenText(document), entities, claims, article);
  return marked.map(([start, end]) => {
    const raw = body.slice(start, end);
    const shares = claims.map(({span}) => {
      const common = Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
      return common / (end - start + span.end - span.start - common);
    });
    const best = shares.indexOf(Math.max(...shares));
    const now = stated[best];
    if (now !== undefined && (shares[best] ?? 0) >= leastShared) return {...now, raw};
    const near = stated.findLast((_, at) => (claims[at]?.span.start ?? 0) <= start) ?? stated[0];
    const place = near?.place ?? {article, sentence: 0, block: 0};
    return {...asked(raw, null), teller: 'writer', raw, place};
  });
}
