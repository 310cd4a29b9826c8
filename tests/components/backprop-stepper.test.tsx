import { readFileSync } from "node:fs";
import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { stepsCsv } from "../../components/backprop-stepper/export.ts";
import { lessonOf } from "../../components/backprop-stepper/lesson.ts";
import { momentAt } from "../../components/backprop-stepper/moment.ts";
import { presetNames } from "../../components/backprop-stepper/presets.ts";
import { startOf } from "../../components/backprop-stepper/state.ts";
import { WorkedSolution } from "../../components/backprop-stepper/worked-solution.tsx";
import BackpropStepper from "../../components/backprop-stepper.tsx";
import type { TraceStep } from "../../engine/index.ts";

const mazur = startOf("mazur");
const lesson = lessonOf(mazur);
const text = (html: string) =>
  html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

function find(symbol: string, phase: string): TraceStep {
  const step = lesson.steps.find((found) => found.symbol === symbol && found.phase === phase);
  if (!step) throw new Error(`no step ${symbol}`);
  return step;
}

describe("the lesson", () => {
  test("of Mazur's network has his figures, with his biases left as they are", () => {
    expect(lesson.trace.loss).toBeCloseTo(0.2983711088, 10);
    expect(lesson.trace.lossAfter).toBeCloseTo(0.2910277737, 10);
    expect(find("w^{(2)}_{11}", "update").value).toBeCloseTo(0.3589164797, 10);
    expect(find("w^{(1)}_{11}", "update").value).toBeCloseTo(0.1497807161, 10);
  });

  test("with the biases updated comes to 0.2804714", () => {
    expect(lessonOf({ ...mazur, held: false }).trace.lossAfter).toBeCloseTo(0.2804714, 7);
  });

  test.each(PyTorch())("agrees with PyTorch: $name", ({ states, dW, db, value }) => {
    // The reference averages over its samples; the stepper takes them one at a time.
    const lessons = states.map(lessonOf);
    const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b) / numbers.length;
    expect(mean(lessons.map(({ trace }) => trace.loss))).toBeCloseTo(value, 12);
    lessons[0].steps.forEach(({ place }, k) => {
      const { quantity, layer, neuron = 1, from = 1 } = place;
      const gradient = mean(lessons.map(({ steps }) => steps[k].value));
      if (quantity === "weightGradient")
        expect(gradient).toBeCloseTo(dW[layer - 1][neuron - 1][from - 1], 12);
      if (quantity === "biasGradient") expect(gradient).toBeCloseTo(db[layer - 1][neuron - 1], 12);
    });
  });

  test("has beside each gradient of a weight or bias what trying gives", () => {
    for (const { value: name } of presetNames) {
      const { steps, numerical } = lessonOf(startOf(name));
      const gradients = steps.filter(({ place }) =>
        ["weightGradient", "biasGradient"].includes(place.quantity),
      );
      expect(gradients.length).toBeGreaterThan(1);
      for (const step of gradients) expect(numerical(step)).toBeCloseTo(step.value, 8);
      expect(numerical(steps[0])).toBeUndefined();
    }
  });

  test("of every preset ends with a smaller loss", () => {
    for (const { value: name } of presetNames) {
      const { trace } = lessonOf(startOf(name));
      expect(trace.lossAfter).toBeLessThan(trace.loss);
    }
  });

  test("stops where a layer's part of a pass is done", () => {
    const { stops, steps } = lesson;
    expect(stops[0]).toBe(0);
    expect(stops.at(-1)).toBe(steps.length);
    // Forward 2 layers, loss, backward 2 layers and inputs, update 2, again 2; the loss goes with its layer there.
    expect(stops.slice(1).map((stop) => `${steps[stop - 1].phase} ${steps[stop - 1].place.layer}`)).toEqual([
      "forward 1",
      "forward 2",
      "loss 2",
      "backward 2",
      "backward 1",
      "backward 0",
      "update 1",
      "update 2",
      "again 1",
      "again 2",
    ]);
  });
});

describe("a moment", () => {
  test("knows what was computed so far, and not what is still to be guessed", () => {
    const open = momentAt(lesson, 3, false);
    expect(open.known("activation", 1, 1)).toBeCloseTo(0.593269992, 9);
    expect(open.known("activation", 1, 2)).toBeUndefined();
    const hidden = momentAt(lesson, 3, true);
    expect(hidden.known("activation", 1, 1)).toBeUndefined();
    expect(hidden.known("weightedSum", 1, 1)).toBeCloseTo(0.3775, 12);
  });

  test("lights what the step computes and what it takes", () => {
    const step = find("\\frac{\\partial E}{\\partial a^{(1)}_{1}}", "backward");
    const { lit } = momentAt(lesson, step.index + 1, false);
    expect([...lit]).toEqual([
      ["weight 2 1 1", "operand"],
      ["delta 2 1 ", "operand"],
      ["weight 2 2 1", "operand"],
      ["delta 2 2 ", "operand"],
      ["activationGradient 1 1 ", "result"],
    ]);
  });

  test("in the second forward pass shows no number of the first", () => {
    const first = lesson.steps.findIndex(({ phase }) => phase === "again");
    const moment = momentAt(lesson, first + 1, false);
    expect(moment.known("activation", 2, 1)).toBeUndefined();
    expect(moment.known("weight", 2, 1, 1)).toBeCloseTo(0.3589164797, 10);
  });
});

describe("what can be taken away", () => {
  test("the table has a row for each step, with all digits", () => {
    const rows = stepsCsv(lesson).trim().split("\r\n");
    expect(rows).toHaveLength(lesson.steps.length + 1);
    expect(rows[1]).toContain(",0.3775,");
    expect(rows[1]).toMatch(/^1,forward,weightedSum,1,1,,z⁽¹⁾₁,/);
    const row = rows.find((found) => found.startsWith("16,"));
    expect(Number(row?.split(",").at(-1))).toBeCloseTo(0.0821670406, 9);
  });

  test("the worked solution has every step", () => {
    const html = renderToString(() => (
      <WorkedSolution state={{ ...mazur, digits: "all" }} lesson={lesson} address="https://example.org/" />
    ));
    expect(html.match(/class="step"/g)).toHaveLength(lesson.steps.length);
    expect(text(html)).toContain("One training step of a 2-2-2 network");
    expect(text(html)).toContain("is 0.2910277736935");
    expect(text(html)).toContain("The biases are left as they are.");
  });
});

describe("the first frame", () => {
  const html = renderToString(() => <BackpropStepper />);

  test("stands at the sum over two paths, finished", () => {
    expect(text(html)).toContain("what comes back along 2 edges, added up");
    expect(text(html)).toContain("0.0363503");
    expect(html).toContain("∂E / ∂a⁽¹⁾₁ = 0.0363503");
    expect(text(html)).toContain("Step 22 of 52");
    expect(html.match(/aria-current="step"/g)).toHaveLength(2);
  });
});

interface Case {
  sizes: number[];
  hidden: string;
  output: string;
  loss: string;
  W: number[][][];
  b: number[][];
  x: number[][];
  y: number[][];
  value: number;
  dW: number[][][];
  db: number[][];
}

/** The networks of the reference that the stepper can show, as one state for each of their samples. */
function PyTorch() {
  const file = new URL("../engine/reference/networks.json", import.meta.url);
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };
  const names: Record<string, string> = { mse: "meanSquaredError", mae: "meanAbsoluteError" };
  return cases
    .filter(({ sizes }) => Math.max(...sizes) <= 5)
    .map(({ W, b, x, y, value, dW, db, loss, ...kinds }) => {
      const values = W.flatMap((rows, l) => [...rows.flat(), ...b[l]]);
      const state = { ...mazur, ...kinds, loss: names[loss] ?? loss, values };
      return {
        name: `${kinds.sizes.join("-")} ${kinds.hidden} ${kinds.output} ${loss}`,
        states: x.map((inputs, s) => ({ ...state, x: inputs, y: y[s] })),
        value,
        dW,
        db,
      };
    });
}
