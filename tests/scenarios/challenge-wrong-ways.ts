import type { Move } from '@/simulators/scenario';

/** A way that somebody might well try, and what the checker says of it. */
export interface WrongWay {
  readonly way: readonly Move[];
  /** Among what still differs; null where nothing does. */
  readonly says: string | null;
  /** Letters that are lost by it. */
  readonly lost?: readonly string[];
  /** It is against the rule. */
  readonly breaks?: true;
}

/** At least one for each challenge, by its id. */
export const WRONG_WAYS: Readonly<Record<string, readonly WrongWay[]>> = {
  'back-from-the-server': [
    { way: [{ on: 'laptop', do: 'checkMail' }, { on: 'laptop', do: 'copy', message: 'B', folder: 'Trash', to: 'INBOX' }], says: 'Trash at the server has a stored copy of B. It should have nothing.' },
    { way: [{ on: 'phone', do: 'goOnline' }, { on: 'phone', do: 'undelete', message: 'B', folder: 'Trash' }], says: null, breaks: true },
  ],
  'still-unread': [{ way: [{ on: 'phone', do: 'open', message: 'A' }], says: 'A is read on the laptop. It should be unread.' }],
  'both-have-it': [{ way: [{ on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }], says: 'The laptop has nothing of A. It should have a stored copy.' }],
  'gone-there-too': [
    { way: [{ on: 'phone', do: 'expunge', folder: 'Trash' }], says: 'The maildrop at the server has a stored copy of B. It should have nothing.' },
    { way: [{ on: 'phone', do: 'configure', settings: { removal: { when: 'afterDownload' } } }, { on: 'phone', do: 'checkMail' }], says: 'The maildrop at the server has nothing of A. It should have a stored copy.' },
  ],
  'struck-through': [{ way: [{ on: 'phone', do: 'delete', message: 'B' }, { on: 'laptop', do: 'checkMail' }], says: 'The inbox at the server has nothing of B. It should have it marked deleted.' }],
  'filed-for-both': [
    { way: [{ on: 'laptop', do: 'move', message: 'B', to: 'local:Bills' }, { on: 'phone', do: 'checkMail' }], says: 'Bills at the server has nothing of B. It should have a stored copy.' },
    { way: [{ on: 'laptop', do: 'createFolder', folder: 'Bills' }, { on: 'laptop', do: 'move', message: 'B', to: 'Bills' }], says: 'Bills on the phone has nothing of B. It should have at least the header.' },
  ],
  'sent-on-both': [
    { way: [{ on: 'phone', do: 'reply', message: 'A', body: 'Yes.' }, { on: 'laptop', do: 'checkMail' }], says: 'Sent at the server has nothing of “Re: Lunch on Friday?”. It should have a stored copy.' },
    {
      way: [
        { on: 'phone', do: 'saveDraft', letter: { to: ['ada@example.org'], subject: 'Re: Lunch on Friday?', body: 'Yes.' } },
        { on: 'laptop', do: 'checkMail' },
      ],
      says: 'Sent at the server has nothing of “Re: Lunch on Friday?”. It should have a stored copy.',
      breaks: true,
    },
  ],
  'only-this-one': [{ way: [{ on: 'phone', do: 'delete', message: 'A' }, { on: 'phone', do: 'expunge', folder: 'Trash' }], says: 'Trash at the server has nothing of B. It should have a stored copy.', lost: ['B'] }],
  'who-sweeps': [{ way: [{ deliver: 'C' }, { on: 'desktop', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }], says: 'The inbox at the server has nothing of C. It should have a stored copy.' }],
  'room-for-photos': [
    { way: [{ on: 'laptop', do: 'expunge', folder: 'Trash' }, { deliver: 'B' }], says: 'The laptop has nothing of A. It should have a stored copy.', lost: ['A'] },
    { way: [{ on: 'laptop', do: 'copy', message: 'A', folder: 'Trash', to: 'local:Photos' }, { deliver: 'B' }], says: 'The inbox at the server has nothing of B. It should have a stored copy.' },
  ],
  'once-each': [
    { way: [{ on: 'phone', do: 'checkMail' }], says: 'The phone has A twice. It should have it only once.' },
    { way: [{ on: 'phone', do: 'factoryReset' }, { on: 'phone', do: 'checkMail' }], says: null, breaks: true },
  ],
  'before-it-is-told': [{ way: [{ on: 'phone', do: 'goOnline' }, { on: 'phone', do: 'checkMail' }], says: 'The phone has nothing of B. It should have at least the header.', lost: ['B'] }],
  'once-more': [
    { way: [{ on: 'laptop', do: 'checkMail' }], says: 'The laptop has nothing of A. It should have a stored copy.' },
    { way: [{ on: 'laptop', do: 'forgetUniqueIds' }, { on: 'laptop', do: 'checkMail' }], says: 'The laptop has B twice. It should have it only once.' },
  ],
  'cut-in-time': [
    { way: [{ on: 'phone', do: 'checkMail' }, { line: 'phone', fault: { do: 'cut' } }, { on: 'laptop', do: 'checkMail' }], says: 'The laptop has nothing of A. It should have a stored copy.' },
    { way: [{ on: 'phone', do: 'configure', settings: { removal: { when: 'never' } } }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }], says: null, breaks: true },
  ],
  'swap-places': [{ way: [{ on: 'laptop', do: 'move', message: 'B', folder: 'local:Kept', to: 'INBOX' }, { on: 'phone', do: 'checkMail' }], says: 'The inbox at the server has nothing of B. It should have a stored copy.' }],
  'before-the-reset': [{ way: [{ on: 'phone', do: 'factoryReset' }, { on: 'laptop', do: 'checkMail' }], says: 'The inbox at the server has nothing of A. It should have a stored copy.', lost: ['A'] }],
  'whole-household': [
    { way: [{ on: 'desktop', do: 'configure', settings: { protocol: 'imap' } }, { on: 'desktop', do: 'checkMail' }, { on: 'phone', do: 'checkMail' }], says: 'The inbox at the server has nothing of B. It should have a stored copy.' },
    { way: [{ on: 'desktop', do: 'removeAccount' }, { on: 'desktop', do: 'configure', settings: { protocol: 'imap' } }, { on: 'desktop', do: 'checkMail' }], says: 'The new phone has nothing of C. It should have at least the header.', lost: ['B', 'C'], breaks: true },
  ],
};
