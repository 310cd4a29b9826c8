import { describe, expect, test } from "vitest";
import { createRun, NEURONS, target } from "../../components/dead-neurons/run.ts";
import { EPOCHS, initial } from "../../components/dead-neurons/state.ts";

describe("the run of dead neurons", () => {
  test("holds a silent ReLU where it is: no gradient, and weight and bias to the last bit", () => {
    const run = createRun(initial);
    const [first, last] = [run.at(0), run.at(EPOCHS)];
    const silent = first.neurons.flatMap(({ active }, i) => (active === 0 ? [i] : []));
    expect(silent.length).toBeGreaterThan(0);
    for (const i of silent) {
      expect(first.neurons[i].gradient).toBe(0);
      expect(last.neurons[i]).toEqual(first.neurons[i]);
    }
  });

  test("moves every neuron of a leaky ReLU, and gets nearer to the curve", () => {
    const leaky = createRun({ ...initial, hidden: "leakyRelu(0.1)" });
    const [first, last] = [leaky.at(0), leaky.at(EPOCHS)];
    first.neurons.forEach(({ gradient, weight }, i) => {
      expect(gradient).toBeGreaterThan(0);
      expect(last.neurons[i].weight).not.toBe(weight);
    });
    expect(last.loss).toBeLessThan(createRun(initial).at(EPOCHS).loss / 10);
  });

  test("starts with no silent neuron at bias 0, and a large learning rate kills some", () => {
    const run = createRun({ ...initial, bias: 0, rate: 0.4 });
    const silent = (epoch: number) => run.at(epoch).neurons.filter(({ active }) => active === 0).length;
    expect(silent(0)).toBe(0);
    expect(silent(5)).toBeGreaterThan(0);
    expect(silent(EPOCHS)).toBeGreaterThanOrEqual(silent(5));
  });

  test("is the same whichever way its epochs are visited", () => {
    const [there, back] = [createRun(initial), createRun(initial)];
    back.at(50);
    expect(back.at(7).neurons).toEqual(there.at(7).neurons);
    expect(there.at(50).loss).toBe(back.at(50).loss);
  });

  test("stops where the numbers grow out of range, and says so", () => {
    const run = createRun({ ...initial, hidden: "leakyRelu(0.1)", bias: 1, rate: 0.6 });
    const end = run.at(EPOCHS);
    expect(end.epoch).toBe(run.count);
    expect(run.count).toBeLessThan(EPOCHS);
    expect(Number.isFinite(end.loss)).toBe(true);
    expect(run.trouble).toContain("out of range");
  });

  test("knows the samples: active for as many as have a sum above 0", () => {
    const { neurons } = createRun(initial).at(0);
    expect(neurons).toHaveLength(NEURONS);
    for (const { weight, bias, active } of neurons)
      expect(active).toBe(target.x.column(0).filter((x) => weight * x + bias > 0).length);
  });
});
