import { createMachine } from 'xstate';

/** What a person may do while the account is there, with a line or without. */
const acts = {
  'person.act': { actions: 'carryOut', description: 'Takes effect on the device at once; what the server must hear is put in line (RFC 4549 §3).' },
  'person.write': { actions: 'compose', description: 'The letter goes to the outbox: sending is not part of POP3 or IMAP (RFC 6409).' },
  'person.configure': { actions: 'configure', description: 'Settings of the mail program: policies are the client’s.' },
  'person.forgetUniqueIds': { actions: 'forgetUniqueIds', description: 'All mail looks new to a POP3 program that lost its list (RFC 1939 §7).' },
} as const;

/**
 * A device with a mail program and one account: it acts at once on its own store, and talks with the server when it may.
 * One thing at a time: what comes up meanwhile waits for the next rest.
 */
export const deviceMachine = createMachine({
  id: 'device',
  initial: 'online',
  on: {
    'person.removeAccount': { target: '.removed', actions: ['hangUp', 'removeAccount'], description: 'What the device stored for the account goes with it; folders “On this computer” stay.' },
    'person.factoryReset': { target: '.online', reenter: true, actions: ['hangUp', 'factoryReset', 'settleIn'], description: 'Everything goes; the account is set up anew.' },
  },
  states: {
    online: {
      description: 'There is a line to the server.',
      initial: 'resting',
      on: {
        ...acts,
        'person.goOffline': { target: 'offline', actions: 'dropOff', description: 'Connections end without a word.' },
        'account.changed': { target: '.resting', reenter: true, actions: ['hangUp', 'settleIn'], description: 'New settings need new connections.' },
        'poll.due': { actions: ['restartPoll', 'wantAll'], description: 'Waits for what is under way.' },
        'person.check': { actions: 'wantAll', description: 'Waits for what is under way.' },
        'work': { description: 'Waits for what is under way.' },
        'submit': { description: 'Waits for what is under way.' },
      },
      states: {
        resting: {
          description: 'Nothing is under way.',
          entry: 'chooseNext',
          on: {
            'person.check': { target: 'checking', actions: ['wantAll', 'goToServer'], description: 'Get mail.' },
            'poll.due': { target: 'checking', actions: ['restartPoll', 'wantAll', 'goToServer'], description: 'Checks by itself every so often: the client’s choice.' },
            'reconnect.due': { target: 'checking', actions: ['wantAll', 'goToServer'], description: 'Back to waiting for news.' },
            'work': { target: 'checking', actions: 'goToServer', description: 'The server is told what was done here.' },
            'submit': { target: 'sending', actions: 'openSubmission', description: 'Message submission (RFC 6409).' },
            'session.idling': { target: 'watching', description: 'An idling connection is still open.' },
          },
        },
        checking: {
          description: 'A POP3 or IMAP session is at work.',
          on: {
            'person.check': { actions: ['wantAll', 'goToServer'], description: 'Everything once more, on the same connection.' },
            'poll.due': { actions: ['restartPoll', 'wantAll', 'goToServer'], description: 'Everything once more, on the same connection.' },
            'work': { actions: 'goToServer', description: 'One thing more for the session.' },
            'session.idling': { target: 'watching', description: 'All is done; the server will tell of changes (RFC 2177).' },
            'session.over': { target: 'resting', description: 'QUIT or LOGOUT was answered.' },
            'session.lost': { target: 'resting', actions: 'planRetry', description: 'What was not done is still to do.' },
          },
        },
        watching: {
          description: 'IDLE: the connection stays open, and the server tells of changes (RFC 2177).',
          entry: 'chooseNext',
          on: {
            'person.check': { target: 'checking', actions: ['wantAll', 'goToServer'], description: 'Get mail.' },
            'work': { target: 'checking', actions: 'goToServer', description: 'There is news, or something to tell.' },
            'submit': { target: 'sending', actions: 'openSubmission', description: 'On a connection of its own (RFC 6409).' },
            'session.over': { target: 'resting', actions: 'planRetry', description: 'Connects again after a pause.' },
            'session.lost': { target: 'resting', actions: 'planRetry', description: 'Connects again after a pause.' },
          },
        },
        sending: {
          description: 'A submission session is at work; an idling connection stays open meanwhile.',
          on: {
            'session.over': { actions: 'planRetry', description: 'The idling connection ended.' },
            'session.lost': { actions: 'planRetry', description: 'The idling connection broke off.' },
            'submission.over': { target: 'resting', description: 'Sent, or refused.' },
          },
        },
      },
    },
    offline: {
      description: 'No line. What is on the device can be read, and what is done waits (RFC 4549 §1).',
      on: {
        ...acts,
        'person.check': { actions: 'remarkOffline', description: 'There is no line to check on.' },
        'person.goOnline': { target: 'online', actions: 'comeBack', description: 'What was done offline is told to the server.' },
        'work': { actions: 'remarkWaiting', description: 'Waits for a line.' },
        'submit': { actions: 'remarkOutbox', description: 'Waits in the outbox.' },
      },
    },
    removed: {
      description: 'No account on this device.',
      on: {
        'person.configure': { target: 'online', actions: ['configure', 'settleIn'], description: 'The account is set up again.' },
        'person.factoryReset': { target: 'online', actions: ['factoryReset', 'settleIn'], description: 'Folders “On this computer” go too; the account is set up anew.' },
        'person.*': { actions: 'remarkNoAccount', description: 'There is nothing to act on.' },
      },
    },
  },
});
