import {type Analysis, type Entity, emptyAnalysis, type Mention} from '../model/analysis.ts';
import type {FromWorker, ListName, Lists} from './protocol.ts';

/** Puts an analysis together from what the worker sends. */
export type Assembler = {
  /** Reads a piece; it counts once its pass is complete. */
  readonly take: (piece: FromWorker & {kind: 'piece'}) => void;
  /** The analysis after a pass of which every piece has been taken. */
  readonly complete: (pass: FromWorker & {kind: 'pass'}) => Analysis;
  /** The analysis after the last complete pass. */
  readonly latest: () => Analysis;
};

/** An assembler that has been given nothing yet. */
export function assembler(): Assembler {
  let analysis = emptyAnalysis;
  let pending = new Map<ListName, unknown[]>();
  return {
    take({list, items}) {
      const parsed: readonly unknown[] = JSON.parse(items);
      const soFar = pending.get(list);
      if (soFar) for (const item of parsed) soFar.push(item);
      else pending.set(list, [...parsed]);
    },
    complete({language, range, warnings, made}) {
      // The worker is of the same build as this file: what it sends is what its types say.
      const lists = Object.fromEntries(
        made.map(list => [list, pending.get(list) ?? []]),
      ) as Partial<Lists>;
      pending = new Map();
      const {mentions, entities, ...others} = lists;
      analysis = {...analysis, ...others, language, range, warnings};
      if (entities) analysis = {...analysis, entities: withMentions(entities, mentions ?? [])};
      return analysis;
    },
    latest: () => analysis,
  };
}

function withMentions(
  entities: readonly Entity[],
  mentions: readonly Mention[],
): readonly Entity[] {
  const byEntity = Map.groupBy(mentions, ({entity}) => entity);
  return entities.map(entity => ({...entity, mentions: byEntity.get(entity.id) ?? []}));
}
