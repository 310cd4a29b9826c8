import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  graphOf,
  networkFrom,
  numericalDerivative,
  sigmoid,
  type Value,
  valueNetwork,
  variable,
} from "../../engine/index.ts";

describe("a value", () => {
  test("knows its derivatives: the example of micrograd's README", () => {
    const a = variable(-4, "a");
    const b = variable(2, "b");
    let c = a.plus(b);
    let d = a.times(b).plus(b.power(3));
    c = c.plus(c.plus(1));
    c = c.plus(c.plus(1).minus(a));
    d = d.plus(d.times(2).plus(b.plus(a).activate("relu")));
    d = d.plus(d.times(3).plus(b.minus(a).activate("relu")));
    const e = c.minus(d);
    const f = e.power(2);
    const g = f.dividedBy(2).plus(variable(10).dividedBy(f));
    g.backward();
    // 24.7041, 138.8338 and 645.5773 in the README of github.com/karpathy/micrograd.
    expect(g.data).toBeCloseTo(24.7041, 4);
    expect(a.gradient).toBeCloseTo(138.8338, 4);
    expect(b.gradient).toBeCloseTo(645.5773, 4);
  });

  test("adds up what comes back along several paths", () => {
    const x = variable(3);
    x.times(x).plus(x).backward();
    expect(x.gradient).toBe(7);
  });

  test("can be asked twice, and forgets the first answer", () => {
    const x = variable(3);
    const y = x.times(x);
    y.backward();
    y.backward();
    expect(x.gradient).toBe(6);
  });

  test("has the slopes that central differences find", () => {
    const operations: [string, (x: Value) => Value][] = [
      ["exp", (x) => x.exp()],
      ["log", (x) => x.log()],
      ["abs", (x) => x.abs()],
      ["sin", (x) => x.sin()],
      ["cos", (x) => x.cos()],
      [
        "a function of one's own",
        (x) =>
          x.through(
            "cube",
            (at) => at ** 3,
            (at) => 3 * at ** 2,
          ),
      ],
      ["power", (x) => x.power(2.5)],
      ["division", (x) => variable(3).dividedBy(x)],
      ["difference", (x) => x.minus(2).times(x)],
      ["gelu", (x) => x.activate("gelu")],
    ];
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        fc.constantFrom(...operations),
        (at, [, operation]) => {
          const x = variable(at);
          operation(x).backward();
          expect(x.gradient).toBeCloseTo(
            numericalDerivative((moved) => operation(variable(moved)).data, at),
            6,
          );
        },
      ),
    );
  });

  test("divided by a tiny one keeps its slope", () => {
    const x = variable(1e-200);
    variable(1e-200).dividedBy(x).backward();
    expect(x.gradient).toBe(-1e200);
  });

  test("shows the graph behind it, inputs first, with operations and local slopes", () => {
    const w = variable(2, "w");
    const x = variable(-1, "x");
    const a = w.times(x).activate("sigmoid");
    a.backward();
    const graph = graphOf(a);
    expect(graph.map(({ label, operation }) => label || operation)).toEqual(["w", "x", "×", "sigmoid"]);
    expect(graph[2].inputs.map(({ slope }) => slope)).toEqual([-1, 2]);
    expect(w.gradient).toBeCloseTo(-sigmoid(-2) * sigmoid(2), 15);
  });

  test("of a network stays finite where e to the weighted sum would not be", () => {
    const large = networkFrom([{ weights: [[1000], [2000]], biases: [0, 0], activation: "softmax" }]);
    const graph = valueNetwork(large);
    const error = graph.loss([[1]], [[1, 0]], "crossEntropy");
    error.backward();
    // −ln(1/(1 + e¹⁰⁰⁰)) = 1000, and δ = p − y.
    expect(error.data).toBe(1000);
    expect(graph.gradient()).toEqual([-1, 1, -1, 1]);
    expect(graph.output([1]).map(({ data }) => data)).toEqual([0, 1]);
  });

  test("of a long chain does not overflow the stack", () => {
    let sum = variable(0);
    const x = variable(1);
    for (let i = 0; i < 30_000; i++) sum = sum.plus(x);
    sum.backward();
    expect(x.gradient).toBe(30_000);
  });

  test("is refused when it is not finite", () => {
    expect(() => variable(Number.NaN, "w")).toThrow("Value: w is NaN");
    expect(() => variable(0).log()).toThrow("Value: ln is -Infinity");
  });
});
