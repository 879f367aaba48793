import { StateMachine, type AnyStateMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../machines/chart';
import { arrowsOf, eventsOf, pathOf, statesOf } from './walk';

/** Charts of a person's path through the app run as live actors and may hold context; all others govern by table. */
const LIVE_ACTORS = ['lesson-player', 'quiz-practice', 'quiz-paper', 'adviser'];

const modules = import.meta.glob<Record<string, unknown>>(['../../machines/*.ts', '!../../machines/lab.ts'], { eager: true });
const machines = Object.entries(modules)
  .filter(([file]) => !LIVE_ACTORS.some((name) => file.endsWith(`/${name}.ts`)))
  .flatMap(([file, exports]) =>
    Object.entries(exports)
      .filter((entry): entry is [string, AnyStateMachine] => entry[1] instanceof StateMachine)
      .map(([name, machine]) => ({ name, file: file.replace('../../', ''), machine })),
  );

/** What chart.next says to every event in every state that can be reached. */
function table(machine: AnyStateMachine) {
  const chart = chartOf(machine);
  const events = eventsOf(machine);
  const cells = new Map<string, Map<string, { state: string; actions: readonly string[] }>>();
  const waiting = [chart.initial.state];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (cells.has(state)) continue;
    const row = new Map(events.map((event) => [event, chart.next(state!, event)]));
    cells.set(state, row);
    for (const { state: next } of row.values()) waiting.push(next);
  }
  return cells;
}

it('there are charts for both sides of POP3, IMAP and SMTP', () => {
  const names = machines.map(({ file }) => file).join(' ');
  for (const session of ['pop3-server', 'pop3-client', 'imap-server', 'imap-client', 'smtp-server', 'smtp-client']) expect(names).toContain(`${session}-session`);
});

describe.each(machines)('$name', ({ machine }) => {
  const cells = table(machine);
  const nodes = statesOf(machine);
  const leaves = nodes.filter((node) => node.type === 'atomic' || node.type === 'final');
  const isFinal = (path: string) => {
    const node = leaves.find((leaf) => pathOf(leaf) === path);
    return node?.type === 'final';
  };

  it('is a plain table: no context, guard, parallel state, delay, invocation or transition that happens by itself', () => {
    expect(machine.config.context ?? {}).toEqual({});
    const odd = [machine.root, ...nodes].filter((node) => node.type === 'parallel' || node.type === 'history' || node.after.length > 0 || (node.always ?? []).length > 0 || node.invoke.length > 0);
    expect(odd.map(pathOf)).toEqual([]);
    expect(arrowsOf(machine).filter(({ definition }) => definition.guard !== undefined).map(({ from, event }) => `${from} ${event}`)).toEqual([]);
    const inline = arrowsOf(machine).filter(({ definition }) => definition.actions.some((action) => typeof action !== 'string' && typeof (action as { type?: unknown }).type !== 'string'));
    expect(inline.map(({ from, event }) => `${from} ${event}`)).toEqual([]);
  });

  it('every state can be reached', () => {
    expect(leaves.map(pathOf).filter((path) => !cells.has(path))).toEqual([]);
  });

  // At a server `command.*` is what a client asks; at a client it is how its own command ended, and that may need no act.
  if (machine.id.includes('Server')) {
    it('answers every command in every state that is not final', () => {
      const silent = [...cells].flatMap(([state, row]) =>
        isFinal(state) ? [] : [...row].filter(([event, step]) => event.startsWith('command.') && step.actions.length === 0).map(([event]) => `${state} × ${event}`),
      );
      expect(silent).toEqual([]);
    });
  }

  it('a final state stays as it is and does nothing more', () => {
    const restless = [...cells].flatMap(([state, row]) => (isFinal(state) ? [...row].filter(([, step]) => step.state !== state || step.actions.length > 0).map(([event]) => `${state} × ${event}`) : []));
    expect(restless).toEqual([]);
  });

  it('has no dead end: from everywhere something leads on, and to the end where there is one', () => {
    const ends = [...cells.keys()].filter(isFinal);
    const stuck = [...cells.keys()].filter((start) => {
      if (isFinal(start)) return false;
      const seen = new Set<string>([start]);
      const waiting = [start];
      for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
        for (const { state: next } of cells.get(state)!.values()) {
          if (!seen.has(next)) {
            seen.add(next);
            waiting.push(next);
          }
        }
      }
      return ends.length > 0 ? !ends.some((end) => seen.has(end)) : seen.size < 2;
    });
    expect(stuck).toEqual([]);
  });

  it('every transition and every state says in words what it means', () => {
    const mute = arrowsOf(machine).filter(({ definition }) => !definition.description?.trim());
    expect(mute.map(({ from, event }) => `${from} ${event}`)).toEqual([]);
    expect(nodes.filter((node) => !node.description?.trim()).map(pathOf)).toEqual([]);
  });
});
