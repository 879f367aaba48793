import { words } from '@/content/words/chart/chart';
import type { ChartEdge, ChartLayout, ChartNode } from './chart-layout';
import { ordersFromAnywhere, ordersOn, pointAlong } from './taken';

interface Props {
  readonly layout: ChartLayout;
  /** The current state as a dotted path, or null where no session is open. */
  readonly state: string | null;
  /** The states that were passed through, oldest first. */
  readonly path: readonly string[];
}

/** Room for the arrow that comes from any state, and its words. */
const ANYWHERE_WIDTH = 132;

/** How far from its beginning the number of a step stands on an arrow. */
const NUMBER_AT = 15;

/** A session's statechart, drawn from the machine that governs it: the current state lit, the way taken traced and numbered, what was longer ago fainter. */
export function ChartView({ layout, state, path }: Props) {
  const steps = path.length - 1;
  const isLit = (node: ChartNode) => state !== null && (state === node.path || state.startsWith(`${node.path}.`));
  const marker = `${layout.id}-arrow`;
  const width = Math.max(layout.width, ...layout.nodes.map((node) => node.x + node.width + (node.anywhere.length > 0 ? ANYWHERE_WIDTH : 0))) + 16;
  return (
    <svg viewBox={`-8 -8 ${width} ${layout.height + 16}`} width={width} height={layout.height + 16} role="img" aria-label={state === null ? words.closed : words.state(state)} className="chart">
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
          {node.anywhere.length > 0 && <Anywhere node={node} marker={marker} orders={ordersFromAnywhere(node.path, layout, path)} last={steps} />}
        </g>
      ))}
      {layout.edges.map((edge) => {
        const orders = ordersOn(edge, path);
        return (
          <g key={`${edge.from} ${edge.to}`} data-taken={orders.length > 0} data-last={orders.includes(steps) || undefined} className="chart-arrow">
            <title>{edge.events.join(', ')}</title>
            <path d={pathOf(edge)} markerEnd={`url(#${marker})`} />
            <text x={edge.label.x + edge.label.width / 2} y={edge.label.y + 12} textAnchor="middle">
              {edge.label.text}
            </text>
            {orders.length > 0 && <Order orders={orders} at={pointAlong(edge.points, NUMBER_AT)} />}
          </g>
        );
      })}
    </svg>
  );
}

/** The arrow that stands for one from each state. */
function Anywhere({ node, marker, orders, last }: { node: ChartNode; marker: string; orders: readonly number[]; last: number }) {
  const y = node.y + node.height / 2;
  const end = node.x + node.width;
  return (
    <g className="chart-anywhere" data-taken={orders.length > 0} data-last={orders.includes(last) || undefined}>
      <title>{words.anywhereBy(node.anywhere.join(', '))}</title>
      <path d={`M${end + 34} ${y}H${end + 2}`} markerEnd={`url(#${marker})`} />
      <text x={end + 40} y={y + 4} textAnchor="start">
        {words.anywhere}
      </text>
      {orders.length > 0 && <Order orders={orders} at={{ x: end + 22, y: y - 14 }} />}
    </g>
  );
}

/** When a step was taken: its number, and of several the last two. */
function Order({ orders, at }: { orders: readonly number[]; at: Point }) {
  const text = orders.slice(-2).join(' ');
  const width = 10 + text.length * 6;
  return (
    <g className="chart-order">
      <rect x={at.x - width / 2} y={at.y - 8} width={width} height={16} rx={8} />
      <text x={at.x} y={at.y + 3.5} textAnchor="middle">
        {text}
      </text>
    </g>
  );
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
