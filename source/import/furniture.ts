/** Whether a whole block is page furniture and no words of the article. */
export function isFurniture(block: string): boolean {
  return block.length <= longest && patterns.some(pattern => pattern.test(block));
}

/** Furniture is short; anything longer is prose whatever it begins with. */
const longest = 200;

const patterns: readonly RegExp[] = [
  /^related( (articles?|stories|links|content))?(:.*)?$/i,
  /^(\d+ )?comments?( \(\d+\))?$/i,
];
