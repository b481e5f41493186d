import type {Entity, Quote} from '../model/analysis.ts';
import type {Name} from './names.ts';
import {entitiesOfNames} from './surface.ts';
import type {ReadText} from './text.ts';

/** Which names, descriptions and pronouns stand for one thing: one entity for each chain. */
export function findEntities(
  text: ReadText,
  names: readonly Name[],
  _quotes: readonly Quote[],
): readonly Entity[] {
  return entitiesOfNames(text, names);
}
