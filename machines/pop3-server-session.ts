import { createMachine } from 'xstate';

/** What AUTHORIZATION allows whenever a command may come; PASS alone depends on what came before. */
const commandsBeforeLogin = {
  'command.CAPA': { actions: 'answer', description: 'Lists what this server can do (RFC 2449 §5).' },
  'command.USER': { target: 'awaitingPass', actions: 'answer', description: 'Names the maildrop; PASS comes next (RFC 1939 §7).' },
  'command.APOP': { actions: 'answer', description: 'Logs in with a digest of the greeting and a shared secret (RFC 1939 §7).' },
  'command.AUTH': { target: 'exchangingSasl', actions: 'answer', description: 'Starts a SASL exchange (RFC 5034 §4).' },
  'command.STLS': { target: 'negotiatingTls', actions: 'answer', description: 'Begins TLS on this connection (RFC 2595 §4).' },
  'command.QUIT': {
    target: '#pop3ServerSession.closed',
    actions: ['answer', 'close'],
    description: 'Leaves without UPDATE: there is nothing to update (RFC 1939 §4).',
  },
};

/**
 * A POP3 server's side of one connection (RFC 1939 §3): AUTHORIZATION, TRANSACTION, UPDATE.
 *
 * `command.*` are decoded commands, and the wildcard is the refusal (-ERR). The other events are outcomes that depend on data:
 * what a command function found out, or what happened to the connection.
 */
export const pop3ServerMachine = createMachine({
  id: 'pop3ServerSession',
  initial: 'authorization',
  on: {
    'connection.closed': { target: '.closed', description: 'A connection that is lost without QUIT deletes nothing: UPDATE is not entered (RFC 1939 §6).' },
    autologout: {
      target: '.closed',
      actions: 'close',
      description: 'Inactivity closes without an answer and without UPDATE (RFC 1939 §3).',
    },
  },
  states: {
    authorization: {
      description: 'The client has to say who it is (RFC 1939 §4).',
      initial: 'greeted',
      on: {
        'command.*': { actions: 'refuse', description: '-ERR: not before login, or unknown (RFC 1939 §3).' },
        'login.accepted': { target: 'transaction', description: 'The maildrop is locked and its messages are numbered (RFC 1939 §4).' },
        'login.refused': { target: '.greeted', description: 'The client may try again (RFC 1939 §4, RFC 3206 §4).' },
        'maildrop.inUse': { target: 'closed', actions: 'close', description: 'Another session holds the exclusive lock: [IN-USE] (RFC 2449 §8.1.2).' },
        'limit.badCommands': { target: 'closed', actions: 'close', description: 'Too much junk before login.' },
      },
      states: {
        greeted: { description: 'Waits for USER, APOP, AUTH or STLS.', entry: 'forgetUser', on: commandsBeforeLogin },
        awaitingPass: {
          description: 'USER was accepted; waits for PASS.',
          on: {
            ...commandsBeforeLogin,
            'command.PASS': { actions: 'answer', description: 'Only after a successful USER (RFC 1939 §7).' },
          },
        },
        exchangingSasl: {
          description: 'The next line is a SASL response and no command (RFC 5034 §4).',
          entry: 'readResponse',
          exit: 'readCommand',
          on: {
            'sasl.response': { actions: 'answer', description: 'The credentials, in base64 (RFC 5034 §4).' },
            'sasl.cancelled': { target: 'greeted', actions: 'answer', description: 'A line of `*` alone (RFC 5034 §4).' },
          },
        },
        negotiatingTls: {
          description: 'Nothing more is read in clear; what was learned in clear is forgotten (RFC 2595 §4).',
          entry: 'stopReading',
          exit: 'readCommand',
          on: {
            'tls.agreed': { actions: 'startTls', description: 'STLS was answered +OK; the handshake follows (RFC 2595 §4).' },
            'tls.refused': { target: 'greeted', description: 'STLS under TLS, or where it is not offered (RFC 2595 §4).' },
            'tls.established': { target: 'greeted', description: 'The handshake is done; the client starts over, under TLS (RFC 2595 §4).' },
          },
        },
      },
    },
    transaction: {
      description: 'The maildrop is locked; DELE only marks (RFC 1939 §5).',
      on: {
        'command.STAT': { actions: 'answer', description: 'Count and size of the messages that are not marked (RFC 1939 §5).' },
        'command.LIST': { actions: 'answer', description: 'Size of each message, or of one (RFC 1939 §5).' },
        'command.UIDL': { actions: 'answer', description: 'Unique-id of each message, or of one (RFC 1939 §7).' },
        'command.RETR': { actions: 'answer', description: 'A whole message (RFC 1939 §5).' },
        'command.TOP': { actions: 'answer', description: 'The header and the first lines of the body (RFC 1939 §7).' },
        'command.DELE': { actions: 'answer', description: 'Marks as deleted; nothing is removed before UPDATE (RFC 1939 §5).' },
        'command.RSET': { actions: 'answer', description: 'Takes all marks off (RFC 1939 §5).' },
        'command.NOOP': { actions: 'answer', description: 'Does nothing, and keeps the session alive (RFC 1939 §5).' },
        'command.CAPA': { actions: 'answer', description: 'Lists what this server can do (RFC 2449 §5).' },
        'command.QUIT': { target: 'update', description: 'The only way into UPDATE (RFC 1939 §6).' },
        'command.*': { actions: 'refuse', description: '-ERR: not after login, or unknown (RFC 1939 §3).' },
      },
    },
    update: {
      description: 'Removes what is marked, then releases the lock (RFC 1939 §6).',
      entry: 'updateMaildrop',
      on: {
        'update.done': { target: 'closed', actions: 'close', description: 'QUIT is answered; the connection closes (RFC 1939 §6).' },
        'command.*': { actions: 'refuse', description: 'No command is legal in UPDATE (RFC 1939 §6).' },
      },
    },
    closed: { type: 'final', description: 'No connection and no lock.', entry: ['stopReading', 'cancelAutologout', 'releaseMaildrop'] },
  },
});
