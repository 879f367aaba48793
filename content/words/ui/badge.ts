/** Whose word a claim is. */
export const words = { client: 'Client’s choice', provider: 'Provider’s choice', newTab: ', opens in a new tab' };
