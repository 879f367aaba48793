import type { Flag } from '../mail/flag';
import { fieldValue, parseHeader } from '../mail/header';
import { parseAddresses } from '../mail/address';
import { hashOf } from '../mail/content';
import { composeMessage, contentOf, summaryOf } from '../mail/message';
import type { MailboxName } from '../mail/mailbox';
import type { MessageKey } from '../mail/message';
import type { Octets } from '../octets';
import type { SmtpReport } from '../smtp/client';
import { queueAppend, removeForGood, setFlags } from './imap-actions';
import type { Intent, Letter } from './intent';
import { setLocalFlags } from './pop3-mail';
import type { OutgoingMail } from './state';
import { ensureFolder, findMessage, insertRow, nextId, noteLocal, remark, removeRows, titleOf, type Turn } from './turn';

/** Where a letter waits, in words of the device's notes. */
export const OUTBOX: MailboxName = 'Outbox';

type Write = Extract<Intent, { readonly do: 'send' | 'saveDraft' | 'reply' }>;

/** Writes a letter: into the outbox, or into Drafts. A reply goes to Reply-To or From, with its references, and marks what it answers. */
export function write(turn: Turn, intent: Write): void {
  switch (intent.do) {
    case 'saveDraft':
      store(turn, '\\Drafts', compose(turn, intent.letter), ['\\Draft', '\\Seen'], 'draft');
      return discardDraft(turn, intent.draft);
    case 'send': {
      const waiting = turn.state.outbox.length;
      putInOutbox(turn, intent.letter, compose(turn, intent.letter));
      return turn.state.outbox.length > waiting ? discardDraft(turn, intent.draft) : undefined;
    }
    case 'reply':
      return reply(turn, intent);
  }
}

function compose(turn: Turn, letter: Letter, thread: { inReplyTo?: string; references?: readonly string[] } = {}): Octets {
  const { state } = turn;
  const { address, name } = state.settings;
  state.letters += 1;
  // Unique wherever this device may go: its name, the moment, and a count (RFC 5322 §3.6.4). And what it says, for in another world or on
  // another course of events the same device may write another letter at that moment.
  const says = hashOf(JSON.stringify([letter, thread])).slice(0, 8);
  const messageId = `${turn.id}.${turn.now.toString(36)}.${state.letters}.${says}@${address.slice(address.lastIndexOf('@') + 1)}`;
  return composeMessage({ from: address, name, ...letter, date: turn.now, messageId, ...thread });
}

function putInOutbox(turn: Turn, { to }: Letter, octets: Octets): void {
  const { state } = turn;
  const recipients = to.map((each) => /<([^<>]*)>\s*$/.exec(each)?.[1] ?? each.trim()).filter((each) => each !== '');
  if (recipients.length === 0) return remark(turn, 'noRecipient');
  const { key } = contentOf(octets);
  const mail: OutgoingMail = { id: state.letters, key, octets, from: state.settings.address, to: recipients, status: 'waiting' };
  state.outbox = [...state.outbox, mail];
  noteLocal(turn, OUTBOX, key, 'draft');
  turn.then.push('submit');
}

function reply(turn: Turn, { message, body }: Extract<Write, { do: 'reply' }>): void {
  const place = findMessage(turn, message);
  if (!place) return remark(turn, 'noMessage');
  const fields = parseHeader(place.row.octets);
  const { subject, from } = summaryOf(contentOf(place.row.octets));
  const [answerTo] = parseAddresses(fieldValue(fields, 'reply-to') ?? '');
  const to = answerTo?.mailbox && answerTo.host ? `${answerTo.mailbox}@${answerTo.host}` : from;
  if (to === '') return remark(turn, 'nobodyToAnswer');
  const ids = (name: string): string[] => fieldValue(fields, name)?.match(/<[^<>\s]+>/g) ?? [];
  const [inReplyTo] = ids('message-id');
  const earlier = ids('references').length > 0 ? ids('references') : ids('in-reply-to');
  const references = inReplyTo === undefined ? earlier : [...earlier, inReplyTo];
  const letter: Letter = { to: [to], subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`, body };
  putInOutbox(turn, letter, compose(turn, letter, { ...(inReplyTo === undefined ? {} : { inReplyTo }), references }));
  if (turn.state.settings.protocol === 'imap') setFlags(turn, place, ['\\Answered'], []);
  else setLocalFlags(turn, place, ['\\Answered'], []);
}

/** What became of a letter: filed, or back in the outbox for a person or the next check. */
export function takeSmtpReport(turn: Turn, mail: OutgoingMail, report: SmtpReport): void {
  const { state } = turn;
  if (report.kind === 'sent') return fileSent(turn, mail);
  state.outbox = state.outbox.map((each) => (each.id === mail.id ? { ...each, status: report.permanent ? 'failed' : 'waiting' } : each));
  state.stuck ||= !report.permanent;
  remark(turn, report.reason === 'server' ? { is: 'letterRefused', answer: report.text } : { is: 'notSent', reason: report.reason });
}

/** The server took a letter. Neither protocol knows of it: what is kept of it is up to the client. */
function fileSent(turn: Turn, mail: OutgoingMail): void {
  const { state } = turn;
  state.outbox = state.outbox.filter(({ id }) => id !== mail.id);
  noteLocal(turn, OUTBOX, mail.key, 'removed');
  if (state.settings.protocol === 'imap' && !state.settings.savesSent) return;
  store(turn, '\\Sent', mail.octets, ['\\Seen'], 'whole');
}

/** A draft cannot be changed where it lies, since a message never changes (RFC 3501 §2.3.1.1): the one before goes, and not into Trash. */
function discardDraft(turn: Turn, key: MessageKey | undefined): void {
  const place = key === undefined ? null : findMessage(turn, key, folderFor(turn, '\\Drafts'));
  if (!place) return;
  if (place.folder.keeps === 'server') removeForGood(turn, place.folder, [place.row], { is: 'replaceDraft', title: titleOf(place.row) });
  else removeRows(turn, place.folder.name, [place.row], 'replaced');
}

/** The device's own folder of that use, and with IMAP the server's. */
function folderFor({ state }: Turn, use: '\\Drafts' | '\\Sent'): MailboxName {
  return (state.settings.protocol === 'imap' && state.specials[use]) || use.slice(1);
}

/** Stores an own letter: POP3 in a folder of the device, IMAP by APPEND. */
function store(turn: Turn, use: '\\Drafts' | '\\Sent', octets: Octets, flags: readonly Flag[], change: 'draft' | 'whole'): void {
  const { state } = turn;
  const isImap = state.settings.protocol === 'imap';
  const name = folderFor(turn, use);
  const { key } = contentOf(octets);
  const row = { id: nextId(turn), key, have: 'whole' as const, octets, size: octets.length, flags, receivedAt: turn.now, uid: null, uniqueId: null, pending: isImap };
  ensureFolder(turn, name);
  insertRow(turn, name, row, change);
  if (isImap) queueAppend(turn, name, row, { is: use === '\\Sent' ? 'storeSent' : 'storeDraft', folder: name });
}

