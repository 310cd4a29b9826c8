/** Counts what passed and failed in Vitest's JSON report. */

/** The part of Vitest's JSON report that is counted here. */
export interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts every test once, and a file that could not be loaded (or whose hooks failed) as one failure. A run that
 * ended badly without a failed test, or that ran none, has failed too.
 *
 * @param report undefined where Vitest wrote none, because it did not get that far
 */
export function tally(report: Report | undefined, exitCode: number): Tally {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const passed = tests.filter((status) => status === "passed").length;
  const failedTests = tests.filter((status) => status === "failed").length;
  const failedFiles = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  const failed = failedTests + failedFiles;
  const ranBadly = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failed + (ranBadly ? 1 : 0), skipped: tests.length - passed - failedTests };
}
