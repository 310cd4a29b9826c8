import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { codec, differentNeurons, initial, numbersOf } from "../../components/symmetry/state.ts";
import { trained } from "../../components/symmetry/trained.ts";
import { accuracyOf, startingNetwork, steps, trainingOf } from "../../components/symmetry/training.ts";
import Symmetry from "../../components/symmetry.tsx";

describe("neurons that start equal", () => {
  const training = trainingOf("equal", 1);

  test("stay equal to the last bit, at every step, however much they change", () => {
    expect(training).toHaveLength(steps + 1);
    for (const network of training) expect(differentNeurons(network)).toBe(1);
    expect(numbersOf(training[steps])[0]).not.toEqual(numbersOf(training[0])[0]);
  });

  test("can't fence the middle in, as those that start at random can", () => {
    expect(accuracyOf(training[steps])).toBeLessThan(0.8);
    for (const seed of [1, 2, 3]) {
      const random = trainingOf("random", seed);
      expect(differentNeurons(random[0])).toBe(4);
      expect(accuracyOf(random[steps])).toBeGreaterThan(0.95);
    }
  });
});

test("weights of 0 stay 0: only the output’s bias moves", () => {
  const last = trainingOf("zero", 1)[steps];
  expect(
    numbersOf(last)
      .flat()
      .every((value) => value === 0),
  ).toBe(true);
});

test("the seed draws the random weights, and only those", () => {
  const values = (start: "equal" | "random", seed: number) => [...startingNetwork(start, seed).values];
  expect(values("random", 1)).not.toEqual(values("random", 2));
  expect(values("random", 1)).toEqual(values("random", 1));
  expect(values("equal", 1)).toEqual(values("equal", 2));
});

test("the first frame shows the end of a training from equal weights", () => {
  const html = renderToString(() => <Symmetry trained={trained} />).replace(/<!--.*?-->/g, "");
  expect(html).toContain("All four hidden neurons are the same, to the last digit.");
  const rows = [...html.matchAll(/<tr[^>]*><th scope="row">\d<\/th>(.*?)<\/tr>/g)].map(([, row]) => row);
  expect(rows).toHaveLength(4);
  expect(new Set(rows.map((row) => row.replace(/<[^>]+>/g, " "))).size).toBe(1);
});

test("a link brings back what it was made from, or is refused with a sentence", () => {
  const state = { start: "random", seed: 4, step: 12 } as const;
  expect(codec.read(codec.write(state))).toEqual(state);
  expect(codec.read(codec.write(initial))).toEqual(initial);
  expect(() => codec.read("step:41")).toThrow(/from 0 to 40/);
  expect(() => codec.read("start:alike")).toThrow(/none of equal, zero, random/);
});
