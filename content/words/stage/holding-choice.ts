/** What a learner says that a place has of a letter. */
export const words = { choose: 'choose' };
