import { capital } from '@/content/words/prose';

/** How a household may be set up: all by IMAP; or by POP3, deleting what was fetched, or leaving a copy. */
type Way = 'imap' | 'takes' | 'leaves';

/** What somebody wants of their mail, why each set-up gives it or does not, and what is claimed beside it. */
interface Need<Reason extends string> {
  readonly text: string;
  readonly because: Readonly<Record<Way, string>>;
  readonly reasons: Readonly<Record<Reason, { readonly text: string; readonly because: string }>>;
}

/** What is read on one device shall show as read on the other. */
const sameEverywhere = (first: string, second: string): Need<'marked' | 'told' | 'whole'> => ({
  text: `“I read my mail on ${first}, and on ${second} it should show as read,” says Alice.`,
  because: {
    imap: 'What was read is marked at the server, and every device shows it.',
    takes: `What ${first} has fetched is gone from the server. ${capital(second)} does not even have the letter.`,
    leaves: `${capital(second)} has a copy of its own. POP3 has no word for “read”, so nobody can tell it.`,
  },
  reasons: {
    marked: { text: 'With IMAP the server has the letter marked as read', because: 'STORE sets \\Seen in the one mailbox at which all devices look.' },
    told: { text: `With copies left, ${second} is told at its next check`, because: 'A check by POP3 lists and fetches letters. What was read elsewhere is nowhere in it.' },
    whole: { text: 'With copies left, each device has the letters whole', because: 'RETR brings whole letters, and without DELE they are there for the next device too.' },
  },
});

/** The mailbox is small, and one device collects everything. */
const littleRoom = (first: string, a: string, b: string): Need<'home' | 'room' | 'cleared'> => ({
  text: `The mailbox holds 20 kB, and ${a} alone weighs more than half of that. ${capital(first)} fetches it. Then ${b} comes, as heavy, and must not be turned away.`,
  because: {
    imap: 'With IMAP the first letter stays at the server and fills the mailbox. The second one goes back to its sender.',
    takes: `${capital(first)} took the first letter home, and made room for the second.`,
    leaves: 'A copy that is left counts against the quota like any other letter.',
  },
  reasons: {
    home: { text: `By POP3 and deleting, ${a} is still on ${first}`, because: 'It was fetched whole before it was deleted at the server. It is the only copy now.' },
    room: { text: `With a copy left, ${b} is at the server`, because: 'There was no room for it. The copy that was left took the place.' },
    cleared: { text: `By IMAP, ${a} has been cleared away by being fetched`, because: 'FETCH only reads. What lies at the server lies there until somebody deletes it.' },
  },
});

/** A slip of the thumb on one device shall not reach the server. */
const slipOfTheThumb = (first: string, second: string, letter: string): Need<'trash' | 'inbox' | 'both'> => ({
  text: `“Whatever I delete by mistake on ${first}, ${second} should still get it from the inbox at the server,” says Alice.`,
  because: {
    imap: 'With IMAP the letter that is deleted is the server’s, so the mistake reaches every device.',
    takes: `${capital(first)} cleared the maildrop when it fetched. Nothing is left there for ${second}.`,
    leaves: `${capital(first)} clears its own copy and says nothing. The server’s copy stays for ${second}.`,
  },
  reasons: {
    trash: { text: `By IMAP, ${letter} is in Trash at the server`, because: 'This program moves to Trash what is deleted: a way back, as long as nobody empties it.' },
    inbox: { text: `By IMAP, ${second} still shows ${letter} in the inbox`, because: 'What keeps devices alike carries mistakes as faithfully as wishes.' },
    both: { text: 'By POP3 with copies left, both letters are at the server', because: 'The deletion was the device’s own affair.' },
  },
});

/** Nothing is to stay at the provider. */
const nothingLeft = (first: string): Need<'silence' | 'emptied' | 'headers'> => ({
  text: `“${capital(first)} is my archive. Once my mail has been fetched whole, nothing of it should stay at the provider,” says Alice.`,
  because: {
    imap: 'IMAP’s letters live at the server. The device looks at them, and takes none away.',
    takes: 'Each letter is fetched whole, marked by DELE, and removed at QUIT. The only copy is at home now: it wants a backup.',
    leaves: 'A copy that is left is just what should not be there.',
  },
  reasons: {
    silence: { text: 'A program that leaves a copy says no DELE', because: 'Leaving a copy is no more than that silence.' },
    emptied: { text: 'By POP3 the server deletes what is read out', because: 'The program says DELE, or it does not. The server does nothing of its own accord.' },
    headers: { text: `By IMAP ${first} has the headers after its check`, because: 'The texts come when somebody opens them. There are programs that can be set to fetch all.' },
  },
});

/** A slow line, and a heavy letter before a light one. */
const slowLine = (first: string): Need<'held' | 'travelled' | 'there'> => ({
  text: `On a slow line, a heavy letter waits in front of a light one. ${capital(first)} should show who wrote both within a quarter of a minute.`,
  because: {
    imap: 'IMAP fetches the headers first, and they are light. The texts wait until somebody opens them.',
    takes: 'RETR brings one letter whole before the next, so the heavy one holds up the other.',
    leaves: 'Whether a copy is left changes nothing: RETR brings letters whole, one after the other.',
  },
  reasons: {
    held: { text: 'By POP3 the first letter has not even come whole by then', because: 'At a thousand octets a second the heavy letter takes longer than that.' },
    travelled: { text: 'By IMAP the heavy text has travelled as well', because: 'FETCH brings what it is asked for, and the program asked for headers.' },
    there: { text: 'By IMAP both letters are still at the server', because: 'The device has looked at them. Nothing was taken away.' },
  },
});

/** What households want of their mail. */
export const words = {
  scenario: 'Which protocol for whom?',
  sameEverywhere,
  littleRoom,
  slipOfTheThumb,
  nothingLeft,
  slowLine,
  /** What the stage says of what happens. */
  another: (letter: string) => `${capital(letter)} arrives, and is heavy too.`,
  slip: (letter: string, device: string) => `${capital(letter)} is deleted on ${device} by mistake.`,
  slow: (device: string) => `${capital(device)} is on a slow line.`,
};
