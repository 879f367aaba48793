const DAY = 86_400_000;

/** In how many days an instant is, by the calendar: “today”, “tomorrow”, “in 5 days”. */
export function dayIn(instant: number, now = Date.now()): string {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(instant) - midnight(now)) / DAY);
  return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** So much time, for people: “12 min”, “less than a minute”. */
export function minutesIn(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes === 0 ? 'less than a minute' : `${minutes} min`;
}
