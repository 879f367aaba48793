/** The segment, or the step of a talk, that an address names, this page’s without one; an address that is not well formed names none. */
export function hashId(address = location.href): string {
  try {
    return decodeURIComponent(new URL(address).hash.slice(1));
  } catch {
    return '';
  }
}

/**
 * Gives the focus to a segment, and shows its beginning.
 *
 * @param all the whole text is shown, and not this segment alone
 */
export function bringToReader(id: string, column: HTMLElement | null, all: boolean): void {
  const segment = document.getElementById(id);
  if (!segment || !column) return;
  segment.focus({ preventScroll: !all });
  if (all) return;
  column.scrollTop = 0;
  if (column.getBoundingClientRect().top < 0) column.scrollIntoView({ block: 'start' });
}
