/**
 * Puts an address in the place of this page's own, without going anywhere. It keeps the state that the router has in the history:
 * with another one the router would take this for a change of page, and drop the one that a reader has just asked for.
 */
export function putAddress(address: string): void {
  window.history.replaceState(window.history.state, '', address);
}
