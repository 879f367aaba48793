import { count, listed, quoted } from '@/content/words/prose';

/** What a server tells over IMAP: of mailboxes, of messages, of itself. */
export const words = {
  exists: (messages: string) => (messages === '0' ? 'The mailbox is empty.' : `The mailbox holds ${count(messages, 'message')} now.`),
  recent: (messages: string) => (messages === '0' ? 'No message is new here: another session has seen them all.' : `${count(messages, 'message')} ${messages === '1' ? 'is' : 'are'} new: this session is the first to see ${messages === '1' ? 'it' : 'them'}.`),
  expunged: (number: string) => `Message ${number} is gone. Those behind it move up by one.`,
  vanished: (uids: string, one: boolean, earlier: boolean) => `${one ? `The message with UID ${uids} is` : `The messages with the UIDs ${uids} are`} gone${earlier ? '. That happened while this device was away' : ''}.`,
  flags: (flags: string) => `Messages of this mailbox may carry ${flags || 'no flags'}.`,
  capabilities: (n: number) => `The server can do ${count(n, 'thing')} by name; a client uses what it knows of them.`,
  found: (n: number) => (n === 0 ? 'Nothing was found.' : `Found: ${count(n, 'message')}.`),
  foundInOrder: (n: number) => (n === 0 ? 'Nothing was found.' : `Found, and in order: ${count(n, 'message')}.`),
  searched: (found?: string) => `The search is done${found ? `: ${count(found, 'message')} found` : ''}.`,
  threads: 'The conversations, each in its parentheses.',
  enabled: (extensions: readonly string[]) => (extensions.length === 0 ? 'Nothing new is on.' : `${listed(extensions)} ${extensions.length > 1 ? 'are' : 'is'} on for this session.`),
  id: 'The server says which program it is.',
  namespace: 'Where one’s own mailboxes are, other people’s, and shared ones.',
  quota: 'How much is used, and how much may be.',
  used: (used: string, limit: string) => `${used} of ${limit} KiB are used.`,
  quotaRoot: 'Which limit this mailbox counts for.',

  delimiter: 'The character that stands between the levels of a mailbox’s name.',
  mailbox: (name: string) => `There is a mailbox ${quoted(name)} at the server.`,
  subscribed: (name: string) => `${quoted(name)} is on the list that this user wants to see.`,
  noMailbox: (name: string) => `${quoted(name)} is a name on the way to others, and no mailbox.`,
  /** Mailboxes that are there for something. */
  uses: {
    '\\Sent': (name: string) => `There is ${quoted(name)}, meant for sent mail.`,
    '\\Trash': (name: string) => `There is ${quoted(name)}, meant for what was thrown away.`,
    '\\Drafts': (name: string) => `There is ${quoted(name)}, meant for drafts.`,
    '\\Junk': (name: string) => `There is ${quoted(name)}, meant for junk.`,
    '\\Archive': (name: string) => `There is ${quoted(name)}, meant for the archive.`,
  },

  /** What STATUS counts of a mailbox: any of these, or none. */
  counters: (name: string, messages?: string, unseen?: string, uidNext?: string, octets?: string) => {
    const told = [messages && `holds ${count(messages, 'message')}`, unseen && `has ${unseen} not read`, uidNext && `gives its next message the UID ${uidNext}`, octets && `has ${count(octets, 'octet')}`];
    return `${quoted(name)} ${listed(told.filter((one) => one !== undefined)) || 'has these counters'}. It was not opened for that.`;
  },

  /** A message: its flags and the like in `told`, and in `follows` the sentence about the octets that come next. */
  message: (number: string, uid: string | undefined, told: readonly string[], follows: string | null) => {
    const who = uid ? `Message ${number} (UID ${uid})` : `Message ${number}`;
    if (told.length > 0) return `${who} ${listed(told)}.${follows === null ? '' : ` ${follows}`}`;
    return `${who}: ${follows ?? 'what was asked of it.'}`;
  },
  carries: (flags: string) => `carries ${flags}`,
  noFlag: 'has no flag',
  long: (octets: string) => `is ${count(octets, 'octet')} long`,
  arrived: 'came at the time that stands here',
  envelope: 'has this envelope: date, subject, who and to whom',
  structure: 'is built like this',
  headerFollows: (octets: string) => `${count(octets, 'octet')} of its header follow.`,
  letterFollows: (octets: string) => `${count(octets, 'octet')} of the letter follow.`,
  follows: (octets: string) => `${count(octets, 'octet')} of it follow.`,

  moreOfMessage: 'Goes on with what is told of this message.',
  bracket: 'The bracket closes what is told of this message.',
  behindLiteral: 'Goes on behind the literal.',

  idles: 'The server waits too: it tells of changes as they happen, until DONE.',
  credentials: 'The server waits for the credentials, in base64.',
  goOn: 'Go on: the server takes the octets that were announced.',
};
