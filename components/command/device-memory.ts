const PREFIX = 'where-mail-lives.';

/** What could not be stored, for as long as the page is open. */
const unsaved = new Map<string, string>();

/**
 * What this browser keeps under a name; null where it keeps nothing, something of another version, something damaged,
 * or nothing at all.
 */
export function recall<T>(name: string, version: number, holds: (value: unknown) => value is T): T | null {
  try {
    const kept = unsaved.get(name) ?? localStorage.getItem(PREFIX + name);
    const { version: written, value } = JSON.parse(kept!) as { version: unknown; value: unknown };
    return written === version && holds(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps a value under a name. False where the browser refuses: then it is kept as long as the page is open. */
export function remember(name: string, version: number, value: unknown): boolean {
  const text = JSON.stringify({ version, value });
  try {
    localStorage.setItem(PREFIX + name, text);
    unsaved.delete(name);
    return true;
  } catch {
    unsaved.set(name, text);
    return false;
  }
}
