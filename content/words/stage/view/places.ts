/** What places are called, and those who act in them. */
export const words = {
  inbox: 'Inbox',
  /** The inbox at the server, in the world of POP3. */
  maildrop: 'Maildrop',
  /** A device’s name within a sentence: `phone`, `phone of Ada`, `PC`. */
  called: (label: string) => (/^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)),
  /** Who did something: a device by its name within a sentence, you, or a mail program at the bridge. */
  the: (device: string) => `the ${device}`,
  you: 'you',
  server: 'the server',
  provider: 'the provider',
  theVisitor: (protocol: string, number: string) => `the real mail program, ${protocol} ${number}`,
  /** The other end of a connection, above its conversation. */
  You: 'You',
  visitor: (protocol: string, number: string) => `Real mail program, ${protocol} ${number}`,
  /** Somebody else’s programs, by the names that the simulation has for them. */
  others: { 'another program': 'another program' } as Readonly<Record<string, string>>,
};
