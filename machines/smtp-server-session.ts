import { createMachine } from 'xstate';

const EHLO = 'Names the client and asks what this server can do (RFC 5321 §4.1.1.1).';
const HELO = 'The older greeting, without extensions (RFC 5321 §4.1.1.1).';

/**
 * A submission server's side of one connection (RFC 6409; RFC 5321 §4.1.4): greeting, EHLO, TLS, authentication, then mail transactions of
 * MAIL, RCPT and DATA. It only takes mail in: nothing here reads mail.
 *
 * The wildcard is the refusal; the events that are no commands are outcomes that depend on data.
 */
export const smtpServerMachine = createMachine({
  id: 'smtpServerSession',
  initial: 'awaitingHello',
  on: {
    'command.NOOP': { actions: 'answer', description: 'Does nothing (RFC 5321 §4.1.1.9).' },
    'command.VRFY': { actions: 'answer', description: 'Neither confirms nor denies an address: 252 (RFC 5321 §3.5.3).' },
    'command.RSET': { actions: 'answer', description: 'Nothing to abort here (RFC 5321 §4.1.1.5).' },
    'command.QUIT': { target: '.closed', actions: ['answer', 'close'], description: 'Says goodbye and closes (RFC 5321 §4.1.1.10).' },
    'command.*': { actions: 'refuse', description: '503 out of sequence, 530 before login, 500 unknown (RFC 5321 §4.2.4).' },
    'connection.closed': { target: '.closed', description: 'What was not accepted by then was never sent (RFC 5321 §4.1.1.10).' },
    'idle.expired': { target: '.closed', actions: ['sayTimeout', 'close'], description: 'Five minutes without a command: 421 (RFC 5321 §4.5.3.2.7).' },
  },
  states: {
    awaitingHello: {
      description: 'Greeted with 220; the client has to say EHLO (RFC 5321 §4.1.1.1).',
      entry: 'forgetClient',
      on: {
        'command.EHLO': { target: 'unauthenticated', actions: 'answer', description: EHLO },
        'command.HELO': { target: 'unauthenticated', actions: 'answer', description: HELO },
      },
    },
    unauthenticated: {
      description: 'Mail is taken only from users of this provider (RFC 6409 §4.3).',
      on: {
        'command.EHLO': { actions: 'answer', description: EHLO },
        'command.HELO': { actions: 'answer', description: HELO },
        'command.STARTTLS': { target: 'negotiatingTls', actions: 'answer', description: 'Begins TLS on this connection (RFC 3207 §4).' },
        'command.AUTH': { target: 'exchangingSasl', actions: 'answer', description: 'Starts a SASL exchange (RFC 4954 §4).' },
      },
    },
    exchangingSasl: {
      description: 'The next line is a SASL response and no command (RFC 4954 §4).',
      entry: 'readResponse',
      exit: 'readCommand',
      on: {
        'sasl.response': { actions: 'answer', description: 'The credentials, in base64 (RFC 4954 §4).' },
        'sasl.cancelled': { target: 'unauthenticated', actions: 'answer', description: 'A line of `*` alone (RFC 4954 §4).' },
        'login.accepted': { target: 'authenticated', description: '235: mail may be submitted (RFC 4954 §6).' },
        'login.refused': { target: 'unauthenticated', description: 'The client may try again (RFC 4954 §6).' },
        'command.*': { actions: 'refuse', description: 'No line of the exchange is a command (RFC 4954 §4).' },
      },
    },
    negotiatingTls: {
      description: 'Nothing more is read in clear; what was learned in clear is forgotten (RFC 3207 §4.2).',
      entry: 'stopReading',
      exit: 'readCommand',
      on: {
        'tls.agreed': { actions: 'startTls', description: 'STARTTLS was answered 220; the handshake follows (RFC 3207 §4).' },
        'tls.refused': { target: 'unauthenticated', description: 'Under TLS already, or not offered (RFC 3207 §4).' },
        'tls.established': { target: 'awaitingHello', description: 'The client starts over, under TLS (RFC 3207 §4.2).' },
        'command.*': { actions: 'refuse', description: 'No command is read before TLS is up (RFC 3207 §4.2).' },
      },
    },
    authenticated: {
      description: 'A user of this provider may submit mail (RFC 6409 §4.3).',
      initial: 'ready',
      on: {
        'command.EHLO': { target: '.ready', actions: 'answer', description: 'As RSET, and lists the extensions again (RFC 5321 §4.1.4).' },
        'command.HELO': { target: '.ready', actions: 'answer', description: 'As RSET (RFC 5321 §4.1.4).' },
        'command.RSET': { target: '.ready', actions: 'answer', description: 'Aborts the mail transaction (RFC 5321 §4.1.1.5).' },
      },
      states: {
        ready: {
          description: 'No mail transaction is under way.',
          entry: 'forgetTransaction',
          on: {
            'command.MAIL': { actions: 'answer', description: 'Names the sender (RFC 5321 §4.1.1.2), and the size (RFC 1870 §6).' },
            'sender.accepted': { target: 'awaitingRecipients', description: '250 to MAIL: a mail transaction begins (RFC 5321 §3.3).' },
          },
        },
        awaitingRecipients: {
          description: 'The sender is known.',
          on: {
            'command.RCPT': { actions: 'answer', description: 'Names a recipient (RFC 5321 §4.1.1.3).' },
            'recipient.accepted': { target: 'awaitingContent', description: '250 to RCPT: there is somebody to bring it to (RFC 5321 §3.3).' },
          },
        },
        awaitingContent: {
          description: 'The envelope is complete.',
          on: {
            'command.RCPT': { actions: 'answer', description: 'One more recipient (RFC 5321 §4.1.1.3).' },
            'command.DATA': { target: 'receivingContent', actions: 'answer', description: '354: the message follows (RFC 5321 §4.1.1.4).' },
          },
        },
        receivingContent: {
          description: 'All is message, up to a line of one dot (RFC 5321 §4.5.2).',
          entry: 'readContent',
          exit: 'readCommand',
          on: {
            'content.ended': { target: 'ready', actions: 'takeMessage', description: 'With 250 the server has the message, and brings it on (RFC 5321 §4.2.5).' },
            'command.*': { actions: 'refuse', description: 'No line of a message is a command.' },
          },
        },
      },
    },
    closed: { type: 'final', description: 'The session is over.', entry: ['stopReading', 'cancelIdle'] },
  },
});
