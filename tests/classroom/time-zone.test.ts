import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueAt, opensAt } from "../../classroom/files/assignment.ts";
import { instantOf, isLocalTime, isTimeZone, localTimeAt } from "../../classroom/files/time-zone.ts";
import { someAssignment } from "./course.ts";

const utc = (time: number) => new Date(time).toISOString();

describe("a local time is a moment", () => {
  // From the tz database, by hand: offsets and days of change.
  test.each([
    ["2026-11-25T23:59", "UTC", "2026-11-25T23:59:00.000Z"],
    ["2026-11-25T23:59", "Europe/Berlin", "2026-11-25T22:59:00.000Z"],
    ["2026-07-01T12:00:30", "Europe/Berlin", "2026-07-01T10:00:30.000Z"],
    ["2026-07-01T12:00", "America/New_York", "2026-07-01T16:00:00.000Z"],
    ["2026-07-01T12:00", "Asia/Kathmandu", "2026-07-01T06:15:00.000Z"],
    ["2026-01-01T12:00", "Pacific/Kiritimati", "2025-12-31T22:00:00.000Z"],
    ["2026-01-01T12:00", "Australia/Lord_Howe", "2026-01-01T01:00:00.000Z"],
  ])("%s in %s is %s", (local, zone, moment) => {
    expect(utc(instantOf(local, zone))).toBe(moment);
    expect(utc(instantOf(local, zone, "later"))).toBe(moment);
  });

  test("one that comes twice as summer time ends can mean either", () => {
    expect(utc(instantOf("2026-10-25T02:30", "Europe/Berlin"))).toBe("2026-10-25T00:30:00.000Z");
    expect(utc(instantOf("2026-10-25T02:30", "Europe/Berlin", "later"))).toBe("2026-10-25T01:30:00.000Z");
    // Lord Howe Island turns its clocks by half an hour.
    expect(utc(instantOf("2026-04-05T01:45", "Australia/Lord_Howe"))).toBe("2026-04-04T14:45:00.000Z");
    expect(utc(instantOf("2026-04-05T01:45", "Australia/Lord_Howe", "later"))).toBe(
      "2026-04-04T15:15:00.000Z",
    );
  });

  test("one that is skipped as summer time begins is as much later as clocks skip", () => {
    expect(utc(instantOf("2026-03-29T02:30", "Europe/Berlin"))).toBe("2026-03-29T01:30:00.000Z");
    expect(localTimeAt(instantOf("2026-03-29T02:30", "Europe/Berlin"), "Europe/Berlin")).toBe(
      "2026-03-29T03:30:00",
    );
    // Samoa left out the whole 30 December 2011.
    expect(localTimeAt(instantOf("2011-12-30T12:00", "Pacific/Apia"), "Pacific/Apia")).toBe(
      "2011-12-31T12:00:00",
    );
  });

  test("what clocks show at a moment leads back to it, but for what comes twice", () => {
    const zones = fc.constantFrom("Europe/London", "America/St_Johns", "Asia/Tehran", "Australia/Lord_Howe");
    const moments = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2050, 0) / 1000 });
    fc.assert(
      fc.property(moments, zones, (seconds, zone) => {
        const local = localTimeAt(seconds * 1000, zone);
        expect([instantOf(local, zone), instantOf(local, zone, "later")]).toContain(seconds * 1000);
      }),
    );
  });
});

test("an assignment's times are those of its zone, and a due time that comes twice is the later", () => {
  const assignment = someAssignment({ opens: "2026-10-25T02:30", due: "2026-10-25T02:30" });
  expect(utc(opensAt(assignment) ?? 0)).toBe("2026-10-25T00:30:00.000Z");
  expect(utc(dueAt(assignment) ?? 0)).toBe("2026-10-25T01:30:00.000Z");
  expect(dueAt(someAssignment({ due: null }))).toBeNull();
  expect(opensAt(someAssignment({ opens: null }))).toBeNull();
});

test("zones and local times are told from what is neither", () => {
  expect(["UTC", "Europe/Berlin", "America/Argentina/Ushuaia"].filter(isTimeZone)).toHaveLength(3);
  expect(["", "Mars/Olympus", "+02:00", "Europe"].filter(isTimeZone)).toEqual([]);
  expect(["2024-02-29T00:00", "2026-12-31T23:59:59"].filter(isLocalTime)).toHaveLength(2);
  expect(
    ["2025-02-29T00:00", "2026-13-01T00:00", "2026-01-01T24:00", "2026-01-01", "2026-01-01T10:00Z"].filter(
      isLocalTime,
    ),
  ).toEqual([]);
});
