import type { Scenario } from '@/simulators/scenario';
import { fixture } from './fixture';
import { lineOf, type Line } from './lines';

export function firstLine(scenario: Scenario): Line {
  const pop3 = fixture(scenario, 'pop3');
  const imap = fixture(scenario, 'imap');
  return lineOf({ id: 0, forkedAt: null, parent: null, films: { pop3: pop3.film, imap: imap.film }, steps: pop3.steps });
}
