import { words } from '@/content/words/ui/badge';
import { RfcLink } from './rfc-link';

export type Claim = { readonly by: 'rfc'; readonly section: string } | { readonly by: 'client' } | { readonly by: 'provider' };

const STYLE: Record<Exclude<Claim['by'], 'rfc'>, string> = {
  client: 'ring-[1.5px] ring-inset ring-ink',
  provider: 'ring-[1.5px] ring-inset ring-soft text-soft [border-style:dashed]',
};

/**
 * Whose word a claim is: the protocol’s, with a link to the section, the mail program’s, or the provider’s.
 *
 * @param plain no link: for a badge that stands inside a button or a link
 */
export function Badge({ claim, plain = false }: { claim: Claim; plain?: boolean }) {
  if (claim.by === 'rfc') return plain ? <span className="rfc-badge">{claim.section}</span> : <RfcLink section={claim.section} />;
  return <span className={`inline-block whitespace-nowrap rounded-[5px] px-1.5 py-px text-[11px] font-semibold leading-[17px] ${STYLE[claim.by]}`}>{words[claim.by]}</span>;
}
