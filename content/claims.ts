/** Whose word a claim is: an RFC with its section, the mail program's choice, or the provider's. */
export type Claim = { readonly by: 'rfc'; readonly section: string } | { readonly by: 'client' } | { readonly by: 'provider' };

/** The end of a step of a scenario: what was done in it is to be seen then. */
export interface Moment {
  readonly scenario: string;
  readonly step: string;
}

export const rfc = (section: string): Claim => ({ by: 'rfc', section });
export const client: Claim = { by: 'client' };
export const provider: Claim = { by: 'provider' };
