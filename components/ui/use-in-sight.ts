import { useEffect, useState, type RefObject } from 'react';

/** Is it on the screen, or nearly? True until a browser has looked. */
export function useInSight(place: RefObject<Element | null>): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)!.isIntersecting), { rootMargin: '15%' });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return inSight;
}
