"""A walk through all of imaplib, in clear, with STARTTLS and over TLS. Prints nothing where all is well."""
import hashlib
import imaplib
import ssl
import sys
import time

host, port, tls_port, user, password, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5], int(sys.argv[6])
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE


def good(answer):
    assert answer[0] == 'OK', answer
    return answer[1]


def refused(answer):
    assert answer[0] == 'NO', answer
    return answer[1]


# Ways in.
with imaplib.IMAP4(host, port) as client:
    assert 'STARTTLS' in client.capabilities
    good(client.starttls(context))
    assert 'STARTTLS' not in client.capabilities
    good(client.login(user, password))
with imaplib.IMAP4_SSL(host, tls_port, ssl_context=context) as client:
    good(client.authenticate('PLAIN', lambda _: f'\0{user}\0{password}'.encode()))
    good(client.noop())
with imaplib.IMAP4(host, port) as client:
    try:
        client.login(user, 'wrong')
        raise AssertionError('a wrong password got in')
    except imaplib.IMAP4.error as error:
        assert 'AUTHENTICATIONFAILED' in str(error), error
    try:
        client.select()
        raise AssertionError('SELECT before login')
    except imaplib.IMAP4.error:
        pass

client = imaplib.IMAP4(host, port)
good(client.login(user, password))
good(client.capability())
assert good(client.namespace()) == [b'(("" "/")) NIL NIL']
assert client.xatom('ID', '("name" "imaplib")')[0] == 'OK'

# Mailboxes.
assert len(good(client.list())) == 6
good(client.create('Projects/2025'))
good(client.create('"Two words"'))
assert b'(\\HasChildren) "/" Projects' in good(client.list('""', 'Pro%'))
good(client.subscribe('Projects/2025'))
assert good(client.lsub()) == [b'() "/" Projects/2025']
good(client.unsubscribe('Projects/2025'))
assert good(client.lsub()) == [None]
good(client.rename('"Two words"', 'Words'))
refused(client.create('Words'))
refused(client.delete('INBOX'))
refused(client.select('Nowhere'))
good(client.delete('Words'))
assert good(client.status('INBOX', '(MESSAGES UIDNEXT UNSEEN)')) == [f'INBOX (MESSAGES {count} UIDNEXT {count + 1} UNSEEN {count})'.encode()]

# Appending.
stamp = '"29-Feb-2020 12:30:00 +0100"'
message = b'From: a@example.com\r\nSubject: by imaplib\r\n\r\n' + bytes(range(128, 256)) + b'\r\n.\r\n'
good(client.append('Projects/2025', '(\\Seen $Keyword)', stamp, message))
good(client.append('Projects/2025', None, None, message))
refused(client.append('Nowhere', None, None, message))

# Reading.
assert good(client.select('Projects/2025')) == [b'2']
assert client.response('UIDVALIDITY')[1] != [None]
assert client.response('UIDNEXT')[1] == [b'3']
data = good(client.fetch('1', '(FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])'))
assert data[0][1] == message, data
assert set(imaplib.ParseFlags(data[0][0])) >= {b'\\Seen', b'$Keyword'}, data
assert f'RFC822.SIZE {len(message)}'.encode() in data[0][0]
assert time.mktime(imaplib.Internaldate2tuple(data[0][0])) == 1582975800
data = good(client.fetch('1:2', '(UID BODY.PEEK[HEADER.FIELDS (SUBJECT)])'))
assert [part[1] for part in data if isinstance(part, tuple)] == [b'Subject: by imaplib\r\n\r\n'] * 2
good(client.check())
good(client.close())

good(client.select('INBOX', readonly=True))
refused(client.store('1', '+FLAGS', '(\\Seen)'))
good(client.unselect())
assert good(client.select('INBOX')) == [str(count).encode()]
hashes = []
for number in range(1, count + 1):
    data = good(client.fetch(str(number), '(RFC822)'))
    hashes.append(hashlib.sha256(data[0][1]).hexdigest())
data = good(client.fetch('1:*', '(FLAGS)'))
assert len(data) == count and all(b'\\Seen' in line for line in data), data

# Flags.
assert b'\\Flagged' in good(client.store('2:3', '+FLAGS', '(\\Flagged)'))[0]
assert good(client.store('4', '+FLAGS.SILENT', '\\Answered')) == [None]
assert b'\\Flagged' not in good(client.uid('STORE', '2', '-FLAGS', '(\\Flagged)'))[0]
good(client.store('5', 'FLAGS', '(custom)'))

# Searching, sorting, threading.
assert good(client.search(None, 'FLAGGED')) == [b'3']
assert good(client.search(None, 'SUBJECT', '"welcome"')) == [b'1 7']
assert good(client.search('UTF-8', 'KEYWORD', 'custom')) == [b'5']
client.literal = 'Björn'.encode()
assert good(client.uid('SEARCH', 'CHARSET', 'UTF-8', 'FROM')) == [b'2']
assert good(client.search(None, 'SUBJECT', '"no such words"')) == [b'']
assert len(good(client.sort('(REVERSE SIZE)', 'UTF-8', 'ALL'))[0].split()) == count
assert good(client.uid('SORT', '(ARRIVAL)', 'UTF-8', '1:3')) == [b'1 2 3']
assert b'1' in good(client.thread('REFERENCES', 'UTF-8', 'ALL'))[0]
assert good(client.thread('ORDEREDSUBJECT', 'UTF-8', 'FLAGGED')) == [b'(3)']

# Copies, moves, removals.
good(client.copy('1:2', 'Archive'))
good(client.uid('MOVE', '3', 'Trash'))
assert good(client.status('Archive', '(MESSAGES)')) == [b'Archive (MESSAGES 2)']
good(client.store('1', '+FLAGS', '(\\Deleted)'))
# Also the one that MOVE told.
assert good(client.expunge()) == [b'3', b'1']
assert good(client.fetch('1', '(UID)')) == [b'1 (UID 2)']
refused(client.getquota('none'))
good(client.getquotaroot('INBOX'))
refused(client.setquota('""', '(STORAGE 1)'))
try:
    client._simple_command('NONSENSE')
    raise AssertionError('a command that does not exist was taken')
except (imaplib.IMAP4.error, KeyError):
    pass

# What another connection does is told with the next command.
other = imaplib.IMAP4(host, port)
good(other.login(user, password))
good(other.append('INBOX', None, None, b'Subject: news\r\n\r\nx\r\n'))
good(client.noop())
assert client.response('EXISTS')[1][-1] == str(count - 1).encode()
good(other.select('INBOX'))
good(other.uid('STORE', str(count + 1), '+FLAGS', '(\\Deleted)'))
good(other.uid('EXPUNGE', str(count + 1)))
good(client.noop())
assert client.response('EXPUNGE')[1][-1] == str(count - 1).encode()
other.logout()
assert client.logout()[0] == 'BYE'

with imaplib.IMAP4(host, port) as utf8:
    good(utf8.login(user, password))
    good(utf8.enable('UTF8=ACCEPT'))
    good(utf8.create('"Grüße"'))
    assert '"Grüße"'.encode() in b' '.join(good(utf8.list('""', 'Gr*')))
    good(utf8.append('"Grüße"', None, None, 'Subject: Grüße\r\n\r\nüber alles\r\n'.encode()))
    good(utf8.delete('"Grüße"'))

print('\n'.join(hashes))
