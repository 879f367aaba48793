import type { MetadataRoute } from 'next';
import { words } from '@/content/words/app/manifest';
import { LANG } from '@/content/words/language';
import { words as frameWords } from '@/content/words/site/frame';
import { paths } from './paths';

export const dynamic = 'force-static';

/** What a device is told that has the site installed: written to `manifest.webmanifest` with the pages. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: paths.home,
    name: frameWords.name,
    short_name: words.shortName,
    description: words.description,
    lang: LANG,
    categories: ['education'],
    start_url: paths.home,
    scope: paths.home,
    display: 'standalone',
    background_color: '#f5f1e8',
    theme_color: '#f5f1e8',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: (['learn', 'lab', 'help'] as const).map((page) => ({ name: words.shortcuts[page], url: paths[page] })),
  };
}
