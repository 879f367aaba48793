import { describe, expect, it } from 'vitest';
import { remarkInWords } from '@/components/stage/view/remark-words';
import { SCENARIOS } from '@/content/scenarios';
import { lab } from '@/machines/lab';
import type { TraceEntry } from '@/simulators/kernel/trace';
import { playScenario } from '@/simulators/scenario/play';

/**
 * What each scenario does, written down: a change of a protocol's answer, of a client's habit or of the kernel's order
 * shows as a difference to read. After a change that is meant: `npx vitest run tests/golden -u`.
 */
describe.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('the trace of %s', (id, scenario) => {
  it.each(scenario.worlds)('in the %s world', async (world) => {
    const { timeline } = playScenario(lab, scenario, world);
    const lines = lab.traceOf(timeline).flatMap((entry) => describeEntry(entry, scenario.start));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`traces/${id}.${world}.txt`);
  });
});

function describeEntry(entry: TraceEntry, start: number): string[] {
  const text = textOf(entry);
  return text === null ? [] : [`${((entry.at - start) / 1000).toFixed(3).padStart(8)}  ${text}`];
}

function textOf(entry: TraceEntry): string | null {
  switch (entry.kind) {
    case 'stimulus': {
      const { stimulus } = entry;
      if (stimulus.kind === 'intent') return `-- ${stimulus.device}: ${stimulus.intent.do}`;
      if (stimulus.kind === 'fault') return `-- the line of ${stimulus.device}: ${stimulus.fault.do}`;
      return `-- ${stimulus.kind}`;
    }
    case 'connection':
      return `${entry.connection} ${entry.event} (${entry.side}, port ${entry.port})`;
    case 'sent':
      return `${entry.connection} ${entry.direction === 'toServer' ? 'C' : 'S'}: ${entry.octets === '' ? `[${entry.label}]` : JSON.stringify(entry.octets)} ${entry.secured ? `(${entry.length} octets under TLS)` : ''}`.trimEnd();
    case 'mailbox':
      return `   ${entry.mailbox}: ${JSON.stringify(entry.change)}`;
    case 'state':
      return `   ${entry.owner} ${entry.chart}: ${entry.from} -> ${entry.to} (${entry.event})`;
    case 'local':
      return `   ${entry.device} ${entry.folder}: ${entry.change} ${entry.key}`;
    case 'remark':
      return `   ${entry.device} says: ${remarkInWords(entry.remark)}`;
    case 'relayed':
      return `   relayed to ${entry.to}${entry.delivered ? '' : ', who lives elsewhere'}`;
    case 'tampered':
      return `   ${entry.connection} tampered with: ${JSON.stringify(entry.octets)} was said`;
    case 'bounced':
      return `   ${entry.key} for ${entry.to} bounced: ${entry.reason}`;
    default:
      return null;
  }
}
