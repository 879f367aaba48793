import { words } from '@/content/words/present/talk';
import type { Place } from './sync';

/** The address of a window that presents a lesson. */
export function pathOf(lesson: string, place: Place): string {
  return place === 'room' ? `/present/${lesson}/` : `/present/${lesson}/speaker/`;
}

const opened: Partial<Record<Place, Window | null>> = {};

/**
 * Opens the other window of a presentation, or brings it to the front.
 *
 * @param isOpen it is there, whoever opened it
 * @returns why nothing came of it, for people; null where something did
 */
export function openWindow(lesson: string, place: Place, address: string, isOpen: boolean): string | null {
  const known = opened[place];
  if (known && !known.closed) known.focus();
  else if (isOpen) return words.isOpen;
  else opened[place] = window.open(`${pathOf(lesson, place)}#${address}`, '_blank', 'popup,width=1280,height=860');
  return opened[place] ? null : words.blocked;
}

/** Into full screen, or out of it. A browser that refuses leaves the page as it is. */
export function toggleFullScreen(): void {
  const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  turned?.catch(() => undefined);
}
