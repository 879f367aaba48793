import { createMachine } from 'xstate';

const run = (description: string) => ({ actions: 'run', description });

/** Legal in every state (RFC 3501 §6.1). */
const inAnyState = {
  'command.CAPABILITY': run('Lists what this server can do now (RFC 3501 §6.1.1).'),
  'command.NOOP': run('Does nothing; what happened meanwhile is told (RFC 3501 §6.1.2).'),
  'command.LOGOUT': run('Ends the session with BYE (RFC 3501 §6.1.3).'),
  'command.ID': run('Says who we are (RFC 2971 §3.1).'),
};

/** Legal once the client has said who it is, with a mailbox selected or without (RFC 3501 §6.3). */
const onceAuthenticated = {
  ...inAnyState,
  'command.SELECT': run('Opens a mailbox (RFC 3501 §6.3.1).'),
  'command.EXAMINE': run('Opens a mailbox read-only (RFC 3501 §6.3.2).'),
  'command.CREATE': run('Makes a mailbox (RFC 3501 §6.3.3).'),
  'command.DELETE': run('Removes a mailbox with its messages (RFC 3501 §6.3.4).'),
  'command.RENAME': run('Gives a mailbox another name (RFC 3501 §6.3.5).'),
  'command.SUBSCRIBE': run('Puts a name on the list of subscriptions (RFC 3501 §6.3.6).'),
  'command.UNSUBSCRIBE': run('Takes a name off that list (RFC 3501 §6.3.7).'),
  'command.LIST': run('Names mailboxes (RFC 3501 §6.3.8, RFC 5258).'),
  'command.LSUB': run('Names subscriptions (RFC 3501 §6.3.9).'),
  'command.STATUS': run('Says what a mailbox holds without selecting it (RFC 3501 §6.3.10).'),
  'command.APPEND': run('Puts a message at the end of a mailbox (RFC 3501 §6.3.11).'),
  'command.NAMESPACE': run('Says where mailboxes are (RFC 2342 §5).'),
  'command.GETQUOTA': run('Says how much may be stored (RFC 9208 §4.1.1).'),
  'command.GETQUOTAROOT': run('Says which quota a mailbox counts for (RFC 9208 §4.1.2).'),
  'command.SETQUOTA': run('Is the provider’s alone, and refused (RFC 9208 §4.1.3).'),
  'command.IDLE': run('Waits for news (RFC 2177 §3).'),
};

/** Legal with a mailbox selected (RFC 3501 §6.4). */
const withMailbox = {
  'command.CHECK': run('Asks for a checkpoint (RFC 3501 §6.4.1); IMAP4rev2 has it no more.'),
  'command.CLOSE': run('Removes what carries \\Deleted, and deselects (RFC 3501 §6.4.2).'),
  'command.UNSELECT': run('Deselects and removes nothing (RFC 3691 §2).'),
  'command.EXPUNGE': run('Removes what carries \\Deleted (RFC 3501 §6.4.3).'),
  'command.UID EXPUNGE': run('Removes those of them that are named (RFC 4315 §2.1).'),
  'command.SEARCH': run('Finds messages (RFC 3501 §6.4.4).'),
  'command.UID SEARCH': run('Finds messages, and answers with UIDs (RFC 3501 §6.4.8).'),
  'command.FETCH': run('Reads messages, or what is said of them (RFC 3501 §6.4.5).'),
  'command.UID FETCH': run('The same by UID (RFC 3501 §6.4.8).'),
  'command.STORE': run('Changes flags (RFC 3501 §6.4.6).'),
  'command.UID STORE': run('The same by UID (RFC 3501 §6.4.8).'),
  'command.COPY': run('Copies messages to another mailbox (RFC 3501 §6.4.7).'),
  'command.UID COPY': run('The same by UID (RFC 3501 §6.4.8).'),
  'command.MOVE': run('Moves messages to another mailbox in one step (RFC 6851 §3.1).'),
  'command.UID MOVE': run('The same by UID (RFC 6851 §3.2).'),
  'command.SORT': run('Finds messages in an order (RFC 5256 §3).'),
  'command.UID SORT': run('The same, and answers with UIDs (RFC 5256 §3).'),
  'command.THREAD': run('Finds conversations (RFC 5256 §3).'),
  'command.UID THREAD': run('The same, and answers with UIDs (RFC 5256 §3).'),
};

/** Waiting for news: the next line is DONE and no command. */
const idle = (description: string) => ({
  description,
  entry: 'readDone',
  exit: 'readCommands',
  on: {
    'account.changed': { actions: 'tellNews', description: 'News is told as it happens (RFC 2177 §3).' },
    'idle.done': { target: 'ready', actions: 'endIdle', description: 'DONE ends the waiting (RFC 2177 §3).' },
    'idle.broken': { target: 'ready', actions: 'breakIdle', description: 'Anything but DONE is wrong here (RFC 2177 §3).' },
  },
});

/**
 * An IMAP server's side of one connection (RFC 3501 §3, RFC 9051 §3).
 *
 * `command.*` are decoded commands, and the wildcard is the refusal (BAD). The other events are outcomes that depend on data:
 * what a command function found out, or what happened to the connection.
 */
export const imapServerMachine = createMachine({
  id: 'imapServerSession',
  initial: 'notAuthenticated',
  on: {
    'command.*': { actions: 'refuse', description: 'Whatever is not named in a state is BAD there (RFC 3501 §3).' },
    bye: { target: '.logout', actions: 'close', description: 'The client logged out (RFC 3501 §3.4).' },
    'mailbox.gone': { target: '.logout', actions: ['sayGone', 'close'], description: 'The selected mailbox was deleted elsewhere: BYE (RFC 2180 §3.3).' },
    'junk.exceeded': { target: '.logout', actions: ['sayTooMuchJunk', 'close'], description: 'Too much junk before login: BYE (RFC 3501 §7.1.5).' },
    autologout: { target: '.logout', actions: ['sayAutologout', 'close'], description: 'Nothing came for too long: BYE (RFC 3501 §5.4).' },
    'connection.closed': { target: '.logout', description: 'The client is gone; nothing is expunged (RFC 3501 §3.4).' },
  },
  states: {
    notAuthenticated: {
      description: 'The client has to say who it is (RFC 3501 §3.1).',
      initial: 'ready',
      on: {
        'login.accepted': { target: 'authenticated', description: 'The credentials are right (RFC 3501 §6.2.2–3).' },
        'login.refused': { target: '.ready', description: 'The client may try again (RFC 3501 §6.2.2–3).' },
      },
      states: {
        ready: {
          description: 'Waits for LOGIN, AUTHENTICATE or STARTTLS.',
          on: {
            ...inAnyState,
            'command.STARTTLS': run('Begins TLS on this connection (RFC 3501 §6.2.1).'),
            'command.AUTHENTICATE': run('Begins a SASL exchange (RFC 3501 §6.2.2).'),
            'command.LOGIN': run('Logs in with a name and a password (RFC 3501 §6.2.3).'),
            'sasl.challenged': { target: 'exchanging', description: 'The client’s answer comes next (RFC 3501 §6.2.2).' },
            'tls.begun': { target: 'securing', actions: 'startTls', description: 'STARTTLS was answered OK; the handshake follows (RFC 3501 §6.2.1).' },
          },
        },
        exchanging: {
          description: 'The next line is a SASL response and no command (RFC 3501 §6.2.2).',
          entry: 'readResponse',
          exit: 'readCommands',
          on: {
            'sasl.response': { actions: 'answerResponse', description: 'The credentials, in base64 (RFC 3501 §6.2.2).' },
            'sasl.cancelled': { target: 'ready', actions: 'cancelExchange', description: 'A line of `*` alone cancels (RFC 3501 §6.2.2).' },
          },
        },
        securing: {
          description: 'Nothing more is read in clear (RFC 3501 §6.2.1).',
          entry: 'readNothing',
          exit: 'readCommands',
          on: { 'tls.established': { target: 'ready', description: 'The client asks for capabilities anew, under TLS (RFC 3501 §6.2.1).' } },
        },
      },
    },
    authenticated: {
      description: 'The client has to select a mailbox (RFC 3501 §3.2).',
      initial: 'ready',
      states: {
        ready: {
          description: 'Waits for a command.',
          on: {
            ...onceAuthenticated,
            'command.ENABLE': run('Switches extensions on, before a mailbox is selected (RFC 5161 §3.1).'),
            'mailbox.selected': { target: '#imapServerSession.selected', description: 'SELECT or EXAMINE opened a mailbox (RFC 3501 §3.3).' },
            'select.refused': { description: 'No mailbox is selected still (RFC 3501 §6.3.1).' },
            'idle.began': { target: 'idle', description: 'IDLE was answered with a continuation (RFC 2177 §3).' },
          },
        },
        idle: idle('Waits for DONE; there is no mailbox to have news of.'),
      },
    },
    selected: {
      description: 'A mailbox is selected (RFC 3501 §3.3).',
      initial: 'ready',
      states: {
        ready: {
          description: 'Waits for a command.',
          on: {
            ...onceAuthenticated,
            ...withMailbox,
            'mailbox.selected': { description: 'Another mailbox takes the place of the one before (RFC 3501 §6.3.1).' },
            'mailbox.closed': { target: '#imapServerSession.authenticated', description: 'CLOSE, UNSELECT, or the mailbox is gone by one’s own hand (RFC 3501 §3.3).' },
            'select.refused': { target: '#imapServerSession.authenticated', description: 'The mailbox before was deselected all the same (RFC 3501 §6.3.1).' },
            'idle.began': { target: 'idle', description: 'IDLE was answered with a continuation (RFC 2177 §3).' },
          },
        },
        idle: idle('Tells news of the selected mailbox as it happens, until DONE (RFC 2177 §3).'),
      },
    },
    logout: { type: 'final', description: 'The connection is being closed (RFC 3501 §3.4).', entry: 'endSession' },
  },
});
