import { encode } from 'uqr';
import { words } from '@/content/words/share/qr-code';

/** A link as a QR code, dark on light in either theme: not every camera reads it the other way round. */
export function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className="mt-2 w-full max-w-72 rounded-lg" role="img" aria-label={words.label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
