import type { AnyStateMachine } from 'xstate';

/** Paths of all states of a machine that have no states inside. */
export function statesOf(machine: AnyStateMachine): string[] {
  const paths: string[] = [];
  const visit = (node: AnyStateMachine['root'], path: string) => {
    const children = Object.entries(node.states);
    if (children.length === 0) paths.push(path);
    for (const [name, child] of children) visit(child as AnyStateMachine['root'], path === '' ? name : `${path}.${name}`);
  };
  visit(machine.root, '');
  return paths;
}
