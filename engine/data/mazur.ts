import { type LayerValues, networkFrom } from "../network.ts";
import { frozen } from "./frozen.ts";

/**
 * The network that Matt Mazur worked by hand in "A Step by Step Backpropagation Example" (2015,
 * mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example): two inputs, two hidden neurons, two outputs, all
 * with the sigmoid; one sample, the loss ½ Σ (ŷ − y)², the learning rate 0.5. Both neurons of a layer start with the
 * same bias, and he doesn't update it.
 */
export const mazur = /* @__PURE__ */ frozen({
  layers: [
    {
      weights: [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      biases: [0.35, 0.35],
      activation: "sigmoid",
    },
    {
      weights: [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
      biases: [0.6, 0.6],
      activation: "sigmoid",
    },
  ] as readonly LayerValues[],
  x: [0.05, 0.1],
  y: [0.01, 0.99],
  loss: "squaredError",
  learningRate: 0.5,
});

/** That network, new each time. */
export const mazurNetwork = () => networkFrom(mazur.layers);
