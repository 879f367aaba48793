import { useEffect, useState } from 'react';

/**
 * A part of the program that the first frame does not need: loaded once the page is there, null until then, and null for good where it
 * cannot be loaded.
 *
 * @param load imports it; one function for good
 */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ readonly part: T } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (part) => wanted && setLoaded({ part }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded?.part ?? null;
}
