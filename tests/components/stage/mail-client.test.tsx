import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MailClient } from '@/components/stage/mail-client';
import { screenOf } from '@/components/stage/view/screen';
import { WORLD_LABEL } from '@/components/stage/view/film';
import type { Intent } from '@/simulators/device/intent';
import type { WorldName } from '@/simulators/scenario';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import { delivered, furnish, KEYS, onPhone, Place, played } from './device-room';

const onAct = vi.fn<(intent: Intent) => void>();
const A = KEYS.A!;
let place: Place;

function show(name: 'pop3' | 'imap', ...kinds: readonly StimulusKind[]) {
  const { film, world, roster } = played(name as WorldName, ...kinds);
  place.show(<MailClient device={world.devices.phone!} screen={screenOf(film, 'phone', film.end)} remark={null} roster={roster} worldLabel={WORLD_LABEL[name]} onAct={onAct} />);
}

type PressOrText = string | readonly [field: string, text: string];

/** Presses one after the other; a `text` is typed into the field named before it. */
async function go(...steps: readonly PressOrText[]) {
  for (const step of steps) {
    if (typeof step === 'string') place.press(step);
    else place.type(step[0], step[1]);
    await place.loaded();
  }
}

beforeAll(furnish);
beforeEach(() => {
  onAct.mockClear();
  place = new Place();
});
afterEach(() => place.leave());

const LETTER = (protocol: string, sign = 'A') => `More for letter ${sign} on the phone, ${protocol}`;
const DEVICE = (protocol: string) => `More on the phone, ${protocol}`;
const to = 'bob@example.com';

type Case = [intent: Intent, before: readonly StimulusKind[], steps: readonly PressOrText[]];

const IMAP: readonly Case[] = [
  [{ do: 'checkMail' }, [], ['Check mail on the phone, IMAP']],
  [{ do: 'open', message: A, folder: 'INBOX' }, [], ['Open letter A, Lunch, unread, on the phone, IMAP']],
  [{ do: 'open', message: A, folder: 'INBOX' }, [], [LETTER('IMAP'), 'Read it large']],
  [{ do: 'markRead', message: A, folder: 'INBOX' }, [], [LETTER('IMAP'), 'Mark as read']],
  [{ do: 'markUnread', message: A, folder: 'INBOX' }, [onPhone({ do: 'markRead', message: A })], [LETTER('IMAP'), 'Mark as unread']],
  [{ do: 'markUnread', message: A, folder: 'INBOX' }, [onPhone({ do: 'open', message: A })], ['Mark letter A unread on the phone, IMAP']],
  [{ do: 'flag', message: A, folder: 'INBOX' }, [], [LETTER('IMAP'), 'Flag']],
  [{ do: 'unflag', message: A, folder: 'INBOX' }, [onPhone({ do: 'flag', message: A })], [LETTER('IMAP'), 'Take the flag off']],
  [{ do: 'delete', message: A, folder: 'INBOX' }, [], ['Delete letter A on the phone, IMAP']],
  [{ do: 'delete', message: A, folder: 'INBOX' }, [], [LETTER('IMAP'), 'Delete']],
  [{ do: 'undelete', message: A, folder: 'INBOX' }, [onPhone({ do: 'configure', settings: { deletion: 'flag' } }), onPhone({ do: 'delete', message: A })], ['Take letter A back, on the phone, IMAP']],
  [{ do: 'undelete', message: A, folder: 'Trash' }, [onPhone({ do: 'delete', message: A }), onPhone({ do: 'openFolder', folder: 'Trash' })], [LETTER('IMAP'), 'Take it back']],
  [{ do: 'move', message: A, folder: 'INBOX', to: 'Archive' }, [], [LETTER('IMAP'), 'Move or copy', 'Archive', 'Move']],
  [{ do: 'copy', message: A, folder: 'INBOX', to: 'Archive' }, [], [LETTER('IMAP'), 'Move or copy', 'Archive', 'Copy']],
  [{ do: 'move', message: A, folder: 'INBOX', to: 'local:Kept' }, [], [LETTER('IMAP'), 'Move or copy', 'A new folder here', ['Its name', ' Kept '], 'Move']],
  [{ do: 'copy', message: A, folder: 'INBOX', to: 'local:Kept' }, [onPhone({ do: 'createFolder', folder: 'local:Kept' })], [LETTER('IMAP'), 'Move or copy', 'Kept', 'Copy']],
  [{ do: 'expunge', folder: 'INBOX' }, [], [DEVICE('IMAP'), 'Remove what is marked deleted']],
  [{ do: 'expunge', folder: 'Trash' }, [onPhone({ do: 'openFolder', folder: 'Trash' })], [DEVICE('IMAP'), 'Empty the Trash']],
  [{ do: 'createFolder', folder: 'Family/Photos' }, [], [DEVICE('IMAP'), 'New folder', ['Name', 'Family/Photos'], 'Make the folder']],
  [{ do: 'createFolder', folder: 'local:Kept' }, [], [DEVICE('IMAP'), 'New folder', ['Name', 'Kept'], 'On this phone', 'Make the folder']],
  [{ do: 'deleteFolder', folder: 'Archive' }, [onPhone({ do: 'openFolder', folder: 'Archive' })], [DEVICE('IMAP'), 'Delete this folder']],
  [{ do: 'send', letter: { to: [to, 'Ada <ada@example.org>'], subject: 'Hello', body: 'Dear Bob' } }, [], [DEVICE('IMAP'), 'Write a letter', ['To', `${to}, Ada <ada@example.org>`], ['Subject', 'Hello'], ['Text', 'Dear Bob'], 'Send']],
  [{ do: 'saveDraft', letter: { to: [], subject: 'Later', body: '' } }, [], [DEVICE('IMAP'), 'Write a letter', ['Subject', 'Later'], 'Save as a draft']],
  [{ do: 'reply', message: A, body: 'Gladly' }, [], [LETTER('IMAP'), 'Reply', ['Your answer', 'Gladly'], 'Send']],
  [{ do: 'goOffline' }, [], ['Offline: the phone, IMAP']],
  [{ do: 'goOnline' }, [onPhone({ do: 'goOffline' })], [DEVICE('IMAP'), 'Go online']],
  [{ do: 'configure', settings: { download: 'full' } }, [], [DEVICE('IMAP'), 'Settings', 'Whole letters']],
  [{ do: 'removeAccount' }, [], [DEVICE('IMAP'), 'Settings', 'Remove the account']],
  [{ do: 'factoryReset' }, [], [DEVICE('IMAP'), 'Settings', 'Reset to factory settings']],
  [{ do: 'configure', settings: {} }, [onPhone({ do: 'removeAccount' })], [DEVICE('IMAP'), 'Settings', 'Set the account up again']],
];

const POP3: readonly Case[] = [
  [{ do: 'delete', message: A, folder: 'Inbox' }, [], ['Delete letter A on the phone, POP3']],
  [{ do: 'undelete', message: A, folder: 'Trash' }, [onPhone({ do: 'delete', message: A }), onPhone({ do: 'openFolder', folder: 'Trash' })], [LETTER('POP3'), 'Take it back']],
  [{ do: 'delete', message: A, folder: 'Trash' }, [onPhone({ do: 'delete', message: A }), onPhone({ do: 'openFolder', folder: 'Trash' })], [LETTER('POP3'), 'Delete for good']],
  [{ do: 'move', message: A, folder: 'Inbox', to: 'Kept' }, [], [LETTER('POP3'), 'Move or copy', 'A new folder here', ['Its name', 'Kept'], 'Move']],
  [{ do: 'expunge', folder: 'Trash' }, [onPhone({ do: 'openFolder', folder: 'Trash' })], [DEVICE('POP3'), 'Empty the Trash']],
  [{ do: 'createFolder', folder: 'Kept' }, [], [DEVICE('POP3'), 'New folder', ['Name', 'Kept'], 'Make the folder']],
  [{ do: 'forgetUniqueIds' }, [], [DEVICE('POP3'), 'Settings', 'Forget the unique-ids']],
];

describe('the mail program', () => {
  it.each(IMAP)('over IMAP: %j', async (intent, before, steps) => {
    show('imap', ...before);
    await go(...steps);
    expect(onAct.mock.calls).toEqual([[intent]]);
  });

  it.each(POP3)('over POP3: %j', async (intent, before, steps) => {
    show('pop3', ...before);
    await go(...steps);
    expect(onAct.mock.calls).toEqual([[intent]]);
  });

  it('a folder is chosen from a list', () => {
    show('imap');
    place.choose('Folder on the phone', 'Sent');
    expect(onAct.mock.calls).toEqual([[{ do: 'openFolder', folder: 'Sent' }]]);
  });

  it('leaves out nothing that a person can do on a device', () => {
    const all: Record<Intent['do'], true> = {
      checkMail: true, open: true, markRead: true, markUnread: true, flag: true, unflag: true, delete: true, move: true, copy: true, undelete: true, expunge: true, createFolder: true, deleteFolder: true,
      openFolder: true, saveDraft: true, send: true, reply: true, goOffline: true, goOnline: true, configure: true, forgetUniqueIds: true, removeAccount: true, factoryReset: true,
    };
    expect([...new Set([...IMAP, ...POP3].map(([intent]) => intent.do)), 'openFolder'].sort()).toEqual(Object.keys(all).sort());
  });

  it('offers over POP3 no command of IMAP, and no folder of its own for deletion', () => {
    show('pop3');
    place.press(DEVICE('POP3'));
    expect(place.has('Remove what is marked deleted')).toBe(false);
    expect(place.has('Delete this folder')).toBe(false);
  });

  it('goes through a list by arrows, and needs no pointer', () => {
    show('imap');
    place.press(LETTER('IMAP'));
    expect(document.activeElement!.textContent).toBe('Read it large');
    for (const [key, item] of [['ArrowDown', 'Reply'], ['End', 'Delete'], ['ArrowDown', 'Read it large'], ['ArrowUp', 'Delete'], ['Home', 'Read it large']] as const) {
      place.key(key);
      expect(document.activeElement!.textContent).toBe(item);
    }
  });

  it('keeps the focus where the letter that had it goes', () => {
    show('imap');
    place.press('Delete letter A on the phone, IMAP');
    show('imap', onPhone({ do: 'delete', message: A }));
    expect(place.node.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('writing', () => {
  it.each([
    ['', /needs a recipient/],
    [' , ', /needs a recipient/],
    ['bob', /“bob” is no address/],
    ['bob@example.com, @', /“@” is no address/],
    [Array.from({ length: 101 }, (_, index) => `a${index}@example.com`).join(','), /At the most 100/],
  ])('does not send to %j, and says why', async (recipients, said) => {
    show('imap');
    await go(DEVICE('IMAP'), 'Write a letter', ['To', recipients], ['Text', 'Keep me'], 'Send');
    expect(onAct).not.toHaveBeenCalled();
    expect(place.alerts.join()).toMatch(said);
    expect((place.named('Text') as HTMLTextAreaElement).value).toBe('Keep me');
    await go('Save as a draft');
  });

  it.each(['imap', 'pop3'] as const)('goes on with a draft, which then takes the place of the one before, over %s', async (protocol) => {
    const letter = { to: [to, 'Ada <ada@example.org>'], subject: 'Später', body: 'Dear Bob,\nnot yet.' };
    show(protocol, onPhone({ do: 'saveDraft', letter }), onPhone({ do: 'openFolder', folder: 'Drafts' }));
    const more = [...place.node.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? '').find((label) => /^More for letter/.test(label))!;
    await go(more, 'Edit the draft');
    expect(['To', 'Subject', 'Text'].map((field) => (place.named(field) as HTMLInputElement).value)).toEqual([`${to}, ada@example.org`, letter.subject, letter.body]);
    await go(['Text', 'Dear Bob,\nnow.'], 'Send');
    expect(onAct.mock.calls).toEqual([[{ do: 'send', letter: { to: [to, 'ada@example.org'], subject: letter.subject, body: 'Dear Bob,\nnow.' }, draft: expect.stringMatching(/^</) as string }]]);
  });

  it('gives back what was begun when its window was closed, and the focus to the button', async () => {
    show('imap');
    await go(DEVICE('IMAP'), 'Write a letter', ['Text', 'Half a thought'], 'Close');
    expect(place.window).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    await go(DEVICE('IMAP'), 'Write a letter');
    expect((place.named('Text') as HTMLTextAreaElement).value).toBe('Half a thought');
    await go('Save as a draft', DEVICE('IMAP'), 'Write a letter');
    expect((place.named('Text') as HTMLTextAreaElement).value).toBe('');
  });
});

describe('filing', () => {
  it.each([
    ['', /needs a name/],
    ['a*b', /no %, \*/],
    ['inbox', /already/],
    ['Kept', /already/],
  ])('a new folder is not called %j', async (name, said) => {
    show('imap', onPhone({ do: 'createFolder', folder: 'local:Kept' }));
    await go(LETTER('IMAP'), 'Move or copy', 'A new folder here', ['Its name', name], 'Move');
    expect(onAct).not.toHaveBeenCalled();
    expect(place.alerts.join()).toMatch(said);
  });

  it('wants a folder, and says what a move to this device does', async () => {
    show('imap');
    await go(LETTER('IMAP'), 'Move or copy', 'Move');
    expect(place.alerts).toEqual(['Choose a folder first.']);
    await go('A new folder here');
    expect(place.window!.textContent).toContain('the phone keeps the only copy');
    expect(onAct).not.toHaveBeenCalled();
  });
});

describe('reading', () => {
  const NASTY = [
    'From: "<img src=x onerror=alert(1)>" <mallory@example.net>', 'To: alice@example.com', 'Subject: <script>alert(1)</script>', 'Message-ID: <nasty@example.net>', 'Content-Type: text/html; charset=utf-8', '',
    '<p>Hello <b>you</b></p><script>alert(1)</script><img src="https://example.net/pixel.png"><form action="https://example.net"><input></form>', '',
  ].join('\r\n');

  it('shows what is in a letter as text: nothing of it becomes a part of the page', async () => {
    show('imap', delivered(NASTY), onPhone({ do: 'checkMail' }), onPhone({ do: 'open', message: '<nasty@example.net>' }));
    await go('Read letter C large, on the phone, IMAP');
    for (const view of ['Letter', 'Source']) {
      await go(view);
      expect(place.node.querySelector('script, img, form[action], iframe, b')).toBeNull();
      expect(place.window!.textContent).toContain('<script>alert(1)</script>');
    }
    expect(place.window!.querySelector('pre')!.textContent).toContain('onerror=alert(1)');
    expect(onAct).not.toHaveBeenCalled();
  });

  it('says that a text is still at the server, and can fetch it', async () => {
    show('imap', onPhone({ do: 'goOffline' }));
    await go(LETTER('IMAP'), 'Read it large');
    expect(place.window!.textContent).toContain('Only the header is on this device');
    onAct.mockClear();
    await go('Fetch its text');
    expect(onAct.mock.calls).toEqual([[{ do: 'open', message: A, folder: 'INBOX' }]]);
  });

  it('changes between letter and source by arrows', async () => {
    show('imap', onPhone({ do: 'open', message: A }));
    await go('Read letter A large, on the phone, IMAP', 'Letter');
    place.key('ArrowRight');
    expect(document.activeElement!.textContent).toBe('Source');
    expect(place.window!.querySelector('pre')!.textContent).toContain('Subject: Lunch\nMessage-ID:');
  });
});
