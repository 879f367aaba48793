import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFlags } from '../../../simulators/mail/flag';
import { appendMessages, changeFlags, emptyMailbox, removeMessages, type Mailbox, type Uid, type UidValidity } from '../../../simulators/mail/mailbox';
import { contentOf } from '../../../simulators/mail/message';
import { applySync, countRecent, isRecent, openView, seqOfUid, uidOfSeq, withMessages } from '../../../simulators/mail/session-view';

const append = (mailbox: Mailbox, count: number) => appendMessages(mailbox, Array.from({ length: count }, () => ({ content: contentOf('x'), flags: [], internalDate: 0, internalZone: 0 }))).mailbox;
const box = (count: number) => append(emptyMailbox('INBOX', 1 as UidValidity), count);
const remove = (mailbox: Mailbox, uids: number[], command = 'EXPUNGE') => removeMessages(mailbox, uids, { by: 'other', command, at: 0 }).mailbox;

describe('a session’s view of its mailbox (RFC 3501 §7.4.1)', () => {
  it('keeps the numbers of the dead until they may be told', () => {
    const { view } = openView(box(4), false);
    const mailbox = append(remove(box(4), [2]), 1);
    const quiet = applySync(view, mailbox, { expunges: false });
    expect(quiet.view.messages.map(({ uid }) => uid)).toEqual([1, 2, 3, 4, 5]);
    expect(quiet.report).toMatchObject({ expunged: [], exists: 5, changed: [{ seq: 2, message: { flags: ['\\Deleted'] } }] });
    expect([seqOfUid(quiet.view, 3 as Uid), uidOfSeq(quiet.view, 5 as never)]).toEqual([3, 5]);
    const told = applySync(quiet.view, quiet.mailbox, { expunges: true });
    expect(told.view.messages.map(({ uid }) => uid)).toEqual([1, 3, 4, 5]);
    expect(told.report).toMatchObject({ expunged: [{ seq: 2 }], exists: null, changed: [] });
    expect(applySync(told.view, told.mailbox, { expunges: true }).view).toBe(told.view);
  });

  it('a message that was moved away had no \\Deleted', () => {
    const { view } = openView(box(2), false);
    expect(applySync(view, remove(box(2), [1], 'MOVE'), { expunges: false }).report.changed).toEqual([]);
  });

  it('what a command’s own answer told is not told again', () => {
    const { view, mailbox } = openView(box(3), false);
    const { mailbox: next, changed } = changeFlags(mailbox, [2], (flags) => addFlags(flags, ['\\Seen']));
    expect(applySync(withMessages(view, changed), next, { expunges: true }).report).toMatchObject({ changed: [], exists: null });
    expect(applySync(view, next, { expunges: true }).report.changed).toHaveLength(1);
  });

  it('\\Recent belongs to the session that was told first (§2.3.2)', () => {
    const first = openView(box(2), false);
    const second = openView(first.mailbox, false);
    expect([countRecent(first.view), countRecent(second.view)]).toEqual([2, 0]);
    const mailbox = append(second.mailbox, 2);
    const told = applySync(second.view, mailbox, { expunges: true });
    const late = applySync(first.view, told.mailbox, { expunges: true });
    expect([countRecent(told.view), countRecent(late.view)]).toEqual([2, 2]);
    expect([1, 2, 3, 4].map((uid) => isRecent(told.view, uid as Uid))).toEqual([false, false, true, true]);
    const reader = openView(mailbox, true);
    expect([countRecent(reader.view), reader.mailbox]).toEqual([2, mailbox]);
  });

  it('a client that does as it is told ends with what the mailbox holds', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ kind: fc.constant('remove' as const), pick: fc.nat() }),
      fc.record({ kind: fc.constant('flag' as const), pick: fc.nat() }),
      fc.record({ kind: fc.constant('sync' as const), expunges: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let mailbox = box(5);
        let { view } = openView(mailbox, false);
        // What the client knows: its list of flags by number.
        const client = view.messages.map(({ flags }) => flags);
        const sync = (expunges: boolean) => {
          const next = applySync(view, mailbox, { expunges });
          ({ view, mailbox } = next);
          for (const { seq, message } of next.report.changed) client[seq - 1] = message.flags;
          for (const { seq } of [...next.report.expunged].reverse()) client.splice(seq - 1, 1);
          if (next.report.exists !== null) for (let index = client.length; index < next.report.exists; index++) client.push(view.messages[index]!.flags);
          expect(client).toEqual(view.messages.map(({ flags }) => flags));
        };
        for (const each of steps) {
          const uid = mailbox.messages[('pick' in each ? each.pick : 0) % Math.max(mailbox.messages.length, 1)]?.uid;
          if (each.kind === 'append') mailbox = append(mailbox, each.count);
          else if (each.kind === 'sync') sync(each.expunges);
          else if (uid !== undefined) mailbox = each.kind === 'remove' ? remove(mailbox, [uid]) : changeFlags(mailbox, [uid], (flags) => (flags.length > 0 ? [] : ['\\Seen'])).mailbox;
        }
        sync(true);
        expect(view.messages).toEqual(mailbox.messages);
      }),
    );
  });
});
