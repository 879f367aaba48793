"""A walk through all of poplib, then mail by smtplib. Prints the hashes of what was retrieved."""
import hashlib
import poplib
import smtplib
import ssl
import sys
from email.message import EmailMessage

host, port, tls_port, smtp_port, smtps_port = sys.argv[1], *map(int, sys.argv[2:6])
user, password, friend, count = sys.argv[6], sys.argv[7], sys.argv[8], int(sys.argv[9])
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE


def fails(what, *args):
    try:
        what(*args)
    except (poplib.error_proto, smtplib.SMTPException) as error:
        return error
    raise AssertionError(f'{what.__name__}{args} was taken')


client = poplib.POP3(host, port)
assert b'ready' in client.getwelcome()
assert 'STLS' in client.capa()
fails(client.stat)
client.stls(context)
assert 'STLS' not in client.capa()
client.user(user)
fails(client.pass_, 'wrong')
client.user(user)
client.pass_(password)
client.quit()

client = poplib.POP3_SSL(host, tls_port, context=context)
client.user(user)
client.pass_(password)
assert client.stat()[0] == count
sizes = dict(map(int, line.split()) for line in client.list()[1])
assert len(sizes) == count and sum(sizes.values()) == client.stat()[1]
assert client.list(1) == f'+OK 1 {sizes[1]}'.encode()
ids = [line.split()[1] for line in client.uidl()[1]]
assert len(set(ids)) == count
assert client.uidl(2).split()[2] == ids[1]
for number in range(1, count + 1):
    _, lines, octets = client.retr(number)
    message = b'\r\n'.join(lines) + b'\r\n'
    print(hashlib.sha256(message).hexdigest())
header = client.top(1, 0)[1]
assert header[-1] == b'' and not any(line == b'Hello Alice,' for line in header)
assert len(client.top(1, 1)[1]) == len(header) + 1
client.noop()
fails(client.retr, count + 1)
client.dele(1)
client.dele(2)
fails(client.dele, 1)
assert client.stat()[0] == count - 2
client.rset()
assert client.stat()[0] == count
client.utf8() if 'UTF8' in client.capa() else None
# A second session finds the maildrop locked.
second = poplib.POP3(host, port)
second.user(user)
assert b'IN-USE' in fails(second.pass_, password).args[0]
second.close()
client.dele(1)
client.quit()

client = poplib.POP3(host, port)
client.user(user)
client.pass_(password)
assert client.stat()[0] == count - 1
assert [line.split()[1] for line in client.uidl()[1]] == ids[1:]
client.dele(1)
client.close()
client = poplib.POP3(host, port)
client.user(user)
client.pass_(password)
assert client.stat()[0] == count - 1
client.quit()

letter = EmailMessage()
letter['From'], letter['To'], letter['Subject'] = f'{user}@example.com', f'{friend}@example.com', 'Grüße by smtplib'
letter.set_content('.\n..\nGrüße\n')
with smtplib.SMTP(host, smtp_port) as client:
    client.ehlo()
    assert client.has_extn('starttls')
    client.starttls(context=context)
    assert client.login(user, password)[0] == 235
    assert client.send_message(letter) == {}
    fails(client.sendmail, f'{user}@example.com', ['not an address'], 'x')
    client.rset()
    client.noop()
    assert client.verify(user)[0] in (250, 252, 502)
with smtplib.SMTP_SSL(host, smtps_port, context=context) as client:
    fails(client.login, user, 'wrong')
    client.login(user, password)
    client.sendmail(f'{user}@example.com', [f'{friend}@example.com', f'{user}@example.com'], letter.as_bytes())
with smtplib.SMTP(host, smtp_port) as client:
    client.helo()
    fails(client.sendmail, f'{user}@example.com', [f'{friend}@example.com'], 'Subject: nobody logged in\n\nx')
