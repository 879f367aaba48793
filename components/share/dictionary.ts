/**
 * What nearly every link says, the commonest last: deflate points into it instead of spelling it (RFC 1950 §2.2 names the idea).
 * It belongs to the format `s1`: whoever changes a character of it makes every link that is out in the world unreadable.
 */
const WORDS = [
  '"setUp":{"id":"","title":"","worlds":["mixed"],"seed":1,"start":1741078800000,"latency":200,"letters":{"A":{"from":"@example.org","fromName":"","subject":"","body":"","attachment":{"filename":".jpg","octets":',
  '"devices":{"desktop":{"kind":"desktop","label":"Desktop","protocol":"pop3","pop3":{"removal":{"when":"afterDownload"}},"imap":{"watch":"idle"}},"tablet":{"kind":"tablet","label":"Tablet"},"before":[{"deliver":"A"}],"steps":[{"id":"","at":1,"caption":"","do":[]}],"end":2,"config":{"requireTls":true,"offerStartTls":false,"expire":null,"withhold":["IDLE","QRESYNC","MOVE"]}',
  '"kind":"addDevice","device":{"id":"","kind":"phone","label":"","settings":{"protocol":"imap","user":"alice","password":"secret","address":"alice@example.com","name":"Alice","security":"tls","download":"full","watch":{"pollEvery":60000},"deletion":"expunge","savesSent":true,"useQresync":true}',
  '"removal":{"when":"afterDays","days":14},"deleteWhenRemovedLocally":false,"pollEvery":null,"security":"opportunistic","security":"starttls","security":"clear"',
  'Received: from by mail.example.com with ESMTP; Return-Path: <',
  'From: Ada <ada@example.org>\\r\\nTo: alice@example.com\\r\\nSubject: \\r\\nDate: Tue, 4 Mar 2025 09:00:00 +0000\\r\\nMessage-ID: <@example.org>\\r\\nMIME-Version: 1.0\\r\\nContent-Type: text/plain; charset=utf-8\\r\\nContent-Transfer-Encoding: quoted-printable\\r\\n\\r\\n',
  '"kind":"provider","act":{"do":"delePolicy","user":"alice","policy":"archive"}},{"do":"quota","octets":null},{"do":"wipe","user":"alice"}},{"do":"restoreBackup","user":"alice"}},{"do":"purge","user":"alice","olderThan":86400000}},{"do":"restore","user":"alice","mailbox":"INBOX"}},{"do":"configure","config":{',
  '"kind":"fault","device":"tablet","fault":{"do":"cutAfter","octets":{"do":"tamper","strips":true}},{"do":"cut"}},{"do":"stall"}},{"do":"resume"}},{"do":"quality","latency":,"bandwidth":{"do":"linkDown"}},{"do":"linkUp"}},',
  '"kind":"loseDevice","device":"',
  '"kind":"deliver","to":"alice","octets":"',
  '"kind":"visit","connection":"you-1","visit":{"do":"connect","visitor":"you","protocol":"pop3","port":110,"secured":true}},{"do":"leave"}},{"do":"secure"}},"protocol":"imap","port":143,"secured":false}},',
  'USER alice\\r\\nPASS secret\\r\\nSTAT\\r\\nLIST\\r\\nUIDL\\r\\nRETR 1\\r\\nDELE 1\\r\\nTOP 1 0\\r\\nCAPA\\r\\nSTLS\\r\\nQUIT\\r\\n LOGIN alice secret\\r\\n SELECT INBOX\\r\\n FETCH 1:* (FLAGS ENVELOPE BODY.PEEK[])\\r\\n UID SEARCH ALL\\r\\n STORE 1 +FLAGS (\\\\Deleted)\\r\\n EXPUNGE\\r\\n UID MOVE \\r\\n LIST \\"\\" *\\r\\n IDLE\\r\\nDONE\\r\\n CAPABILITY\\r\\n STARTTLS\\r\\n LOGOUT\\r\\n NOOP\\r\\n',
  '"visit":{"do":"say","octets":"a1 \\r\\n"}},',
  '{"do":"configure","settings":{"protocol":"pop3","removal":{"when":"never"}}},{"do":"forgetUniqueIds"}},{"do":"removeAccount"}},{"do":"factoryReset"}},{"do":"expunge"}},{"do":"createFolder","folder":"Bills"}},{"do":"deleteFolder","folder":"Archive"}},{"do":"openFolder","folder":"local:Trash"}},{"do":"openFolder","folder":"Sent"}},',
  '{"do":"saveDraft","letter":{"to":["@example.org"],"subject":"","body":""}}},{"do":"send","letter":{"to":[""],"subject":"","body":""}}},{"do":"reply","message":"<.lab@example.org>","body":"Thanks."}},',
  '{"do":"copy","message":"","folder":"INBOX","to":"Archive"}},{"do":"move","message":"","folder":"INBOX","to":"Trash"}},{"do":"undelete","message":"","folder":"Trash"}},{"do":"flag","message":"{"do":"unflag","message":"{"do":"markUnread","message":"{"do":"markRead","message":"',
  '"panel":"chart","panel":"wire",',
  '},"current":0,"at":17410788,"view":{"shown":"imap","shown":"pop3","eavesdrop":true,"selected":{"pop3":"laptop-1","imap":"phone-1"},"mirrored":false,"speed":0.5}}',
  '"letters":["<laptop.m7u9d401.1@example.com>","<phone.m7u9d401.1@example.com>"]',
  '{"version":1,"source":{"scenario":"first-look","check":"','{"version":1,"source":{"scenario":"lab","check":"',
  '"},"lines":[{"name":null,"parent":0,"forkedAt":17410788,"steps":1,"worlds":{"mixed":{"kept":1,"own":[],"until":17410788},"pop3":{"kept":0,"own":[],"until":17410788}}}],',
  '"lines":[{"name":null,"parent":null,"forkedAt":null,"steps":1,"worlds":{"pop3":{"kept":0,"own":[{"at":17410788',
  '],"until":17410788','},"imap":{"kept":0,"own":[{"at":17410788','}}],"current":0,"at":17410788',',"view":{"shown":"both","eavesdrop":false,"mirrored":true,"speed":1}}',
  ',"kind":"intent","device":"desktop","intent":{"do":"goOffline"}},{"at":17410788','"kind":"intent","device":"tablet","intent":{"do":"goOnline"}},',
  '"kind":"intent","device":"phone","intent":{"do":"delete","message":"<a.lab@example.org>","folder":"INBOX"}},{"at":17410788',
  ',"kind":"intent","device":"laptop","intent":{"do":"open","message":"<b.lab@example.org>","folder":"INBOX"}},{"at":17410788',
  ',"kind":"intent","device":"laptop","intent":{"do":"checkMail"}},{"at":17410788',
  ',"kind":"intent","device":"phone","intent":{"do":"checkMail"}},{"at":17410788',
];

export const DICTIONARY = new TextEncoder().encode(WORDS.join(''));
