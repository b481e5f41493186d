/** Longer addresses are no links: a page can repeat one, or resolve others against it, at will. */
const longestAddress = 2000;

/**
 * The address of a link, if it leads to the web: absolute and percent-encoded, so safe to hand to
 * a terminal. Null for everything else (javascript:, mailto:, a place on the page). `base` is the
 * address of the page, where it is known.
 */
export function webAddress(href: string, base?: string): string | null {
  if (href.length > longestAddress) return null;
  const url = URL.parse(href.trim(), base);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
