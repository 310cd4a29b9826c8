import {
  type Quantity,
  type Slip,
  stepSlips,
  stepTerms,
  type Trace,
  type TraceStep,
} from "../../engine/index.ts";
import { readNumber } from "../parts/read-number.ts";

/** What is to be said of a number that the reader typed for a step. */
export type Verdict =
  | { kind: "right" }
  /** Right as far as it goes, but so few digits would be right for another number as well. */
  | { kind: "coarse" }
  | { kind: "slip"; slip: Slip }
  | { kind: "wrong" }
  | { kind: "unreadable"; problem: string };

/**
 * Judges an answer: right is what rounds as the value does at the digits typed, give or take what was lost to the
 * rounding of the numbers that were shown; else the slip that leads to it, if there is one.
 */
export function judge(trace: Trace, step: TraceStep, text: string, digits: number): Verdict {
  const read = readNumber(withoutPower(text));
  if ("problem" in read) return { kind: "unreadable", problem: read.problem };
  const answer = read.value;
  const half = halfUnit(text);
  const near = (value: number, slack: number) => Math.abs(answer - value) <= (half + slack) * (1 + 1e-9);
  const slack = lostToRounding(step, digits);
  const slips = stepSlips(trace, step);
  if (near(step.value, slack)) {
    const vague = half > 0.05 * Math.abs(step.value) && answer !== step.value;
    return vague || slips.some(({ value }) => near(value, 0)) ? { kind: "coarse" } : { kind: "right" };
  }
  const slip = slips.find(({ value }) => near(value, slack + 0.002 * Math.abs(value)));
  return slip ? { kind: "slip", slip } : { kind: "wrong" };
}

// "4.4 × 10⁻⁴" as "4.4e-4", as the book prints small numbers.
function withoutPower(text: string): string {
  return text.replace(/\s*[×·*x]\s*10\^?([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|[-−]?\d+)/u, (_, power: string) => {
    const plain = [...power].map((sign) => ("⁰¹²³⁴⁵⁶⁷⁸⁹".includes(sign) ? "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign) : sign));
    return `e${plain.join("").replace(/[⁻−]/, "-")}`;
  });
}

// Half of a unit in the last place that was typed.
function halfUnit(text: string): number {
  const [, fraction = "", exponent = "0"] =
    /^[^.e]*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(withoutPower(text).trim()) ?? [];
  return 0.5 * 10 ** (Number(exponent) - fraction.length);
}

// How far the result may move when every operand is rounded to the digits shown: by what each product loses, or by
// what each operand loses, where the formula is no sum of products. No slope in those formulas is far above 2.
function lostToRounding(step: TraceStep, digits: number): number {
  const lost = ({ value }: Quantity) => Math.abs(Number(value.toPrecision(digits)) - value);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const terms = stepTerms(step);
  if (terms.length === 0) return 2 * sum(step.operands.map(lost));
  return sum(
    terms.map((factors) => {
      const size = Math.abs(factors.reduce((product, { value }) => product * value, 1));
      return size && size * sum(factors.map((factor) => lost(factor) / Math.abs(factor.value)));
    }),
  );
}
