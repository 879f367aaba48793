/** Light, dark, or as the system has it. */
export type Theme = 'light' | 'dark' | 'system';

/** Where this device keeps what was chosen. */
const KEY = 'theme';
const CHANGED = 'theme:changed';

/**
 * Runs before anything is drawn, and stays: it puts the class on the page by what was chosen, here or in another tab, and by what the
 * system has.
 */
export const THEME_SCRIPT = `(()=>{
const page=document.documentElement,night=matchMedia('(prefers-color-scheme: dark)');
const show=()=>{let theme=page.dataset.theme;try{theme=localStorage.getItem('${KEY}')??theme}catch{}
page.classList.toggle('dark',theme==='dark'||(theme!=='light'&&night.matches))};
night.addEventListener('change',show);
for(const name of ['storage','${CHANGED}'])addEventListener(name,show);
show()})()`;

/** What was chosen; a page on which nothing can be stored knows it as long as it is open. */
export function chosenTheme(): Theme {
  const page = document.documentElement.dataset.theme;
  let theme: string | null = null;
  try {
    theme = localStorage.getItem(KEY);
  } catch {
    // Nothing can be stored here.
  }
  theme ??= page ?? null;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it lasts as long as the page.
  }
  window.dispatchEvent(new Event(CHANGED));
}

export function isDark(): boolean {
  return document.documentElement.classList.contains('dark');
}
