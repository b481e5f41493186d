/** The item at an index that is known to be one of the list's; throws where it is not. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`${index} is no index of a list of ${items.length}`);
  return item;
}
