import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate';
import type { Chart, ChartState, ChartStep } from '../simulators/chart';

/**
 * Lets an XState machine govern a process.
 *
 * Our charts hold no context and no guards: whatever a decision depends on is a different event. So a machine is a
 * finite table, and each of its cells is asked of XState's pure `transition()` once and then remembered; a session
 * costs a look-up a command instead of some 70 µs.
 *
 * @throws Error when the machine has context, guards or parallel states: such a chart could not be remembered.
 */
export function chartOf(machine: AnyStateMachine): Chart {
  const steps = new Map<string, ChartStep>();
  const [first, firstActions] = initialTransition(machine);
  if (Object.keys(first.context as object).length > 0) throw new Error(`Chart ${machine.id} holds context; keep the data in the process.`);
  return {
    id: machine.id,
    initial: { state: pathOf(first.value), actions: firstActions.map((action) => action.type) },
    next(state, event) {
      const key = `${state} ${event}`;
      let step = steps.get(key);
      if (!step) {
        const before = snapshotAt(machine, state);
        const [snapshot, actions] = isOver(before) ? [before, []] : transition(machine, before, { type: event });
        step = { state: pathOf(snapshot.value), actions: actions.map((action) => action.type) };
        steps.set(key, step);
      }
      return step;
    },
  };
}

/** An event that is legal in a state by name, not by a fallback, and where the RFC says so. */
export interface LegalEvent {
  readonly event: string;
  readonly description: string | undefined;
}

/** The events that `machine` names in `state` or its parents; wildcards, which are the refusals, are left out. What a state says of an event goes before what its parent says. */
export function legalNow(machine: AnyStateMachine, state: ChartState): LegalEvent[] {
  const snapshot = snapshotAt(machine, state);
  return (isOver(snapshot) ? [] : getNextTransitions(snapshot))
    .filter((candidate) => !candidate.eventType.includes('*'))
    .filter((candidate, index, all) => all.findIndex((other) => other.eventType === candidate.eventType) === index)
    .map((candidate) => ({ event: candidate.eventType, description: candidate.description }));
}

function snapshotAt(machine: AnyStateMachine, state: ChartState) {
  return machine.resolveState({ value: valueOf(state), context: {} });
}

/** In a final state a machine takes no events any more, which the pure `transition()` leaves to its caller. */
function isOver(snapshot: AnyMachineSnapshot): boolean {
  return snapshot.status === 'done';
}

/** `{ selected: 'ready' }` → `selected.ready`. */
function pathOf(value: StateValue): ChartState {
  if (typeof value === 'string') return value;
  const entries = Object.entries(value);
  if (entries.length !== 1) throw new Error('A chart with parallel states has no single path.');
  const [parent, child] = entries[0]!;
  return `${parent}.${pathOf(child!)}`;
}

function valueOf(path: ChartState): StateValue {
  const dot = path.indexOf('.');
  return dot < 0 ? path : { [path.slice(0, dot)]: valueOf(path.slice(dot + 1)) };
}
