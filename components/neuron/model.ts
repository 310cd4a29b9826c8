import { step, weightedSum } from "../../engine/index.ts";
import { flagCodec, numberCodec, numbersCodec, recordCodec } from "../parts/codecs.ts";
import { formatNumber } from "../parts/format.ts";

/** What the reader can change about the neuron. */
export interface NeuronState {
  /** The inputs. */
  x: readonly number[];
  /** The weights, one for each input. */
  w: readonly number[];
  /** The bias, used only while `bias` is on. */
  b: number;
  bias: boolean;
}

/** What the neuron does with it. */
export interface Activity {
  x: readonly number[];
  w: readonly number[];
  /** The products wᵢxᵢ. */
  products: readonly number[];
  /** The bias in force: 0 when it is off. */
  b: number;
  bias: boolean;
  z: number;
  output: 0 | 1;
}

/** The limits of the sliders. */
export interface NeuronLimits {
  inputs: readonly [min: number, max: number, step: number];
  weights: readonly [min: number, max: number, step: number];
  bias: readonly [min: number, max: number, step: number];
}

/** Products, sum and step of the neuron, by the engine. */
export function activity({ x, w, b, bias }: NeuronState): Activity {
  const used = bias ? b : 0;
  const z = weightedSum(x, w, used);
  return { x, w, products: x.map((value, i) => value * w[i]), b: used, bias, z, output: step(z) };
}

/** How the neuron's state stands in a link: "x:5,6,5;b:-50;bias:off", each part only where it is not as at first. */
export function neuronCodec(initial: NeuronState, limits: NeuronLimits) {
  const range = ([min, max]: readonly number[]) => ({ min, max });
  const count = initial.x.length;
  return recordCodec<NeuronState>(
    {
      x: numbersCodec(count, range(limits.inputs)),
      w: numbersCodec(count, range(limits.weights)),
      b: numberCodec(range(limits.bias)),
      bias: flagCodec,
    },
    initial,
  );
}

/** The neuron's state as a sentence, for those who don't see the drawing. */
export function described(now: Activity, names: readonly string[]): string {
  const terms = names.map(
    (name, i) => `${name} ${formatNumber(now.x[i])} times weight ${formatNumber(now.w[i])}`,
  );
  const bias = now.bias ? `plus bias ${formatNumber(now.b)}` : "without a bias";
  const side = now.z >= 0 ? "not below 0" : "below 0";
  return `${terms.join(", ")}, ${bias}: the weighted sum is ${formatNumber(now.z)}, ${side}, so the output is ${now.output}.`;
}
