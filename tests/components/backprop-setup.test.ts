import { describe, expect, test } from "vitest";
import { adapted, resized, valuesOf } from "../../components/backprop-stepper/adapt.ts";
import { digitsText, nodeText } from "../../components/backprop-stepper/digits.ts";
import { lessonOf } from "../../components/backprop-stepper/lesson.ts";
import { activations, lossesFor, outputs, problemOf } from "../../components/backprop-stepper/options.ts";
import {
  networkOf,
  type StepperState,
  startOf,
  stepperCodec,
} from "../../components/backprop-stepper/state.ts";
import { typedNeuron, typedNumbers, typedSizes } from "../../components/backprop-stepper/typed.ts";
import { described } from "../../components/backprop-stepper/words.ts";

const mazur = startOf("mazur");

describe("a link", () => {
  const codec = stepperCodec();

  test("says only what differs from the preset, and reproduces the state", () => {
    const state: StepperState = { ...startOf("four"), at: 30, predict: true, rate: 0.1 };
    expect(codec.write(state)).toBe("four;rate:0.1;predict:on;at:30");
    expect(codec.read(codec.write(state))).toEqual(state);
    const random = resized({ ...mazur, hidden: "relu" }, [3, 5, 5, 5, 2]);
    expect(codec.read(codec.write(random))).toEqual(random);
  });

  test("that can't be shown is refused with a sentence", () => {
    expect(() => codec.read("nonsense")).toThrow("“nonsense” is none of");
    expect(() => codec.read("mazur;sizes:2-9-2")).toThrow("from 1 to 5");
    expect(() => codec.read("mazur;sizes:2-2-2-2-2-2")).toThrow("has 6 layers");
    expect(() => codec.read("mazur;sizes:2-3-2")).toThrow("has 12 weights and biases");
    expect(() => codec.read("mazur;x:1")).toThrow("has 1 inputs");
    expect(() => codec.read("mazur;loss:crossEntropy")).toThrow("does not go with sigmoid");
    expect(() => codec.read("classes;y:1,1,1")).toThrow("add up to 1");
  });
});

describe("what is chosen", () => {
  test("always makes a lesson: every activation, output and loss, at any size", () => {
    for (const hidden of activations) {
      for (const output of outputs) {
        for (const loss of lossesFor(output)) {
          const state = adapted(resized({ ...mazur, hidden, output, loss }, [2, 3, 2]));
          expect(state.loss).toBe(loss);
          expect(problemOf(state)).toBe("");
          for (const step of lessonOf(state).steps) expect(described(step, "6", false)).not.toContain("NaN");
        }
      }
    }
  });

  test("keeps weights of two decimals for a seed", () => {
    const state = resized(mazur, [3, 4, 1]);
    expect(valuesOf(state)).toEqual([...networkOf(state).values]);
    expect(valuesOf(state).every((value) => Number(value.toFixed(2)) === value)).toBe(true);
    expect(valuesOf({ ...state, seed: 2 })).not.toEqual(valuesOf(state));
  });

  test("a loss that doesn't suit the output gives way", () => {
    const state = { ...mazur, y: [0.3, 0.3], output: "softmax", loss: "binaryCrossEntropy" };
    expect(adapted(state)).toMatchObject({
      loss: "crossEntropy",
      y: [1, 0],
    });
  });

  test("what is typed is read with commas, spaces and semicolons, or refused", () => {
    expect(typedNumbers(2).read("0.05 −0.1")).toEqual([0.05, -0.1]);
    expect(() => typedNumbers(2).read("1")).toThrow("Give 2 numbers");
    expect(typedNeuron(2).read("0.4, .45; 0.6")).toEqual([0.4, 0.45, 0.6]);
    expect(typedNeuron(2).write([0.4, -0.45, 0.6])).toBe("0.4, −0.45; 0.6");
    expect(typedSizes.read("2 3 1")).toEqual([2, 3, 1]);
    expect(() => typedSizes.read("2")).toThrow("Give 2 to 5 numbers");
    expect(() => typedSizes.read("2-6-1")).toThrow("from 1 to 5");
  });
});

test("numbers have 3, 6 or all of their digits", () => {
  expect(digitsText(0.138498561628557, "3")).toBe("0.138");
  expect(digitsText(0.35, "6")).toBe("0.35");
  expect(digitsText(-0.000012345678, "6")).toBe("−1.23457 × 10⁻⁵");
  expect(digitsText(0.1 + 0.2, "all")).toBe("0.30000000000000004");
  expect(digitsText(-1e-7, "all")).toBe("−1 × 10⁻⁷");
  expect(digitsText(1200, "3")).toBe("1200");
  expect(nodeText(0.0391704)).toBe("0.0392");
  expect(nodeText(-0.00044)).toBe("−4e−4");
});
