/** What stands in the packages that are taken along, beside the site itself. */
export const words = {
  /** What to know before the folder is opened. */
  readMe: {
    name: 'READ ME FIRST.txt',
    text: `WHERE MAIL LIVES - a copy that needs no server and no network

1. Unpack the whole file first. Inside the packed file the pages do not find their parts.
2. Open index.html with a double click.

What works: all lessons, challenges and complaints, the lab, the search and the glossary. What you have
learned is remembered by your browser, as long as the folder stays where it is.

Which browser: it is tried with Chromium, of which Chrome, Edge, Brave and others are made. Other browsers
may allow pages from a folder less; where the stage stays still, take one of those.

What does not work from a folder, in any browser:
- Save as PNG or SVG (Share): the picture may lack the fonts, or is refused.
- A link that you copy leads into this folder, so it opens on this machine only.
- The Live page shows what it is, but has no bridge to listen to.
- The site cannot be installed as an app. It is not necessary: it is all here.

Nothing is sent anywhere. To remove it, delete the folder.
`,
  },
  /** What a course lists the quiz as. */
  course: 'Where Mail Lives: the quiz on POP3 and IMAP',
};
