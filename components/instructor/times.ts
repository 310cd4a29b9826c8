import type { Assignment } from "../../classroom/files/assignment.ts";
import { instantOf, isTimeZone, localTimeAt } from "../../classroom/files/time-zone.ts";

/** The names to choose from: all that the browser knows. */
export const timeZones = (): string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];

type Times = Pick<Assignment, "opens" | "due" | "timeZone">;

/** What is wrong with the times of an assignment, by field, in sentences. */
export function timeProblems({ opens, due, timeZone }: Times): Partial<Record<keyof Times, string>> {
  if (!isTimeZone(timeZone))
    return { timeZone: `“${timeZone}” is no time zone: give one such as Europe/London or UTC.` };
  for (const [field, time] of Object.entries({ opens, due }))
    if (time && localTimeAt(instantOf(time, timeZone), timeZone).slice(0, time.length) !== time)
      return {
        [field]: `Clocks skip this time as they change that day: choose another than ${time.slice(11)}.`,
      };
  if (opens && due && instantOf(opens, timeZone) >= instantOf(due, timeZone, "later"))
    return { due: "It is due before it opens: one of the two has to move." };
  return {};
}

/** Whether an assignment would be due before it is handed out: in a sentence, as it may be meant; empty if not. */
export function pastDue({ due, opens, timeZone }: Times, now: number): string {
  if (!due || Object.keys(timeProblems({ due, opens, timeZone })).length > 0) return "";
  return instantOf(due, timeZone, "later") < now
    ? "This time has passed: whatever is handed in now will be late."
    : "";
}

/** A moment as the assignment's clocks show it: "2026-12-04 23:59". */
export const momentInWords = (instant: number, timeZone: string): string =>
  localTimeAt(instant, timeZone).slice(0, 16).replace("T", " ");
