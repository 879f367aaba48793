const DAY = 86_400_000;

/** In how many days an instant is, by the calendar. */
export function daysTo(instant: number, now = Date.now()): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(instant) - midnight(now)) / DAY);
}
