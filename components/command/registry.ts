import { SCOPES, type Command, type Entry, type Registry, type Scope } from './commands';
import { parseKey, type KeyPress } from './keys';

export interface KeyedCommand {
  readonly command: Command;
  /** The keys as they were written, without those that an inner command took. */
  readonly keys: readonly string[];
  readonly presses: readonly KeyPress[];
}

const depth = (scope: Scope) => SCOPES.indexOf(scope);
const inmostFirst = (registry: Registry) => [...registry].sort((a, b) => depth(b.scope) - depth(a.scope));

/** All that can be done now, the innermost scope first; the first of two with the same id stands. */
export function commandsOf(registry: Registry): readonly Command[] {
  return commandsIn(inmostFirst(registry));
}

/** The commands whose keys act now, each with the keys that are left to it. */
export function keyedOf(registry: Registry): readonly KeyedCommand[] {
  const entries = inmostFirst(registry);
  const awake = entries[0]?.scope === 'curtain' ? entries.filter(({ scope }) => scope === 'curtain') : entries;
  const taken = new Set<string>();
  return commandsIn(awake).flatMap((command) => {
    const free = (command.keys ?? []).map((key) => ({ key, press: parseKey(key) })).filter(({ press }) => !taken.has(JSON.stringify(press)));
    for (const { press } of free) taken.add(JSON.stringify(press));
    return free.length > 0 ? [{ command, keys: free.map(({ key }) => key), presses: free.map(({ press }) => press) }] : [];
  });
}

function commandsIn(entries: readonly Entry[]): readonly Command[] {
  const byId = new Map<string, Command>();
  for (const entry of entries) {
    const source = entry.source();
    for (const command of typeof source === 'function' ? source() : source) if (!byId.has(command.id)) byId.set(command.id, command);
  }
  return [...byId.values()];
}
