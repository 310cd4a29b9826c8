import fc from "fast-check";
import { expect, test } from "vitest";
import { createNetwork, forwardPass, Matrix, neuronPictures, transpose } from "../../engine/index.ts";
import { networks } from "./arbitrary.ts";

test("pictures are the activations of the forward pass, a row for each neuron, for any network", () => {
  fc.assert(
    fc.property(networks({ samples: 30 }), ({ network, data: { x } }) => {
      const pictures = neuronPictures(network, x);
      const { layers } = pictures;
      const holds = () =>
        forwardPass(network, x).layers.forEach(({ a }, l) => {
          const expected = transpose(a);
          expect(layers[l].shape).toBe(expected.shape);
          layers[l].data.forEach((value, k) => {
            expect(Math.abs(value - expected.data[k])).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)));
          });
        });
      holds();
      const arrays = layers.map(({ data }) => data);
      network.values.forEach((value, k) => {
        network.values[k] = Math.cos(k) + value / 2;
      });
      pictures.update(network.values);
      holds();
      expect(pictures.layers.map(({ data }) => data)).toEqual(arrays);
    }),
  );
});

test("pictures are refused for what doesn't fit", () => {
  const network = createNetwork({ sizes: [2, 3, 1] });
  expect(() => neuronPictures(network, Matrix.zeros(4, 3))).toThrow(
    "each input has length 3; it must have length 2",
  );
  expect(() => neuronPictures(network, [[1, 2]] as never)).toThrow("x is [[1, 2]]; it must be a Matrix");
  expect(() => neuronPictures(undefined as never, Matrix.zeros(4, 3))).toThrow("the network is undefined");
  expect(() => neuronPictures(network, Matrix.zeros(4, 2)).update([1])).toThrow("values has length 1");
});
