/** The days of the week, short, from Monday on. */
export const words = { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] };
