import { createMachine } from 'xstate';

/**
 * A POP3 client's side of one connection: what a mail program does when it checks for mail (RFC 1939 §3, §8; RFC 1939 §10 shows such a session).
 *
 * `response.*` are the server's answers; the others are what the connection does, or what the data decide.
 * Which messages to fetch and to delete is the mail program's policy: it comes in as a plan.
 */
export const pop3ClientMachine = createMachine({
  id: 'pop3ClientSession',
  initial: 'connecting',
  on: {
    'connection.closed': { target: '.closed', actions: 'reportFailure', description: 'Without an answer to QUIT nothing is known to be deleted (RFC 1939 §6).' },
    'response.missing': { target: '.closed', actions: ['reportFailure', 'close'], description: 'No answer for too long.' },
    'response.invalid': { target: '.closed', actions: ['reportFailure', 'close'], description: 'An answer that is not POP3 (RFC 1939 §3).' },
  },
  states: {
    connecting: {
      description: 'TCP is being set up, and TLS where it is implicit (RFC 8314 §3.1).',
      on: { 'connection.opened': { target: 'greeting', description: 'The server speaks first (RFC 1939 §4).' } },
    },
    greeting: {
      description: 'Waits for the greeting.',
      on: {
        'response.ok': { actions: 'chooseSecurity', description: 'The server is ready (RFC 1939 §4).' },
        'response.err': { target: 'closed', actions: ['reportFailure', 'close'], description: 'The server takes no sessions now.' },
        'capabilities.wanted': { target: 'authorization.capa', description: 'TLS is wanted: does the server offer it (RFC 2449 §5)?' },
        'login.wanted': { target: 'authorization.user', description: 'The line is under TLS, or clear text was chosen.' },
      },
    },
    authorization: {
      description: 'Tells the server who the user is (RFC 1939 §4).',
      initial: 'user',
      on: { 'response.err': { target: 'leaving', actions: 'reportFailure', description: 'Refused: wrong credentials, or no TLS where TLS was asked for.' } },
      states: {
        capa: {
          description: 'CAPA was sent: does the server offer STLS? What is said in clear may have been tampered with (RFC 2595 §10).',
          entry: 'sendCapa',
          on: {
            'response.ok': { actions: 'takeCapabilities', description: 'One capability a line (RFC 2449 §5).' },
            'response.err': { actions: 'doWithoutCapabilities', description: 'CAPA is optional: who insists on TLS asks for it all the same (RFC 2449 §5).' },
            'tls.wanted': { target: 'stls', description: 'TLS first, so that the password never goes in clear (RFC 2595 §4).' },
            'tls.missing': { target: '#pop3ClientSession.leaving', actions: 'reportFailure', description: 'No password is sent in clear where TLS was asked for (RFC 8314 §4.1).' },
            'login.wanted': { target: 'user', description: 'TLS was to be had only if offered: on in clear, as whoever struck the offer out would like it (RFC 8314 §5).' },
          },
        },
        stls: {
          description: 'STLS was sent.',
          entry: 'sendStls',
          on: {
            'response.ok': { target: 'negotiatingTls', actions: 'startTls', description: 'The handshake follows (RFC 2595 §4).' },
            'response.err': { actions: 'doWithoutTls', description: 'Refused.' },
            'tls.missing': { target: '#pop3ClientSession.leaving', actions: 'reportFailure', description: 'No TLS, no password (RFC 8314 §4.1).' },
            'login.wanted': { target: 'user', description: 'TLS was to be had only if it can be: on in clear.' },
          },
        },
        negotiatingTls: {
          description: 'TLS handshake; what was read in clear counts no more.',
          entry: 'stopReading',
          exit: 'readResponses',
          on: { 'tls.established': { target: 'user', description: 'From here on all is protected (RFC 2595 §4).' } },
        },
        user: {
          description: 'USER was sent.',
          entry: 'sendUser',
          on: { 'response.ok': { target: 'pass', description: 'The name is taken; now the password (RFC 1939 §7).' } },
        },
        pass: {
          description: 'PASS was sent.',
          entry: 'sendPass',
          on: {
            'response.ok': { target: '#pop3ClientSession.transaction', description: 'Logged in; the maildrop is locked for this session (RFC 1939 §4).' },
            'maildrop.inUse': {
              target: '#pop3ClientSession.closed',
              actions: ['reportFailure', 'close'],
              description: 'Another device is at the maildrop: try again later (RFC 2449 §8.1.2).',
            },
          },
        },
      },
    },
    transaction: {
      description: 'Looks at the maildrop and takes from it what the plan says (RFC 1939 §5).',
      initial: 'stat',
      on: {
        'next.retr': { target: '.retr', description: 'The plan says: download.' },
        'next.top': { target: '.top', description: 'The plan says: header only.' },
        'next.dele': { target: '.dele', description: 'The plan says: mark as deleted.' },
        'next.quit': { target: 'quitting', description: 'The plan is done.' },
        'response.err': { target: 'leaving', actions: 'reportFailure', description: 'The server cannot go on.' },
      },
      states: {
        stat: {
          description: 'STAT was sent: how many messages are there?',
          entry: 'sendStat',
          on: {
            'response.ok': { actions: 'takeDropListing', description: 'Count and octets (RFC 1939 §5).' },
            'maildrop.empty': { target: 'planning', description: 'Nothing to list.' },
            'maildrop.filled': { target: 'list', description: 'There are messages: list them.' },
          },
        },
        list: {
          description: 'LIST was sent: how large are they?',
          entry: 'sendList',
          on: {
            'response.ok': { actions: 'takeSizes', description: 'A line for each message (RFC 1939 §5).' },
            'uniqueIds.wanted': { target: 'uidl', description: 'Message numbers are good for one session only; unique-ids stay (RFC 1939 §7).' },
            'listing.complete': { target: 'planning', description: 'This client keeps no unique-ids.' },
          },
        },
        uidl: {
          description: 'UIDL was sent: which of them are new to this device?',
          entry: 'sendUidl',
          on: {
            'response.ok': { target: 'planning', actions: 'takeUniqueIds', description: 'A unique-id for each message (RFC 1939 §7).' },
            'response.err': { target: 'planning', description: 'UIDL is optional: without it all messages look new (RFC 1939 §7).' },
          },
        },
        planning: {
          description: 'The mail program decides what to fetch and what to delete.',
          entry: 'reportListing',
          on: { 'plan.made': { actions: 'takePlan', description: 'By its settings, not by the protocol (RFC 1939 §8).' } },
        },
        retr: {
          description: 'RETR was sent.',
          entry: 'sendRetr',
          on: {
            'response.ok': { actions: ['takeMessage', 'chooseNext'], description: 'The whole message (RFC 1939 §5).' },
            'response.err': { actions: ['skipMessage', 'chooseNext'], description: 'It is gone meanwhile: not deleted either.' },
          },
        },
        top: {
          description: 'TOP was sent.',
          entry: 'sendTop',
          on: {
            'response.ok': { actions: ['takeTop', 'chooseNext'], description: 'The header (RFC 1939 §7).' },
            'response.err': { actions: ['skipMessage', 'chooseNext'], description: 'TOP is optional, or the message is gone.' },
          },
        },
        dele: {
          description: 'DELE was sent.',
          entry: 'sendDele',
          on: {
            'response.ok': { actions: ['takeMark', 'chooseNext'], description: 'Marked; removed only in UPDATE (RFC 1939 §5).' },
            'response.err': { actions: ['skipMessage', 'chooseNext'], description: 'Nothing to mark.' },
          },
        },
      },
    },
    quitting: {
      description: 'QUIT was sent: the server goes into UPDATE (RFC 1939 §6).',
      entry: 'sendQuit',
      on: {
        'response.ok': { target: 'closed', actions: ['reportDone', 'close'], description: 'What was marked is removed now (RFC 1939 §6).' },
        'response.err': { target: 'closed', actions: ['reportFailure', 'close'], description: 'Some marked messages were not removed (RFC 1939 §6).' },
      },
    },
    leaving: {
      description: 'Nothing can be done here: QUIT without a transaction.',
      entry: 'sendQuit',
      on: {
        'response.ok': { target: 'closed', actions: 'close', description: 'The server says goodbye.' },
        'response.err': { target: 'closed', actions: 'close', description: 'Goodbye all the same.' },
        'connection.closed': { target: 'closed', description: 'The server closed first.' },
      },
    },
    closed: { type: 'final', description: 'The session is over.', entry: ['stopReading', 'cancelTimer'] },
  },
});
