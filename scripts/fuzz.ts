// `npm run fuzz`: a million random and mutated lines at each server. `-- --lines 20000 --seed 7 --only imap` to shorten and repeat.
import type { Protocol } from '../simulators/kernel/process';
import { floodLine, floodLiteral, fuzz } from './fuzz/run';

const option = (name: string) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
};
const lines = Number(option('lines') ?? 1_000_000);
const seed = Number(option('seed') ?? Date.now() % 1_000_000_000);
const only = option('only');
const protocols = (['pop3', 'imap', 'smtp'] as const).filter((protocol) => only === undefined || protocol === only);

console.log(`${lines.toLocaleString('en')} lines at each server, seed ${seed}`);
let failed = false;
for (const protocol of protocols satisfies readonly Protocol[]) {
  const start = performance.now();
  const report = fuzz(protocol, lines, seed);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${protocol}: ${report.lines.toLocaleString('en')} lines in ${report.conversations.toLocaleString('en')} conversations, ${report.closed.toLocaleString('en')} closed by the server; ` +
      `${Math.round(report.lines / seconds).toLocaleString('en')} lines a second; largest state ${report.largestState} of ${report.allowedState}; ${report.problems.length} problems`,
  );
  for (const problem of report.problems) console.log(`  ${problem}`);
  failed ||= report.problems.length > 0;

  const line = floodLine(protocol, 8 * 1024 * 1024);
  console.log(`  a line of 8 MiB: ${line.refused ? 'refused' : 'NOT REFUSED'}, largest state ${line.largestState}`);
  failed ||= !line.refused || line.largestState > report.allowedState;
  if (protocol !== 'imap') continue;
  for (const synchronising of [true, false]) {
    const literal = floodLiteral(8 * 1024 * 1024, synchronising);
    console.log(`  a ${synchronising ? 'synchronising' : 'non-synchronising'} literal of 8 MiB: ${literal.refused ? 'refused' : 'NOT REFUSED'}, largest state ${literal.largestState}`);
    failed ||= !literal.refused || literal.largestState > report.allowedState;
  }
}
process.exit(failed ? 1 : 0);
