import { createMachine } from 'xstate';

/**
 * A mail client's side of one IMAP connection.
 *
 * Events are what the server said, judged against what was asked (`login.accepted`), and what the session has to do next
 * (`command.ready`). One command is under way at a time, so that the wire can be read.
 */
export const imapClientMachine = createMachine({
  id: 'imapClientSession',
  initial: 'disconnected',
  on: {
    'connection.closed': { target: '.closed', actions: 'reportLoss', description: 'The line went, or the server closed it without a word (RFC 3501 §3.4).' },
    bye: { target: '.closed', actions: ['reportBye', 'close'], description: 'The server is about to close (RFC 3501 §7.1.5).' },
    'response.missing': { target: '.closed', actions: ['reportSilence', 'close'], description: 'Nothing has come for two minutes.' },
    'protocol.broken': { target: '.closed', actions: ['reportBroken', 'close'], description: 'What came cannot be read as IMAP.' },
  },
  states: {
    disconnected: { description: 'No connection yet.', on: { open: { target: 'connecting', actions: 'connect', description: 'Port 993 under TLS, or 143 (RFC 8314 §3.2).' } } },
    connecting: {
      description: 'Waits for the connection, and under implicit TLS for the handshake, then for the greeting (RFC 3501 §7.1).',
      on: {
        'greeting.ok': { target: 'greeted', description: 'The server is ready, and nobody is logged in (RFC 3501 §3.1).' },
        'greeting.preauth': { target: 'authenticated', description: 'Already logged in by other means (RFC 3501 §7.1.4).' },
      },
    },
    greeted: {
      description: 'Not authenticated: find out what the server can do, protect the line, log in (RFC 3501 §3.1).',
      initial: 'choosing',
      states: {
        choosing: {
          description: 'What comes first: capabilities, TLS, or the login.',
          entry: 'chooseBeforeLogin',
          on: {
            'capability.unknown': { target: 'asking', actions: 'sendCapability', description: 'The greeting did not tell the capabilities, or TLS voided them (RFC 3501 §6.1.1).' },
            'starttls.wanted': { target: '#imapClientSession.securing', actions: 'sendStartTls', description: 'Before any password (RFC 3501 §6.2.1).' },
            'starttls.missing': { target: '#imapClientSession.closed', actions: ['reportNoTls', 'close'], description: 'No password is sent in clear where TLS was asked for (RFC 8314 §4.1).' },
            'login.wanted': { target: '#imapClientSession.authenticating', actions: 'sendLogin', description: 'LOGIN or AUTHENTICATE PLAIN (RFC 3501 §6.2.2–3).' },
            'login.disabled': { target: '#imapClientSession.closed', actions: ['reportLoginDisabled', 'close'], description: 'LOGINDISABLED: the client must not try (RFC 3501 §6.2.3).' },
          },
        },
        asking: {
          description: 'CAPABILITY was sent (RFC 3501 §6.1.1).',
          on: {
            'command.ok': { target: 'choosing', description: 'The capabilities are known.' },
            'command.refused': { target: '#imapClientSession.closed', actions: ['reportBroken', 'close'], description: 'Every IMAP server must answer CAPABILITY.' },
          },
        },
      },
    },
    securing: {
      description: 'STARTTLS was sent; behind its OK nothing more goes in clear (RFC 3501 §6.2.1).',
      on: {
        'command.ok': { actions: 'startTls', description: 'The handshake begins.' },
        'command.refused': { actions: 'doWithoutTls', description: 'NO or BAD: no TLS here.' },
        'starttls.missing': { target: 'closed', actions: ['reportNoTls', 'close'], description: 'No TLS, no password (RFC 8314 §4.1).' },
        'starttls.waived': { target: 'greeted', actions: 'forgetStartTls', description: 'TLS was to be had only if it can be: on in clear (RFC 8314 §5).' },
        'tls.established': { target: 'greeted', actions: 'forgetCapabilities', description: 'What was said in clear may have been tampered with (RFC 3501 §6.2.1).' },
      },
    },
    authenticating: {
      description: 'The password is on its way (RFC 3501 §6.2).',
      on: {
        continuation: { actions: 'sendCredentials', description: 'AUTHENTICATE without an initial response (RFC 3501 §6.2.2).' },
        'command.ok': { target: 'authenticated', actions: 'noteLogin', description: 'Logged in (RFC 3501 §3.2).' },
        'command.refused': { target: 'closed', actions: ['reportLoginRefused', 'close'], description: 'NO: not with this name and password.' },
      },
    },
    authenticated: {
      description: 'Logged in; no mailbox is selected (RFC 3501 §3.2).',
      initial: 'preparing',
      states: {
        preparing: {
          description: 'Is there anything to learn or to enable before work begins?',
          entry: 'chooseAfterLogin',
          on: {
            'capability.unknown': { target: 'asking', actions: 'sendCapability', description: 'Login may change them, and the answer did not tell (RFC 3501 §6.2.3).' },
            'enable.wanted': { target: 'asking', actions: 'sendEnable', description: 'QRESYNC must be enabled before SELECT uses it (RFC 7162 §3.2.3).' },
            prepared: { target: 'ready', description: 'Work may begin.' },
          },
        },
        asking: {
          description: 'CAPABILITY or ENABLE was sent.',
          on: {
            'command.ok': { target: 'preparing', description: 'Known, or enabled (RFC 5161 §3.1).' },
            'command.refused': { target: 'preparing', actions: 'doWithout', description: 'It goes without.' },
          },
        },
        ready: {
          description: 'Waits for a job.',
          entry: 'nextCommand',
          on: {
            'job.arrived': { actions: 'nextCommand', description: 'The device has something to do.' },
            'select.ready': { target: '#imapClientSession.selecting', actions: 'sendCommand', description: 'SELECT, with what the cache knows where QRESYNC is on (RFC 3501 §6.3.1, RFC 7162 §3.2.5).' },
            'command.ready': { target: 'working', actions: 'sendCommand', description: 'LIST, APPEND, CREATE, DELETE (RFC 3501 §6.3).' },
            'logout.ready': { target: '#imapClientSession.loggingOut', actions: 'sendCommand', description: 'LOGOUT (RFC 3501 §6.1.3).' },
          },
        },
        working: {
          description: 'A command is under way.',
          on: {
            continuation: { actions: 'sendLiteral', description: 'The server waits for the literal (RFC 3501 §7.5).' },
            'command.ok': { target: 'ready', actions: 'noteSuccess', description: 'Done; the next command may go.' },
            'command.refused': { target: 'ready', actions: 'noteRefusal', description: 'NO or BAD: the job is given up (RFC 3501 §7.1.2–3).' },
          },
        },
      },
    },
    selecting: {
      description: 'SELECT is under way; the mailbox selected before is so no longer (RFC 3501 §6.3.1).',
      on: {
        'command.ok': { target: 'selected', actions: 'noteSelected', description: 'UIDVALIDITY tells whether the cache still holds (RFC 3501 §2.3.1.1).' },
        'command.refused': { target: 'authenticated.ready', actions: 'noteRefusal', description: 'No mailbox is selected now (RFC 3501 §6.3.1).' },
      },
    },
    selected: {
      description: 'A mailbox is selected (RFC 3501 §3.3).',
      initial: 'ready',
      states: {
        ready: {
          description: 'Waits for a job.',
          entry: 'nextCommand',
          on: {
            'job.arrived': { actions: 'nextCommand', description: 'The device has something to do.' },
            'select.ready': { target: '#imapClientSession.selecting', actions: 'sendCommand', description: 'SELECT of another mailbox leaves this one (RFC 3501 §6.3.1).' },
            'command.ready': { target: 'working', actions: 'sendCommand', description: 'FETCH, STORE, COPY, MOVE, EXPUNGE by UID, and what needs no mailbox (RFC 3501 §6.4).' },
            'idle.ready': { target: 'startingIdle', actions: ['sendCommand', 'startRenewal'], description: 'IDLE (RFC 2177 §3).' },
            'logout.ready': { target: '#imapClientSession.loggingOut', actions: 'sendCommand', description: 'LOGOUT (RFC 3501 §6.1.3).' },
          },
        },
        working: {
          description: 'A command is under way.',
          on: {
            continuation: { actions: 'sendLiteral', description: 'The server waits for the literal (RFC 3501 §7.5).' },
            'command.ok': { target: 'ready', actions: 'noteSuccess', description: 'Done; the next command may go.' },
            'command.refused': { target: 'ready', actions: 'noteRefusal', description: 'NO or BAD: the job is given up (RFC 3501 §7.1.2–3).' },
          },
        },
        startingIdle: {
          description: 'IDLE was sent; DONE may follow only behind the continuation request (RFC 2177 §3).',
          on: {
            continuation: { target: 'idling', description: 'The server idles (RFC 2177 §3).' },
            'command.refused': { target: 'ready', actions: ['stopRenewal', 'noteRefusal'], description: 'The server does not idle now.' },
          },
        },
        idling: {
          description: 'The server tells of changes as they happen (RFC 2177 §3).',
          entry: 'noteIdling',
          on: {
            'job.arrived': { target: 'endingIdle', actions: 'sendDone', description: 'There is something to do.' },
            'renewal.due': { target: 'endingIdle', actions: ['sendDone', 'idleAgain'], description: 'At least every 29 minutes, or the server may log out an idle client (RFC 2177 §3).' },
            'command.refused': { target: 'ready', actions: ['stopRenewal', 'noteRefusal'], description: 'The server ended it.' },
          },
        },
        endingIdle: {
          description: 'DONE was sent; waits for the tagged OK.',
          on: {
            'command.ok': { target: 'ready', actions: ['stopRenewal', 'noteSuccess'], description: 'IDLE is over.' },
            'command.refused': { target: 'ready', actions: ['stopRenewal', 'noteSuccess'], description: 'IDLE is over all the same.' },
          },
        },
      },
    },
    loggingOut: {
      description: 'LOGOUT was sent; BYE and OK follow (RFC 3501 §6.1.3).',
      on: {
        bye: { description: 'Comes before the tagged OK (RFC 3501 §6.1.3).' },
        'command.ok': { target: 'closed', actions: ['reportLogout', 'close'], description: 'All is said.' },
        'command.refused': { target: 'closed', actions: ['reportLogout', 'close'], description: 'LOGOUT cannot be refused; the client leaves.' },
        'connection.closed': { target: 'closed', actions: 'reportLogout', description: 'The server closed at once; nothing was left to do.' },
      },
    },
    closed: { type: 'final', description: 'No connection any more.' },
  },
});
