import { type Network, networkFrom, type TraceStep, traceNetwork, walkthrough } from "../../engine/index.ts";
import { numberCodec, numbersCodec, recordCodec } from "../parts/codecs.ts";
import { formatNumber } from "../parts/format.ts";
import { weightQuantity } from "../parts/quantity.ts";

/** What the reader can change, and where in the pass they are. */
export interface FeedforwardState {
  /** The inputs. */
  x: readonly number[];
  /** All weights and biases, layer after layer: the rows of W, then b. */
  w: readonly number[];
  /** How many steps are done. */
  at: number;
}

export const limits = { min: -1000, max: 1000 };

export const initial: FeedforwardState = {
  x: walkthrough.x,
  w: walkthrough.layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]),
  at: 1,
};

/** 3 inputs, layers of 3 and 4 neurons, 1 output. */
export const sizes: readonly number[] = [
  walkthrough.x.length,
  ...walkthrough.layers.map((layer) => layer.biases.length),
];

/** How the state stands in a link: "x:0.6,0.5,0.2;at:5". */
export const feedforwardCodec = recordCodec<FeedforwardState>(
  {
    x: numbersCodec(initial.x.length, limits),
    w: numbersCodec(initial.w.length, limits),
    at: numberCodec({ min: 0, max: 2 * sizes.slice(1).reduce((a, b) => a + b), whole: true }),
  },
  initial,
);

/** The network with the reader's numbers. */
export function networkOf(w: readonly number[]): Network {
  const network = networkFrom(walkthrough.layers);
  network.values.set(w);
  return network;
}

/** The steps of the forward pass, as the engine traces them: z of each neuron of a layer, then a of each. */
export function forwardSteps(network: Network, x: readonly number[]): readonly TraceStep[] {
  const { steps } = traceNetwork(network, [{ x, y: walkthrough.y }], {
    loss: "meanSquaredError",
    learningRate: 1,
    mark: (tex, { symbol, value }) =>
      `\\htmlClass{q-${/^[wb]/.test(symbol) ? weightQuantity(value) : "signal"}}{${tex}}`,
  });
  return steps.filter(({ phase }) => phase === "forward");
}

/** What is known of one layer so far: null where the steps have not come yet. */
export interface LayerValues {
  readonly z: readonly (number | null)[];
  readonly a: readonly (number | null)[];
}

/** The z and a of each layer after `done` steps. */
export function valuesAfter(steps: readonly TraceStep[], done: number): readonly LayerValues[] {
  const known = (quantity: string, layer: number, size: number) =>
    Array.from({ length: size }, (_, i) => {
      const step = steps.find(
        ({ place }) => place.quantity === quantity && place.layer === layer && place.neuron === i + 1,
      );
      return step && step.index < done ? step.value : null;
    });
  return sizes.slice(1).map((size, l) => ({
    z: known("weightedSum", l + 1, size),
    a: known("activation", l + 1, size),
  }));
}

/** After how many steps a z or an a of a layer (from 1) and neuron (from 0) has just been computed. */
export function positionOf(
  steps: readonly TraceStep[],
  quantity: string,
  layer: number,
  neuron: number,
): number {
  const step = steps.find(
    ({ place }) => place.quantity === quantity && place.layer === layer && place.neuron === neuron + 1,
  );
  return step ? step.index + 1 : 0;
}

/** The lines of code that compute a step: for the neuron alone, and for its whole layer. */
export function codeOf({ place: { quantity, layer, neuron = 1 } }: TraceStep): {
  node: string;
  layer: string;
} {
  const from = layer === 1 ? "x" : `a${layer - 1}`;
  const i = neuron - 1;
  return quantity === "weightedSum"
    ? {
        node: `z${layer}[${i}] = dot(W${layer}.row(${i}), ${from}) + b${layer}[${i}];`,
        layer: `z${layer} = add(multiply(W${layer}, ${from}), b${layer});`,
      }
    : { node: `a${layer}[${i}] = sigmoid(z${layer}[${i}]);`, layer: `a${layer} = z${layer}.map(sigmoid);` };
}

const positions = ["first", "second", "third", "fourth"];

/** A step in a sentence, for those who don't see it. */
export function described(steps: readonly TraceStep[], done: number, x: readonly number[]): string {
  if (done === 0) return `The start: the inputs are ${x.map((value) => formatNumber(value)).join(", ")}.`;
  const { place, value } = steps[done - 1];
  const last = place.layer === sizes.length - 1;
  const of = last
    ? "the output neuron"
    : `the ${positions[(place.neuron ?? 1) - 1]} neuron of layer ${place.layer}`;
  const what = place.quantity === "weightedSum" ? "weighted sum z" : "activation a";
  const end = done === steps.length ? ` That is the prediction ŷ.` : "";
  return `The ${what} of ${of} is ${formatNumber(value)}.${end}`;
}

/** The weights of a layer as rows, and its biases. */
export function parametersOf(network: Network, layer: number): { weights: number[][]; biases: number[] } {
  const { weights, biases } = network.layers[layer - 1];
  return { weights: weights.toRows(), biases: Array.from(biases) };
}

/** Where an entry of a layer's weights, or of its biases (column null), stands in the list of all. */
export function placeInList(layer: number, row: number, column: number | null): number {
  let start = 0;
  for (let l = 1; l < layer; l++) start += sizes[l] * (sizes[l - 1] + 1);
  const width = sizes[layer - 1];
  return start + (column === null ? sizes[layer] * width + row : row * width + column);
}
