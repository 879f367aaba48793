import type { Forms } from '../ui/words';
import type { Found, SearchKind } from './entry';
import type { ComboboxGroup } from './combobox';

/** What the search says. */
export interface SearchWords {
  readonly lang: string;
  readonly title: string;
  readonly button: string;
  readonly label: string;
  readonly placeholder: string;
  readonly loading: string;
  readonly found: Forms;
  readonly nothing: string;
  readonly elsewhere: string;
  readonly failed: string;
  readonly all: string;
  readonly kinds: Readonly<Record<SearchKind, string>>;
}

/** Another way on, where the search has none. */
export interface Way {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** Results by their kind, the kind of the best result first. */
export function byKind(found: readonly Found[], kinds: SearchWords['kinds']): ComboboxGroup[] {
  const groups = new Map<SearchKind, Found[]>();
  for (const one of found) groups.set(one.entry.kind, [...(groups.get(one.entry.kind) ?? []), one]);
  return [...groups].map(([kind, of]) => ({ title: kinds[kind], found: of }));
}
