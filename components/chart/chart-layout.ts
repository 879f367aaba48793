import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { AnyStateMachine } from 'xstate';
import { toDirectedGraph, type DirectedGraphEdge, type DirectedGraphNode } from 'xstate/graph';
import { words } from '@/content/words/chart/states';
import { chartOf, legalNow, type LegalEvent } from '@/machines/chart';

/** A state of the chart, placed. Coordinates are of the whole drawing, in CSS pixels. */
export interface ChartNode {
  /** Dotted path without the machine's id, as a session's state tells it. */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  readonly compound: boolean;
  readonly final: boolean;
  /** Events that lead here from every state: the machine's own, which would be too many arrows. */
  readonly anywhere: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface ChartLayout {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The state in which a session begins. */
  readonly initial: string;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  /** What is legal in each state that a session can be in: the events that the machine names there. */
  readonly legal: Readonly<Record<string, readonly LegalEvent[]>>;
}

const CHARACTER = 6.4;
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  // States stand in the order in which the machine names them: the way down is the way through a session.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeLabel': '4',
  'elk.edgeLabels.inline': 'true',
};

/**
 * Lays a machine out: runs while the pages are built, so that no layout engine travels to the reader.
 * Refusals (wildcards) and answers that stay in their state are not drawn as arrows; "legal now" lists them.
 */
export async function layoutChart(machine: AnyStateMachine): Promise<ChartLayout> {
  const graph = toDirectedGraph(machine);
  const states = flatten(graph.children);
  const edges = mergeEdges(graph.id, [graph, ...states].flatMap((state) => state.edges));
  const unplaced: ElkNode = { id: graph.id, layoutOptions: OPTIONS, children: graph.children.map(elkNode), edges: edges.map(elkEdge) };
  const root: ElkNode = await new ELK().layout(unplaced);
  const nodes = placed(root, graph.id, new Map(states.map((state) => [state.id, state])), anywhereTo(graph.edges));
  const offsets = new Map<string, { x: number; y: number }>([[graph.id, { x: 0, y: 0 }], ...nodes.map(({ id, node }) => [id, { x: node.x, y: node.y }] as const)]);
  return {
    id: graph.id,
    width: Math.ceil(root.width ?? 0),
    height: Math.ceil(root.height ?? 0),
    initial: chartOf(machine).initial.state,
    nodes: nodes.map(({ node }) => node),
    edges: (root.edges ?? []).map((edge) => placedEdge(edge as PlacedEdge, edges.find((merged) => merged.id === edge.id)!, offsets.get((edge as PlacedEdge).container ?? graph.id)!)),
    legal: Object.fromEntries(states.filter((state) => state.children.length === 0).map(({ id }) => id.slice(graph.id.length + 1)).map((path) => [path, legalNow(machine, path)])),
  };
}

function flatten(states: readonly DirectedGraphNode[]): DirectedGraphNode[] {
  return states.flatMap((state) => [state, ...flatten(state.children)]);
}

interface MergedEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly events: string[];
}

/** One arrow for all events that lead from one state to the same other. */
function mergeEdges(root: string, edges: readonly DirectedGraphEdge[]): MergedEdge[] {
  const merged = new Map<string, MergedEdge>();
  for (const { source, target, label } of edges) {
    if (source.id === target.id || label.text.includes('*') || label.text === '' || source.id === root) continue;
    const id = `${source.id} ${target.id}`;
    const edge = merged.get(id) ?? { id, source: source.id, target: target.id, from: source.id.slice(root.length + 1), to: target.id.slice(root.length + 1), events: [] };
    if (!edge.events.includes(label.text)) edge.events.push(label.text);
    merged.set(id, edge);
  }
  return [...merged.values()];
}

/** The machine's own transitions, by where they lead. */
function anywhereTo(edges: readonly DirectedGraphEdge[]): Map<string, string[]> {
  const events = new Map<string, string[]>();
  for (const { source, target, label } of edges) {
    if (target.id === source.id || label.text.includes('*')) continue;
    events.set(target.id, [...(events.get(target.id) ?? []), label.text]);
  }
  return events;
}

/** `command.UID FETCH` → `UID FETCH`; more than two are counted. */
function labelOf(events: readonly string[]): string {
  const shown = events.slice(0, 2).map((event) => event.replace(/^command\./, ''));
  return shown.join(', ') + (events.length > 2 ? ` +${events.length - 2}` : '');
}

function elkNode(state: DirectedGraphNode): ElkNode {
  const label = state.stateNode.key;
  const own = { width: Math.max(76, label.length * 7.4 + 26), height: 32 };
  if (state.children.length === 0) return { id: state.id, ...own };
  return { id: state.id, layoutOptions: { 'elk.padding': '[top=34,left=14,bottom=14,right=14]', 'elk.nodeSize.constraints': 'MINIMUM_SIZE', 'elk.nodeSize.minimum': `(${own.width + 20}, 60)` }, children: state.children.map(elkNode) };
}

function elkEdge({ id, source, target, events }: MergedEdge): ElkExtendedEdge {
  const text = labelOf(events);
  return { id, sources: [source], targets: [target], labels: [{ id: `${id} label`, text, width: text.length * CHARACTER + 10, height: 16 }] };
}

function placed(parent: ElkNode, root: string, states: ReadonlyMap<string, DirectedGraphNode>, anywhere: ReadonlyMap<string, string[]>, x = 0, y = 0): { id: string; node: ChartNode }[] {
  return (parent.children ?? []).flatMap((child) => {
    const { stateNode, children } = states.get(child.id)!;
    const path = child.id.slice(root.length + 1);
    const node: ChartNode = {
      path,
      label: stateNode.key,
      description: words[`${root} ${path}`] ?? stateNode.description ?? '',
      compound: children.length > 0,
      final: stateNode.type === 'final',
      anywhere: anywhere.get(child.id) ?? [],
      x: Math.round(x + (child.x ?? 0)),
      y: Math.round(y + (child.y ?? 0)),
      width: Math.round(child.width ?? 0),
      height: Math.round(child.height ?? 0),
    };
    return [{ id: child.id, node }, ...placed(child, root, states, anywhere, node.x, node.y)];
  });
}

/** ELK tells an edge's coordinates relative to the node that contains it. */
type PlacedEdge = ElkExtendedEdge & { container?: string };

function placedEdge(edge: PlacedEdge, { from, to, events }: MergedEdge, offset: { x: number; y: number }): ChartEdge {
  const section = edge.sections![0]!;
  const label = edge.labels![0]!;
  const shift = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x + offset.x), y: Math.round(y + offset.y) });
  return {
    from,
    to,
    events,
    points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(shift),
    label: { text: label.text ?? '', ...shift({ x: label.x ?? 0, y: label.y ?? 0 }), width: Math.round(label.width ?? 0), height: label.height ?? 0 },
  };
}
