import { words } from '@/content/words/present/talk';
import type { Beat } from './deck';

/** What a step says, as it stands in the page: without the notes, and the hands. */
export function textOf({ id, kind, part }: Beat): string {
  const node = document.getElementById(id)?.cloneNode(true) as HTMLElement | undefined;
  node?.querySelectorAll('[data-notes], table, [popover], .segment-kicker').forEach((one) => one.remove());
  const text = [...(node?.querySelectorAll('h1, h2, h3, p, li') ?? [])].map((one) => one.textContent?.replace(/\s+/g, ' ').trim()).join(' ');
  return kind === 'prediction' ? words.prediction[part](text) : text;
}
