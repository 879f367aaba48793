/** What a room of the quiz says until it is there. */
export const words = { loading: 'The questions are being fetched.' };
