/** Where a letter is moved or copied to. */
export const words = {
  title: (sign: string) => `Move or copy letter ${sign}`,
  move: 'Move',
  copy: 'Copy',
  unchosen: 'Choose a folder first.',
  server: 'At the server',
  serverText: 'Every device sees it there.',
  device: (device: string) => `On this ${device}`,
  imapText: 'The server knows nothing of these folders, nor do other devices.',
  pop3Text: 'POP3 has no folders at the server: all of these are here alone.',
  create: 'A new folder here',
  name: 'Its name',
  leaves: (device: string, fetched: boolean) => `Move: the ${device} keeps the only copy, and the server’s is removed. Copy: the server keeps its own.${fetched ? ' The text is fetched first.' : ''}`,
};
