import type { ChartEdge, ChartLayout, ChartNode } from './chart-layout';

interface Props {
  readonly layout: ChartLayout;
  /** The current state as a dotted path, or null where no session is open. */
  readonly state: string | null;
  /** The states that were passed through, oldest first. */
  readonly path: readonly string[];
}

/** Room for the arrow that comes from any state, and its words. */
const ANYWHERE_WIDTH = 132;

/** A session's statechart, drawn from the machine that governs it: the current state lit, the way taken traced. */
export function ChartView({ layout, state, path }: Props) {
  const taken = new Set(path.slice(1).map((to, index) => `${path[index]} ${to}`));
  const isLit = (node: ChartNode) => state !== null && (state === node.path || state.startsWith(`${node.path}.`));
  const marker = `${layout.id}-arrow`;
  const width = Math.max(layout.width, ...layout.nodes.map((node) => node.x + node.width + (node.anywhere.length > 0 ? ANYWHERE_WIDTH : 0))) + 16;
  return (
    <svg viewBox={`-8 -8 ${width} ${layout.height + 16}`} width={width} height={layout.height + 16} role="img" aria-label={state === null ? 'No session is open' : `The session is in state ${state}`} className="chart">
      <defs>
        <marker id={marker} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
          <path d="M0 0 8 4 0 8Z" fill="context-stroke" />
        </marker>
      </defs>
      {layout.nodes.map((node) => (
        <g key={node.path} data-lit={isLit(node)} data-visited={path.some((visited) => visited === node.path || visited.startsWith(`${node.path}.`))} data-compound={node.compound} className="chart-state">
          <title>{node.description || node.path}</title>
          <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={node.compound ? 12 : 9} />
          {node.final && <rect x={node.x + 3} y={node.y + 3} width={node.width - 6} height={node.height - 6} rx={7} />}
          <text x={node.x + (node.compound ? 14 : node.width / 2)} y={node.y + (node.compound ? 21 : node.height / 2 + 4)} textAnchor={node.compound ? 'start' : 'middle'}>
            {node.label}
          </text>
          {node.anywhere.length > 0 && (
            <g className="chart-anywhere">
              <title>{`From any state: ${node.anywhere.join(', ')}`}</title>
              <path d={`M${node.x + node.width + 34} ${node.y + node.height / 2}H${node.x + node.width + 2}`} markerEnd={`url(#${marker})`} />
              <text x={node.x + node.width + 40} y={node.y + node.height / 2 + 4} textAnchor="start">
                from any state
              </text>
            </g>
          )}
        </g>
      ))}
      {layout.edges.map((edge) => (
        <g key={`${edge.from} ${edge.to}`} data-taken={isTaken(edge, taken)} className="chart-arrow">
          <title>{edge.events.join(', ')}</title>
          <path d={pathOf(edge)} markerEnd={`url(#${marker})`} />
          <text x={edge.label.x + edge.label.width / 2} y={edge.label.y + 12} textAnchor="middle">
            {edge.label.text}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** An arrow from or to a compound state stands for every substate in it. */
function isTaken({ from, to }: ChartEdge, taken: ReadonlySet<string>): boolean {
  for (const step of taken) {
    const [left, entered] = step.split(' ') as [string, string];
    if ((left === from || left.startsWith(`${from}.`)) && (entered === to || entered.startsWith(`${to}.`)) && !left.startsWith(`${to}.`)) return true;
  }
  return false;
}

/** The corners rounded, so that the eye follows. */
function pathOf({ points }: ChartEdge): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${x} ${y}`;
      if (!after) return `L${x} ${y}`;
      const r = Math.min(8, Math.hypot(x - before.x, y - before.y) / 2, Math.hypot(after.x - x, after.y - y) / 2);
      const from = towards({ x, y }, before, r);
      const to = towards({ x, y }, after, r);
      return `L${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
    })
    .join('');
}

function towards(corner: Point, other: Point, distance: number): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y) || 1;
  return { x: corner.x + ((other.x - corner.x) * distance) / length, y: corner.y + ((other.y - corner.y) * distance) / length };
}

type Point = { readonly x: number; readonly y: number };
