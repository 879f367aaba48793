/** Where a new folder is made, and what it may be called. */
export const words = {
  title: 'A new folder',
  make: 'Make the folder',
  name: 'Name',
  nested: 'A / makes a folder in a folder, as in Family/Photos.',
  where: 'Where',
  server: 'At the server',
  serverText: 'All devices see it. CREATE, RFC 3501 §6.3.3.',
  device: (device: string) => `On this ${device}`,
  deviceText: 'What is moved there leaves the server.',
  pop3: (device: string) => `It is on this ${device} alone: POP3 knows the server’s INBOX and no other folder.`,
  needed: 'A folder needs a name.',
  wrong: 'A folder’s name has no %, * or control characters, no empty level, and at the most 250 characters.',
  taken: 'There is a folder of that name already.',
};
