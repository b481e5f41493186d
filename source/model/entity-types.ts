/*
Every type of entity is one row here. Adding a type is adding a row: the compiler then asks the
theme for its colour, and the people pane, the finder and the exports show it by themselves.
*/

type EntityTypeRow = {
  /** What one is called on the screen. */
  readonly label: string;
  /** Heading of a list of them. */
  readonly plural: string;
  /** CoNLL-2003 tag, what name corpora and scorers call it. */
  readonly conll: 'PER' | 'ORG' | 'LOC' | 'MISC';
};

/** In the order in which the people pane lists them. */
export const entityTypes = {
  person: {label: 'person', plural: 'People', conll: 'PER'},
  organization: {label: 'organisation', plural: 'Organisations', conll: 'ORG'},
  place: {label: 'place', plural: 'Places', conll: 'LOC'},
  group: {label: 'group', plural: 'Groups', conll: 'MISC'},
  event: {label: 'event', plural: 'Events', conll: 'MISC'},
  law: {label: 'law', plural: 'Laws', conll: 'MISC'},
  work: {label: 'work', plural: 'Works', conll: 'MISC'},
  product: {label: 'product', plural: 'Products', conll: 'MISC'},
} as const satisfies Record<string, EntityTypeRow>;

export type EntityType = keyof typeof entityTypes;

export const entityTypeNames = Object.keys(entityTypes) as readonly EntityType[];
