/** Numbers from 0 to 1 that are the same on every run (the minimal standard generator of Park and Miller). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
