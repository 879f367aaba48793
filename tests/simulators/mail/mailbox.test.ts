import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { items } from '../../../simulators/log';
import { addFlags, withoutFlags } from '../../../simulators/mail/flag';
import {
  appendMessages,
  changeFlags,
  emptyMailbox,
  firstIndexFrom,
  indexOfUid,
  removeMessages,
  storageOf,
  type Mailbox,
  type NewMessage,
  type UidValidity,
} from '../../../simulators/mail/mailbox';
import { contentOf } from '../../../simulators/mail/message';

const cause = { by: 'phone', command: 'EXPUNGE', at: 5000 };

function letter(n: number, flags: readonly string[] = []): NewMessage {
  return { content: contentOf(`Message-ID: <m${n}@example.org>\r\n\r\n${'x'.repeat(n % 50)}\r\n`), flags, internalDate: n, internalZone: 0 };
}

function mailboxOf(count: number): Mailbox {
  const letters = Array.from({ length: count }, (_, n) => letter(n + 1));
  return appendMessages(emptyMailbox('INBOX', 7 as UidValidity), letters).mailbox;
}

const uidsOf = (mailbox: Mailbox): number[] => mailbox.messages.map((message) => message.uid);

describe('a new mailbox', () => {
  it('has no zero mod-sequence (RFC 7162 §3.1.2.1) and UIDNEXT 1', () => {
    const mailbox = emptyMailbox('Sent', 3 as UidValidity, '\\Sent');
    expect(mailbox).toMatchObject({ uidNext: 1, highestModSeq: 1, firstRecent: 1, specialUse: '\\Sent' });
    expect(mailbox.removals.length).toBe(0);
  });
});

describe('appendMessages (RFC 3501 §2.3.1.1, RFC 7162 §3.1)', () => {
  it('gives ascending UIDs and one new mod-sequence', () => {
    const { mailbox, uids } = appendMessages(mailboxOf(2), [letter(8, ['\\seen', '\\Recent', '\\Answered']), letter(9)]);
    expect(uids).toEqual([3, 4]);
    expect(mailbox.uidNext).toBe(5);
    expect(mailbox.messages.map((message) => message.modSeq)).toEqual([2, 2, 3, 3]);
    expect(mailbox.highestModSeq).toBe(3);
    expect(mailbox.messages[2]!.flags).toEqual(['\\Answered', '\\Seen']);
  });

  it('of nothing leaves the mailbox as it is', () => {
    const mailbox = mailboxOf(1);
    expect(appendMessages(mailbox, []).mailbox).toBe(mailbox);
  });
});

describe('changeFlags (RFC 7162 §3.1)', () => {
  it('gives a new mod-sequence only where flags really change', () => {
    const seen = changeFlags(mailboxOf(4), [2, 3], (flags) => addFlags(flags, ['\\Seen']));
    expect(seen.changed.map((message) => message.uid)).toEqual([2, 3]);
    expect(seen.mailbox.messages.map((message) => message.modSeq)).toEqual([2, 3, 3, 2]);
    const again = changeFlags(seen.mailbox, [1, 2, 3], (flags) => [...flags, '\\SEEN']);
    expect(again.changed.map((message) => message.uid)).toEqual([1]);
    expect(again.mailbox.messages.map((message) => message.modSeq)).toEqual([4, 3, 3, 2]);
  });

  it('that changes nothing gives the same mailbox', () => {
    const mailbox = mailboxOf(3);
    expect(changeFlags(mailbox, [1, 2, 3, 99], (flags) => withoutFlags(flags, ['\\Seen'])).mailbox).toBe(mailbox);
    expect(changeFlags(mailbox, [77], (flags) => addFlags(flags, ['\\Seen'])).mailbox).toBe(mailbox);
  });

  it('sees another spelling of a keyword as no change', () => {
    const { mailbox } = changeFlags(mailboxOf(1), [1], () => ['Lesson']);
    expect(changeFlags(mailbox, [1], () => ['LESSON']).mailbox).toBe(mailbox);
  });

  it('leaves the mailbox that it was given as it was', () => {
    const mailbox = mailboxOf(3);
    const before = JSON.stringify(mailbox);
    changeFlags(mailbox, [1, 2], () => ['\\Seen']);
    removeMessages(mailbox, [2], cause);
    appendMessages(mailbox, [letter(9)]);
    expect(JSON.stringify(mailbox)).toBe(before);
  });
});

describe('removeMessages', () => {
  it('enters each removal into the ledger', () => {
    const { mailbox, removed } = removeMessages(mailboxOf(5), [2, 4, 9], cause, 'Trash');
    expect(uidsOf(mailbox)).toEqual([1, 3, 5]);
    expect(removed.map((message) => message.uid)).toEqual([2, 4]);
    expect([...items(mailbox.removals)]).toEqual([
      { ...cause, key: '<m2@example.org>', uid: 2, modSeq: 3, movedTo: 'Trash' },
      { ...cause, key: '<m4@example.org>', uid: 4, modSeq: 3, movedTo: 'Trash' },
    ]);
    expect(mailbox.uidNext).toBe(6);
  });

  it('of what is not there gives the same mailbox', () => {
    const mailbox = mailboxOf(2);
    expect(removeMessages(mailbox, [7], cause).mailbox).toBe(mailbox);
  });
});

type Step = { readonly append: number } | { readonly remove: readonly number[] } | { readonly flag: readonly number[] };
const uidSet = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 }).map((uids) => uids.sort((a, b) => a - b));
const step: fc.Arbitrary<Step> = fc.oneof(fc.record({ append: fc.nat(6) }), fc.record({ remove: uidSet }), fc.record({ flag: uidSet }));

describe('any history', () => {
  it('keeps UIDs ascending and never reused, mod-sequences growing, sums right, and accounts for every message', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let mailbox = emptyMailbox('INBOX', 1 as UidValidity);
        const given: number[] = [];
        for (const each of steps) {
          const before = mailbox;
          if ('append' in each) {
            const result = appendMessages(mailbox, Array.from({ length: each.append }, (_, n) => letter(n)));
            given.push(...result.uids);
            mailbox = result.mailbox;
          } else if ('remove' in each) mailbox = removeMessages(mailbox, each.remove, cause).mailbox;
          else mailbox = changeFlags(mailbox, each.flag, (flags, message) => (message.uid % 3 === 0 ? flags : addFlags(flags, ['\\Seen']))).mailbox;
          expect(mailbox === before || mailbox.highestModSeq > before.highestModSeq).toBe(true);
          expect(mailbox.messages.every((message) => message.modSeq <= mailbox.highestModSeq)).toBe(true);
        }
        expect(given).toEqual(Array.from({ length: given.length }, (_, n) => n + 1));
        const uids = uidsOf(mailbox);
        expect(uids).toEqual([...new Set(uids)].sort((a, b) => a - b));
        const gone = [...items(mailbox.removals)].map((removal) => removal.uid as number);
        expect([...uids, ...gone].sort((a, b) => a - b)).toEqual(given);
        expect(storageOf(mailbox)).toBe(mailbox.messages.reduce((sum, message) => sum + message.content.octets.length, 0));
      }),
    );
  });
});

describe('finding a UID', () => {
  it('agrees with a plain search from any place', () => {
    fc.assert(
      fc.property(uidSet, fc.integer({ min: 0, max: 62 }), fc.nat(20), (gone, uid, start) => {
        const { messages } = removeMessages(mailboxOf(50), gone, cause).mailbox;
        const from = Math.min(start, messages.length);
        const plain = messages.findIndex((message, index) => index >= from && message.uid >= uid);
        expect(firstIndexFrom(messages, uid, from)).toBe(plain < 0 ? messages.length : plain);
        expect(indexOfUid(messages, uid)).toBe(messages.findIndex((message) => message.uid === uid));
      }),
    );
  });

  it('takes UIDs in ascending order only', () => {
    expect(() => changeFlags(mailboxOf(3), [3, 1], (flags) => flags)).toThrow('ascending');
  });
});
