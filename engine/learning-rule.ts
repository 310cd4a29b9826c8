import { checkFinite, checkFiniteVector, checkInteger, checkPositive, refuse } from "./checks.ts";
import { checkSamples, type Sample } from "./data/sample.ts";
import { withUsual } from "./options.ts";
import { checkPerceptron, type Perceptron, step, weightedSum } from "./perceptron.ts";
import { random } from "./random.ts";
import { add, scale, zeros } from "./vector.ts";

/** What one look at one sample computed, and how it changed the perceptron. */
export interface LearningStep {
  readonly x: readonly number[];
  readonly y: number;
  readonly z: number;
  readonly prediction: 0 | 1;
  /** y − ŷ: 0 when the prediction was right, 1 when it was too low, −1 when it was too high. */
  readonly error: number;
  /** α(y − ŷ)x, one number for each weight. */
  readonly deltaWeights: readonly number[];
  /** α(y − ŷ), or 0 when the bias is held. */
  readonly deltaBias: number;
  readonly before: Perceptron;
  readonly after: Perceptron;
}

/** A learning step within a training run. */
export interface TrainingStep extends LearningStep {
  /** Which pass through the samples, counted from 1. */
  readonly epoch: number;
  /** Which sample, counted from 0 in the order in which they were given. */
  readonly index: number;
}

export interface LearningOptions {
  /** α, above 0. */
  learningRate?: number;
  /** Without it the bias stays as it is. */
  useBias?: boolean;
}

export interface TrainingOptions extends LearningOptions {
  /** The most passes through the samples, at least 1. */
  epochs?: number;
  /** Where the weights start; zeros if not given. */
  weights?: readonly number[];
  /** Where the bias starts. */
  bias?: number;
  /** Shuffles the samples anew in each epoch; without a seed they are visited in the order given. */
  seed?: number;
}

export interface TrainingRun extends Perceptron {
  /** Whether a whole epoch passed without an error. */
  readonly converged: boolean;
  /** How many epochs ran, the last one (without an error, if it converged) included. */
  readonly epochs: number;
  /** Every visit to a sample, in order. */
  readonly steps: readonly TrainingStep[];
  /** The steps that changed something, those with an error. */
  readonly updates: readonly TrainingStep[];
  /** The proof that training never ends: epoch `from` began in a state that came back `length` epochs later. */
  readonly cycle: { readonly from: number; readonly length: number } | null;
}

/**
 * The perceptron learning rule, once: w ← w + α(y − ŷ)x, b ← b + α(y − ŷ). `model` itself stays as it is.
 * Throws when the sample does not fit the model, or the learning rate is not above 0.
 */
export function learningStep(model: Perceptron, sample: Sample, options: LearningOptions = {}): LearningStep {
  const { learningRate, useBias } = withUsual("learningStep", options, { learningRate: 1, useBias: true });
  checkPerceptron("learningStep", model);
  checkSamples("learningStep", [sample]);
  checkPositive("learningStep", "learningRate", learningRate);
  const { x, y } = sample;
  const z = weightedSum(x, model.weights, model.bias);
  const prediction = step(z);
  const error = y - prediction;
  const deltaWeights = error === 0 ? zeros(x.length) : scale(x, learningRate * error);
  const deltaBias = useBias ? learningRate * error : 0;
  const after =
    error === 0 ? model : { weights: add(model.weights, deltaWeights), bias: model.bias + deltaBias };
  return { x, y, z, prediction, error, deltaWeights, deltaBias, before: model, after };
}

/**
 * Trains a perceptron by its learning rule (Rosenblatt 1958) on samples with labels 0 and 1, and keeps every step.
 * It stops after an epoch without an error, after `epochs` epochs, or when it provably never will converge:
 * in a fixed order an epoch is a function of the weights and bias at its start, so once these come back, to the
 * last bit, all that followed must follow again. With a seed the order changes and no such proof is sought.
 *
 * On data that is not separable the weights stay bounded (the perceptron cycling theorem: Minsky & Papert 1969,
 * Block & Levin 1970), so whole-number data, as in XOR, must come back to an earlier state.
 *
 * Throws when a sample or an option is not what it should be, with the value and what is accepted.
 */
export function trainPerceptron(samples: readonly Sample[], options: TrainingOptions = {}): TrainingRun {
  checkSamples("trainPerceptron", samples);
  const { learningRate, epochs, weights, bias, useBias, seed } = checkedOptions(options, samples[0].x.length);
  const generator = seed === undefined ? null : random(seed);
  const order = samples.map((_, index) => index);
  const steps: TrainingStep[] = [];
  const startedFrom = new Map<string, number>();
  let model: Perceptron = { weights: [...weights], bias };
  let cycle: TrainingRun["cycle"] = null;
  let converged = false;
  let epoch = 0;

  while (!converged && !cycle && epoch < epochs) {
    epoch++;
    startedFrom.set(stateOf(model), epoch);
    converged = true;
    for (const index of generator ? generator.shuffle(order) : order) {
      const visit = learningStep(model, samples[index], { learningRate, useBias });
      steps.push({ epoch, index, ...visit });
      model = visit.after;
      if (visit.error !== 0) converged = false;
    }
    const from = startedFrom.get(stateOf(model));
    if (!converged && !generator && from !== undefined) cycle = { from, length: epoch + 1 - from };
  }

  const updates = steps.filter(({ error }) => error !== 0);
  return { weights: model.weights, bias: model.bias, converged, epochs: epoch, steps, updates, cycle };
}

// JSON keeps every bit of a finite number, and writes −0 as 0: the two count as the same start.
function stateOf({ weights, bias }: Perceptron): string {
  return JSON.stringify([bias, ...weights]);
}

function checkedOptions(options: TrainingOptions, inputs: number) {
  const where = "trainPerceptron";
  const usual = {
    learningRate: 1,
    epochs: 100,
    weights: zeros(inputs),
    bias: 0,
    useBias: true,
    seed: undefined,
  };
  const given = withUsual(where, options, usual);
  const { learningRate, epochs, weights, bias, useBias } = given;
  checkPositive(where, "learningRate", learningRate);
  checkInteger(where, "epochs", epochs, 1);
  checkFiniteVector(where, "weights", weights, inputs);
  checkFinite(where, "bias", bias);
  if (!useBias && bias !== 0) refuse(where, "bias", bias, "0 where useBias is false");
  return given;
}
