"""What imaplib finds in each mailbox of an account, as JSON: [{uid, flags, hash, subject}] by mailbox."""
import email
import hashlib
import imaplib
import json
import re
import sys

host, port, user, password = sys.argv[1:5]
client = imaplib.IMAP4(host, int(port))
client.login(user, password)
seen = {}
for line in client.list()[1]:
    name = re.match(rb'\(([^)]*)\) "/" (.+)$', line)
    if rb'\Noselect' in name[1]:
        continue
    mailbox = name[2].decode()
    client.select(mailbox, readonly=True)
    rows = []
    for uid in client.uid('SEARCH', 'ALL')[1][0].split():
        data = client.uid('FETCH', uid.decode(), '(FLAGS BODY.PEEK[])')[1]
        head, octets = data[0]
        flags = imaplib.ParseFlags(head) or imaplib.ParseFlags(data[1] if len(data) > 1 and isinstance(data[1], bytes) else b'')
        rows.append({
            'uid': int(uid),
            'flags': sorted(flag.decode() for flag in flags if flag != rb'\Recent'),
            'hash': hashlib.sha256(octets).hexdigest(),
            'subject': str(email.message_from_bytes(octets).get('Subject', '')),
        })
    seen[mailbox.strip('"')] = rows
client.logout()
print(json.dumps(seen))
