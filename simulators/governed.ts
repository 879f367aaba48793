import { assert, unreachable } from './assert';
import type { Chart, ChartState, ChartStep } from './chart';
import type { ConnectionId, Effect, SessionInput } from './kernel/process';
import type { Octets } from './octets';

/**
 * One step of a session that a chart governs, while it is worked out: what happens is told to the chart, and the actions that the
 * chart names are carried out by `perform`. `Input` is what an action may need beside the state, such as a decoded command.
 */
export abstract class GovernedTurn<State extends { readonly chart: ChartState }, Input = undefined> {
  protected readonly effects: Effect[] = [];

  constructor(
    private readonly chart: Chart,
    protected readonly connection: ConnectionId,
    protected state: State,
  ) {}

  /** Carries out an action of the chart. Gives the event that the data decided, if they did. */
  protected abstract perform(action: string, input: Input | undefined): string | undefined;

  /** What the chart would say to `event` now. */
  protected ask(event: string): ChartStep {
    return this.chart.next(this.state.chart, event);
  }

  /** Does the chart leave the present state at `event`? */
  protected leavesAt(event: string): boolean {
    return this.ask(event).state !== this.state.chart;
  }

  /** Asks the chart what `event` leads to, and does it. What the data decide on the way is asked when all of that is done. */
  follow(event: string, input?: Input): void {
    const { state, actions } = this.ask(event);
    const from = this.state.chart;
    if (from !== state) {
      this.state = { ...this.state, chart: state };
      this.effects.push({ kind: 'note', note: { kind: 'state', chart: this.chart.id, owner: this.connection, from, to: state, event } });
    }
    const outcomes = actions.map((action) => this.perform(action, input));
    for (const outcome of outcomes) if (outcome !== undefined) this.follow(outcome);
  }

  protected unknownAction(action: string): never {
    assert(false, `the chart ${this.chart.id} wants ${action}, which nobody does`);
  }
}

/** A step of a server's session, as far as what comes in is concerned. */
interface ServerTurn {
  read(octets: Octets): void;
  follow(event: string): void;
}

/** Hands what came in to a server's session: octets are read, everything else is an event of its chart. A timer's name is its event. */
export function receive(turn: ServerTurn, input: SessionInput): void {
  switch (input.kind) {
    case 'octets':
      return turn.read(input.octets);
    case 'secured':
      return turn.follow('tls.established');
    case 'closed':
      return turn.follow('connection.closed');
    case 'timer':
      return turn.follow(input.name);
    case 'changed':
      return turn.follow('account.changed');
    default:
      return unreachable(input);
  }
}
