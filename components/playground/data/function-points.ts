import { planeFunction, random, type Sample } from "../../../engine/index.ts";
import { PLANE } from "./scaling.ts";

export interface FunctionPoints {
  /** A function of x1, whose curve x2 = f(x1) parts the classes; or of x1 and x2, parted where it is 0. */
  formula: string;
  /** Classes above and below, or the function's value at each point. */
  labels: "classes" | "values";
  count: number;
  seed: number;
  /** How far from the border points keep off, in units of the plane (by height, for a curve). */
  gap: number;
  /** The share of labels that are wrong, or the deviation of values from theirs. */
  noise: number;
}

// How many points may be thrown away for each one kept.
const PATIENCE = 60;

/**
 * Points all over the plane, labelled by a typed function: 1 above it and 0 below. Where it has no value, no point is
 * put. Throws with a sentence where the formula can't be read, holds other names, or leaves no room.
 */
export function functionPoints({ formula, labels, count, seed, gap, noise }: FunctionPoints): Sample[] {
  const height = readFormula(formula, labels);
  const generator = random(seed);
  const samples: Sample[] = [];
  let defined = 0;
  for (let tries = 0; samples.length < count; tries++) {
    if (tries > PATIENCE * count) throw new Error(noRoom(formula, defined > 0));
    const x = [generator.uniform(-PLANE, PLANE), generator.uniform(-PLANE, PLANE)];
    const value = height(x);
    if (value === null) continue;
    defined++;
    if (labels === "values") samples.push({ x, y: value + generator.normal(0, noise) });
    else if (Math.abs(value) >= gap) {
      const wrong = generator.uniform() < noise;
      samples.push({ x, y: Number(value > 0 !== wrong) });
    }
  }
  return labels === "values" ? withinOne(samples) : samples;
}

/**
 * The function whose sign tells the classes apart: x2 − f(x1) for a formula of x1 alone, else (and for values) the
 * formula itself. It gives null where there is no finite value. Throws where the text is no formula of x1 and x2.
 */
export function readFormula(
  formula: string,
  labels: FunctionPoints["labels"] = "classes",
): (x: readonly number[]) => number | null {
  // x is x₁ by another name, and so are the subscripts.
  const plain = formula.replace(/x₁|\bx\b/g, "x1").replaceAll("x₂", "x2");
  const f = told(() => planeFunction(plain));
  const isCurve = labels === "classes" && !/\bx2\b/.test(plain);
  return ([x1, x2]) => {
    const value = f(x1, x2);
    if (!Number.isFinite(value)) return null;
    return isCurve ? x2 - value : value;
  };
}

function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${(error as Error).message.replace(/^formula: /, "")}.`);
  }
}

// Values of at most 1, as the plane's colours and the last activation have them.
function withinOne(samples: readonly Sample[]): Sample[] {
  const most = samples.reduce((largest, { y }) => Math.max(largest, Math.abs(y)), 0);
  return most <= 1 ? [...samples] : samples.map(({ x, y }) => ({ x, y: y / most }));
}

function noRoom(formula: string, defined: boolean): string {
  return defined
    ? `${formula} leaves hardly any room outside the gap: make the gap smaller.`
    : `${formula} has no value anywhere in the plane from −6 to 6.`;
}
