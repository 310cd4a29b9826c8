import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeAssignment } from "../../classroom/files/assignment.ts";
import {
  assignmentFromLink,
  assignmentLink,
  carriesAssignment,
} from "../../classroom/files/assignment-link.ts";
import { toBase64Url } from "../../classroom/files/base64url.ts";
import { assignments, someAssignment } from "./course.ts";

describe("a link carries an assignment", () => {
  test("any, through an address and back", () => {
    fc.assert(
      fc.property(assignments, (assignment) => {
        const link = assignmentLink(assignment, "https://book.example/assignment/");
        expect(link).toMatch(/^https:\/\/book\.example\/assignment\/#assignment=[A-Za-z0-9_-]+$/);
        expect(new URL(link).href).toBe(link);
        expect(carriesAssignment(link)).toBe(true);
        expect(assignmentFromLink(link)).toEqual(assignment);
        expect(assignmentFromLink(new URL(link).hash)).toEqual(assignment);
      }),
    );
  });

  test("one of ten exercises fits a QR code that phones read from a slide", () => {
    const exercises = Array.from({ length: 10 }, (_, i) => ({
      id:
        ["weighted-sum", "count-parameters", "softmax-by-hand", "matrix-product", "write-sigmoid"][i % 5] + i,
      version: 1,
      points: (i % 4) + 1,
      attempts: i % 2 ? null : 3,
    }));
    expect(assignmentLink(someAssignment({ exercises })).length).toBeLessThan(400);
  });

  // Made by the first edition: links that were handed out have to work for ever.
  test("one from before is read", () => {
    expect(
      assignmentFromLink(
        "#assignment=IzEEdbPNc40wgtFKoSQjVQERLcQFa3lqZnpGSWqKbnFpLrVDDJTUDQ2NTOEBB038hrqGZiEGFlYGBkClyLnCUNfIGJ4rMAMVnkSJClQA",
      ),
    ).toEqual(someAssignment());
  });
});

describe("a link that carries none says so", () => {
  const link = assignmentLink(someAssignment());

  test.each([
    ["https://book.example/assignment/", "This link carries no assignment"],
    ["#assignment=", "This link carries no assignment"],
    ["#cell=x&code=abc", "This link carries no assignment"],
    [link.slice(0, -10), "cut short or damaged"],
    ["#assignment=%%%", "cut short or damaged"],
    ["#assignment=AAAA", "cut short or damaged"],
    [`#assignment=${toBase64Url(deflateSync(new TextEncoder().encode("{}")))}`, "This is no assignment"],
    // 100 MB of spaces
    [`#assignment=${toBase64Url(deflateSync(new Uint8Array(1e8).fill(32)))}`, "cut short or damaged"],
    [
      `#assignment=${toBase64Url(deflateSync(new TextEncoder().encode(writeAssignment(someAssignment()).replace('"version": 1', '"version": 9'))))}`,
      "take a newer edition",
    ],
  ])("%.40s", (broken, sentence) => {
    expect(() => assignmentFromLink(broken)).toThrow(sentence);
  });
});
