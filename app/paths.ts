import type { Language } from '@/content/words';

/** Where the pages are, in each language: English at the root, another under its own name. */
export function pathsIn(language: Language) {
  const at = (path: string) => `${language === 'en' ? '' : `/${language}`}${path}`;
  return {
    home: at('/'),
    learn: at('/learn/'),
    lesson: (id: string, segment?: string) => at(`/learn/${id}/${segment ? `#${segment}` : ''}`),
    challenges: at('/challenges/'),
    challenge: (id: string) => at(`/challenges/${id}/`),
    help: at('/help/'),
    symptom: (id: string) => at(`/help/${id}/`),
    advice: at('/advice/'),
    glossary: at('/glossary/'),
    term: (id: string) => at(`/glossary/#${id}`),
    lab: at('/lab/'),
    search: at('/search/'),
    searchIndex: at('/search-index.json'),
    comparison: at('/#comparison'),
    moment: (scenario: string, step: string) => at(`/#show:${scenario}:${step}`),
  };
}
