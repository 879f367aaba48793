import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { envelopeOf } from '../../../simulators/mail/envelope';
import { parseHeader } from '../../../simulators/mail/header';

const envelope = (octets: string) => envelopeOf(parseHeader(octets));
const address = (name: string | null, mailbox: string, host: string) => ({ name, route: null, mailbox, host });

describe('envelopeOf (RFC 3501 §7.4.2)', () => {
  it('of a recorded message is what a real server told', () => {
    const octets = readFileSync(new URL('../../fixtures/mail/02-alternative.eml', import.meta.url), 'latin1');
    expect(envelope(octets)).toEqual({
      date: 'Tue, 04 Feb 2025 18:02:11 +0100',
      subject: '=?UTF-8?B?Q2Fmw6kgbWVudQ==?=',
      from: [address('=?UTF-8?Q?Bj=C3=B6rn_Dahl?=', 'bjorn', 'example.net')],
      sender: [address(null, 'lists', 'example.net')],
      replyTo: [address(null, 'reply', 'example.net')],
      to: [address('Alice', 'alice', 'example.com'), address('Bob', 'bob', 'example.com')],
      cc: [address('Carol, C.', 'carol', 'example.com')],
      bcc: null,
      inReplyTo: null,
      messageId: '<alt-2@example.net>',
    });
  });

  it('Sender and Reply-To that are absent or empty are From', () => {
    const from = [address(null, 'a', 'x')];
    expect(envelope('From: a@x\r\n')).toMatchObject({ from, sender: from, replyTo: from });
    expect(envelope('From: a@x\r\nSender:\r\nReply-To: ,\r\n')).toMatchObject({ from, sender: from, replyTo: from });
  });

  it('an absent text is NIL, an empty one is empty; addresses are NIL in both cases', () => {
    expect(envelope('To:\r\nSubject:\r\nIn-Reply-To:\r\n')).toMatchObject({ subject: '', inReplyTo: '', to: null, cc: null, date: null, messageId: null, from: null });
  });

  it('several To fields are one list (RFC 5322 §4.5.3), and a folded field is one line', () => {
    expect(envelope('To: a@x\r\nSubject: one\r\n two\r\nTO: b@y\r\n')).toMatchObject({ subject: 'one two', to: [address(null, 'a', 'x'), address(null, 'b', 'y')] });
  });
});
