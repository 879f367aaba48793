import type { TraceEntry } from '../kernel/trace';
import type { Timelines } from '../kernel/timeline';
import { OWNER } from './letters';
import type { Played, StepSpan } from './play';
import type { Expectation, Scenario } from './scenario';
import { describePlace, labeller, type HoldsMail } from './views';

/** Where a scenario did not do what it says it does. */
export interface Difference {
  readonly step: string;
  readonly what: 'wire' | 'never' | 'view' | 'connections';
  readonly expected: string;
  readonly actual: string;
}

/** Holds every step's expectations against what really happened. @returns an empty list where all are met */
export function checkScenario<State extends HoldsMail>(run: Timelines<State>, scenario: Scenario, played: Played<State>): Difference[] {
  return scenario.steps.flatMap((step, index) => {
    const expectation = step.expect?.[played.world];
    const span = played.steps[index]!;
    if (!expectation) return [];
    return checkStep(run, played, span, expectation);
  });
}

/** Holds what is expected of one step against what happened in its time. @returns an empty list where all is met */
export function checkStep<State extends HoldsMail>(run: Timelines<State>, played: Played<State>, span: StepSpan, expectation: Expectation): Difference[] {
  const { wire, never, connections } = expectation;
  // To see what was said the step is played again: a question makes many claims of places alone.
  const trace = wire || never || connections ? run.traceOf(played.timeline, span.from, span.to) : [];
  return [
    ...wireDifferences(span.id, expectation, wireLines(trace)),
    ...viewDifferences(span.id, expectation, (place) => describePlace(run.worldAt(played.timeline, span.to), OWNER.user, place, labeller(played.keys))),
    ...connectionDifferences(span.id, expectation, trace),
  ];
}

/** What was said, a line each, as `phone > DELE 1` and `phone < +OK`, without IMAP's tags. */
export function wireLines(trace: readonly TraceEntry[]): string[] {
  return trace.flatMap((entry) => {
    if (entry.kind !== 'sent') return [];
    const arrow = entry.direction === 'toServer' ? '>' : '<';
    const lines = entry.octets.split('\r\n').filter((line) => line !== '');
    return lines.map((line) => `${entry.device} ${arrow} ${entry.protocol === 'imap' ? line.replace(/^[A-Za-z]+\d+ /, '') : line}`);
  });
}

function wireDifferences(step: string, { wire = [], never = [] }: Expectation, lines: readonly string[]): Difference[] {
  const differences: Difference[] = [];
  let from = 0;
  for (const expected of wire) {
    const found = lines.findIndex((line, index) => index >= from && line.startsWith(expected));
    if (found < 0) differences.push({ step, what: 'wire', expected, actual: lines.slice(from).join('\n') });
    else from = found + 1;
  }
  for (const expected of never) {
    const found = lines.find((line) => line.startsWith(expected));
    if (found !== undefined) differences.push({ step, what: 'never', expected, actual: found });
  }
  return differences;
}

function viewDifferences(step: string, { views = {} }: Expectation, describe: (place: string) => string | null): Difference[] {
  return Object.entries(views).flatMap(([place, expected]) => {
    const actual = describe(place) ?? '(no such place)';
    return actual === expected ? [] : [{ step, what: 'view' as const, expected: `${place}: ${expected}`, actual: `${place}: ${actual}` }];
  });
}

/** Which connections began, and how each was protected: see `Expectation`. */
export function connectionLines(trace: readonly TraceEntry[]): string[] {
  return trace.flatMap((entry) => {
    if (entry.kind !== 'connection' || entry.event !== 'opening') return [];
    const { connection, device, protocol, port } = entry;
    return [`${device} ${protocol} ${port} ${protectionOf(trace, connection)}`];
  });
}

function protectionOf(trace: readonly TraceEntry[], connection: string): string {
  const own = trace.filter((entry) => 'connection' in entry && entry.connection === connection);
  if (own.some((entry) => entry.kind === 'connection' && entry.event === 'refused')) return 'refused';
  const spokeInClear = own.some((entry) => entry.kind === 'sent' && !entry.secured);
  if (!own.some((entry) => entry.kind === 'connection' && entry.event === 'secured')) return 'clear';
  return spokeInClear ? 'upgraded' : 'tls';
}

function connectionDifferences(step: string, { connections }: Expectation, trace: readonly TraceEntry[]): Difference[] {
  if (!connections) return [];
  const [expected, actual] = [connections.join(', '), connectionLines(trace).join(', ')];
  return expected === actual ? [] : [{ step, what: 'connections', expected, actual }];
}
