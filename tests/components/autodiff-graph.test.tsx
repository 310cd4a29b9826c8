import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { graphFor } from "../../components/autodiff-graph/graph.ts";
import { BOX, graphLayout } from "../../components/autodiff-graph/layout.ts";
import {
  codec,
  examples,
  expressionCodec,
  initial,
  valuesOf,
  withText,
} from "../../components/autodiff-graph/state.ts";
import { sentence } from "../../components/autodiff-graph/words.ts";
import AutodiffGraph from "../../components/autodiff-graph.tsx";

const graphs = examples.map(({ text, values }) => graphFor(text, valuesOf({ text, values, at: 0 })));

describe("the graph of a formula", () => {
  test("has a box for each variable, constant and operation, and gradients that trying confirms", () => {
    const [neuron] = graphs;
    expect(neuron.nodes.map(({ name, kind }) => (kind === "constant" ? "" : name))).toEqual([
      "w",
      "x",
      "×",
      "b",
      "+",
      "σ",
      "y",
      "−",
      "^2",
    ]);
    for (const { nodes, variables } of graphs) {
      for (const { node, numerical } of variables) expect(nodes[node].gradient).toBeCloseTo(numerical, 6);
    }
  });

  test("goes back operation by operation until every gradient is whole", () => {
    for (const { nodes, operations, partial } of graphs) {
      expect(partial).toHaveLength(operations.length + 1);
      expect(partial[0]).toEqual(new Map([[nodes.length - 1, 1]]));
      const last = partial[operations.length];
      nodes.forEach(({ gradient }, i) => {
        expect(last.get(i)).toBeCloseTo(gradient, 12);
      });
    }
  });

  test("adds up what comes along several paths, and says so", () => {
    // x·y + x² at x = 3, y = −2: the gradient of x is y + 2x = 4.
    const paths = graphs[1];
    const x = paths.variables[0];
    expect(paths.nodes[x.node].gradient).toBe(4);
    const told = Array.from({ length: 2 * paths.operations.length }, (_, at) => sentence(paths, at + 1));
    expect(told[0]).toBe("Forward: × makes −6 of 3 and −2.");
    expect(told.at(-1)).toContain("1 × (−2) = −2 to x, where it adds up with 6 to 4");
  });

  test("is laid out with every operation after its inputs, and no two boxes over each other", () => {
    const long = graphFor("a*b + b*c + c*a - exp(a*b*c) / (1 + tanh(a)^2)", { a: 1, b: 2, c: 0.5 });
    for (const graph of [...graphs, long]) {
      for (const down of [false, true]) {
        const { places, width, height } = graphLayout(graph.nodes, down);
        const axis = down ? 1 : 0;
        graph.nodes.forEach(({ inputs }, i) => {
          for (const { from } of inputs) expect(places[from][axis]).toBeLessThan(places[i][axis]);
          const [x, y] = places[i];
          expect(x - BOX[0]).toBeGreaterThanOrEqual(0);
          expect(x + BOX[0]).toBeLessThanOrEqual(width);
          expect(y - BOX[1]).toBeGreaterThanOrEqual(0);
          expect(y + BOX[1]).toBeLessThanOrEqual(height);
          places.slice(0, i).forEach(([ox, oy]) => {
            expect(Math.abs(x - ox) >= 2 * BOX[0] || Math.abs(y - oy) >= 2 * BOX[1]).toBe(true);
          });
        });
      }
    }
  });

  test("keeps the values of variables that a new formula still has", () => {
    const state = withText(initial, "w*x + k");
    expect(valuesOf(state)).toEqual({ w: 2, x: -1, k: 1 });
  });

  test("comes back from a link, or is refused with a sentence", () => {
    const state = { text: "a^2 - 3*b", values: [0.5, -2], at: 4 };
    expect(codec.read(codec.write(state))).toEqual(state);
    expect(() => codec.read("text:a +")).toThrow("Found the end");
    expect(() => codec.read("text:a*b;values:1")).toThrow("1 values for the variables a, b");
    expect(() => expressionCodec.read("x")).toThrow("at least one operation");
    expect(() => expressionCodec.read(`x${" + x".repeat(30)}`)).toThrow("30 operations");
  });

  test("is drawn finished in the first frame", () => {
    const html = renderToString(() => <AutodiffGraph />);
    expect(html).toContain("−0.575");
    expect(html).toContain("Back: × sends upstream × local");
  });
});
