type Node<Value> = {
  readonly next: WeakMap<object, Node<Value>>;
  known: {readonly value: Value} | null;
};

const emptyNode = <Value>(): Node<Value> => ({next: new WeakMap(), known: null});

/**
 * `compute`, run once for the same arguments. They are told apart by identity, as readonly data may
 * be, and what was computed goes when they go.
 */
export function memo<Arguments extends readonly object[], Value>(
  compute: (...of: Arguments) => Value,
): (...of: Arguments) => Value {
  const root = emptyNode<Value>();
  return (...of) => {
    let node = root;
    for (const key of of) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = emptyNode();
        node.next.set(key, next);
      }
      node = next;
    }
    node.known ??= {value: compute(...of)};
    return node.known.value;
  };
}
