import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { OfflineStart } from '@/components/offline/offline-note';
import { CommandProvider } from '@/components/command/provider';
import { Around } from '@/components/site/around';
import { EmbedMark, EmbedOut } from '@/components/site/embed';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { THEME_SCRIPT } from '@/components/site/theme';
import { LANG } from '@/content/words/language';
import { words } from '@/content/words/site/frame';
import { mono, sans, serif } from './fonts';
import './globals.css';
import { SiteSearch } from './search/site-search';
import { waysTo } from './ways';

export const metadata: Metadata = {
  title: { default: words.name, template: words.titled('%s') },
  description: words.description,
  icons: { icon: '/icon.svg', apple: '/icon-180.png' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f1e8' },
    { media: '(prefers-color-scheme: dark)', color: '#15161b' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={LANG} className={`${serif.variable} ${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        <EmbedMark />
        <OfflineStart />
      </head>
      <body>
        <CommandProvider>
          <a href="#main" className="skip-link">
            {words.skip}
          </a>
          <Around>
            <SiteHeader search={<SiteSearch />} />
            <EmbedOut />
          </Around>
          {children}
          <Around>
            <SiteFooter pages={waysTo('glossary', 'search')} />
          </Around>
        </CommandProvider>
      </body>
    </html>
  );
}
