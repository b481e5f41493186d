import type {Metadata} from '../model/document.ts';
import {webAddress} from './links.ts';
import {metadataOf} from './parsed.ts';

/** A Markdown text without its front matter, and what that says. */
export type FrontMatter = {
  readonly metadata: Metadata;
  readonly body: string;
  /** Lines that stand before the body. */
  readonly skipped: number;
};

const block = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Anything longer is text between two rules. */
const longest = 8192;

/**
 * Splits off the YAML front matter that a text begins with. Of YAML only `key: value` on one line
 * is read, which is how titles, authors and dates are written.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const found = block.exec(text.slice(0, longest));
  const fields = fieldsOf(found?.[1] ?? '');
  if (!found || fields.size === 0) return {metadata: {}, body: text, skipped: 0};
  const first = (...keys: string[]): string | undefined =>
    keys.map(key => fields.get(key)).find(value => value !== undefined);
  return {
    metadata: metadataOf({
      title: first('title', 'headline'),
      byline: first('author', 'authors', 'byline'),
      published: first('date', 'published', 'pubdate'),
      site: first('site', 'publication', 'publisher'),
      url: webAddress(first('url', 'canonical', 'canonical_url', 'source') ?? ''),
      language: first('lang', 'language'),
    }),
    body: text.slice(found[0].length),
    skipped: found[0].split('\n').length - 1,
  };
}

function fieldsOf(yaml: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of yaml.split('\n')) {
    const [, key, value] = /^([\w-]+):[ \t]+(.*\S)\s*$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) fields.set(key.toLowerCase(), scalar(value));
  }
  return fields;
}

/** A YAML scalar without its quotes; a list on one line as its items with commas. */
function scalar(value: string): string {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined)
    return list
      .split(',')
      .map(item => scalar(item.trim()))
      .join(', ');
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  return quoted
    ? (quoted[1]?.replaceAll('\\"', '"') ?? quoted[2]?.replaceAll("''", "'") ?? '')
    : value;
}
