import type { Searcher } from './entry';

const loaded = new Map<string, Promise<Searcher>>();

/** The search over the whole site: its index comes once, and again only where it did not come. */
export function siteSearch(indexHref: string): Promise<Searcher> {
  const known = loaded.get(indexHref);
  if (known) return known;
  const coming = Promise.all([import('./engine'), textFrom(indexHref)]).then(([{ searchFrom }, text]) => searchFrom(text));
  loaded.set(indexHref, coming);
  coming.catch(() => loaded.delete(indexHref));
  return coming;
}

async function textFrom(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.text();
}
