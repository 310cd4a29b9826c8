import fc from "fast-check";
import katex from "katex";
import { describe, expect, test } from "vitest";
import {
  activationNames,
  createNetwork,
  lossNames,
  type Network,
  networkFrom,
  traceNetwork,
} from "../../engine/index.ts";
import { networks } from "./arbitrary.ts";

const network = createNetwork({ sizes: [2, 3, 2], hidden: "tanh", output: "sigmoid", seed: 4 });
const sample = { x: [0.5, -1], y: [1, 0] };

describe("the trace of one training step", () => {
  const { steps } = traceNetwork(network, [sample], { loss: "meanSquaredError", learningRate: 0.1 });

  test("goes forward, to the loss, back, and to the update, each quantity once", () => {
    const order = ["forward", "loss", "backward", "update"];
    const phases = steps.map(({ phase }) => order.indexOf(phase));
    expect(phases).toEqual([...phases].sort((a, b) => a - b));
    const count = (phase: string) => steps.filter((step) => step.phase === phase).length;
    // z and a of 5 neurons; ∂E/∂a, σ′ and δ of 5, 17 gradients, ∂E/∂x of 2; 17 updates.
    expect(["forward", "loss", "backward", "update"].map(count)).toEqual([10, 1, 15 + 17 + 2, 17]);
    expect(steps.map(({ index }) => index)).toEqual([...steps.keys()]);
  });

  test("uses only what was computed before", () => {
    for (const { index, uses } of steps) for (const used of uses) expect(used).toBeLessThan(index);
    expect(steps.filter(({ phase }) => phase !== "forward").every(({ uses }) => uses.length > 0)).toBe(true);
  });

  test("shows what comes back along several edges as a sum", () => {
    const step = steps.find(({ place }) => place.quantity === "activationGradient" && place.layer === 1);
    expect(step?.symbol).toBe("\\frac{\\partial E}{\\partial a^{(1)}_{1}}");
    expect(step?.formula).toBe(
      "w^{(2)}_{11} \\cdot \\delta^{(2)}_{1} + w^{(2)}_{21} \\cdot \\delta^{(2)}_{2}",
    );
    expect(step?.uses.length).toBe(2);
  });

  test("says where each quantity is", () => {
    const edges = steps.filter(({ place }) => place.quantity === "weight");
    expect(edges.length).toBe(12);
    expect(edges[0].place).toEqual({ quantity: "weight", layer: 1, neuron: 1, from: 1 });
  });
});

describe("formulas with numbers", () => {
  test("have the digits asked for, and negative numbers in parentheses", () => {
    const tiny = networkFrom([{ weights: [[-0.123456]], biases: [0.5], activation: "sigmoid" }]);
    const trace = (digits?: number) =>
      traceNetwork(tiny, [{ x: [2], y: [1] }], { loss: "squaredError", learningRate: 0.5, digits }).steps;
    expect(trace()[0].formula).toBe("w^{(1)}_{11} \\cdot x_{1} + b^{(1)}_{1}");
    expect(trace()[0].numbers).toBe("(-0.1235) \\cdot 2 + 0.5");
    expect(trace(2)[0].numbers).toBe("(-0.12) \\cdot 2 + 0.5");
    expect(trace()[1].numbers).toBe("\\frac{1}{1 + e^{-0.2531}}");
    expect(trace()[2].formula).toBe("\\tfrac12 (a^{(1)}_{1} - y_{1})^2");
    expect(trace().at(-1)?.formula).toMatch(/^b\^\{\(1\)\}_\{1\} - \\alpha \\cdot/);
  });

  test("are marked up operand by operand, symbol and number alike", () => {
    const one = networkFrom([{ weights: [[-2]], biases: [0.5], activation: "identity" }]);
    const mark = (tex: string, { symbol, value }: { symbol: string; value: number }) =>
      `<${symbol[0]}${value < 0 ? "-" : "+"}>${tex}`;
    const [step] = traceNetwork(one, [{ x: [3], y: [1] }], {
      loss: "squaredError",
      learningRate: 1,
      mark,
    }).steps;
    expect(step.formula).toBe("<w->w^{(1)}_{11} \\cdot <x+>x_{1} + <b+>b^{(1)}_{1}");
    expect(step.numbers).toBe("<w->(-2) \\cdot <x+>3 + <b+>0.5");
    expect(step.symbol).toBe("z^{(1)}_{1}");
  });

  test("give, evaluated, the values: wherever they are sums and products", () => {
    fc.assert(
      fc.property(networks({ samples: 2 }), ({ network: drawn, data, loss }) => {
        const { steps } = traceNetwork(drawn, data, { loss, learningRate: 0.5, digits: 17 });
        for (const { numbers, value, place } of steps) {
          const javascript = numbers
            .replace(/ *\\cdot 10\^\{(-?\d+)\}/g, "e$1")
            .replaceAll("\\cdot", "*")
            .replace(/([\d)]) \(/g, "$1 * (");
          const isArithmetic = /^[-+*\d.e() ]+$/.test(javascript);
          const always = ["weightedSum", "weight", "bias"].includes(place.quantity);
          if (always) expect(isArithmetic, numbers).toBe(true);
          if (!isArithmetic) continue;
          const evaluated = Number(new Function(`return ${javascript}`)());
          expect(Math.abs(evaluated - value), place.quantity).toBeLessThanOrEqual(
            1e-14 + 1e-12 * Math.abs(value),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

// KaTeX sets a few hundred formulas in each: on a busy machine longer than tests mostly take.
describe("every formula", { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  const typeset = (drawn: Network, loss: string) => {
    const outputs = drawn.sizes[drawn.sizes.length - 1];
    const data = [
      { x: [0.5, -1], y: Array(outputs).fill(0.25) },
      { x: [-2, 1e-9], y: Array(outputs).fill(1) },
    ];
    for (const { symbol, formula, numbers } of traceNetwork(drawn, data, { loss, learningRate: 0.5 }).steps) {
      for (const tex of [symbol, formula, numbers].filter((one) => !seen.has(one))) {
        expect(() => katex.renderToString(tex, { throwOnError: true, strict: "error" }), tex).not.toThrow();
        seen.add(tex);
      }
    }
  };

  test.each([...activationNames, "softmax(2)", "elu(0.5)"])("can be typeset with %s", (name) => {
    typeset(createNetwork({ sizes: [2, 2, 2], hidden: name, output: name, seed: 2 }), "squaredError");
  });

  test.each(lossNames)("can be typeset with %s", (name) => {
    for (const output of ["softmax(2)", "sigmoid"])
      typeset(createNetwork({ sizes: [2, 2], output, seed: 2 }), name);
  });

  test("squares a negative number as a whole", () => {
    const negative = networkFrom([{ weights: [[-2]], biases: [0], activation: "tanh" }]);
    const { steps } = traceNetwork(negative, [{ x: [0.25], y: [0] }], {
      loss: "squaredError",
      learningRate: 1,
    });
    const slope = steps.find(({ place }) => place.quantity === "slope");
    expect(slope?.numbers).toBe("1 - {(-0.4621)}^2");
  });
});

describe("the trace of a batch", () => {
  const batch = [sample, { x: [1, 1], y: [0, 0] }, { x: [0, 2], y: [0, 1] }];
  const { steps, loss } = traceNetwork(network, batch, { loss: "crossEntropy", learningRate: 0.1 });

  test("marks what belongs to a sample, and averages loss and gradients in steps of their own", () => {
    const mean = steps.find(({ symbol }) => symbol === "E");
    expect(mean?.formula).toBe("\\frac{1}{3} \\left(E_{[1]} + E_{[2]} + E_{[3]}\\right)");
    expect(mean?.value).toBe(loss);
    const gradient = steps.find(({ symbol }) => symbol === "\\frac{\\partial E}{\\partial w^{(1)}_{12}}");
    expect(gradient?.uses.map((index) => steps[index].place.sample)).toEqual([1, 2, 3]);
    const shares = gradient?.uses.map((index) => steps[index].value) ?? [];
    expect(gradient?.value).toBeCloseTo(shares.reduce((a, b) => a + b) / 3, 15);
    expect(steps[0].symbol).toBe("z^{(1)[1]}_{1}");
  });
});

describe("after the update", () => {
  const options = { loss: "meanSquaredError", learningRate: 0.1, again: true };

  test("the forward pass and the loss are gone through again, with the new weights, where asked for", () => {
    const { steps, lossAfter, network: updated } = traceNetwork(network, [sample], options);
    const again = steps.filter(({ phase }) => phase === "again");
    const first = steps.filter(({ phase }) => phase === "forward" || phase === "loss");
    expect(again.map(({ symbol, formula }) => [symbol, formula])).toEqual(
      first.map(({ symbol, formula }) => [symbol, formula]),
    );
    const fresh = traceNetwork(updated, [sample], options).steps;
    expect(again.map(({ value }) => value)).toEqual(fresh.slice(0, again.length).map(({ value }) => value));
    expect(again.at(-1)?.value).toBeCloseTo(lossAfter, 15);
  });

  test("of a batch the losses are averaged again too", () => {
    const batch = [sample, { x: [1, 1], y: [0, 0] }];
    const { steps, lossAfter } = traceNetwork(network, batch, options);
    expect(steps.at(-1)).toMatchObject({ phase: "again", symbol: "E" });
    expect(steps.at(-1)?.value).toBeCloseTo(lossAfter, 15);
  });

  test("biases that are held stay as they are, and have no step of update", () => {
    const held = traceNetwork(network, [sample], { ...options, holdBiases: true });
    expect(held.steps.some(({ phase, place }) => phase === "update" && place.quantity === "bias")).toBe(
      false,
    );
    held.network.layers.forEach(({ biases }, l) => {
      expect(biases).toEqual(network.layers[l].biases);
    });
    const free = traceNetwork(network, [sample], options);
    held.network.layers.forEach(({ weights }, l) => {
      expect(weights.data).toEqual(free.network.layers[l].weights.data);
    });
  });
});

test("every operand has a place, and those of earlier steps the place of their step", () => {
  const { steps } = traceNetwork(network, [sample], {
    loss: "meanSquaredError",
    learningRate: 0.1,
    again: true,
  });
  for (const { operands } of steps) {
    for (const { place, index, value } of operands) {
      if (index === undefined)
        expect(["input", "target", "weight", "bias", "learningRate"]).toContain(place.quantity);
      else expect(steps[index]).toMatchObject({ place, value });
    }
  }
});

test("a trace is refused for data that does not fit, and a rate that is not above 0", () => {
  const options = { loss: "meanSquaredError", learningRate: 0.1 };
  expect(() => traceNetwork(network, [{ x: [1], y: [1, 0] }], options)).toThrow(
    "each sample has length 1; it must have length 2",
  );
  expect(() => traceNetwork(network, [{ x: [1, 2], y: 1 }], options)).toThrow(
    "the prediction is 1 × 2 and the target 1 × 1",
  );
  expect(() => traceNetwork(network, [sample], { ...options, learningRate: 0 })).toThrow("learningRate is 0");
});
