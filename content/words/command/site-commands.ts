/** What can be done on every page. */
export const words = {
  pages: 'Pages',
  present: 'Present this lesson',
  presentDetail: 'in class, with a window for the speaker',
  search: 'Search the site',
  home: 'Home',
  glossary: 'Glossary',
  goTo: (page: string) => `Go to: ${page}`,
  look: 'Look',
  lookDetail: 'theme',
  themes: { light: 'Light colours', dark: 'Dark colours', system: 'Colours as the system has them' },
};
