/** A moment as clocks of a time zone show it, with its day of the week: "Fri, 4 December 2026, 23:59 (Europe/Vienna)". */
export function momentIn(instant: number, timeZone: string): string {
  const text = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(instant);
  return `${text.replace(" at ", ", ")} (${timeZone})`;
}

/** The time zone of this browser. */
const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** The same moment in the reader's own time zone, where their clocks show another time. */
export function ownMoment(instant: number, timeZone: string): string | null {
  const clock = (zone: string) => new Date(instant).toLocaleString("en-GB", { timeZone: zone });
  const own = ownTimeZone();
  return clock(own) === clock(timeZone) ? null : momentIn(instant, own);
}

const steps = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How far off a moment is: "in 3 days", "2 hours ago", "now". */
export function howFar(instant: number, now: number): string {
  const difference = instant - now;
  const [unit, size] = steps.find(([, length]) => Math.abs(difference) >= length) ?? steps[2];
  const count = Math.trunc(difference / size);
  return count === 0 ? "now" : new Intl.RelativeTimeFormat("en-GB").format(count, unit);
}
