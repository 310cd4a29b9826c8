/** Neural networks in plain TypeScript: no DOM, no dependency. Cells, widgets, exercises and tests all use this. */
export * from "./activation-names.ts";
export * from "./activations.ts";
export * from "./data/band.ts";
export * from "./data/clouds.ts";
export * from "./data/curve.ts";
export * from "./data/diabetes.ts";
export * from "./data/house-sales.ts";
export * from "./data/houses.ts";
export * from "./data/logic.ts";
export * from "./data/mazur.ts";
export * from "./data/playground.ts";
export * from "./data/ring.ts";
export * from "./data/sample.ts";
export * from "./data/separable.ts";
export * from "./data/tryouts.ts";
export * from "./data/walkthrough.ts";
export * from "./dataset.ts";

export * from "./descent.ts";

export * from "./digits-dataset.ts";

export type { Evaluation } from "./evaluation.ts";
export * from "./experiment.ts";
export * from "./expression.ts";
export * from "./features.ts";
export * from "./formula.ts";
export * from "./gradient-check.ts";
export { initializerNames } from "./initializers.ts";
export type { DenseLayer } from "./layer.ts";
export * from "./learning-rule.ts";
export * from "./least-squares.ts";
export * from "./line-fit.ts";
export {
  binaryCrossEntropyFromLogits,
  binaryCrossEntropyFromLogitsGradient,
  crossEntropyFromLogits,
  crossEntropyFromLogitsGradient,
} from "./logits.ts";
export {
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  crossEntropy,
  crossEntropyGradient,
  huberLoss,
  huberLossGradient,
  lossFunction,
  lossNames,
  meanAbsoluteError,
  meanAbsoluteErrorGradient,
  meanSquaredError,
  meanSquaredErrorGradient,
  squaredError,
  squaredErrorGradient,
} from "./losses.ts";
export * from "./matrix.ts";
export {
  classificationAccuracy,
  confusionMatrix,
  largestIndex,
} from "./metrics.ts";
export * from "./network.ts";
export * from "./network-json.ts";
export * from "./neuron-pictures.ts";
export {
  createOptimizer,
  type Optimizer,
  type OptimizerDescription,
  type OptimizerName,
  optimizerNames,
} from "./optimizers.ts";
export { isFused } from "./output.ts";
export * from "./parameter-place.ts";
export {
  type BackwardPass,
  backwardPass,
  type ForwardPass,
  forwardPass,
  networkLoss,
  networkOutput,
} from "./passes.ts";
export * from "./perceptron.ts";
export * from "./preparation.ts";
export * from "./random.ts";
export * from "./schedules.ts";
export * from "./separation.ts";
export { softmax, softmaxJacobian } from "./softmax.ts";
export * from "./splits.ts";
export * from "./summary.ts";
export * from "./trace.ts";
export { type Slip, type SlipKind, stepSlips } from "./trace-slips.ts";
export type { OperandMark, Quantity, TracePhase, TracePlace, TraceStep } from "./trace-step.ts";
export { stepTerms } from "./trace-step.ts";
export type { Divergence, StopReason, Trainer } from "./trainer.ts";
export * from "./training.ts";
export type {
  EarlyStopping,
  EpochReport,
  NetworkTrainingOptions,
  RunSettings,
  TrainingState,
} from "./training-options.ts";
export type { Snapshot } from "./training-state.ts";
export { graphOf, Value, variable } from "./value.ts";
export { valueNetwork } from "./value-network.ts";
export * from "./vector.ts";
