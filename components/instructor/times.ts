import type { Assignment } from "../../classroom/assignment.ts";
import { instantOf, isTimeZone, localTimeAt } from "../../classroom/time-zone.ts";

/** The time zone of this browser. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** The names to choose from: all that the browser knows. */
export const timeZones = (): string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];

type Times = Pick<Assignment, "opens" | "due" | "timeZone">;

/** What is wrong with the times of an assignment, by field, in sentences. */
export function timeProblems({ opens, due, timeZone }: Times): Partial<Record<keyof Times, string>> {
  if (!isTimeZone(timeZone))
    return { timeZone: `“${timeZone}” is no time zone: give one such as Europe/London or UTC.` };
  if (opens && due && instantOf(opens, timeZone) >= instantOf(due, timeZone, "later"))
    return { due: "It is due before it opens: one of the two has to move." };
  return {};
}

/** "Friday, 4 December 2026, 23:59 (Europe/Vienna)": the day of the week shows a slip of the date. */
export function timeInWords(local: string, timeZone: string): string {
  // The clock of the place is what matters, so it is read as if it were UTC's.
  const date = new Date(`${local}Z`);
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(date);
  return `${day}, ${local.slice(11, 16)} (${timeZone})`;
}

/** A moment as the assignment's clocks show it: "2026-12-04 23:59". */
export const momentInWords = (instant: number, timeZone: string): string =>
  localTimeAt(instant, timeZone).slice(0, 16).replace("T", " ");
