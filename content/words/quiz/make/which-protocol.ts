/** How a household may be set up: all by IMAP; or by POP3, deleting what was fetched, or leaving a copy. */
type Way = 'imap' | 'takes' | 'leaves';

const ways: Readonly<Record<Way, string>> = {
  imap: 'IMAP',
  takes: 'POP3, with a program that deletes at the server what it has fetched',
  leaves: 'POP3, with a program that leaves a copy at the server',
};

/** A household with a need: which protocol serves it, and why? */
export const words = {
  title: 'Which protocol for whom',
  ways,
  which: 'Which one serves them?',
  reasons: 'Which of these are so?',
};
