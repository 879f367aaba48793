import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

const accessibility = next.map((config) => config.plugins?.['jsx-a11y']).find(Boolean);

/** What the engine may not touch, and what to take instead. */
const BANNED_GLOBALS = Object.entries({
  Date: 'Take `now` from the context; calendar arithmetic is in simulators/mail/date.ts.',
  setTimeout: 'Ask the kernel with a `startTimer` effect.',
  setInterval: 'Ask the kernel with a `startTimer` effect, anew each time.',
  setImmediate: 'Answer with effects; the kernel orders them.',
  queueMicrotask: 'Answer with effects; the kernel orders them.',
  requestAnimationFrame: 'Drawing is the components’; the engine knows events only.',
  performance: 'Take `now` from the context; the virtual clock is the only one.',
  process: 'The engine runs in a browser: take settings from `host.config`.',
  globalThis: 'State is in the value that a step is given, never global.',
  window: 'The engine knows no DOM.',
  document: 'The engine knows no DOM.',
  navigator: 'The engine knows no DOM.',
  localStorage: 'State is in the world; components store it.',
  crypto: 'Draw from simulators/rng.ts, or hash with a function of our own.',
  fetch: 'There is no network but simulators/network.',
  Buffer: 'Octets are strings: simulators/octets.ts.',
  TextEncoder: 'Use utf8Encode of simulators/octets.ts.',
  TextDecoder: 'Use utf8Decode of simulators/octets.ts.',
  btoa: 'Use base64Encode of simulators/octets.ts.',
  atob: 'Use base64Decode of simulators/octets.ts.',
  console: 'Tell the trace with a `note` effect.',
  Intl: 'The same octets everywhere: format with functions of our own.',
}).map(([name, message]) => ({ name, message }));

const BANNED_SYNTAX = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Draw from the world’s generator: drawInt of simulators/rng.ts.' },
  { selector: ':function[async=true]', message: 'The engine is synchronous: a step takes a value and gives a value.' },
  { selector: 'AwaitExpression', message: 'The engine is synchronous: a step takes a value and gives a value.' },
  { selector: "CallExpression[callee.property.name=/^(toLocaleString|toLocaleUpperCase|toLocaleLowerCase|localeCompare)$/]", message: 'The locale must not matter: compare and format by code.' },
];

/** Forbids imports of the rooms further right in `simulators ← machines ← components ← app`; type imports too. */
function fence(files, rooms, packages, message) {
  const patterns = [];
  if (rooms.length > 0) patterns.push({ regex: `^(@/|(\\.\\./)+)(${rooms.join('|')})(/|$)`, message });
  if (packages) patterns.push({ regex: `^(?!\\.|@/)(?!(${packages.join('|')})(/|$))`, message: `Only ${packages.join(', ')} may be imported here from outside.` });
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const CODE = '**/*.{ts,tsx}';
const OUTSIDE_SCENARIO = {
  regex: '^(@/|(\\.\\./)+)(app|components|machines|simulators(?!/scenario(/|$)))(/|$)',
  message: 'Content knows the scenario vocabulary only: import from simulators/scenario.',
};

const config = [
  { ignores: ['out/**', '.bench/**', '.next/**', 'coverage/**', 'test-results/**', 'playwright-report/**', 'next-env.d.ts', 'public/**'] },
  ...next,
  ...typescript,
  {
    files: ['**/*.{jsx,tsx}'],
    rules: {
      ...accessibility.flatConfigs.recommended.rules,
      // What scrolls must be reachable by keyboard (axe: scrollable-region-focusable), and this rule forbids it.
      'jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
    },
  },
  { files: ['simulators/**/*.ts', 'machines/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...BANNED_GLOBALS], 'no-restricted-syntax': ['error', ...BANNED_SYNTAX] } },
  fence(['simulators/**/*.ts'], ['machines', 'components', 'app', 'content', 'tests', 'scripts'], ['pure-rand'], 'The arrow is simulators ← machines ← components ← app: the engine knows none of them.'),
  fence(['machines/**/*.ts'], ['components', 'app', 'content', 'tests', 'scripts'], ['xstate'], 'The arrow is simulators ← machines ← components ← app: charts are handed what they need.'),
  fence([`components/${CODE}`], ['app', 'content(?!/words/)', 'tests', 'scripts'], null, 'The arrow is machines ← components ← app: components are handed content and routes as props. Their words are in content/words.'),
  fence([`app/${CODE}`], ['tests', 'scripts'], null, 'The product does not know its tests.'),
  { files: [`content/${CODE}`], rules: { 'no-restricted-imports': ['error', { patterns: [OUTSIDE_SCENARIO, { regex: '^(?!\\.|@/)', message: 'Content imports nothing from outside.' }] }] } },
  // Its rows are grids: where a browser takes that for no table, the roles say what it is.
  { files: ['components/stage/matrix*.tsx'], rules: { 'jsx-a11y/no-redundant-roles': 'off', 'jsx-a11y/no-interactive-element-to-noninteractive-role': 'off' } },
  { files: ['tests/**', 'scripts/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'react-hooks/rules-of-hooks': 'off' } },
];

export default config;
