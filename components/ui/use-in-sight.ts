import { useEffect, useState, type RefObject } from 'react';

/**
 * Is it on the screen? True until a browser has looked.
 *
 * @param around how far beyond the screen's edges still counts, as a CSS margin
 */
export function useInSight(place: RefObject<Element | null>, around = '0px'): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)!.isIntersecting), { rootMargin: around });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, around]);
  return inSight;
}
