import { useEffect, useRef } from 'react';

/** The heading of what takes the place of a question: it takes the focus, and the page begins with it. */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return heading;
}
