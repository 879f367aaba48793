/** One’s progress, to take along, to bring back, or to forget. */
export const words = {
  title: 'Your progress',
  intro: 'It is kept in this browser and nowhere else.',
  damaged: (why: string) => `What was stored here could not be read. ${why} It has been set aside, and you begin anew. An exported file can be imported below.`,
  saveDamaged: 'Save what was set aside',
  unstored: 'This browser stores nothing for this site, so your progress lasts until you close the page. Export it to keep it.',
  export: 'Export',
  import: 'Import',
  file: 'A file with exported progress',
  taken: 'Taken. The better of both is kept.',
  notTaken: (file: string, why: string) => `${file} was not taken. ${why} Nothing has changed.`,
  reset: 'Reset',
  sure: 'Forget everything here?',
  yes: 'Yes, forget it',
  no: 'Keep it',
  forgotten: 'Forgotten.',
};
