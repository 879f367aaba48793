import { useSyncExternalStore } from 'react';

export const LESS_MOTION = '(prefers-reduced-motion: reduce)';

/** Does the person ask for less motion? Follows a change of the setting; false while the page is made. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(LESS_MOTION);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(LESS_MOTION).matches,
    () => false,
  );
}
