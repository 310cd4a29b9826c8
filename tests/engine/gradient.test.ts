import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backwardPass, checkGradient, forwardPass, traceNetwork, valueNetwork } from "../../engine/index.ts";
import { lossFunction } from "../../engine/losses.ts";
import { barePlan } from "../../engine/machine.ts";
import { availableMachines } from "../../engine/machines.ts";
import { optimizerMemory, optimizerNumbers } from "../../engine/optimizers.ts";
import { type Drawn, networks } from "./arbitrary.ts";

// Gradients are sums; they can agree to no more digits than their largest parts have.
function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  const size = Math.max(1e-3, ...Array.from(expected, Math.abs));
  expect(got.length).toBe(expected.length);
  for (let i = 0; i < got.length; i++)
    expect(Math.abs(got[i] - expected[i])).toBeLessThanOrEqual(tolerance * size);
}

function gradientOf({ network, data, loss }: Drawn) {
  return backwardPass(network, forwardPass(network, data.x), data.y, loss);
}

function smooth({ network, loss }: Drawn): boolean {
  const edges = ["relu", "leakyRelu", "step"];
  const kinky = loss === "meanAbsoluteError" || loss.startsWith("huber");
  return !kinky && network.layers.every(({ activation }) => !edges.includes(activation.replace(/\(.*/, "")));
}

describe("the backward pass of any network", () => {
  test("agrees with central differences where loss and activations are smooth", () => {
    fc.assert(
      fc.property(networks().filter(smooth), ({ network, data, loss }) => {
        expect(checkGradient(network, data, loss).worst).toBeLessThan(1e-6);
      }),
    );
  });

  test("agrees with automatic differentiation to 1e-12", () => {
    fc.assert(
      fc.property(networks(), (drawn) => {
        const graph = valueNetwork(drawn.network);
        const error = graph.loss(drawn.data.x.toRows(), drawn.data.y.toRows(), drawn.loss);
        error.backward();
        const { loss, gradient } = gradientOf(drawn);
        expectClose([error.data], [loss], 1e-12);
        expectClose(graph.gradient(), gradient, 1e-12);
      }),
    );
  });

  test("agrees with the trace to 1e-12: update, gradients and loss", () => {
    fc.assert(
      fc.property(networks({ samples: 3 }), (drawn) => {
        const { network, data, loss } = drawn;
        const expected = gradientOf(drawn);
        const trace = traceNetwork(network, data, { loss, learningRate: 0.25 });
        expectClose([trace.loss], [expected.loss], 1e-12);
        expectClose(
          trace.network.values,
          network.values.map((w, k) => w - 0.25 * expected.gradient[k]),
          1e-12,
        );
      }),
    );
  });

  test("agrees on every machine to 1e-12, whatever the batch size", () => {
    fc.assert(
      fc.property(networks({ most: 9, samples: 9 }), fc.integer({ min: 1, max: 9 }), (drawn, batchSize) => {
        const { network, data } = drawn;
        const expected = gradientOf(drawn);
        const plan = {
          network,
          data,
          batchSize,
          memory: optimizerMemory(network.values.length),
          loss: lossFunction(drawn.loss),
          optimizer: "sgd",
          numbers: optimizerNumbers({ name: "sgd" }),
          ...barePlan(network),
        } as const;
        for (const { machine } of availableMachines(plan)) {
          const found = machine.gradient(Uint32Array.from({ length: data.x.rows }, (_, i) => i));
          expectClose([found.loss], [expected.loss], 1e-12);
          expectClose(found.gradient, expected.gradient, 1e-12);
        }
      }),
    );
  });

  test("gives ∂E/∂x too: how the error changes with an input", () => {
    fc.assert(
      fc.property(networks({ samples: 1 }).filter(smooth), (drawn) => {
        const { network, data, loss } = drawn;
        const x = data.x.row(0);
        const { input } = gradientOf(drawn);
        const lossAt = (moved: number[]) =>
          backwardPass(network, forwardPass(network, moved), data.y, loss).loss;
        x.forEach((value, j) => {
          const numerical = (lossAt(x.with(j, value + 1e-5)) - lossAt(x.with(j, value - 1e-5))) / 2e-5;
          expect(Math.abs(input.at(0, j) - numerical)).toBeLessThan(1e-6 * Math.max(1, Math.abs(numerical)));
        });
      }),
    );
  });
});
