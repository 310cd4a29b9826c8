import { type CatalogueEntry, catalogue, catalogueEntry } from "../parts/activation-catalogue.ts";
import { type Codec, listCodec, numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import { type CurveStyle, curveStyles } from "../parts/curve.tsx";
import type { Range } from "../parts/plane-frame.ts";

/** What a reader can change, and a link carries. */
export interface ExplorerState {
  /** The key of the function whose tangent is drawn. */
  readonly f: string;
  readonly z: number;
  /** The keys of those drawn beside it. */
  readonly with: readonly string[];
  /** Of leaky ReLU. */
  readonly slope: number;
  /** Of ELU. */
  readonly alpha: number;
}

export const zs: Range = [-6, 6];

/** As many as have a stroke of their own, beside the solid one of the function in hand. */
export const mostBeside = curveStyles.length - 1;

export const initial: ExplorerState = { f: "sigmoid", z: 1, with: ["tanh"], slope: 0.1, alpha: 1 };

const key = oneOfCodec(catalogue.map((entry) => entry.key));
const keys = listCodec(key);

const keysCodec: Codec<readonly string[]> = {
  read(text) {
    const read = [...new Set(keys.read(text))];
    if (read.length > mostBeside)
      throw new Error(`“${text}” has ${read.length} functions; at most ${mostBeside} stand beside one.`);
    return read;
  },
  write: keys.write,
};

const limits = (of: string) => catalogueEntry(of).parameter ?? {};

export const codec = recordCodec<ExplorerState>(
  {
    f: key,
    z: numberCodec({ min: zs[0], max: zs[1] }),
    with: keysCodec,
    slope: numberCodec(limits("leakyRelu")),
    alpha: numberCodec(limits("elu")),
  },
  initial,
);

/** A function with its number filled in, and how its curve is drawn. */
export interface Drawn {
  readonly entry: CatalogueEntry;
  readonly style: CurveStyle;
  f(z: number): number;
  derivative(z: number): number;
  hasNoSlopeAt(z: number): boolean;
}

/** The function in hand, then those beside it. */
export function drawnOf(state: ExplorerState): Drawn[] {
  const beside = state.with.filter((other) => other !== state.f);
  return [state.f, ...beside].map((name, i) => {
    const entry = catalogueEntry(name);
    const parameter = parameterOf(entry, state);
    return {
      entry,
      style: curveStyles[i],
      f: (z) => entry.f(z, parameter),
      derivative: (z) => entry.derivative(z, parameter),
      hasNoSlopeAt: (z) => entry.hasNoSlopeAt(z, parameter),
    };
  });
}

function parameterOf({ key: name }: CatalogueEntry, { slope, alpha }: ExplorerState): number | undefined {
  if (name === "leakyRelu") return slope;
  return name === "elu" ? alpha : undefined;
}
