import { expect, test } from "vitest";
import { tally } from "../../scripts/tally.ts";

/** A report of one file with tests of these outcomes. */
function report(status: string, ...outcomes: string[]) {
  return {
    testResults: [{ name: "a.test.ts", status, assertionResults: outcomes.map((status) => ({ status })) }],
  };
}

test("counts each test once", () => {
  const counts = tally(report("failed", "passed", "failed", "passed", "skipped"), 1);
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test("a file that does not load is one failure", () => {
  expect(tally(report("failed"), 1)).toMatchObject({ passed: 0, failed: 1 });
});

test("a file whose tests passed and whose hooks failed is one failure", () => {
  expect(tally(report("failed", "passed"), 1)).toMatchObject({ passed: 1, failed: 1 });
});

test("a run that ended badly without a failed test has failed", () => {
  expect(tally(report("passed", "passed"), 1)).toMatchObject({ passed: 1, failed: 1 });
});

test("a run that wrote no report has failed", () => {
  expect(tally(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
});

test("a run without a test has failed", () => {
  expect(tally({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 });
});
