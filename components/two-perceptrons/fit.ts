import { type Perceptron, perceptronLayer, type Sample } from "../../engine/index.ts";
import { bestLine } from "../parts/best-line.ts";
import { labellings, lineWith } from "../parts/line-labellings.ts";
import { type Committee, countMistakes, simplified } from "./committee.ts";
import { extended } from "./extend.ts";

// More rounds than any of the book's data takes to settle.
const ROUNDS = 6;

/**
 * The best committees found with one line, two, … and `most` lines. None leaves more samples wrong than the one before
 * it; once none is left wrong, the further lines change no answer to a sample, only what is said in between.
 */
export function* fits(samples: readonly Sample[], most: number): Generator<Committee> {
  let best: Committee = { lines: [bestLine(samples).model], rule: "and" };
  yield best;
  for (let count = 2; count <= most; count++) {
    const candidates = [extended(best, samples)];
    if (countMistakes(best, samples) > 0) candidates.unshift(...fresh(samples, count));
    best = candidates.reduce((least, next) =>
      countMistakes(next, samples) < countMistakes(least, samples) ? next : least,
    );
    yield best;
  }
}

/**
 * Exactly `count` lines, found anew in two ways: cutting off pure groups, unless fewer lines do, and moving the lines
 * of a polygon. Neither promises the fewest mistakes.
 */
function fresh(samples: readonly Sample[], count: number): Committee[] {
  const polygons = [0, 0.5].map((turn) => settle(regular(count, turn), samples));
  const cut = cutOff(samples, count);
  return cut.lines.length === count ? [cut, ...polygons] : polygons;
}

/**
 * Each line in turn cuts off the largest group that is all of one class (Marchand, Golea & Ruján, "A convergence
 * theorem for sequential learning in two-layer perceptrons", 1990). With enough lines no sample is left wrong.
 */
export function cutOff(samples: readonly Sample[], most: number): Committee {
  const lines: Perceptron[] = [];
  const cuts: (0 | 1)[] = [];
  let left = samples;
  while (lines.length < most && new Set(left.map(({ y }) => y)).size > 1) {
    const { label, inside } = largestGroup(left);
    // The neuron answers with the class that it cuts off.
    lines.push(
      lineWith(
        inside.map((isInside) => (isInside === (label === 1) ? 1 : 0)),
        left,
      ),
    );
    cuts.push(label);
    left = left.filter((_, i) => !inside[i]);
  }
  const ones = left.filter(({ y }) => y === 1).length;
  return { lines, rule: simplified({ cuts, rest: ones * 2 >= left.length ? 1 : 0 }) };
}

function largestGroup(samples: readonly Sample[]): { label: 0 | 1; inside: boolean[] } {
  let largest = 0;
  let inside: boolean[] = [];
  for (const answers of labellings(samples)) {
    const size = pureSize(samples, answers);
    if (size > largest) [largest, inside] = [size, Array.from(answers, (answer) => answer === 1)];
  }
  return { label: samples[inside.indexOf(true)].y === 1 ? 1 : 0, inside };
}

// How many samples are answered 1, when all of them are of one class; else 0.
function pureSize(samples: readonly Sample[], answers: Uint8Array): number {
  let size = 0;
  let label = -1;
  for (let i = 0; i < samples.length; i++) {
    if (answers[i] === 0) continue;
    if (label >= 0 && samples[i].y !== label) return 0;
    label = samples[i].y;
    size++;
  }
  return size;
}

/** Puts each line of an AND in turn where it leaves the fewest samples wrong, given the others, until none gets better. */
function settle(lines: readonly Perceptron[], samples: readonly Sample[]): Committee {
  let best: Committee = { lines, rule: "and" };
  for (let round = 0; round < ROUNDS; round++) {
    const before = countMistakes(best, samples);
    for (const k of lines.keys()) best = moved(best, k, samples);
    if (round > 0 && countMistakes(best, samples) === before) break;
  }
  return best;
}

function moved(committee: Committee, k: number, samples: readonly Sample[]): Committee {
  const others = committee.lines.filter((_, i) => i !== k);
  // Where another neuron says 0, this one has no say.
  const open = samples.filter(({ x }) => perceptronLayer(others, x).every((answer) => answer === 1));
  if (open.length === 0) return committee;
  const next = { ...committee, lines: committee.lines.with(k, bestLine(open).model) };
  return countMistakes(next, samples) <= countMistakes(committee, samples) ? next : committee;
}

/** The lines of a regular polygon around the origin, turned by a share of a side's angle, z ≥ 0 inside. */
function regular(count: number, turn: number): Perceptron[] {
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * (k + turn)) / count;
    return { weights: [-Math.cos(angle), -Math.sin(angle)], bias: 0.58 };
  });
}
