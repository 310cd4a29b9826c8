import { type Place, spread } from "../parts/geometry.ts";

/** Where everything of a neuron's drawing lies. */
export interface NeuronLayout {
  width: number;
  height: number;
  inputs: readonly Place[];
  /** Where the name and the symbol of each input stand. */
  names: readonly Place[];
  symbols: readonly Place[];
  nameAnchor: "end" | "middle";
  /** Where the bias enters, and where it is written. */
  bias: Place;
  biasText: Place;
  sum: Place;
  step: Place;
  output: Place;
  sumText: Place;
  stepText: Place;
  outputText: Place;
  textAnchor: "start" | "middle";
  /** How far along an edge its product stands. */
  productAt: number;
  /** Whether there is room for the two factors before the product. */
  factors: boolean;
}

/** From left to right, with the inputs under each other. */
export function acrossLayout(count: number): NeuronLayout {
  const rows = spread(count, 66 + (count - 1) * 48, 96);
  const middle = Math.max((rows[0] + rows[count - 1]) / 2, 160);
  return {
    width: 660,
    height: Math.max(rows[count - 1] + 40, middle + 80),
    inputs: rows.map((y) => [166, y]),
    names: rows.map((y) => [132, y - 3]),
    symbols: rows.map((y) => [132, y + 17]),
    nameAnchor: "end",
    bias: [400, middle - 104],
    biasText: [400, middle - 116],
    sum: [400, middle],
    step: [512, middle],
    output: [618, middle],
    sumText: [400, middle + 58],
    stepText: [512, middle + 58],
    outputText: [618, middle + 58],
    textAnchor: "middle",
    productAt: 0.46,
    factors: true,
  };
}

/** From top to bottom, with the inputs beside each other: for a narrow place. */
export function downLayout(count: number): NeuronLayout {
  const columns = spread(count, 170, count > 3 ? 80 : 112);
  return {
    width: 340,
    height: 436,
    inputs: columns.map((x) => [x, 66]),
    names: columns.map((x) => [x, 15]),
    symbols: columns.map((x) => [x, 34]),
    nameAnchor: "middle",
    bias: [78, 236],
    biasText: [36, 241],
    sum: [170, 236],
    step: [170, 324],
    output: [170, 408],
    sumText: [214, 241],
    stepText: [212, 329],
    outputText: [204, 413],
    textAnchor: "start",
    productAt: 0.4,
    factors: false,
  };
}
