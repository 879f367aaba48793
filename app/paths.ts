/** Where the pages are. */
export const paths = {
  home: '/',
  learn: '/learn/',
  lesson: (id: string, segment?: string) => `/learn/${id}/${segment ? `#${segment}` : ''}`,
  challenges: '/challenges/',
  challenge: (id: string) => `/challenges/${id}/`,
  help: '/help/',
  symptom: (id: string) => `/help/${id}/`,
  advice: '/advice/',
  glossary: '/glossary/',
  term: (id: string) => `/glossary/#${id}`,
  lab: '/lab/',
  search: '/search/',
  searchIndex: '/search-index.json',
  comparison: '/#comparison',
  moment: (scenario: string, step: string) => `/#show:${scenario}:${step}`,
};
