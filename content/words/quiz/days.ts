/** How far a day is, and how long something took. */
export const words = {
  /** In so many days. */
  ahead: (days: number) => (days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  /** So many days ago. */
  ago: (days: number) => (days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`),
  took: (minutes: number) => (minutes === 0 ? 'less than a minute' : `${minutes} min`),
};
