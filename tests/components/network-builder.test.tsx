import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../components/network-builder/drawing.tsx";
import { codec, edgeCount, initial, summaryOf, withLayer } from "../../components/network-builder/state.ts";
import NetworkBuilder from "../../components/network-builder.tsx";
import { createNetwork, summary } from "../../engine/index.ts";

describe("the count of parameters", () => {
  test("of 4-5-5-3 is 25 + 30 + 18 = 73: 60 edges and 13 biases", () => {
    const { rows, parameters } = summaryOf([4, 5, 5, 3]);
    expect(rows.map((row) => row.parameters)).toEqual([25, 30, 18]);
    expect(parameters).toBe(73);
    expect(edgeCount([4, 5, 5, 3])).toBe(60);
  });

  test.each([[[2, 1]], [[3, 7, 2]], [[4, 5, 5, 3]], [[1, 2, 3, 4, 5, 6, 7]]])(
    "of %j is that of the network itself",
    (sizes) => {
      const network = createNetwork({ sizes, hidden: "relu", output: "softmax" });
      expect(summaryOf(sizes).parameters).toBe(network.values.length);
      expect(String(summaryOf(sizes))).toBe(String(summary(network)));
      expect(edgeCount(sizes)).toBe(
        network.layers.reduce((sum, { weights }) => sum + weights.rows * weights.columns, 0),
      );
    },
  );
});

describe("the drawing", () => {
  test("has every node of a small layer, and dots for those that are left out of a large one", () => {
    const [small, full, large] = columnsOf([3, 8, 500], 400, 300, 30);
    expect([small.nodes.length, full.nodes.length]).toEqual([3, 8]);
    expect([small.middle, full.middle]).toEqual([undefined, undefined]);
    expect(large.nodes.length).toBeLessThan(8);
    const [, y] = large.middle ?? [0, 0];
    for (const [, at] of large.nodes) expect(Math.abs(at - y)).toBeGreaterThan(20);
  });

  test("draws an edge for each weight of the example", () => {
    const html = renderToString(() => <NetworkBuilder />);
    const [wide] = html.split('class="layout-narrow"');
    expect(wide.match(/<line/g)).toHaveLength(60);
    expect(wide.match(/<circle/g)).toHaveLength(17);
    expect(html).toContain("A network 4-5-5-3 has 73 parameters: 60 weights and 13 biases.");
  });
});

describe("a link", () => {
  test("brings back what it was made from", () => {
    const state = { sizes: withLayer(initial.sizes) };
    expect(state.sizes).toEqual([4, 5, 5, 5, 3]);
    expect(codec.read(codec.write(state))).toEqual(state);
  });

  test.each([
    ["sizes:4", /1 layers; give inputs/],
    ["sizes:1,1,1,1,1,1,1,1", /8 layers/],
    ["sizes:4,0,1", /from 1 to 1,?000/],
    ["sizes:4,2.5", /whole number/],
  ])("%s is refused with a sentence", (text, sentence) => {
    expect(() => codec.read(text)).toThrow(sentence);
  });
});
