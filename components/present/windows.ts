import type { Place } from './sync';

/** The address of a window that presents a lesson. */
export function pathOf(lesson: string, place: Place): string {
  return place === 'room' ? `/present/${lesson}/` : `/present/${lesson}/speaker/`;
}

const opened: Partial<Record<Place, Window | null>> = {};

/** Opens the other window of a presentation, or brings it to the front. False where the browser does not let pages open windows. */
export function openWindow(lesson: string, place: Place, address: string): boolean {
  const known = opened[place];
  if (known && !known.closed) known.focus();
  else opened[place] = window.open(`${pathOf(lesson, place)}#${address}`, '_blank', 'popup,width=1280,height=860');
  return opened[place] !== null;
}

/** Into full screen, or out of it. A browser that refuses leaves the page as it is. */
export function toggleFullScreen(): void {
  const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  turned?.catch(() => undefined);
}
