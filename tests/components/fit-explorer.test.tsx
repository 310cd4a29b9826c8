import { MessageChannel } from "node:worker_threads";
import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { first } from "../../components/fit-explorer/first.ts";
import { type Fit, fitInWorker, fitNow, pointsOf, startOf } from "../../components/fit-explorer/fit.ts";
import { codec, epochs, initial, keyOf, stride } from "../../components/fit-explorer/state.ts";
import { verdictOf, verdictText } from "../../components/fit-explorer/verdict.ts";
import FitExplorer from "../../components/fit-explorer.tsx";
import { dataset } from "../../engine/dataset.ts";
import { networkLoss } from "../../engine/index.ts";
import { copyNetwork } from "../../engine/network.ts";
import { serveTraining } from "../../engine/worker.ts";
import type { TrainingWorker } from "../../engine/worker-client.ts";

const small = { ...initial, layers: 1, neurons: 2, points: 20 };

describe("a training", () => {
  const fit = fitNow(initial);

  test("has both losses for each epoch, and keeps a network now and then", () => {
    expect(fit.training).toHaveLength(epochs);
    expect(fit.validation).toHaveLength(epochs);
    expect(Object.keys(fit.kept).map(Number)).toEqual(
      Array.from({ length: epochs / stride + 1 }, (_, i) => i * stride),
    );
  });

  test("has its lowest validation loss at the best epoch, with the network of that epoch", () => {
    const lowest = Math.min(...fit.validation);
    expect(fit.validation[fit.best.epoch - 1]).toBe(lowest);
    const network = copyNetwork(startOf(initial), Float64Array.from(fit.best.values));
    const { x, y } = dataset(pointsOf(initial).validation);
    expect(networkLoss(network, x, y, "binaryCrossEntropy")).toBeCloseTo(lowest, 12);
  });

  test("of sixteen and sixteen neurons on sixty noisy points overfits; of a line on two moons, underfits", () => {
    expect(verdictOf(fit)).toBe("overfits");
    expect(verdictText(fit)).toContain(`after epoch ${fit.best.epoch}`);
    expect(verdictOf(fitNow({ ...initial, layers: 0 }))).toBe("underfits");
    expect(verdictOf(fitNow({ ...initial, noise: 0.1, points: 200, neurons: 8 }))).toBe("fits");
  });

  test("overfits less with more points", () => {
    const more = fitNow({ ...initial, points: 200 });
    expect(more.validation.at(-1)).toBeLessThan(fit.validation.at(-1) ?? 0);
  });

  test("in a worker, stage by stage, is the same as at a stretch", async () => {
    const { port1, port2 } = new MessageChannel();
    serveTraining(port2 as unknown as Parameters<typeof serveTraining>[0]);
    const stages: Fit[] = [];
    const signal = new AbortController().signal;
    await fitInWorker(port1 as unknown as TrainingWorker, small, (stage) => stages.push(stage), signal);
    port1.close();
    expect(stages).toHaveLength(epochs / stride);
    expect(stages[0].training).toHaveLength(stride);
    expect(stages.at(-1)).toEqual(fitNow(small));
  });

  test("in a worker ends when it is no longer wanted", async () => {
    const { port1, port2 } = new MessageChannel();
    serveTraining(port2 as unknown as Parameters<typeof serveTraining>[0]);
    const control = new AbortController();
    let stages = 0;
    await fitInWorker(
      port1 as unknown as TrainingWorker,
      small,
      () => {
        stages++;
        control.abort();
      },
      control.signal,
    );
    port1.close();
    expect(stages).toBe(1);
  });
});

test("the points of validation are others than those of training", () => {
  const { training, validation } = pointsOf(initial);
  const known = new Set(training.map(({ x }) => x.join()));
  expect(validation.some(({ x }) => known.has(x.join()))).toBe(false);
});

describe("the first frame", () => {
  test("is the training of the settings it starts with, to four digits", () => {
    const fit = fitNow(initial);
    for (const [i, loss] of first.training.entries()) expect(loss).toBeCloseTo(fit.training[i], 3);
    expect(first.best.epoch).toBe(fit.best.epoch);
    expect(Object.keys(first.kept)).toEqual([String(epochs)]);
  });

  test("has both curves, the border and the verdict", () => {
    const html = renderToString(() => <FitExplorer fit={first} />).replace(/<!--.*?-->/g, "");
    expect(html).toContain("It overfits.");
    expect(html).toMatch(/class="contour" d="M/);
    expect(html.match(/data-series="[^"]+"/g)).toEqual([
      'data-series="training"',
      'data-series="validation"',
    ]);
    expect(html).toContain(`early stopping keeps ${first.best.epoch}`);
  });
});

describe("a link", () => {
  test("brings back what it was made from", () => {
    const state = { layers: 3, neurons: 5, noise: 0.45, points: 120, seed: 9, shown: "best" } as const;
    expect(codec.read(codec.write(state))).toEqual(state);
    expect(codec.read("shown:103").shown).toBe(100);
  });

  test.each([
    ["layers:4", /from 0 to 3/],
    ["noise:2", /from 0 to 0.5/],
    ["shown:later", /no number/],
  ])("%s is refused with a sentence", (text, sentence) => {
    expect(() => codec.read(text)).toThrow(sentence);
  });

  test("to a network without hidden layers is the same, whatever the number of neurons", () => {
    expect(keyOf({ ...initial, layers: 0, neurons: 3 })).toBe(keyOf({ ...initial, layers: 0, neurons: 9 }));
    expect(keyOf({ ...initial, neurons: 3 })).not.toBe(keyOf({ ...initial, neurons: 9 }));
  });
});
