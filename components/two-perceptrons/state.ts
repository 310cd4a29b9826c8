import { bestLine } from "../parts/best-line.ts";
import { type Codec, flagCodec, numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import { modelsCodec, rounded } from "../parts/model-codec.ts";
import type { Committee, Rule } from "./committee.ts";
import { type DataChoice, type DataName, dataNames, extentOf, seedLimit, trainingPoints } from "./data.ts";

/** What a reader can change, and a link carries. */
export interface TwoPerceptronsState extends DataChoice, Committee {}

export const mostLines = 8;

/** The data with one line on it, the best that there is. */
export function start(choice: DataChoice): TwoPerceptronsState {
  return { ...choice, lines: [rounded(bestLine(trainingPoints(choice)).model, 4)], rule: "and" };
}

export const initial = start({ data: "band", seed: 3, noise: false });

const ruleCodec: Codec<Rule> = {
  read(text) {
    const [, cuts, rest] = /^([01]{1,8})-([01])$/.exec(text) ?? [];
    if (cuts === undefined) return oneOfCodec(["and", "or"]).read(text);
    return { cuts: [...cuts].map(toLabel), rest: toLabel(rest) };
  },
  write: (rule) => (typeof rule === "string" ? rule : `${rule.cuts.join("")}-${rule.rest}`),
};

const toLabel = (digit: string): 0 | 1 => (digit === "1" ? 1 : 0);

const fields = recordCodec<TwoPerceptronsState>(
  {
    data: oneOfCodec(dataNames),
    seed: numberCodec({ min: 1, max: seedLimit, whole: true }),
    noise: flagCodec,
    lines: modelsCodec(mostLines),
    rule: ruleCodec,
  },
  initial,
);

export const codec: Codec<TwoPerceptronsState> = {
  read(text) {
    const state = fields.read(text);
    const { rule, lines } = state;
    if (typeof rule !== "string" && rule.cuts.length !== lines.length) {
      throw new Error(
        `“${ruleCodec.write(rule)}” combines ${rule.cuts.length} neurons, but there are ${lines.length}.`,
      );
    }
    return state;
  },
  write: fields.write,
};

/** The committee with one more line, laid through the middle of the picture; not yet where it is of use. */
export function withLine({ lines, rule }: Committee, data: DataName): Committee {
  const angle = 0.6 + 2.4 * lines.length;
  const [min, max] = extentOf(data);
  const middle = (min + max) / 2;
  const weights = [Math.cos(angle), Math.sin(angle)];
  const bias = 0.25 * (max - min) * 0.5 - middle * (weights[0] + weights[1]);
  return { lines: [...lines, rounded({ weights, bias })], rule: plain(rule) };
}

/** The committee without its last line. */
export function withoutLine({ lines, rule }: Committee): Committee {
  return { lines: lines.slice(0, -1), rule: plain(rule) };
}

// "In order" is about these very lines: with one more or less it means nothing.
const plain = (rule: Rule): Rule => (typeof rule === "string" ? rule : "and");
