/** The item at an index that is known to be one of the list's; throws where it is not. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`${index} is no index of a list of ${items.length}`);
  return item;
}

/**
 * How many items at the front of a list `isBefore` holds for. It must hold for none behind the first
 * for which it does not. O(log n).
 */
export function lowerBound<Item>(
  items: readonly Item[],
  isBefore: (item: Item) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(itemAt(items, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
}
