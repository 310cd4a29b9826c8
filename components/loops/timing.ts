// Long enough for the clock of a browser, which may be as coarse as a tenth of a millisecond.
const SLICE = 12;

/**
 * How many milliseconds each of these takes, the median over several rounds. They go by turns, so that a busy moment
 * falls on all alike, and the page gets to breathe between any two.
 */
export async function timeByTurns(runs: readonly (() => void)[], rounds: number): Promise<number[]> {
  const times = runs.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of runs.entries()) {
      times[i].push(timed(run));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return times.map(median);
}

function timed(run: () => void): number {
  const start = performance.now();
  let count = 0;
  let passed = 0;
  while (passed < SLICE) {
    run();
    count++;
    passed = performance.now() - start;
  }
  return passed / count;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
