import { describe, expect, test } from "vitest";
import { judge } from "../../components/backprop-stepper/answer.ts";
import { lessonOf } from "../../components/backprop-stepper/lesson.ts";
import { startOf } from "../../components/backprop-stepper/state.ts";
import { reply } from "../../components/backprop-stepper/words.ts";
import type { TraceStep } from "../../engine/index.ts";

// Matt Mazur's network: what is right, and what is a slip, can be worked from his figures by hand.
const lesson = lessonOf(startOf("mazur"));

function find(symbol: string, phase: string): TraceStep {
  const step = lesson.steps.find((found) => found.symbol === symbol && found.phase === phase);
  if (!step) throw new Error(`no step ${symbol}`);
  return step;
}

describe("an answer", () => {
  const delta = find("\\delta^{(2)}_{1}", "backward");
  const judged = (step: TraceStep, typed: string, digits = 6) => {
    const verdict = judge(lesson.trace, step, typed, digits);
    return verdict.kind === "slip" ? verdict.slip.kind : verdict.kind;
  };

  test("is right within the rounding of what was typed, and of what was shown", () => {
    for (const typed of ["0.138498561628557", "0.1385", "0.138", ".14", "1.385e-1", "1.385 × 10⁻¹"])
      expect(judged(delta, typed), typed).toBe("right");
    for (const typed of ["0.139", "0.15", "0.1384"]) expect(judged(delta, typed), typed).toBe("wrong");
    // With three digits shown, 0.741 · 0.187 = 0.138567 is what a reader gets.
    expect(judged(delta, "0.138567", 3)).toBe("right");
    expect(judged(delta, "0.138567", 6)).toBe("wrong");
  });

  test("that misses has its likely slip named", () => {
    expect(judged(delta, "0.741")).toBe("slope");
    expect(judged(delta, "−0.1385")).toBe("sign");
    const update = find("w^{(2)}_{11}", "update");
    expect(judged(update, "0.35892")).toBe("right");
    expect(judged(update, "0.4411")).toBe("sign");
    expect(judged(update, "0.3178")).toBe("rate");
    const passed = find("\\frac{\\partial E}{\\partial a^{(1)}_{1}}", "backward");
    expect(judged(passed, "0.03635")).toBe("right");
    expect(judged(passed, "0.0554")).toBe("path");
    expect(judged(passed, "0.03023")).toBe("updated");
  });

  test("with so few digits that a slip would fit too asks for more", () => {
    const update = find("w^{(1)}_{11}", "update");
    expect(judged(update, "0.15")).toBe("coarse");
    expect(judged(update, "0.1498")).toBe("right");
    expect(judged(update, "0.1502")).toBe("sign");
    expect(judged(delta, "0.1")).toBe("coarse");
  });

  test("that is no number is told so, and every reply is a sentence", () => {
    expect(judged(delta, "lots")).toBe("unreadable");
    for (const step of lesson.steps) {
      for (const typed of ["x", "12345", String(-step.value)]) {
        expect(reply(judge(lesson.trace, step, typed, 6), step)).toMatch(/^.+[.]$/);
      }
    }
    const path = find("\\frac{\\partial E}{\\partial a^{(1)}_{1}}", "backward");
    expect(reply(judge(lesson.trace, path, "0.0554", 6), path)).toContain("left out the one through δ⁽²⁾₂");
  });
});
