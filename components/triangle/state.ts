import { type Perceptron, type Random, random, type Sample } from "../../engine/index.ts";
import { type Codec, listCodec, numberCodec, recordCodec } from "../parts/codecs.ts";
import { modelsCodec, rounded } from "../parts/model-codec.ts";
import { height, type Point, type Range } from "../parts/plane-frame.ts";

/** What a reader can change, and a link carries. */
export interface TriangleState {
  /** The three hidden neurons. */
  readonly lines: readonly Perceptron[];
  /** How many of them must say 1 for the output neuron to say 1. */
  readonly need: number;
  /** The point that is followed through the network. */
  readonly probe: Point;
  /** Which points are to be fenced in. */
  readonly seed: number;
}

export const extent: Range = [-1.2, 1.2];
export const seedLimit = 9999;
const COUNT = 56;
// No point lies nearer to a side of the triangle than this.
const MARGIN = 0.07;

/** The triangle in which the ones lie: three perceptrons that say 1 on the inner side of its sides. */
export function hiddenTriangle(seed: number): Perceptron[] {
  return sides(random(seed));
}

/** The points: about two fifths of them in the triangle, with label 1. */
export function trianglePoints(seed: number): Sample[] {
  const generator = random(seed);
  const lines = sides(generator);
  const samples: Sample[] = [];
  while (samples.length < COUNT) {
    const x = [generator.uniform(-1.15, 1.15), generator.uniform(-1.15, 1.15)];
    const depth = Math.min(...lines.map((line) => height(line, [x[0], x[1]])));
    const y = samples.length < 0.4 * COUNT ? 1 : 0;
    if (y === 1 ? depth > MARGIN : depth < -MARGIN) samples.push({ x, y });
  }
  return samples;
}

// Around a middle, three directions about 120° apart, each with its side at its own distance.
function sides(generator: Random): Perceptron[] {
  const middle = [generator.uniform(-0.15, 0.15), generator.uniform(-0.15, 0.15)];
  const turn = generator.uniform(0, 2 * Math.PI);
  return [0, 1, 2].map((k) => {
    const angle = turn + (2 * Math.PI * k) / 3 + generator.uniform(-0.2, 0.2);
    const weights = [0 - Math.cos(angle), 0 - Math.sin(angle)];
    const bias = generator.uniform(0.38, 0.55) - weights[0] * middle[0] - weights[1] * middle[1];
    return rounded({ weights, bias });
  });
}

/** The neuron behind the three: it says 1 when at least `need` of them do. */
export function combiner(need: number): Perceptron {
  return { weights: [1, 1, 1], bias: 0.5 - need };
}

// A seed whose triangle lies well in the middle, with the grips of its lines clear of each other.
const SEED = 154;

export const initial: TriangleState = {
  lines: hiddenTriangle(SEED),
  need: 3,
  probe: [0.1, 0.1],
  seed: SEED,
};

const coordinate = numberCodec({ min: extent[0], max: extent[1] });

const probeCodec: Codec<Point> = {
  read(text) {
    const [x, y] = listCodec(coordinate, ",", 2).read(text);
    return [x, y];
  },
  write: (point) => point.join(","),
};

export const codec: Codec<TriangleState> = recordCodec<TriangleState>(
  {
    lines: modelsCodec(3, 3),
    need: numberCodec({ min: 1, max: 3, whole: true }),
    probe: probeCodec,
    seed: numberCodec({ min: 1, max: seedLimit, whole: true }),
  },
  initial,
);
