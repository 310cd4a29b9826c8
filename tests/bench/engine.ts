/**
 * Trains the same networks on the same data from the same weights with this engine and its peers, side by side and by
 * turns, and prints µs per sample (medians) and ratios. `--json FILE` writes { workload: { contestant: µs } }.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { peakGigaflops } from "./peak.ts";
import { type Contestant, installedPeers, lossOf, ownPaths } from "./peers.ts";
import { type Workload, workloads } from "./workloads.ts";

const FOLDER = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));
const TURNS = 5;
const TURN_MILLISECONDS = 60;
const EPOCHS_TO_COMPARE = 2;

// The goals come from an older V8. Alone on this kind of machine convnetjs takes, in µs a sample and at its best,
//   Node 20: W1 1.43, W2 14.6, W3 386, W4 2,130
//   Node 24: W1 1.31, W2 11.1, W3 227, W4 1,330
// so that 70 times that of W2 would be 95 % of all that SIMD can do, and 6 times that of W4 more than scalar code can.

/** How many times as fast as these the float32 path has to be: what a rough kernel reached. */
const goals: Record<string, Record<string, number>> = {
  convnetjs: { W1: 13, W2: 70, W3: 50, W4: 43 },
  "tfjs-wasm": { W1: 200, W2: 28, W3: 12, W4: 14 },
  "jax-js": { W1: 500, W2: 34, W3: 3, W4: 1.4 },
};
/** And the plain path as convnetjs. */
const plainGoals: Record<string, number> = { W1: 3.9, W2: 10, W3: 5.9, W4: 6 };
/** What share of the goals the float64 path has to reach. */
const float64Shares: Record<string, number> = { W1: 0.8, W2: 0.4, W3: 0.4, W4: 0.4 };
/** Native PyTorch 1.13, one thread with AVX, on a machine like this: µs a sample. */
const pytorch: Record<string, number> = { W1: 22, W2: 4.5, W3: 7.9, W4: 35 };

/** Runs the bench; says whether every loss fell and every goal was reached. */
export default async function engineBench(args = process.argv.slice(2)): Promise<boolean> {
  const contestants = { ...ownPaths, ...(await installedPeers(FOLDER)) };
  const results: Record<string, Record<string, number>> = {};
  let content = true;
  for (const workload of workloads()) {
    const entrants = Object.entries(contestants).map(([name, start]) => ({
      name,
      contestant: start(workload),
    }));
    if (!lossesAgree(workload, entrants)) content = false;
    results[workload.name] = measure(workload, entrants);
    if (!report(workload, results[workload.name])) content = false;
  }
  const file = args[args.indexOf("--json") + 1];
  if (args.includes("--json")) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return content;
}

interface Entrant {
  readonly name: string;
  readonly contestant: Contestant;
}

// After the same few epochs all must have come equally far: then they do the same work.
function lossesAgree(workload: Workload, entrants: readonly Entrant[]): boolean {
  const start = lossOf(workload, { ...entrants[0].contestant, network: () => workload.network });
  const losses = entrants.map(({ contestant }) => {
    for (let k = 0; k < EPOCHS_TO_COMPARE; k++) contestant.epoch();
    return lossOf(workload, contestant);
  });
  const [first] = losses;
  const agree = losses.every(
    (loss) => loss < start && Math.abs(loss - first) < 0.05 * Math.abs(first) + 1e-3,
  );
  const list = losses.map((loss, k) => `${entrants[k].name} ${loss.toPrecision(5)}`).join(", ");
  console.log(`${workload.name}: loss ${start.toPrecision(5)} → ${list}${agree ? "" : "  THEY DIFFER"}`);
  return agree;
}

// By turns, so that a busy moment of the machine falls on all alike.
function measure({ x }: Workload, entrants: readonly Entrant[]): Record<string, number> {
  const epochs = entrants.map(({ contestant }) => {
    const once = timed(contestant, 1);
    // What is quick gets a longer look, after the compiler has done with it.
    const again = once < TURN_MILLISECONDS ? timed(contestant, 20) / 20 : once;
    return Math.max(1, Math.round(TURN_MILLISECONDS / again));
  });
  const times = entrants.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn++) {
    entrants.forEach(({ contestant }, k) => {
      times[k].push((timed(contestant, epochs[k]) / epochs[k] / x.rows) * 1000);
    });
  }
  return Object.fromEntries(entrants.map(({ name }, k) => [name, median(times[k])]));
}

function timed({ epoch }: Contestant, epochs: number): number {
  const start = performance.now();
  for (let k = 0; k < epochs; k++) epoch();
  return performance.now() - start;
}

function report(workload: Workload, times: Record<string, number>): boolean {
  const { name } = workload;
  const peaks = [peakGigaflops(false), peakGigaflops(true)];
  const work = operations(workload);
  for (const [contestant, time] of Object.entries(times)) {
    const speed = work / time / 1000;
    const share = contestant === "wasm32" ? `, ${shares(speed, peaks)}` : "";
    console.log(
      `  ${contestant.padEnd(10)} ${time.toPrecision(3).padStart(8)} µs/sample  ${speed.toFixed(2)} GFLOP/s${share}`,
    );
  }
  const reached = [
    compare("plain", "convnetjs", times, plainGoals[name]),
    ...Object.entries(goals).map(([peer, goal]) => compare("wasm32", peer, times, goal[name])),
    ...Object.entries(goals).map(([peer, goal]) =>
      compare("wasm64", peer, times, goal[name] * float64Shares[name]),
    ),
  ];
  console.log(
    `  wasm32 takes ${(times.wasm32 / pytorch[name]).toPrecision(2)} of the ${pytorch[name]} µs seen with native PyTorch`,
  );
  return reached.every(Boolean);
}

// How much of what 128-bit SIMD can do at all: with separate instructions, and with both operations in one.
function shares(speed: number, [separate, fused]: readonly number[]): string {
  const share = (peak: number) => `${Math.round((100 * speed) / peak)} % of ${peak.toFixed(0)}`;
  return `${share(separate)} with multiply and add${fused ? `, ${share(fused)} with both in one` : ""}`;
}

function compare(own: string, peer: string, times: Record<string, number>, goal: number): boolean {
  const ratio = times[peer] / times[own];
  const reached = ratio >= goal;
  console.log(
    `  ${own} is ${ratio.toPrecision(3)} × as fast as ${peer} (goal ${goal.toPrecision(3)}${reached ? "" : ", MISSED"})`,
  );
  return reached;
}

// Multiplications and additions for a sample: forward, ∂E/∂W, and ∂E/∂a but for the inputs.
function operations({ network: { layers } }: Workload): number {
  return layers.reduce((sum, { inputs, neurons }, l) => sum + (l === 0 ? 4 : 6) * inputs * neurons, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
