import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Span} from '../../source/model/span.ts';
import type {Gold, GoldMention, GoldPair} from './gold.ts';

/*
The scorers of the data's folder, as far as their results are read here. They are loaded from there:
what is right is for the data's makers to say, and is scored in the same way elsewhere.
*/

/** What an analyzer said of a text, as far as this folder looks into it. */
export type Prediction = {
  readonly entities?: readonly {
    readonly mentions: readonly (Span & {readonly kind: string; readonly confidence?: number})[];
  }[];
  readonly quotes?: readonly {
    readonly speaker: {readonly confidence?: number} | null;
  }[];
};

/** A text with what an analyzer said of it. */
export type Scored = {readonly gold: Gold; readonly pred: Prediction};

/** Precision, recall and F1 with what they were computed from. */
export type Counts = {
  readonly p: number;
  readonly tp: number;
  readonly predicted: number;
  readonly gold: number;
};

export type Share = {readonly right: number; readonly total: number};

/** Who a speaker is: right and all, by how the speaker is mentioned. */
type Identity = Readonly<Record<string, readonly [number, number]>>;

type Scorer<Result> = (documents: readonly Scored[]) => Result;

/** Pairs gold mentions with found ones: by the index of one that of the other. */
export type Aligner = (
  gold: readonly GoldMention[],
  found: readonly Span[],
) => {readonly toGold: ReadonlyMap<number, number>};

/** The tasks of score/tasks.mjs, and how its mentions are paired. */
export type Scorers = {
  readonly align: Aligner;
  readonly names: Scorer<{readonly scores: {readonly all?: Counts}}>;
  readonly attribution: Scorer<{
    /** Of the gold's contents, the share that is found. */
    readonly contentRecall: number;
    readonly all: Counts;
    readonly quoted: Counts;
    readonly speaker: Share;
  }>;
  readonly newsquotes: Scorer<{
    readonly both: Counts;
    readonly speaker: Share;
    readonly identity: Identity;
  }>;
  readonly quotations: Scorer<{
    readonly speaker: Share;
    /** By type of quotation: right, found, all with a known speaker. */
    readonly types: Readonly<Record<string, readonly [number, number, number]>>;
  }>;
  readonly coref: Scorer<{readonly conll: number; readonly thirdPerson: Share}>;
  /** What stumbles a reader of the cards, a 1,000 words. */
  readonly cards: Scorer<
    {readonly words: number} & Readonly<
      Record<'surplus' | 'mixedPlain' | 'mixedDoubtful' | 'wrongType' | 'lost', number>
    >
  >;
  readonly gap: Scorer<{readonly accuracy: Share}>;
};

/** What a comparer says of two claims. */
export type PairAnswer = {readonly label: string; readonly similarity: number};

export type PairScorer = (
  gold: readonly GoldPair[],
  answers: ReadonlyMap<string, PairAnswer>,
) => {
  readonly missing: number;
  readonly accuracy?: number;
  readonly macroF1?: number;
  readonly spearman?: number;
};

type Tasks = {readonly TASKS: Omit<Scorers, 'align'>; readonly alignMentions: Aligner};

/** Loads the scorers that lie in `folder`/score. Rejects where there are none. */
export async function loadScorers(folder: string): Promise<Scorers> {
  const {TASKS, alignMentions}: Tasks = await import(fileUrl(folder, 'tasks.mjs'));
  return {...TASKS, align: alignMentions};
}

export async function loadPairScorer(folder: string): Promise<PairScorer> {
  const {scorePairs}: {readonly scorePairs: PairScorer} = await import(
    fileUrl(folder, 'pairs.mjs')
  );
  return scorePairs;
}

const fileUrl = (folder: string, name: string): string =>
  pathToFileURL(resolve(join(folder, 'score', name))).href;
