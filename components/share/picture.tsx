import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Poster, type PosterScene } from './poster/poster';

/** The stage as a picture. Loaded when the first is asked for. */

/** Sharp on a screen of twice the density, and on paper. */
const SCALE = 2;
const FONTS = { Fraunces: '--font-fraunces', Inter: '--font-inter', 'JetBrains Mono': '--font-jetbrains' } as const;

/** As a drawing: small, exact at any size, and its text is text. */
export function svgOf(scene: PosterScene): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(scene)}\n`;
}

/**
 * As pixels, with the page's own fonts in it.
 *
 * @throws Error where the browser draws no canvas
 */
export async function pngOf(scene: PosterScene): Promise<Blob> {
  const markup = markupOf(scene).replace('</title>', `</title><style>${await fontFaces()}</style>`);
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * SCALE;
    canvas.height = image.height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('This browser gave no picture back.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function markupOf(scene: PosterScene): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(<Poster {...scene} />));
  const markup = new XMLSerializer().serializeToString(host.firstElementChild!);
  root.unmount();
  return markup;
}

/** The page's fonts by the names that the picture uses. One that does not arrive is left to the fallbacks. */
async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    Object.entries(FONTS).map(async ([name, variable]) => {
      const source = sourceOf(variable);
      const data = source && (await dataUrlOf(source).catch(() => null));
      return data ? `@font-face{font-family:'${name}';font-weight:100 900;src:url(${data})}` : '';
    }),
  );
  return faces.join('');
}

/** Where the page's own style sheets say that a font is. */
function sourceOf(variable: string): string | null {
  const family = unquoted(getComputedStyle(document.documentElement).getPropertyValue(variable).split(',')[0] ?? '');
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule) || unquoted(rule.style.getPropertyValue('font-family')) !== family) continue;
      const [, path] = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src')) ?? [];
      if (path) return new URL(path, sheet.href ?? document.baseURI).href;
    }
  }
  return null;
}

function unquoted(family: string): string {
  return family.trim().replace(/^["']|["']$/g, '');
}

async function dataUrlOf(source: string): Promise<string | null> {
  const answer = await fetch(source);
  if (!answer.ok) return null;
  const octets = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (const octet of octets) binary += String.fromCharCode(octet);
  return `data:font/woff2;base64,${btoa(binary)}`;
}
