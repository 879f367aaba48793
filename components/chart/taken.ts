import type { ChartEdge, ChartLayout } from './chart-layout';

type Step = readonly [from: string, to: string];

/** The steps of a path, by their order from 1. */
function stepsOf(path: readonly string[]): Step[] {
  return path.slice(1).map((to, index) => [path[index]!, to]);
}

const inside = (state: string, outer: string) => state === outer || state.startsWith(`${outer}.`);

/** The orders, from 1, in which a path went along an arrow. An arrow from or to a compound state stands for every substate in it. */
export function ordersOn({ from, to }: Pick<ChartEdge, 'from' | 'to'>, path: readonly string[]): number[] {
  return stepsOf(path).flatMap(([left, entered], index) => (inside(left, from) && inside(entered, to) && !inside(left, to) ? [index + 1] : []));
}

/** The orders of the steps into a state that no arrow tells: they came from any state. */
export function ordersFromAnywhere(state: string, { edges }: Pick<ChartLayout, 'edges'>, path: readonly string[]): number[] {
  return stepsOf(path).flatMap(([left, entered], index) => (inside(entered, state) && left !== entered && !edges.some((edge) => ordersOn(edge, [left, entered]).length > 0) ? [index + 1] : []));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place on a line of points at this distance from its beginning; its end, where it is shorter. */
export function pointAlong(points: readonly Point[], distance: number): Point {
  let rest = distance;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (!next) return point;
    const length = Math.hypot(next.x - point.x, next.y - point.y);
    if (length >= rest && length > 0) return { x: point.x + ((next.x - point.x) * rest) / length, y: point.y + ((next.y - point.y) * rest) / length };
    rest -= length;
  }
  return { x: 0, y: 0 };
}
