import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import {
  codeOf,
  described,
  feedforwardCodec,
  forwardSteps,
  initial,
  networkOf,
  placeInList,
  positionOf,
  sizes,
  valuesAfter,
} from "../../components/feedforward/model.ts";
import Feedforward from "../../components/feedforward.tsx";
import { networkOutput, networkParameters, walkthrough } from "../../engine/index.ts";

const steps = forwardSteps(networkOf(initial.w), initial.x);

// Worked with NumPy 2.4: z and a of each layer.
const worked = [
  [0.65, 0.85, -0.15],
  [0.6570104626734988, 0.700567142473973, 0.46257015465625045],
  [0.5520179131647205, 1.2066939769306977, 0.6810164870380537, 0.6178312944551005],
  [0.6346036354421098, 0.7697134636910397, 0.6639655290064069, 0.6497251498102313],
  [-0.09656403603879649],
  [0.4758777323122539],
].flat();

describe("the steps of the pass", () => {
  test("are z and then a of every neuron, layer by layer, with the values that NumPy gives", () => {
    expect(sizes).toEqual([3, 3, 4, 1]);
    expect(steps).toHaveLength(16);
    steps.forEach(({ value }, i) => {
      expect(value).toBeCloseTo(worked[i], 14);
    });
  });

  test("end in what the engine's own pass gives, whatever the numbers", () => {
    const w = initial.w.map((value, i) => value * Math.cos(i) - 0.3);
    const x = [-2, 0.25, 7];
    const last = forwardSteps(networkOf(w), x).at(-1);
    expect(last?.value).toBeCloseTo(networkOutput(networkOf(w), x).at(0, 0), 14);
  });

  test("have their formula in symbols and in numbers, coloured by quantity and sign", () => {
    expect(steps[1].formula).toContain("\\htmlClass{q-weight-negative}{w^{(1)}_{21}}");
    expect(steps[1].numbers).toContain(
      "\\htmlClass{q-weight-negative}{(-2)} \\cdot \\htmlClass{q-signal}{0.6}",
    );
    expect(codeOf(steps[1])).toEqual({
      node: "z1[1] = dot(W1.row(1), x) + b1[1];",
      layer: "z1 = add(multiply(W1, x), b1);",
    });
    expect(codeOf(steps[15]).layer).toBe("a3 = z3.map(sigmoid);");
  });

  test("become known one after another", () => {
    expect(valuesAfter(steps, 0)[0].z).toEqual([null, null, null]);
    const [first, second] = valuesAfter(steps, 5);
    expect(first.z.every((value) => value !== null)).toBe(true);
    expect(first.a.map((value) => value !== null)).toEqual([true, true, false]);
    expect(second.z).toEqual([null, null, null, null]);
    expect(positionOf(steps, "activation", 1, 1)).toBe(5);
  });

  test("are told in words", () => {
    expect(described(steps, 0, initial.x)).toBe("The start: the inputs are 0.6, 0.5, 0.1.");
    expect(described(steps, 2, initial.x)).toBe(
      "The weighted sum z of the second neuron of layer 1 is 0.85.",
    );
    expect(described(steps, 16, initial.x)).toContain(
      "the output neuron is 0.4759. That is the prediction ŷ.",
    );
  });
});

describe("the numbers of the network", () => {
  test("stand in a link only where they were changed, and come back from it", () => {
    expect(feedforwardCodec.write(initial)).toBe("");
    const changed = { ...initial, x: [0.6, 0.5, -1], at: 7 };
    expect(feedforwardCodec.write(changed)).toBe("x:0.6,0.5,-1;at:7");
    expect(feedforwardCodec.read("x:0.6,0.5,-1;at:7")).toEqual(changed);
    expect(() => feedforwardCodec.read("x:1,2")).toThrow("2 values instead of 3");
    expect(() => feedforwardCodec.read("at:17")).toThrow("from 0 to 16");
  });

  test("are found again in the list of all: each weight and bias of the engine's layers once", () => {
    const network = networkOf(initial.w.map((_, k) => k));
    const found = network.layers.flatMap(({ weights, biases }, l) => [
      ...weights.toRows().flatMap((row, i) => row.map((value, j) => [value, placeInList(l + 1, i, j)])),
      ...Array.from(biases, (value, i) => [value, placeInList(l + 1, i, null)]),
    ]);
    expect(found).toHaveLength(33);
    for (const [value, place] of found) expect(place).toBe(value);
    expect(networkParameters(network).map(({ name }) => name)).toEqual(["W1", "b1", "W2", "b2", "W3", "b3"]);
  });

  test("are the walkthrough's: the house scaled by the largest in town", () => {
    expect(walkthrough.house.map((value, i) => value / walkthrough.largest[i])).toEqual([...walkthrough.x]);
  });
});

test("the first frame shows the first sum in symbols, in numbers, in code and in the matrices", () => {
  const html = renderToString(() => <Feedforward />);
  const text = html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  expect(text).toContain("Layer 1, neuron 1: weighted sum");
  expect(html).toContain('aria-label="1 · 0.6 + 2 · 0.5 + 0.5 · 0.1 + (−1)"');
  expect(text).toContain("z1[0] = dot(W1.row(0), x) + b1[0];");
  expect(text).toContain("z1 = add(multiply(W1, x), b1);");
  expect(html).toContain("The weighted sum z of the first neuron of layer 1 is 0.65.");
  expect(html.match(/class="node[^"]*current/g)).toHaveLength(2);
});
