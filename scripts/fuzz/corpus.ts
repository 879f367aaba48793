import type { Protocol } from '../../simulators/kernel/process';

/** Commands as real clients write them, arguments in the RFCs' grammar; IMAP's without their tag. */
export const CORPUS: Readonly<Record<Protocol, readonly string[]>> = {
  pop3: [
    'USER alice', 'PASS secret', 'APOP alice c4c9334bac560ecc979e58001b3e22fb', 'AUTH PLAIN AGFsaWNlAHNlY3JldA==', 'AUTH PLAIN', 'AGFsaWNlAHNlY3JldA==', '*', 'AUTH', 'CAPA', 'STLS',
    'STAT', 'LIST', 'LIST 1', 'LIST 3', 'RETR 1', 'RETR 2', 'RETR 99', 'DELE 1', 'DELE 2', 'RSET', 'NOOP', 'TOP 1 0', 'TOP 2 10', 'TOP 3 99999', 'UIDL', 'UIDL 1', 'QUIT', 'LAST', 'XTND XMIT', 'UTF8', 'LANG *',
  ],
  smtp: [
    'EHLO phone.example', 'HELO phone.example', 'MAIL FROM:<alice@example.com>', 'MAIL FROM:<alice@example.com> SIZE=1000 BODY=8BITMIME', 'MAIL FROM:<>', 'RCPT TO:<bob@example.com>', 'RCPT TO:<"a b"@example.com>',
    'RCPT TO:<@a,@b:c@example.com>', 'RCPT TO:<postmaster>', 'DATA', 'RSET', 'NOOP', 'NOOP words', 'VRFY alice', 'EXPN list', 'HELP', 'QUIT', 'STARTTLS', 'AUTH PLAIN AGFsaWNlAHNlY3JldA==', 'AUTH PLAIN', 'AGFsaWNlAHNlY3JldA==', '*',
    'AUTH LOGIN', 'BDAT 10 LAST', 'TURN', 'Subject: a line of a message', '.', '..', '',
  ],
  imap: [
    'CAPABILITY', 'NOOP', 'LOGOUT', 'STARTTLS', 'LOGIN alice secret', 'LOGIN "alice" "secret"', 'LOGIN {5+}\r\nalice {6+}\r\nsecret', 'AUTHENTICATE PLAIN', 'AUTHENTICATE PLAIN AGFsaWNlAHNlY3JldA==', 'AUTHENTICATE PLAIN =',
    'ID NIL', 'ID ("name" "fuzz" "version" NIL)', 'ENABLE CONDSTORE', 'ENABLE QRESYNC', 'ENABLE IMAP4rev2', 'ENABLE UTF8=ACCEPT', 'NAMESPACE',
    'SELECT INBOX', 'SELECT "INBOX"', 'SELECT {5+}\r\nINBOX', 'EXAMINE INBOX', 'SELECT INBOX (CONDSTORE)', 'SELECT INBOX (QRESYNC (1 1))', 'SELECT INBOX (QRESYNC (1 1 1:5 (1:3 1:3)))', 'SELECT Archive', 'SELECT nope', 'CLOSE', 'UNSELECT', 'CHECK',
    'CREATE Folder', 'CREATE a/b/c', 'CREATE "Caf&AOk-"', 'CREATE new (USE (\\Archive))', 'DELETE Folder', 'DELETE a', 'RENAME Folder Other', 'RENAME INBOX Old', 'RENAME a z', 'SUBSCRIBE INBOX', 'UNSUBSCRIBE INBOX', 'SUBSCRIBE nope',
    'LIST "" "*"', 'LIST "" "%"', 'LIST "" ""', 'LIST (SUBSCRIBED RECURSIVEMATCH) "" "*" RETURN (CHILDREN SPECIAL-USE STATUS (MESSAGES UNSEEN UIDNEXT SIZE))', 'LIST "" (INBOX "Sent" %/%)', 'LSUB "" "*"', 'STATUS INBOX (MESSAGES UIDNEXT UIDVALIDITY UNSEEN RECENT SIZE HIGHESTMODSEQ)',
    'APPEND Sent (\\Seen) "03-Feb-2025 10:20:05 +0000" {10+}\r\n0123456789', 'APPEND INBOX {12}\r\nSubject: x\r\n', 'APPEND INBOX {2+}\r\nab (\\Flagged) {3+}\r\nabc', 'APPEND INBOX ~{5+}\r\na\0b\0c', 'APPEND nope {3}\r\nabc', 'APPEND INBOX {0}\r\n',
    'IDLE', 'DONE', 'GETQUOTA ""', 'GETQUOTAROOT INBOX',
    'EXPUNGE', 'UID EXPUNGE 1:3', 'SEARCH ALL', 'SEARCH UNSEEN FROM ada', 'SEARCH RETURN (MIN MAX COUNT ALL SAVE) NOT SEEN', 'SEARCH $', 'UID SEARCH 1:* OR (SUBJECT a BODY b) NOT HEADER X-Y ""', 'SEARCH CHARSET UTF-8 TEXT {5+}\r\ncaf\xc3\xa9', 'SEARCH CHARSET X-NONE ALL',
    'SEARCH SINCE 1-Feb-2025 BEFORE 5-Mar-2025 LARGER 10 SMALLER 9999 MODSEQ 3', 'SEARCH KEYWORD lesson UID 1,3:5 SENTON 29-Feb-2024', 'SORT (REVERSE DATE SUBJECT) UTF-8 ALL', 'UID SORT RETURN (COUNT) (ARRIVAL) US-ASCII UNDELETED', 'THREAD REFERENCES UTF-8 ALL', 'UID THREAD ORDEREDSUBJECT US-ASCII ALL',
    'FETCH 1:* (FLAGS UID INTERNALDATE RFC822.SIZE)', 'FETCH 1 ALL', 'FETCH 1:2 FAST', 'FETCH 1 FULL', 'FETCH * ENVELOPE', 'FETCH 1,3 BODYSTRUCTURE', 'FETCH 2 BODY[]', 'FETCH 2 (BODY.PEEK[HEADER.FIELDS (FROM SUBJECT)] BODY.PEEK[TEXT]<0.20>)', 'FETCH 3 BODY[1.MIME]',
    'FETCH 5 (BODY[2.HEADER] BODY[2.TEXT] BODY[2.1])', 'FETCH 1 BINARY[1]', 'FETCH 1 BINARY.SIZE[1]', 'FETCH 1 (RFC822 RFC822.HEADER RFC822.TEXT)', 'UID FETCH 1:* (FLAGS) (CHANGEDSINCE 1 VANISHED)', 'FETCH 1:* (MODSEQ)', 'UID FETCH 999 FLAGS',
    'STORE 1 +FLAGS (\\Seen lesson)', 'STORE 1:2 FLAGS.SILENT (\\Deleted)', 'STORE 1 -FLAGS (\\Seen)', 'UID STORE 1:* (UNCHANGEDSINCE 3) +FLAGS.SILENT ($Forwarded)', 'COPY 1 Archive', 'COPY 1:* INBOX', 'UID COPY 2 nope', 'MOVE 1 Trash', 'UID MOVE 1:* Archive',
  ],
};

/** What brings a session to where most commands are legal. */
export const OPENINGS: Readonly<Record<Protocol, readonly string[]>> = {
  pop3: ['USER alice', 'PASS secret'],
  smtp: ['EHLO fuzz.example', 'AUTH PLAIN AGFsaWNlAHNlY3JldA=='],
  imap: ['LOGIN alice secret', 'SELECT INBOX'],
};
