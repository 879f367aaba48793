import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { EmbedMark, EmbedOut } from '@/components/site/embed';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { Providers } from '@/components/site/providers';
import { mono, sans, serif } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Where Mail Lives', template: '%s · Where Mail Lives' },
  description: 'POP3 and IMAP side by side: the same letters and the same taps, played by mail servers and clients that speak the real protocols in your browser.',
  manifest: '/manifest.webmanifest',
  icons: { icon: '/icon.svg' },
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
    <html lang="en" className={`${serif.variable} ${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <EmbedMark />
      </head>
      <body>
        <Providers>
          <a href="#main" className="skip-link">
            Skip to the content
          </a>
          <SiteHeader />
          <EmbedOut />
          {children}
          <SiteFooter />
        </Providers>
      </body>
    </html>
  );
}
