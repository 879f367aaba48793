import type { WorldName } from '../../stage/view/film';

/** The stage's colours as numbers: a picture that is taken along cannot ask the page for them. A test holds them to `app/globals.css`. */

export type Theme = 'light' | 'dark';

export interface WorldColours {
  readonly accent: string;
  readonly strong: string;
  readonly wash: string;
  readonly line: string;
}

export interface Palette {
  readonly paper: string;
  readonly sheet: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly marker: string;
  readonly shell: string;
  readonly shellEdge: string;
  readonly hole: string;
  readonly cabinet: number;
  readonly worlds: Readonly<Record<WorldName, WorldColours>>;
  readonly stamps: readonly string[];
  readonly stampLines: readonly string[];
}

const STAMPS = ['#b23a26', '#0c6f66', '#83357f', '#1f5f9e', '#5a6512', '#77452a', '#475569', '#a81f5b'];

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#f5f1e8',
    sheet: '#fffdf8',
    ink: '#25211b',
    soft: '#5f574a',
    rule: '#ddd4c2',
    marker: '#fdf0b8',
    shell: '#2b2a2e',
    shellEdge: '#4a484d',
    hole: '#fffdf8',
    cabinet: 0.16,
    worlds: {
      pop3: { accent: '#8a4b00', strong: '#d98a10', wash: '#f9e9c8', line: '#e2bd7c' },
      imap: { accent: '#3d3da6', strong: '#4f52c9', wash: '#e3e4f7', line: '#adb0e4' },
      mixed: { accent: '#1b5a4f', strong: '#2f7f70', wash: '#e0eee6', line: '#9dc6ba' },
    },
    stamps: STAMPS,
    stampLines: STAMPS,
  },
  dark: {
    paper: '#15161b',
    sheet: '#1f2128',
    ink: '#f0ebe0',
    soft: '#b5ad9e',
    rule: '#363842',
    marker: '#40381a',
    shell: '#08090b',
    shellEdge: '#50525c',
    hole: '#14151a',
    cabinet: 0.2,
    worlds: {
      pop3: { accent: '#f3bd62', strong: '#d98a10', wash: '#292218', line: '#6b5128' },
      imap: { accent: '#b3b6ff', strong: '#6d70e6', wash: '#1d1f38', line: '#454887' },
      mixed: { accent: '#8fd6c5', strong: '#2f8575', wash: '#182722', line: '#345c52' },
    },
    stamps: STAMPS,
    stampLines: ['#f2927f', '#5fcabd', '#dd9ad9', '#86bbee', '#bac766', '#d9a482', '#a8b4c6', '#f391bb'],
  },
};

/** So much of one colour in another. */
export function mix(colour: string, into: string, share: number): string {
  const channel = (from: number) => Math.round(Number.parseInt(colour.slice(from, from + 2), 16) * share + Number.parseInt(into.slice(from, from + 2), 16) * (1 - share));
  return `#${[1, 3, 5].map((from) => channel(from).toString(16).padStart(2, '0')).join('')}`;
}
