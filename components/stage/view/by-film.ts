import type { Film } from './film';

/** Remembers what `make` derives from a film and a name, e.g. a device's, so that a frame only looks it up. */
export function byFilm<Value>(make: (film: Film, name: string) => Value): (film: Film, name: string) => Value {
  const films = new WeakMap<Film, Map<string, Value>>();
  return (film, name) => {
    let known = films.get(film);
    if (!known) films.set(film, (known = new Map()));
    if (!known.has(name)) known.set(name, make(film, name));
    return known.get(name)!;
  };
}
