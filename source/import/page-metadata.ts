import type {Metadata} from '../model/document.ts';
import type {DomDocument} from './dom.ts';
import {webAddress} from './links.ts';
import {metadataOf} from './parsed.ts';

/** What an extractor found out about an article. */
export type Extracted = {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
};

/** What a page says about itself; read before an extractor changes the page. */
export function pageMetadata(page: DomDocument): Metadata {
  const from = (selector: string, attribute: string): string | null =>
    page.querySelector(selector)?.getAttribute(attribute) ?? null;
  const title =
    page.querySelector('h1')?.textContent?.trim() || page.querySelector('title')?.textContent;
  const published = [
    from('meta[property="article:published_time"]', 'content'),
    from('meta[itemprop="datePublished"]', 'content'),
    from('meta[name="date"], meta[name="pubdate"], meta[name="dc.date"]', 'content'),
    from('time[pubdate], time[itemprop="datePublished"]', 'datetime'),
    from('article time[datetime], header time[datetime]', 'datetime'),
  ];
  return metadataOf({
    title,
    byline: from('meta[name="author"]', 'content'),
    published: published.find(date => isIsoDate(date)),
    site: from('meta[property="og:site_name"]', 'content'),
    url:
      webAddress(from('link[rel="canonical"]', 'href') ?? '') ??
      webAddress(from('meta[property="og:url"]', 'content') ?? ''),
    language: languageTag(page.documentElement?.getAttribute('lang') ?? ''),
  });
}

/** The address against which the page's links are to be resolved. */
export const baseOf = (page: DomDocument, {url}: Metadata): string | undefined =>
  webAddress(page.querySelector('base[href]')?.getAttribute('href') ?? '', url) ?? url;

/** A page's own metadata; what an extractor found fills the gaps and corrects the title. */
export function withExtracted(own: Metadata, found: Extracted): Metadata {
  const extracted = metadataOf({
    title: found.title,
    byline: found.byline,
    site: found.siteName,
    published: found.publishedTime,
  });
  const {title, byline, published, ...rest} = {...extracted, ...own};
  return metadataOf({
    ...rest,
    title: extracted.title ?? title,
    byline: withoutBy(extracted.byline ?? byline ?? ''),
    published,
  });
}

/** A byline as a name: "By Ann Example" is Ann Example. */
export const withoutBy = (byline: string): string => byline.replace(/^by:?\s+/i, '');

const isIsoDate = (date: string | null): date is string =>
  date !== null && /^\s*\d{4}-\d{2}-\d{2}/.test(date);

/** A language tag of BCP 47, if it has the form of one. */
const languageTag = (lang: string): string | null =>
  /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.exec(lang.trim())?.[0] ?? null;
