import { composeMessage, contentOf, type MessageKey } from '../mail/message';
import type { Octets } from '../octets';
import type { Instant } from '../mail/mailbox';
import type { LetterSpec, Scenario } from './scenario';

/** The person whose household all scenarios show. */
export const OWNER = { user: 'alice', password: 'secret', address: 'alice@example.com', name: 'Alice' } as const;

/** The octets of a scenario's letter, posted at `date`. */
export function letterOctets(scenarioId: string, label: string, letter: LetterSpec, date: Instant): Octets {
  const { from, fromName, subject, attachment } = letter;
  const messageId = `<${label.toLowerCase()}.${scenarioId}@${from.slice(from.indexOf('@') + 1)}>`;
  return composeMessage({
    from,
    name: fromName,
    to: [OWNER.address],
    subject,
    body: letter.body,
    date,
    messageId,
    ...(attachment && { attachment: { filename: attachment.filename, mediaType: 'image/jpeg', octets: filler(attachment.octets) } }),
  });
}

/** The attachment's octets: no picture, only its weight. */
function filler(length: number): Octets {
  return 'where mail lives - '.repeat(Math.ceil(length / 19)).slice(0, length);
}

/** The key of each letter of a scenario, by label. */
export function keysOf(scenario: Scenario): Record<string, MessageKey> {
  return Object.fromEntries(
    Object.entries(scenario.letters).map(([label, letter]) => [label, contentOf(letterOctets(scenario.id, label, letter, scenario.start)).key]),
  );
}
