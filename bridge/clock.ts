/** The bridge's clock: milliseconds since 1970, and never backwards, whatever becomes of the system's. */
export function realClock(): () => number {
  const start = Date.now() - performance.now();
  return () => Math.floor(start + performance.now());
}

/** A timer longer than this would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** Calls `ring` when the moment that was asked for last has come; an earlier one that was asked for rings too, and does no harm. */
export class Alarm {
  private timer: NodeJS.Timeout | null = null;
  private setFor = Infinity;

  constructor(
    private readonly now: () => number,
    private readonly ring: () => void,
  ) {}

  /** Rings at `at`, or never for null. Asking again for the same or a later moment costs nothing. */
  set(at: number | null): void {
    if (at === null || at >= this.setFor) return;
    this.stop();
    this.setFor = at;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.setFor = Infinity;
      this.ring();
    }, Math.min(Math.max(at - this.now(), 0), LONGEST));
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.setFor = Infinity;
  }
}
