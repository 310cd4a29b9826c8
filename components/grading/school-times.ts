import { moodleTimes } from "../../classroom/gradebooks/gradebook-moodle.ts";
import type { SchoolTimes } from "../../classroom/reading/hand-ins.ts";
import type { Table } from "./found-files.ts";

/** When the school's system took each submission, as far as its worksheets say so: that goes before the files' clocks. */
export function schoolTimes(tables: readonly Table[], timeZone: string): SchoolTimes {
  return new Map(tables.flatMap(({ bytes }) => timesIn(bytes, timeZone)));
}

function timesIn(bytes: Uint8Array, timeZone: string): [string, number][] {
  try {
    return [...moodleTimes(bytes, timeZone)];
  } catch {
    return [];
  }
}
