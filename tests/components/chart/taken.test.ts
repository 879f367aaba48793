import { describe, expect, it } from 'vitest';
import { layoutChart } from '@/components/chart/chart-layout';
import { ordersFromAnywhere, ordersOn, pointAlong } from '@/components/chart/taken';
import { cited } from '@/components/stage/view/cited';
import { sessionPath, sessionSteps } from '@/components/stage/view/session-path';
import { imapServerMachine } from '@/machines/imap-server-session';
import { pop3ServerMachine } from '@/machines/pop3-server-session';
import { filmOf } from '../stage/films';

describe.each([
  ['pop3', pop3ServerMachine],
  ['imap', imapServerMachine],
] as const)('the way that a %s session took', (world, machine) => {
  it('is all there on the chart: each step on an arrow of its own number', async () => {
    const layout = await layoutChart(machine);
    const film = filmOf('first-look', world);
    const path = sessionPath(film, 'phone-1', layout, film.end);
    const steps = sessionSteps(film, 'phone-1', layout, film.end);
    expect(steps.map(({ to }) => to)).toEqual(path.slice(1));
    const orders = [...layout.edges.flatMap((edge) => ordersOn(edge, path)), ...layout.nodes.filter(({ anywhere }) => anywhere.length > 0).flatMap(({ path: state }) => ordersFromAnywhere(state, layout, path))];
    expect([...new Set(orders)].sort((a, b) => a - b)).toEqual(steps.map((_, index) => index + 1));
    // What moved it is told in a sentence with its section.
    for (const step of steps) {
      const { text, sections } = cited(layout.legal[step.from]!.find(({ event }) => event === step.event)?.description);
      expect(text, step.event).toMatch(/^[A-Z].*\.$/);
      expect(sections.length, step.event).toBeGreaterThan(0);
    }
  });
});

describe('a step', () => {
  it('out of a compound state counts, and one inside it does not', () => {
    expect(ordersOn({ from: 'a', to: 'b' }, ['a.x', 'a.y', 'b', 'a.x', 'b'])).toEqual([2, 4]);
    expect(ordersOn({ from: 'a.x', to: 'a.y' }, ['a.x', 'a.y', 'b'])).toEqual([1]);
  });
});

it('a place on a line is found along its corners', () => {
  const line = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }];
  expect(pointAlong(line, 4)).toEqual({ x: 4, y: 0 });
  expect(pointAlong(line, 13)).toEqual({ x: 10, y: 3 });
  expect(pointAlong(line, 99)).toEqual({ x: 10, y: 10 });
});

it('sections are taken out of a description, wherever they stand', () => {
  expect(cited('Asks (RFC 3501 §6.4.1); no more.')).toEqual({ text: 'Asks; no more.', sections: ['RFC 3501 §6.4.1'] });
  expect(cited('Names (RFC 3501 §6.3.8, RFC 5258).')).toEqual({ text: 'Names.', sections: ['RFC 3501 §6.3.8', 'RFC 5258'] });
  expect(cited(undefined)).toEqual({ text: '', sections: [] });
});
