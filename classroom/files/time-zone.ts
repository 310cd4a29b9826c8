import { type Decode, refuse } from "./format.ts";

/** Local times of a place and moments of the world, with what the system knows of time zones. */

const hour = 3_600_000;
const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/;

/** Whether the system knows this time zone, such as "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // "+02:00" is taken by some systems: it knows no summer time, so it is no place.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** Whether this is a local time "2026-11-25T23:59", of a day that the calendar has; seconds may follow. */
export function isLocalTime(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    year > 0 &&
    hours < 24 &&
    minutes < 60 &&
    seconds < 60
  );
}

/**
 * The moment, in milliseconds, at which clocks of the time zone show a local time. Where they show it twice, as summer
 * time ends, it is the later of both on request; where they skip it, as much later as they skip.
 */
export function instantOf(local: string, timeZone: string, which: "earlier" | "later" = "earlier"): number {
  if (!isLocalTime(local)) throw new RangeError(`"${local}" is no local time such as 2026-11-25T23:59`);
  const utc = Date.parse(`${local}Z`);
  // No zone is a whole day away from UTC: these are the offsets before and after a change nearby.
  const before = offsetAt(utc - 24 * hour, timeZone);
  const after = offsetAt(utc + 24 * hour, timeZone);
  const fitting = [utc - before, utc - after].filter((time) => time + offsetAt(time, timeZone) === utc);
  if (fitting.length === 0) return utc - before;
  return which === "later" ? Math.max(...fitting) : Math.min(...fitting);
}

/** The local time, to the second, that clocks of the time zone show at a moment. */
export function localTimeAt(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 19);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** By how many milliseconds clocks of the time zone are ahead of UTC at a moment. */
function offsetAt(instant: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formats.set(timeZone, format);
  const whole = Math.floor(instant / 1000) * 1000;
  const part = Object.fromEntries(
    format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - whole;
}

export const timeZone: Decode<string> = (value, place) =>
  typeof value === "string" && isTimeZone(value)
    ? value
    : refuse(value, place, 'a time zone such as "Europe/Berlin"');

export const localTime: Decode<string> = (value, place) =>
  typeof value === "string" && isLocalTime(value)
    ? value
    : refuse(value, place, 'a local time such as "2026-11-25T23:59"');
