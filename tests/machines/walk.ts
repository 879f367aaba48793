import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** Every state node of a machine below its root, parents first. */
export function statesOf(machine: AnyStateMachine): AnyStateNode[] {
  const below = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states).flatMap((child) => [child, ...below(child)]);
  return below(machine.root);
}

export const pathOf = (node: AnyStateNode) => node.path.join('.');

export interface Arrow {
  readonly from: string;
  readonly event: string;
  readonly definition: AnyTransitionDefinition;
}

/** Every transition as it is written, the root's too. */
export function arrowsOf(machine: AnyStateMachine): Arrow[] {
  return [machine.root, ...statesOf(machine)].flatMap((node) =>
    [...node.transitions].flatMap(([event, definitions]) => definitions.map((definition) => ({ from: pathOf(node) || machine.id, event, definition }))),
  );
}

/** Events to try: each that the machine names, and for each wildcard one that nothing names. */
export function eventsOf(machine: AnyStateMachine): string[] {
  const names = new Set(arrowsOf(machine).map(({ event }) => (event === '*' ? 'nobody.knows' : event.replace(/\.\*$/, '.nobodyKnows'))));
  return [...names].filter((name) => !name.startsWith('xstate.')).sort();
}
