import { instantOf, isLocalTime } from "../files/time-zone.ts";

/** Languages whose month names are known besides numbers: those that most Moodle sites speak. */
const languages =
  "en de fr es it pt nl sv da nb fi pl cs sk sl hr hu ro ca eu gl tr ru uk bg el lt lv et id".split(" ");

let monthNames: Map<string, number> | undefined;

/** Month names in the forms that stand in dates and alone, from the system, in small letters. */
function months(): Map<string, number> {
  if (monthNames) return monthNames;
  monthNames = new Map();
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2026, month, 15));
    for (const language of languages)
      for (const options of [
        { month: "long" },
        { month: "long", day: "numeric" },
        { month: "short" },
      ] as const) {
        const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).formatToParts(date);
        const name = parts.find(({ type }) => type === "month")?.value ?? "";
        monthNames.set(name.toLowerCase().replace(/\.$/, ""), month + 1);
      }
  }
  return monthNames;
}

/**
 * The moment that a date in a Moodle table means, such as "Wednesday, 10 June 2026, 2:14 PM" or "lunes, 23 de noviembre
 * de 2026, 23:12", in milliseconds; null where it is none. Moodle writes it in the grader's language and time zone.
 */
export function moodleTime(text: string, timeZone: string): number | null {
  const clock = /(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(?:([ap])\.?\s?m)?/i.exec(text);
  if (!clock) return null;
  const rest = text.replace(clock[0], " ");
  const date = numericDate(rest) ?? namedDate(rest);
  if (!date) return null;
  const half = clock[4]?.toLowerCase();
  const hour = (Number(clock[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${String(date[0]).padStart(4, "0")}-${two(date[1])}-${two(date[2])}`;
  const local = `${day}T${two(hour)}:${clock[2]}:${clock[3] ?? "00"}`;
  return isLocalTime(local) ? instantOf(local, timeZone) : null;
}

type YearMonthDay = readonly [number, number, number];

/** 2026-11-23, and 2026年11月23日. */
function numericDate(text: string): YearMonthDay | null {
  const match = /(\d{4})\s*(?:-|年)\s*(\d{1,2})\s*(?:-|月)\s*(\d{1,2})/.exec(text);
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

function namedDate(text: string): YearMonthDay | null {
  const year = /\b\d{4}\b/.exec(text)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const month = words.map((word) => months().get(word)).find((number) => number !== undefined);
  return year && day && month !== undefined ? [Number(year), month, Number(day)] : null;
}
