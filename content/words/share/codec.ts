type What = 'link' | 'file';

const again = 'Copy the whole link again, from # to its end, or ask for it once more.';

/** Why a link or a file is not opened, and a way on. */
export const words = {
  foreign: {
    link: { reason: 'This is not a link of Where Mail Lives.', hint: 'Open the lab instead, or look for the link where it came from.' },
    file: { reason: 'This is not a file of Where Mail Lives.', hint: 'Choose a JSON file that was exported here.' },
  },
  tooLong: { reason: 'This link is longer than any that is made here.', hint: 'A history of this size can be exchanged as a file: export it, and import it in the lab.' },
  tooLarge: { reason: 'This file is larger than 8 MB, which none that is made here is.', hint: 'Choose a file that was exported here.' },
  cutShort: { reason: 'This link was cut short.', hint: again },
  changed: { reason: 'A character in this link has changed on its way.', hint: again },
  unpacksTooLarge: { reason: 'This link unpacks to more than 8 MB, which none that is made here does.', hint: 'Do not trust where it came from. The lab is open without it.' },
  notUnpacked: { reason: 'This link cannot be unpacked.', hint: again },
  newer: (what: What) => ({ reason: `This ${what} was made by a newer version of Where Mail Lives.`, hint: 'Reload the page once, to bring the newest.' }),
  /** @param wrong a sentence */
  wrong: (what: What, wrong: string) => ({ reason: `Something in this ${what} is not as it should be. ${wrong}`, hint: what === 'link' ? again : 'Export it once more where it came from.' }),
};
