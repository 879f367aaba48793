export type { Moment } from '@/simulators/scenario';

/** Whose word a claim is: an RFC with its section, the mail program's choice, or the provider's. */
export type Claim = { readonly by: 'rfc'; readonly section: string } | { readonly by: 'client' } | { readonly by: 'provider' };

export const rfc = (section: string): Claim => ({ by: 'rfc', section });
export const client: Claim = { by: 'client' };
export const provider: Claim = { by: 'provider' };
