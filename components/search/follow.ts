import type { MouseEvent } from 'react';

/** A result on this very page: the router would change the address without telling those who listen to it, as a lesson does. */
export function followHere(event: MouseEvent<HTMLAnchorElement>): void {
  const { hash, pathname, search } = event.currentTarget;
  const leaves = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (leaves || hash === '' || pathname !== location.pathname || search !== location.search) return;
  event.preventDefault();
  location.hash = hash;
}
