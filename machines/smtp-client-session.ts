import { createMachine } from 'xstate';

/**
 * A mail program's side of one submission (RFC 6409): one message, from the greeting to QUIT. `reply.*` are the server's replies by the first
 * digit of their code (RFC 5321 §4.2.1); the other events are what the connection does, or what the data decide.
 */
export const smtpClientMachine = createMachine({
  id: 'smtpClientSession',
  initial: 'connecting',
  on: {
    'connection.closed': { target: '.closed', actions: 'reportFailure', description: 'Without 250 for the content the message was not sent (RFC 5321 §4.2.5).' },
    'reply.missing': { target: '.closed', actions: ['reportFailure', 'close'], description: 'No reply for too long (RFC 5321 §4.5.3.2).' },
    'reply.invalid': { target: '.closed', actions: ['reportFailure', 'close'], description: 'What came is no SMTP.' },
    'reply.refused': { target: '.leaving', actions: 'reportFailure', description: '4yz or 5yz: the message is not sent (RFC 5321 §4.2.1).' },
  },
  states: {
    connecting: {
      description: 'TCP is being set up, and TLS where it is implicit (RFC 8314 §3.3).',
      on: { 'connection.opened': { target: 'greeting', description: 'The server speaks first (RFC 5321 §3.1).' } },
    },
    greeting: {
      description: 'Waits for 220.',
      on: { 'reply.completed': { target: 'ehlo', description: 'The server is ready (RFC 5321 §3.1).' } },
    },
    ehlo: {
      description: 'EHLO was sent: what can the server do?',
      entry: 'sendEhlo',
      on: {
        'reply.completed': { actions: 'takeExtensions', description: 'One extension a line (RFC 5321 §4.1.1.1).' },
        'tls.wanted': { target: 'starttls', description: 'TLS first, so that the password never goes in clear (RFC 3207 §4).' },
        'login.wanted': { target: 'auth', description: 'The server knows AUTH PLAIN here.' },
        'extension.missing': { target: 'leaving', actions: 'reportFailure', description: 'No STARTTLS, or no AUTH: this client does not go on without.' },
      },
    },
    starttls: {
      description: 'STARTTLS was sent.',
      entry: 'sendStartTls',
      on: {
        'reply.completed': { target: 'negotiatingTls', actions: 'startTls', description: 'The handshake follows (RFC 3207 §4).' },
        'reply.refused': { actions: 'doWithoutTls', description: '454: not now (RFC 3207 §4).' },
        'tls.missing': { target: 'leaving', actions: 'reportFailure', description: 'No TLS, no password (RFC 8314 §4.1).' },
        'login.wanted': { target: 'auth', description: 'TLS was to be had only if it can be: on in clear (RFC 8314 §5).' },
      },
    },
    negotiatingTls: {
      description: 'TLS handshake; what was read in clear counts no more.',
      entry: 'stopReading',
      exit: 'readReplies',
      on: { 'tls.established': { target: 'ehlo', description: 'EHLO again, under TLS (RFC 3207 §4.2).' } },
    },
    auth: {
      description: 'AUTH PLAIN was sent with its initial response.',
      entry: 'sendAuth',
      on: {
        'reply.completed': { target: 'mail', description: 'Logged in: 235 (RFC 4954 §6).' },
        'reply.intermediate': { target: 'leaving', actions: 'reportFailure', description: 'The server asks for more than PLAIN has to say.' },
      },
    },
    mail: {
      description: 'MAIL was sent: from whom, and how large.',
      entry: 'sendMail',
      on: { 'reply.completed': { target: 'rcpt', description: 'The sender is taken (RFC 5321 §3.3).' } },
    },
    rcpt: {
      description: 'RCPT was sent: to whom.',
      entry: 'sendRcpt',
      on: {
        'reply.completed': { actions: 'chooseRecipient', description: 'This recipient is taken (RFC 5321 §3.3).' },
        'recipient.next': { target: 'rcpt', reenter: true, description: 'There is one more.' },
        'recipients.complete': { target: 'data', description: 'The envelope is complete.' },
      },
    },
    data: {
      description: 'DATA was sent.',
      entry: 'sendData',
      on: { 'reply.intermediate': { target: 'content', description: '354: the server waits for the message (RFC 5321 §3.3).' } },
    },
    content: {
      description: 'The message was sent; now it is the server that answers for it, or not.',
      entry: 'sendContent',
      on: { 'reply.completed': { target: 'leaving', actions: 'reportSent', description: '250: the server has the message (RFC 5321 §4.2.5).' } },
    },
    leaving: {
      description: 'QUIT was sent.',
      entry: 'sendQuit',
      on: {
        'reply.*': { target: 'closed', actions: 'close', description: 'Goodbye, whatever the code (RFC 5321 §4.1.1.10).' },
        'connection.closed': { target: 'closed', description: 'The server closed first.' },
      },
    },
    closed: { type: 'final', description: 'The session is over.', entry: ['stopReading', 'cancelTimer'] },
  },
});
