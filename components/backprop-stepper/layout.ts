import { type Place, spread } from "../parts/geometry.ts";

/** Where everything of a network's drawing lies. */
export interface StepperLayout {
  width: number;
  height: number;
  down: boolean;
  /** The nodes, the inputs first. */
  nodes: readonly (readonly Place[])[];
  /** The square of the error. */
  error: Place;
  /** Where bias and target stand beside a node, and whether there is room for those of all nodes. */
  bias: Label;
  target: Label;
  roomy: boolean;
}

interface Label {
  at: Place;
  anchor: "start" | "middle" | "end";
}

export const NODE = 25;
/** Half the width and half the height of the error's square. */
export const ERROR: Place = [33, 26];

const WIDTH = 560;
const ROW = 86;

/** From left to right: inputs, layers, error. */
export function acrossLayout(sizes: readonly number[]): StepperLayout {
  const rows = Math.max(...sizes, 2);
  const height = rows * ROW + 34;
  const middle = (rows * ROW) / 2 + 6;
  const gap = (WIDTH - NODE - 8 - ERROR[0] - 2) / sizes.length;
  // Few neurons are set further apart: their edges then have room for their numbers.
  const row = rows === 2 ? 112 : ROW;
  const at = (l: number) => NODE + 8 + l * gap;
  return {
    width: WIDTH,
    height: height + (row - ROW) * (rows - 1),
    down: false,
    nodes: sizes.map((size, l) =>
      spread(size, middle + ((row - ROW) * (rows - 1)) / 2, row).map((y): Place => [at(l), y]),
    ),
    error: [at(sizes.length), middle + ((row - ROW) * (rows - 1)) / 2],
    bias: { at: [-6, -NODE - 7], anchor: "end" },
    target: { at: [4, -NODE - 7], anchor: "start" },
    roomy: rows < 5,
  };
}

/** From top to bottom, for a narrow place. */
export function downLayout(sizes: readonly number[]): StepperLayout {
  const width = 350;
  const gap = 118;
  const top = NODE + 22;
  return {
    width,
    height: top + sizes.length * gap + ERROR[1] + 2,
    down: true,
    nodes: sizes.map((size, l) =>
      spread(size, width / 2, Math.min(width / size, 150)).map((x): Place => [x, top + l * gap]),
    ),
    error: [width / 2, top + sizes.length * gap],
    bias: { at: [-NODE + 2, -NODE + 4], anchor: "end" },
    target: { at: [NODE - 2, -NODE + 4], anchor: "start" },
    roomy: Math.max(...sizes) < 4,
  };
}
