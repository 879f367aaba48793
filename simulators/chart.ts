/**
 * A statechart as a process sees it: a finite state and an event give the next state and the names of actions.
 * Charts are defined in `machines/` with XState and govern every session; this is the only door through which
 * `simulators/` knows of them.
 */
export interface Chart {
  readonly id: string;
  readonly initial: ChartStep;
  /**
   * What the chart says to `event` in `state`.
   * Total: an event that no transition names is answered by the chart's own fallback, or leaves the state as it is with no action.
   */
  next(state: ChartState, event: string): ChartStep;
}

/** A dotted path such as `selected.ready`. */
export type ChartState = string;

export interface ChartStep {
  readonly state: ChartState;
  /** Exit, transition and entry actions in order. */
  readonly actions: readonly string[];
}
