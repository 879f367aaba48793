import { describe, expect, it } from 'vitest';
import { restoreWithNewUidValidity } from '../../../simulators/mail/account';
import { items } from '../../../simulators/log';
import { accountWith, Site } from './dialogue';

const FLAGS = '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)';
const PERMANENT = '* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)] Flags permitted.';

describe('SELECT and EXAMINE (RFC 3501 §6.3.1–2)', () => {
  it('tell what the client needs', () => {
    expect(new Site().login().say('a SELECT inbox')).toEqual([
      FLAGS,
      PERMANENT,
      '* 3 EXISTS',
      '* 3 RECENT',
      '* OK [UNSEEN 1] First unseen.',
      '* OK [UIDVALIDITY 1000] UIDs valid.',
      '* OK [UIDNEXT 4] Predicted next UID.',
      '* OK [HIGHESTMODSEQ 2] Highest mod-sequence.',
      'a OK [READ-WRITE] SELECT completed.',
    ]);
  });

  it('an empty mailbox has no UNSEEN', () => expect(new Site().login().say('a SELECT Trash').join()).not.toContain('UNSEEN'));

  it('\\Recent is shown to one session that may write (§2.3.2); EXAMINE takes it from nobody', () => {
    const site = new Site();
    expect(site.login().say('a EXAMINE INBOX')).toContain('* 3 RECENT');
    const client = site.login();
    expect(client.say('a EXAMINE INBOX')).toEqual(expect.arrayContaining(['* 3 RECENT', '* OK [PERMANENTFLAGS ()] Read-only mailbox.', 'a OK [READ-ONLY] EXAMINE completed.']));
    expect(client.say('b SELECT INBOX')).toContain('* 3 RECENT');
    expect(site.login().say('c SELECT INBOX')).toContain('* 0 RECENT');
  });

  it('one that fails deselects (§6.3.1)', () => {
    const client = new Site().select();
    expect(client.say('a SELECT Nowhere')).toEqual(['* OK [CLOSED] Previous mailbox closed.', 'a NO [NONEXISTENT] There is no such mailbox.']);
    expect(client.chart).toBe('authenticated.ready');
    expect(client.say('b FETCH 1 FLAGS')[0]).toMatch(/^b BAD /);
  });

  it('selecting again closes without expunging', () => {
    const site = new Site();
    const client = site.select();
    client.say('a STORE 1 +FLAGS.SILENT (\\Deleted)');
    expect(client.say('b SELECT Sent')[0]).toBe('* OK [CLOSED] Previous mailbox closed.');
    expect(site.account.mailboxes.INBOX!.messages).toHaveLength(3);
  });

  it('EXAMINE changes nothing: STORE, EXPUNGE and MOVE are NO, BODY[] sets no \\Seen, CLOSE removes nothing', () => {
    const site = new Site();
    site.select().say('a STORE 1 +FLAGS.SILENT (\\Deleted)');
    const client = site.login();
    client.say('e EXAMINE INBOX');
    const before = site.account;
    for (const command of ['STORE 1 +FLAGS (\\Seen)', 'EXPUNGE', 'MOVE 1 Trash', 'UID EXPUNGE 1']) expect(client.say(`a ${command}`)).toEqual([expect.stringMatching(/^a NO /)]);
    client.say('b FETCH 1 BODY[]');
    expect(client.say('c CLOSE')).toEqual(['c OK CLOSE completed.']);
    expect(site.account).toBe(before);
  });

  it('IMAP4rev2: no RECENT, no UNSEEN, and a LIST (RFC 9051 §6.3.2)', () => {
    const client = new Site().login();
    client.say('e ENABLE IMAP4rev2');
    const lines = client.say('a SELECT INBOX');
    expect(lines.join()).not.toMatch(/RECENT|UNSEEN/);
    expect(lines).toContain('* LIST () "/" INBOX');
    expect(client.say('b FETCH 1 FLAGS')[0]).toBe('* 1 FETCH (FLAGS ())');
    expect(client.say('c CHECK')).toEqual(['c BAD Unknown command.']);
    expect(client.say('d STATUS INBOX (RECENT)')[0]).toMatch(/^d BAD/);
    expect(client.say('e STORE 1 +FLAGS (\\Seen)')[0]).toBe('* 1 FETCH (UID 1 FLAGS (\\Seen))');
    expect(client.say('f SEARCH SEEN')[0]).toBe('* ESEARCH (TAG "f") ALL 1');
  });
});

describe('CLOSE, UNSELECT, EXPUNGE (RFC 3501 §6.4.2–3, RFC 3691, RFC 4315 §2.1)', () => {
  const prepared = () => {
    const site = new Site(accountWith(5));
    const client = site.select();
    client.say('p STORE 2,3,5 +FLAGS.SILENT (\\Deleted)');
    return { site, client, uids: () => site.account.mailboxes.INBOX!.messages.map(({ uid }) => Number(uid)) };
  };

  it('EXPUNGE tells the highest number first', () => {
    const { client, uids } = prepared();
    expect(client.say('a EXPUNGE')).toEqual(['* 5 EXPUNGE', '* 3 EXPUNGE', '* 2 EXPUNGE', '* 2 RECENT', 'a OK EXPUNGE completed.']);
    expect(uids()).toEqual([1, 4]);
  });

  it('UID EXPUNGE removes what is both named and \\Deleted', () => {
    const { client, uids } = prepared();
    expect(client.say('a UID EXPUNGE 3:4,99')[0]).toBe('* 3 EXPUNGE');
    expect(uids()).toEqual([1, 2, 4, 5]);
  });

  it('CLOSE removes silently', () => {
    const { client, uids, site } = prepared();
    expect(client.say('a CLOSE')).toEqual(['a OK CLOSE completed.']);
    expect(uids()).toEqual([1, 4]);
    expect(client.chart).toBe('authenticated.ready');
    expect([...items(site.account.mailboxes.INBOX!.removals)][0]).toMatchObject({ by: 'device1', command: 'CLOSE', at: site.now, uid: 2 });
  });

  it('UNSELECT removes nothing', () => {
    const { client, uids } = prepared();
    expect(client.say('a UNSELECT')).toEqual(['a OK UNSELECT completed.']);
    expect(uids()).toHaveLength(5);
  });

  it('QRESYNC: VANISHED and HIGHESTMODSEQ (RFC 7162 §3.2.7–8, §3.2.10)', () => {
    const site = new Site(accountWith(5));
    const client = site.select('INBOX', 'ENABLE QRESYNC');
    client.say('p STORE 2,3,5 +FLAGS.SILENT (\\Deleted)');
    expect(client.say('a UID EXPUNGE 2:3')).toEqual(['* VANISHED 2:3', '* 3 RECENT', 'a OK [HIGHESTMODSEQ 4] UID EXPUNGE completed.']);
    expect(client.say('b CLOSE')).toEqual(['b OK [HIGHESTMODSEQ 5] CLOSE completed.']);
    expect(client.say('c SELECT INBOX', 'd CLOSE').at(-1)).toBe('d OK CLOSE completed.');
  });
});

describe('STORE (RFC 3501 §6.4.6)', () => {
  it.each([
    ['STORE 1 FLAGS (\\Seen kw)', ['* 1 FETCH (FLAGS (\\Seen kw \\Recent))']],
    ['STORE 1:2 +FLAGS (\\Seen)', ['* 1 FETCH (FLAGS (\\Seen \\Recent))', '* 2 FETCH (FLAGS (\\Seen \\Recent))']],
    ['STORE 1 +FLAGS.SILENT (\\Seen)', []],
    ['UID STORE 3 +FLAGS (\\Seen)', ['* 3 FETCH (UID 3 FLAGS (\\Seen \\Recent))']],
    ['UID STORE 99 +FLAGS (\\Seen)', []],
    ['UID STORE 99:* +FLAGS (\\Seen)', ['* 3 FETCH (UID 3 FLAGS (\\Seen \\Recent))']],
    ['STORE 1 -FLAGS (\\Seen)', []],
  ])('%s', (command, answers) => {
    const lines = new Site().select().say(`a ${command}`).filter((line) => !/^\* (FLAGS|OK \[PERMANENT)/.test(line));
    expect(lines).toEqual([...answers, expect.stringMatching(/^a OK /)]);
  });

  it.each(['STORE 4 +FLAGS (\\Seen)', 'STORE 1:9 +FLAGS (\\Seen)', 'COPY 4 Trash', 'FETCH 9 FLAGS', 'MOVE 4 Trash'])('%s names no message: BAD', (command) =>
    expect(new Site().select().say(`a ${command}`)).toEqual([expect.stringMatching(/^a BAD /)]));

  it('in an empty mailbox even * names none (§9 seq-number)', () => expect(new Site(accountWith(0)).select().say('a STORE * +FLAGS (\\Seen)')[0]).toMatch(/^a BAD/));

  it('a new keyword is told in FLAGS before it is seen (§7.2.6)', () => {
    expect(new Site().select().say('a STORE 1 +FLAGS (kw)').slice(0, 3)).toEqual([
      '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft kw)',
      '* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft kw \\*)] Flags permitted.',
      '* 1 FETCH (FLAGS (kw \\Recent))',
    ]);
  });

  it('.SILENT is silent about its own change, not about that of others', () => {
    const site = new Site();
    const phone = site.select();
    const laptop = site.select();
    laptop.say('a STORE 1 +FLAGS (\\Flagged)');
    expect(phone.say('a STORE 1:2 +FLAGS.SILENT (\\Seen)')).toEqual(['* 1 FETCH (FLAGS (\\Flagged \\Seen \\Recent))', 'a OK STORE completed.']);
  });

  it('UNCHANGEDSINCE (RFC 7162 §3.1.3): what passes is answered with MODSEQ, what fails is named and told', () => {
    const site = new Site();
    const phone = site.select();
    site.select().say('x STORE 2 +FLAGS (\\Flagged)');
    expect(phone.say('a STORE 1:3 (UNCHANGEDSINCE 2) +FLAGS.SILENT (\\Deleted)')).toEqual([
      '* OK [HIGHESTMODSEQ 3] Highest',
      '* 1 FETCH (MODSEQ (4))',
      '* 3 FETCH (MODSEQ (4))',
      '* 2 FETCH (FLAGS (\\Flagged \\Recent) MODSEQ (3))',
      'a OK [MODIFIED 2] Conditional STORE failed for some messages.',
    ]);
    expect(phone.say('b UID STORE 1 (UNCHANGEDSINCE 0) +FLAGS (\\Seen)').at(-1)).toBe('b OK [MODIFIED 1] Conditional STORE failed for some messages.');
    expect(phone.say('c STORE 3 (UNCHANGEDSINCE 4) +FLAGS (\\Deleted)')[0]).toBe('* 3 FETCH (FLAGS (\\Deleted \\Recent) MODSEQ (4))');
  });
});

describe('COPY and MOVE (RFC 3501 §6.4.7, RFC 6851, RFC 4315 §3)', () => {
  it('COPY keeps flags and internal date, and tells the UIDs', () => {
    const site = new Site();
    const client = site.select();
    client.say('p STORE 3 +FLAGS (\\Seen kw)');
    expect(client.say('a COPY 2:3 Archive')).toEqual(['a OK [COPYUID 1005 2:3 1:2] COPY completed.']);
    expect(site.account.mailboxes.Archive!.messages[1]).toMatchObject({ uid: 2, flags: ['\\Seen', 'kw'], internalDate: 0 });
    expect(site.account.mailboxes.Archive!.messages[1]!.content).toBe(site.account.mailboxes.INBOX!.messages[2]!.content);
  });

  it('MOVE tells COPYUID before the EXPUNGEs, and the ledger says where to', () => {
    const site = new Site();
    expect(site.select().say('a UID MOVE 1,3 Trash')).toEqual(['* OK [COPYUID 1004 1,3 1:2] Moved.', '* 3 EXPUNGE', '* 1 EXPUNGE', '* 1 RECENT', 'a OK UID MOVE completed.']);
    expect([...items(site.account.mailboxes.INBOX!.removals)].map(({ uid, command, movedTo }) => [uid, command, movedTo])).toEqual([[1, 'UID MOVE', 'Trash'], [3, 'UID MOVE', 'Trash']]);
  });

  it('MOVE into the same mailbox gives new UIDs', () => {
    expect(new Site().select().say('a MOVE 1 INBOX')).toEqual(['* OK [COPYUID 1000 1 4] Moved.', '* 1 EXPUNGE', '* 3 EXISTS', 'a OK MOVE completed.']);
  });

  it.each(['COPY 1 Nowhere', 'MOVE 1 Nowhere', 'UID COPY 1 Nowhere'])('%s: TRYCREATE', (command) => expect(new Site().select().say(`a ${command}`)[0]).toMatch(/^a NO \[TRYCREATE\] /));

  it.each(['UID COPY 99 Trash', 'UID MOVE 99 Trash'])('%s: OK, nothing to do', (command) => expect(new Site().select().say(`a ${command}`)).toEqual(['a OK No messages found.']));

  it('COPY over quota copies nothing; MOVE needs no more room', () => {
    const site = new Site(accountWith(3, { quota: 200 }));
    const client = site.select();
    const before = site.account;
    expect(client.say('a COPY 1:3 Trash')).toEqual([expect.stringMatching(/^a NO \[OVERQUOTA\] /)]);
    expect(site.account).toBe(before);
    expect(client.say('b MOVE 1:3 Trash').at(-1)).toMatch(/^b OK/);
  });

  it('what another session expunged cannot be copied by number, and is passed over by UID (RFC 2180 §4.4)', () => {
    const site = new Site();
    const phone = site.select();
    site.select().say('x STORE 2 +FLAGS (\\Deleted)', 'y EXPUNGE');
    expect(phone.say('a UID COPY 2:3 Archive')[0]).toMatch(/^\* 2 EXPUNGE/);
    const again = new Site();
    const tablet = again.select();
    again.select().say('x STORE 2 +FLAGS (\\Deleted)', 'y EXPUNGE');
    expect(tablet.say('a COPY 1:2 Archive').at(-1)).toMatch(/^a NO \[EXPUNGEISSUED\] /);
    expect(again.account.mailboxes.Archive!.messages).toEqual([]);
  });
});

describe('QRESYNC and CONDSTORE (RFC 7162)', () => {
  const changed = () => {
    const site = new Site(accountWith(6));
    const other = site.select();
    other.say('x STORE 2,5 +FLAGS (\\Deleted)', 'y EXPUNGE', 'z STORE 1 +FLAGS (\\Seen)');
    return site;
  };

  it('SELECT tells what happened since (§3.2.5)', () => {
    const client = changed().login();
    client.say('e ENABLE QRESYNC');
    const lines = client.say('a SELECT INBOX (QRESYNC (1000 2))');
    expect(lines.filter((line) => /VANISHED|FETCH/.test(line))).toEqual(['* VANISHED (EARLIER) 2,5', '* 1 FETCH (UID 1 FLAGS (\\Seen) MODSEQ (5))']);
  });

  it.each([
    ['(1000 2 1:3)', ['* VANISHED (EARLIER) 2', '* 1 FETCH (UID 1 FLAGS (\\Seen) MODSEQ (5))']],
    ['(1000 2 4:6 (1,3 1,3))', ['* VANISHED (EARLIER) 5']],
    ['(1000 5)', []],
    ['(999 2)', []],
  ])('known: %s', (known, expected) => {
    const client = changed().login();
    client.say('e ENABLE QRESYNC');
    expect(client.say(`a SELECT INBOX (QRESYNC ${known})`).filter((line) => /VANISHED|FETCH/.test(line))).toEqual(expected);
  });

  it('without ENABLE it is BAD, and nothing is deselected', () => {
    const client = changed().select();
    expect(client.say('a SELECT Sent (QRESYNC (1000 2))')).toEqual([expect.stringMatching(/^a BAD /)]);
    expect(client.chart).toBe('selected.ready');
  });

  it('a CONDSTORE-aware client gets MODSEQ with news (§3.2)', () => {
    const site = new Site();
    const phone = site.login();
    phone.say('s SELECT INBOX (CONDSTORE)');
    site.select().say('x STORE 1 +FLAGS (\\Seen)');
    expect(phone.say('a NOOP')).toEqual(['* 1 FETCH (FLAGS (\\Seen \\Recent) MODSEQ (3))', 'a OK NOOP completed.']);
  });

  it('STATUS (HIGHESTMODSEQ) makes a client aware (§3.1)', () => {
    const client = new Site().select();
    expect(client.say('a STATUS INBOX (HIGHESTMODSEQ)')).toEqual(['* OK [HIGHESTMODSEQ 2] Highest', '* STATUS INBOX (HIGHESTMODSEQ 2)', 'a OK STATUS completed.']);
    expect(client.say('b STORE 1 +FLAGS.SILENT (\\Seen)')[0]).toBe('* 1 FETCH (MODSEQ (3))');
  });
});

describe('what others do meanwhile (RFC 3501 §5.2, §7.4.1)', () => {
  const two = (letters = 4) => {
    const site = new Site(accountWith(letters));
    return { site, phone: site.select(), laptop: site.select() };
  };

  it.each(['FETCH 3 (UID)', 'STORE 3 +FLAGS.SILENT (\\Flagged)', 'SEARCH SUBJECT xyz', 'SORT (DATE) UTF-8 SUBJECT xyz'])('%s tells no EXPUNGE', (command) => {
    const { phone, laptop } = two();
    laptop.say('x STORE 2 +FLAGS.SILENT (\\Deleted)', 'y EXPUNGE');
    expect(phone.say(`a ${command}`).join()).not.toContain('EXPUNGE');
    expect(phone.say('b NOOP')).toContain('* 2 EXPUNGE');
  });

  it.each(['UID FETCH 3 (FLAGS)', 'UID SEARCH ALL', 'NOOP', 'CHECK', 'STATUS Sent (MESSAGES)', 'COPY 1 Sent'])('%s may', (command) => {
    const { phone, laptop } = two();
    laptop.say('x STORE 2 +FLAGS.SILENT (\\Deleted)', 'y EXPUNGE');
    expect(phone.say(`a ${command}`)).toContain('* 2 EXPUNGE');
  });

  it('arrivals and flags are told at once; numbers stay until the expunge is told', () => {
    const { phone, laptop } = two();
    laptop.say('x STORE 2 +FLAGS.SILENT (\\Deleted)', 'y EXPUNGE', 'z STORE 3 +FLAGS (\\Seen)');
    laptop.raw('w APPEND INBOX {3+}\r\nabc\r\n');
    expect(phone.say('a FETCH 1 (UID)')).toEqual([
      '* 1 FETCH (UID 1)',
      '* 2 FETCH (FLAGS (\\Deleted \\Recent))',
      '* 4 FETCH (FLAGS (\\Seen \\Recent))',
      '* 5 EXISTS',
      'a OK FETCH completed',
    ]);
    expect(phone.say('b FETCH 4:5 (UID)')).toEqual(['* 4 FETCH (UID 4)', '* 5 FETCH (UID 5)', 'b OK FETCH completed']);
    expect(phone.say('c NOOP')).toEqual(['* 2 EXPUNGE', '* 3 RECENT', 'c OK NOOP completed.']);
    expect(phone.say('d FETCH 3:4 (UID)')).toEqual(['* 3 FETCH (UID 4)', '* 4 FETCH (UID 5)', 'd OK FETCH completed']);
    expect(phone.say('e NOOP')).toEqual(['e OK NOOP completed.']);
  });

  it('an invalid command tells nothing', () => {
    const { phone, laptop } = two();
    laptop.say('x STORE 2 +FLAGS.SILENT (\\Deleted)', 'y EXPUNGE');
    expect(phone.say('a FETCH x')).toHaveLength(1);
  });

  it.each(['DELETE', 'restore', 'RENAME'])('the selected mailbox is gone by %s: BYE', (how) => {
    const site = new Site();
    site.login().say('x CREATE Box');
    const phone = site.select('Box');
    if (how === 'restore') site.change((account) => restoreWithNewUidValidity(account, 'Box'));
    else site.login().say(how === 'DELETE' ? 'y DELETE Box' : 'y RENAME Box Crate');
    expect(phone.say('a FETCH 1 FLAGS', 'b NOOP')).toEqual(['* BYE The selected mailbox is gone.']);
    expect(phone.closed).toBe(true);
  });
});

describe('IDLE (RFC 2177 §3)', () => {
  it('tells news as it happens, until DONE', () => {
    const site = new Site();
    const phone = site.select();
    const laptop = site.select();
    expect(phone.say('a IDLE')).toEqual(['+ idling']);
    expect([phone.waits, phone.chart]).toEqual([true, 'selected.idle']);
    laptop.say('x STORE 2 +FLAGS (\\Seen)');
    phone.input({ kind: 'changed' });
    expect(phone.lines()).toEqual(['* 2 FETCH (FLAGS (\\Seen \\Recent))']);
    laptop.say('y STORE 1 +FLAGS.SILENT (\\Deleted)', 'z EXPUNGE');
    phone.input({ kind: 'changed' });
    expect(phone.lines()).toEqual(['* 1 EXPUNGE', '* 2 RECENT']);
    phone.input({ kind: 'changed' });
    expect(phone.effects).toEqual([]);
    expect(phone.say('done')).toEqual(['a OK IDLE completed.']);
    expect([phone.waits, phone.chart]).toEqual([false, 'selected.ready']);
  });

  it('what was untold before is told at once', () => {
    const site = new Site();
    const phone = site.select();
    site.select().raw('x APPEND INBOX {3+}\r\nabc\r\n');
    expect(phone.say('a IDLE')).toEqual(['+ idling', '* 4 EXISTS']);
  });

  it('anything but DONE is BAD, and ends it', () => {
    const phone = new Site().select();
    expect(phone.say('a IDLE', 'b NOOP', 'c NOOP')).toEqual(['+ idling', expect.stringMatching(/^a BAD /), 'c OK NOOP completed.']);
  });

  it('is legal without a mailbox, and silent', () => {
    const client = new Site().login();
    expect(client.say('a IDLE')).toEqual(['+ idling']);
    client.input({ kind: 'changed' });
    expect(client.lines()).toEqual([]);
    expect(client.say('DONE')).toEqual(['a OK IDLE completed.']);
  });

  it('says BYE where the mailbox goes', () => {
    const site = new Site();
    site.login().say('x CREATE Box');
    const phone = site.select('Box');
    phone.say('a IDLE');
    site.login().say('y DELETE Box');
    phone.input({ kind: 'changed' });
    expect(phone.lines()).toEqual(['* BYE The selected mailbox is gone.']);
  });

  it('outside of it nothing is told unasked', () => {
    const site = new Site();
    const phone = site.select();
    site.select().raw('x APPEND INBOX {3+}\r\nabc\r\n');
    phone.input({ kind: 'changed' });
    expect(phone.effects).toEqual([]);
  });
});

describe('$, the saved result (RFC 5182 §2.1)', () => {
  it('stands for the messages in every command, and shrinks with expunges', () => {
    const client = new Site(accountWith(5)).select();
    client.say('a SEARCH RETURN (SAVE) UID 2:4');
    expect(client.say('b STORE $ +FLAGS (\\Deleted)').filter((line) => line.includes('FETCH'))).toHaveLength(3);
    expect(client.say('c UID COPY $ Trash')[0]).toMatch(/COPYUID 1004 2:4 1:3/);
    expect(client.say('d UID EXPUNGE $').filter((line) => line.includes('EXPUNGE') && line.startsWith('*'))).toHaveLength(3);
    expect(client.say('e FETCH $ (UID)')).toEqual(['e OK FETCH completed']);
    expect(client.say('f MOVE $ Trash')).toEqual(['f OK No messages found.']);
  });

  it('is empty at SELECT', () => {
    const client = new Site().select();
    client.say('a SEARCH RETURN (SAVE) ALL', 'b SELECT INBOX');
    expect(client.say('c STORE $ +FLAGS (\\Seen)')).toEqual(['c OK STORE completed.']);
  });
});

describe('what goes out together', () => {
  const labels = (client: ReturnType<Site['select']>) => client.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.label] : []));

  it('flags of many messages come in few bursts, those of few by themselves', () => {
    const client = new Site(accountWith(1000)).select();
    client.say('a FETCH 1:* (FLAGS)');
    const sends = client.effects.flatMap((effect) => (effect.kind === 'send' ? [effect] : []));
    expect(sends.length).toBeLessThan(10);
    expect(sends.every(({ octets }) => octets.length < 8400)).toBe(true);
    expect(client.sent.split('\r\n')).toHaveLength(1002);
    client.say('b FETCH 1:3 (FLAGS)');
    expect(labels(client)).toEqual(['* 1 FETCH FLAGS', '* 2 FETCH FLAGS', '* 3 FETCH FLAGS', 'b OK']);
  });

  it('a letter goes by itself, and is named', () => {
    const client = new Site().select();
    client.say('a FETCH 1:2 BODY.PEEK[]');
    expect(client.effects.flatMap((effect) => (effect.kind === 'send' && effect.carries ? [effect.carries] : []))).toEqual([
      [{ key: '<1@example.org>', part: 'whole' }],
      [{ key: '<2@example.org>', part: 'whole' }],
    ]);
  });
});
