import { describe, expect, test } from "vitest";
import { epochs, layerCourse, probe, sizes } from "../../components/layer-views/course.ts";
import { described, followed, initial, viewsCodec, viewsOf } from "../../components/layer-views/model.ts";
import { isSeparable, Matrix, networkOutput, xor } from "../../engine/index.ts";

describe("what the layers of a trained network see", () => {
  const course = layerCourse("spiral");
  const [first, last] = [course.snapshots[0], course.snapshots[epochs.length - 1]];

  test("comes apart from layer to layer: what no neuron could do on the inputs, one can do on late layers", () => {
    const [inputs, , layer2, layer3] = last.probes;
    expect(isSeparable(course.samples)).toBe(false);
    expect(inputs).toBeLessThan(0.7);
    expect(Math.min(layer2, layer3)).toBeGreaterThan(0.95);
    expect(last.accuracy).toBeGreaterThan(0.95);
    expect(Math.max(...first.probes)).toBeLessThan(0.75);
  });

  test("is right on the circle and on XOR too", () => {
    for (const name of ["circle", "xor"] as const) {
      const end = layerCourse(name).snapshots.at(-1);
      expect(end?.accuracy, name).toBe(1);
    }
  });

  test("is a picture for each neuron, and the points at the activations of the last hidden layer", () => {
    const views = viewsOf(last, course.samples);
    expect(views.pictures.map((layer) => layer.length)).toEqual(sizes.slice(1));
    const [sample] = course.samples;
    const through = followed(views, sample.x);
    expect(views.moved[0].x).toEqual(through[2]);
    expect(through[3][0]).toBe(networkOutput(views.network, sample.x).at(0, 0));
    expect(described(initial, last, through)).toContain("spiral after 800 epochs. A single neuron gets ");
  });

  test("can be linked to", () => {
    const state = { data: "xor", time: 2, point: [-1, 0.5] } as const;
    expect(viewsCodec.read(viewsCodec.write(state))).toEqual(state);
    expect(() => viewsCodec.read("point:5,0")).toThrow("from −2 to 2");
  });
});

test("a probe finds what is separable, and no more", () => {
  const inputs = Matrix.from(xor.map(({ x }) => [...x]));
  expect(probe(inputs, xor)).toBeLessThanOrEqual(0.75);
  const withProduct = Matrix.from(xor.map(({ x }) => [...x, x[0] * x[1]]));
  expect(isSeparable(xor.map(({ x, y }) => ({ x: [...x, x[0] * x[1]], y })))).toBe(true);
  expect(probe(withProduct, xor)).toBeGreaterThanOrEqual(0.75);
});
