import { words } from '@/content/words/ui/badge';

/**
 * Where a section of an RFC can be read: `RFC 1939 §6` → https://www.rfc-editor.org/rfc/rfc1939#section-6, `RFC 9051 App. E` → its
 * appendix, and the RFC as a whole where no section is named. Of several, the first.
 *
 * @returns null where no RFC is named
 */
export function rfcUrl(section: string): string | null {
  const [, number, place, appendix] = /RFC (\d+)(?: §(\d+(?:\.\d+)*)| App\. ([A-Z](?:\.\d+)*))?/.exec(section) ?? [];
  if (number === undefined) return null;
  return `https://www.rfc-editor.org/rfc/rfc${number}${place ? `#section-${place}` : appendix ? `#appendix-${appendix}` : ''}`;
}

/** A section, as a link to it. Not for the inside of a button: there a badge is text. */
export function RfcLink({ section }: { section: string }) {
  const url = rfcUrl(section);
  const badge = <span className="rfc-badge">{section}</span>;
  if (url === null) return badge;
  return (
    <a href={url} target="_blank" rel="noreferrer" className="rfc-link">
      {badge}
      <span className="sr-only">{words.newTab}</span>
    </a>
  );
}
