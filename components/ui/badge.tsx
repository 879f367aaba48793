export type Claim = { readonly by: 'rfc'; readonly section: string } | { readonly by: 'client' } | { readonly by: 'provider' };

const STYLE: Record<Claim['by'], string> = {
  rfc: 'bg-ink text-paper',
  client: 'ring-[1.5px] ring-inset ring-ink',
  provider: 'ring-[1.5px] ring-inset ring-soft text-soft [border-style:dashed]',
};

/** Whose word a claim is: the protocol's, the mail program's, or the provider's. */
export function Badge({ claim }: { claim: Claim }) {
  const text = claim.by === 'rfc' ? claim.section : claim.by === 'client' ? 'Client’s choice' : 'Provider’s choice';
  return <span className={`inline-block whitespace-nowrap rounded-[5px] px-1.5 py-px text-[11px] font-semibold leading-[17px] ${STYLE[claim.by]}`}>{text}</span>;
}
