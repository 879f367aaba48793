/** Which conversation of a world is shown, how, and what somebody on the way has of it. */
export const words = {
  nothing: 'Nothing has been said yet.',
  noFit: 'Nothing that was said fits the filter.',

  conversation: (title: string) => `Conversation, ${title}`,
  now: (name: string) => `Now: ${name}`,
  whoever: 'Whoever speaks',
  one: 'One conversation',
  several: 'Several, as they were said',
  allOf: (device: string) => `All of ${device}`,
  all: 'All of this world',

  manner: (title: string) => `How the ${title} wire is shown`,
  follow: 'Follow',
  octets: 'Octets',
  filter: 'Filter',
  lines: (n: number, all: number) => `${n} of ${all} lines`,
  filterOf: (title: string) => `Filter, ${title}`,
  direction: (title: string) => `Who speaks, ${title}`,
  directions: { both: 'Both ways', toServer: '↑ The client', toClient: '↓ The server' },
  kind: (title: string) => `What is said, ${title}`,
  kinds: { all: 'Everything', talk: 'Commands and answers', letters: 'Letters', events: 'The connection' },
  find: 'Find',
  findIn: (title: string) => `Find in what was said, ${title}`,

  password: 'The password went over the wire in clear.',
  /** In octets, and in records of TLS; the handshake is null where there was none. */
  overheard: (clear: string, password: boolean, sealed: string, records: string, handshake: string | null) =>
    `In clear: ${clear} octets${password ? ', of these a password' : ''}. Sealed: ${sealed} octets in ${records} records${handshake === null ? '' : `, after ${handshake} of handshake`}.`,
  underTls: 'Under TLS the address, the port, lengths and times can be seen. What is said cannot.',
};
