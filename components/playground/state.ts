import { type Codec, recordCodec } from "../parts/codecs.ts";
import type { NodePlace } from "../parts/node-place.ts";
import { type PlaygroundState, type Setting, type SettingName, settingNames, settings } from "./settings.ts";

/** The value that something has of each setting. */
function each<Value>(pick: (setting: Setting<never>) => Value): Record<SettingName, Value> {
  return Object.fromEntries(
    settingNames.map((name) => [name, pick(settings[name] as unknown as Setting<never>)]),
  ) as Record<SettingName, Value>;
}

/** What the playground shows unless a link or a chapter tells it otherwise. */
export const initial = each(({ fallback }) => fallback) as unknown as PlaygroundState;

const record = recordCodec<PlaygroundState>(
  each(({ codec }) => codec) as unknown as { [Name in SettingName]: Codec<PlaygroundState[Name]> },
  initial,
);

/**
 * A state as it stands in a link: "data:spiral;layers:8-8", all that differs from `initial`. Reading throws an Error,
 * with a sentence, for a setting that is not known or out of range, or settings that don't go together.
 */
export const stateCodec: Codec<PlaygroundState> = {
  read(text) {
    const state = record.read(text);
    const problem = problemOf(state);
    if (problem) throw new Error(problem);
    // The state of a second network beside it, which has none beside itself.
    if (state.beside) stateCodec.read(state.beside);
    return state;
  },
  write: record.write,
};

/** Whether labels are classes, counted from 0, rather than heights. */
export function areClasses(labels: readonly number[]): boolean {
  return labels.every((label) => Number.isInteger(label) && label >= 0 && label <= 9);
}

/** How many classes the data has; 0 for heights. */
export function classesOf({ data, points, classes }: PlaygroundState): number {
  if (data === "blobs") return classes;
  if (data === "plane" || data === "multiGauss") return 0;
  if (data !== "own") return 2;
  const labels = points.map(([, , y]) => y);
  return areClasses(labels) ? Math.max(2, 1 + Math.max(...labels)) : 0;
}

/** What the output computes and what is minimised, where the state leaves both to the data. */
export function usualEnd(state: PlaygroundState): { readonly output: string; readonly loss: string } {
  const classes = classesOf(state);
  const suits = classes === 0 ? "identity" : classes === 2 ? "sigmoid" : "softmax";
  const output = state.output === "usual" ? suits : state.output;
  const losses: Record<string, string> = { sigmoid: "binaryCrossEntropy", softmax: "crossEntropy" };
  return { output, loss: state.loss === "usual" ? (losses[output] ?? "meanSquaredError") : state.loss };
}

/** The sizes of all layers: as many inputs as features, the hidden layers, the outputs. */
export function sizesOf(state: PlaygroundState): readonly number[] {
  const outputs = usualEnd(state).output === "softmax" ? classesOf(state) : 1;
  return [state.features.length, ...state.layers, outputs];
}

/** How many weights and biases a network of these sizes has. */
export function valueCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, l) => sum + size * (sizes[l] + 1), 0);
}

type Check = (state: PlaygroundState, sizes: readonly number[]) => string | false;

// What settings that are each all right by themselves can get wrong together.
const checks: readonly Check[] = [
  ({ features }) => features.length === 0 && "It takes no features: a network needs at least one.",
  ({ data, points }) =>
    data === "own" &&
    points.length < 4 &&
    `It has ${points.length} points of its own: at least 4 are needed, to train on and to test.`,
  ({ activation, layers }) =>
    activation.length !== 1 &&
    activation.length !== layers.length &&
    `It names ${activation.length} activations for ${layers.length} hidden layers: give one, or one for each.`,
  ({ dropout, layers }) =>
    dropout.length > 1 &&
    dropout.length !== layers.length &&
    `It names ${dropout.length} shares of dropout for ${layers.length} hidden layers: give one, or one for each.`,
  ({ activation }) =>
    activation.some((name) => name.startsWith("softmax")) &&
    "Softmax mixes the neurons of a layer: only the output can have it.",
  wrongEnd,
  ({ weights }, sizes) =>
    weights.length > 0 &&
    weights.length !== valueCount(sizes) &&
    `It has ${weights.length} weights and biases; a network of ${sizes.join("-")} has ${valueCount(sizes)}.`,
  ({ frozen }, sizes) => {
    const stray = frozen.find((name) => !isWithin(name, sizes));
    return (
      stray !== undefined && `“${stray}” is frozen, but a network of ${sizes.join("-")} has no such weights.`
    );
  },
  ({ neuron }, sizes) =>
    neuron !== null &&
    !isNode(neuron, sizes) &&
    `A network of ${sizes.join("-")} has no neuron ${neuron.index + 1} in layer ${neuron.layer}.`,
];

/** What is wrong with the state, in a sentence; empty when nothing is. */
export function problemOf(state: PlaygroundState): string {
  const sizes = sizesOf(state);
  for (const check of checks) {
    const problem = check(state, sizes);
    if (problem) return problem;
  }
  return "";
}

// Output and loss must go with the data, and with each other.
function wrongEnd(state: PlaygroundState): string | false {
  const { output, loss } = usualEnd(state);
  const classes = classesOf(state);
  if (output === "softmax" && classes === 0)
    return "Softmax answers with a class, and this data has heights.";
  if (output !== "softmax" && classes > 2)
    return `One output can’t tell ${classes} classes apart: softmax has an output for each.`;
  if (loss === "crossEntropy" && output !== "softmax") return "Cross-entropy needs an output of softmax.";
  if (loss === "binaryCrossEntropy" && (output !== "sigmoid" || classes === 0))
    return "Binary cross-entropy needs two classes and an output of sigmoid.";
  return false;
}

const isNode = ({ layer, index }: NodePlace, sizes: readonly number[]) => index < (sizes[layer] ?? 0);

function isWithin(name: string, sizes: readonly number[]): boolean {
  const [layer, neuron = 1, input = 1] = name.split(".").map((part) => (part === "b" ? 1 : Number(part)));
  const counts = [sizes[layer], sizes[layer - 1]];
  return layer >= 1 && [neuron, input].every((place, i) => place >= 1 && place <= (counts[i] ?? 0));
}

/** The state with some settings changed, and with all that hung on what was there before mended. */
export function changed(before: PlaygroundState, patch: Partial<PlaygroundState>): PlaygroundState {
  const next = withSuitedEnd(fitted({ ...before, ...patch }), patch);
  return "weights" in patch || !startsAnew(before, next) ? next : { ...next, weights: [] };
}

// Activations and dropout for each layer that there is; what is frozen or shown, only where it still is.
function fitted(state: PlaygroundState): PlaygroundState {
  const { layers, neuron } = state;
  const sizes = sizesOf(state);
  const fit = <T>(list: readonly T[]) =>
    list.length < 2 ? list : layers.map((_, l) => list[l] ?? list[list.length - 1]);
  const activation = fit(state.activation);
  return {
    ...state,
    activation: activation.length > 0 ? activation : state.activation.slice(0, 1),
    dropout: fit(state.dropout),
    frozen: state.frozen.filter((name) => isWithin(name, sizes)),
    neuron: neuron && isNode(neuron, sizes) ? neuron : null,
  };
}

// An output or a loss that does not go with what was chosen gives way to what is usual.
function withSuitedEnd(state: PlaygroundState, patch: Partial<PlaygroundState>): PlaygroundState {
  if (!wrongEnd(state)) return state;
  const ways: Partial<PlaygroundState>[] = [{ loss: "usual" }, { output: "usual" }];
  const allowed = ways.filter((way) => Object.keys(way).every((name) => !(name in patch)));
  const found = allowed.find((way) => !wrongEnd({ ...state, ...way }));
  return { ...state, ...(found ?? { output: "usual", loss: "usual" }) };
}

/** The settings that make the data and the network: with another of these, a run begins anew. */
export const startNames = [
  "data",
  "points",
  "count",
  "classes",
  "noise",
  "share",
  "seed",
  "order",
  "features",
  "layers",
  "activation",
  "output",
  "init",
  "bias",
  "draw",
  "weights",
  "loss",
] as const satisfies readonly SettingName[];

/** The settings of the training, which take effect at once. */
export const trainingNames = [
  "optimizer",
  "rate",
  "momentum",
  "decay",
  "beta1",
  "beta2",
  "weightDecay",
  "schedule",
  "every",
  "factor",
  "penalty",
  "lambda",
  "batch",
  "dropout",
  "frozen",
] as const satisfies readonly SettingName[];

/** Whether two states differ in one of these settings. */
export function differ(a: PlaygroundState, b: PlaygroundState, names: readonly SettingName[]): boolean {
  const written = (state: PlaygroundState, name: SettingName) =>
    (settings[name].codec as Codec<unknown>).write(state[name]);
  return names.some((name) => a[name] !== b[name] && written(a, name) !== written(b, name));
}

/** Whether what one state shows can't go on as the other. */
export function startsAnew(a: PlaygroundState, b: PlaygroundState): boolean {
  return differ(a, b, startNames);
}
