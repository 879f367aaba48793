/** `npm run bridge`: the same engine as in the browser, behind loopback TCP. */
import { writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { createSecureContext } from 'node:tls';
import { selfSigned } from './certificate';
import { addressOf, listen, Visitors } from './endpoint';
import { House } from './house';
import { household, HOST_NAME } from './household';
import { serveLive } from './live';
import { lettersBelow } from './mail-folder';
import { OptionError, parseOptions, USAGE, type Options } from './options';

async function serve(options: Options): Promise<void> {
  const certificate = options.tls ? selfSigned(HOST_NAME, new Date()) : null;
  if (certificate && options.certificate !== null) writeFileSync(options.certificate, certificate.certificate);
  const letters = options.mail === null ? [] : lettersBelow(options.mail, (problem) => console.error(problem));
  const house = new House((now) => household(options, letters, now));
  for (const { name } of options.devices) house.apply({ kind: 'intent', device: name, intent: { do: 'checkMail' } });
  const visitors = new Visitors(house, certificate && createSecureContext({ key: certificate.key, cert: certificate.certificate }), options.patience * 1000);

  const servers: Server[] = [];
  for (const endpoint of options.endpoints) {
    const server = await listen(endpoint, options.host, visitors);
    servers.push(server);
    console.log(`${endpoint.name} listening on ${addressOf(server)}`);
  }
  const live = await serveLive(house, options, options.endpoints.map((endpoint, i) => ({ ...endpoint, port: (servers[i]!.address() as AddressInfo).port })));
  console.log(`Live on the stage: ${live.address}`);
  if (certificate) console.log(`Certificate SHA-256 ${certificate.fingerprint}`);
  if (options.mail !== null) console.log(`${letters.length} letters in each INBOX`);

  let stopping = false;
  const stop = () => {
    // Ctrl-C reaches us from the terminal and once more from npm.
    if (stopping) return;
    stopping = true;
    for (const server of servers) server.close();
    visitors.end();
    live.stop();
    house.stop();
    // What is left, such as a browser that keeps its line open, must not keep the bridge.
    setTimeout(() => process.exit(0), 250).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') console.log(USAGE);
  else await serve(options);
} catch (error) {
  console.error((error as Error).message);
  process.exit(error instanceof OptionError ? 2 : 1);
}
