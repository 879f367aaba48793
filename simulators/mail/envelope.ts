import type { Octets } from '../octets';
import { parseAddresses, type Address } from './address';
import { fieldValue, type HeaderField } from './header';

/** What ENVELOPE tells of a header, in octets as they stand there, unfolded (RFC 3501 §7.4.2). Null is NIL. */
export interface Envelope {
  readonly date: Octets | null;
  readonly subject: Octets | null;
  readonly from: readonly Address[] | null;
  readonly sender: readonly Address[] | null;
  readonly replyTo: readonly Address[] | null;
  readonly to: readonly Address[] | null;
  readonly cc: readonly Address[] | null;
  readonly bcc: readonly Address[] | null;
  readonly inReplyTo: Octets | null;
  readonly messageId: Octets | null;
}

/**
 * A header → its envelope (RFC 3501 §7.4.2): a text that is absent is null and one that is empty is empty; addresses are null in both cases,
 * except that Sender and Reply-To are then From's. Several To, Cc or Bcc fields count as one list (RFC 5322 §4.5.3).
 */
export function envelopeOf(fields: readonly HeaderField[]): Envelope {
  const text = (name: string): Octets | null => fieldValue(fields, name) ?? null;
  const addresses = (name: string): readonly Address[] | null => someOf(parseAddresses(fieldValue(fields, name) ?? ''));
  const recipients = (name: string): readonly Address[] | null =>
    someOf(fields.filter((field) => field.name.toLowerCase() === name).flatMap((field) => parseAddresses(field.value)));
  const from = addresses('from');
  return {
    date: text('date'),
    subject: text('subject'),
    from,
    sender: addresses('sender') ?? from,
    replyTo: addresses('reply-to') ?? from,
    to: recipients('to'),
    cc: recipients('cc'),
    bcc: recipients('bcc'),
    inReplyTo: text('in-reply-to'),
    messageId: text('message-id'),
  };
}

function someOf(addresses: readonly Address[]): readonly Address[] | null {
  return addresses.length > 0 ? addresses : null;
}
