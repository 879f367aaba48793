/** How to read a stamp. */
export const words = {
  title: 'How to read a stamp',
  copy: { name: 'A stored copy', text: 'It stays here whatever happens elsewhere.' },
  header: { name: 'A header', text: 'A device sees the letter; the letter is at the server.' },
  view: { name: 'A view', text: 'Opened and downloaded, but still the server’s letter.' },
  deleted: { name: 'Marked deleted', text: 'Struck out, and still there until it is expunged.' },
  gone: { name: 'Gone', text: 'Press it: it tells what removed it, and when.' },
};
