import { predict, type Sample } from "../../engine/index.ts";
import { type Labelling, labellings, lineWith } from "../parts/line-labellings.ts";
import { type Committee, mistakes, type Rule, simplified } from "./committee.ts";

/** A place in the order of the cuts for one more, and what it cuts off there. */
interface Cut {
  readonly position: number;
  readonly label: 0 | 1;
  /** The samples that no neuron before it cuts off, and which of those it does. */
  readonly open: readonly Sample[];
  readonly inside: readonly boolean[];
}

/**
 * The committee with one more line, where that leaves the fewest samples wrong while the other lines stay. Those are
 * never more than before: to cut off one sample at the rim with its own label does no harm.
 */
export function extended(committee: Committee, samples: readonly Sample[]): Committee {
  const { cuts, rest } = inOrder(committee);
  const { position, label, open, inside } = bestCut(committee, samples);
  // The neuron answers with the class that it cuts off.
  const answers = inside.map((isInside) => (isInside === (label === 1) ? 1 : 0));
  return {
    lines: committee.lines.toSpliced(position, 0, lineWith(answers, open)),
    rule: simplified({ cuts: cuts.toSpliced(position, 0, label), rest }),
  };
}

// AND cuts off class 0 by every line, OR class 1.
function inOrder({ lines, rule }: Committee): Exclude<Rule, string> {
  if (typeof rule !== "string") return rule;
  const [cut, rest] = rule === "and" ? ([0, 1] as const) : ([1, 0] as const);
  return { cuts: new Array<0 | 1>(lines.length).fill(cut), rest };
}

function bestCut(committee: Committee, samples: readonly Sample[]): Cut {
  const { cuts } = inOrder(committee);
  const wrong = mistakes(committee, samples);
  let best: Cut | undefined;
  let most: Worth = { gain: Number.NEGATIVE_INFINITY, isNew: false, size: 0 };
  let open = samples.map((sample, i) => ({ ...sample, wrong: wrong[i] }));
  for (let position = 0; position <= cuts.length; position++) {
    const others = committee.lines.map((line) => open.map(({ x }) => predict(line, x)));
    for (const label of [0, 1] as const) {
      const value = Int8Array.from(open, (sample) => gainOf(sample, label));
      for (const answers of labellings(open)) {
        const { gain, size } = totals(answers, value);
        if (gain < most.gain || size === 0 || size === open.length) continue;
        const worth = { gain, isNew: !others.some((other) => isSameLine(other, answers)), size };
        if (!isMore(worth, most)) continue;
        most = worth;
        best = { position, label, open, inside: Array.from(answers, (answer) => answer === 1) };
      }
    }
    if (position < cuts.length)
      open = open.filter(({ x }) => predict(committee.lines[position], x) !== cuts[position]);
  }
  if (!best) throw new RangeError("extended: no line divides these samples");
  return best;
}

interface Worth {
  /** How many more samples are right. */
  readonly gain: number;
  /** Whether no other line divides the samples in the same way. */
  readonly isNew: boolean;
  /** How many are cut off. */
  readonly size: number;
}

// A line that is of no use should at least not lie on another one, and do as little as it can.
function isMore(a: Worth, b: Worth): boolean {
  if (a.gain !== b.gain) return a.gain > b.gain;
  return a.isNew === b.isNew ? a.size < b.size : a.isNew;
}

// How many more are right when the sample gets the label.
function gainOf({ y, wrong }: Sample & { wrong: boolean }, label: 0 | 1): number {
  if (y === label) return wrong ? 1 : 0;
  return wrong ? 0 : -1;
}

// The sum over those answered 1, and how many they are.
function totals(answers: Labelling, values: Int8Array): { gain: number; size: number } {
  let gain = 0;
  let size = 0;
  for (let i = 0; i < answers.length; i++) {
    gain += answers[i] * values[i];
    size += answers[i];
  }
  return { gain, size };
}

// Whether both divide the samples alike, whichever side is which.
function isSameLine(other: readonly number[], answers: Labelling): boolean {
  const different = other[0] !== answers[0];
  return other.every((answer, i) => (answer !== answers[i]) === different);
}
