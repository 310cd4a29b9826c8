import { checkInteger, checkObject, checkPositive } from "./checks.ts";
import { type Data, dataset } from "./dataset.ts";
import { lossFunction } from "./losses.ts";
import { checkNetwork, copyNetwork, type Network } from "./network.ts";
import { networkLoss } from "./passes.ts";
import { average } from "./trace-formulas.ts";
import { type TracedSample, traceForward } from "./trace-forward.ts";
import { type TracedGradient, traceSample } from "./trace-sample.ts";
import {
  type OperandMark,
  type Quantity,
  type StepWriter,
  stepWriter,
  type TracePhase,
  type TracePlace,
  type TraceStep,
} from "./trace-step.ts";

export interface TraceOptions {
  loss: string;
  /** α of the update w − α ∂E/∂w. */
  learningRate: number;
  /** How many significant digits the numbers in formulas have; 4 if not given. */
  digits?: number;
  /** Marks up the operands in formulas; they stand bare if not given. */
  mark?: OperandMark;
  /** Whether the update leaves the biases as they are; false if not given. */
  holdBiases?: boolean;
  /** Whether the forward pass and the loss after the update are written out too; false if not given. */
  again?: boolean;
}

/** One training step of a network by gradient descent, written out. */
export interface Trace {
  readonly steps: readonly TraceStep[];
  /** E before the update. */
  readonly loss: number;
  /** E after it. */
  readonly lossAfter: number;
  /** The network after it. */
  readonly network: Network;
}

/**
 * Every step of one training step of a small network, in order: forward pass, loss and backward pass of each sample,
 * the averages over the samples if there are several, the update of each weight and bias, and, where asked for, the
 * forward pass and the loss once more.
 * Throws when the data does not fit the network, or a name is not known.
 */
export function traceNetwork(network: Network, data: Data, options: TraceOptions): Trace {
  const where = "traceNetwork";
  checkNetwork(where, network);
  checkObject(where, "what it got", options, "an object with loss and learningRate");
  const { learningRate, digits = 4, mark, holdBiases, again } = options;
  const { x, y } = dataset(data);
  const loss = lossFunction(options.loss);
  checkPositive(where, "learningRate", learningRate);
  checkInteger(where, "digits", digits, 1, 17);
  // Throws where the data does not fit, before any step is written.
  networkLoss(network, x, y, options.loss);
  const steps: TraceStep[] = [];
  const write = stepWriter(steps, digits, mark);
  const given = Array.from(
    { length: x.rows },
    (_, s): TracedSample => ({ x: x.row(s), y: y.row(s), number: s + 1, alone: x.rows === 1 }),
  );
  const samples = given.map((sample) => traceSample(network, sample, loss, write));
  const whole = averagedLoss(
    samples.map((sample) => sample.loss),
    "loss",
    network,
    write,
  );
  const gradients = samples[0].gradients.map((first, k) =>
    averagedGradient(
      first,
      samples.map((sample) => sample.gradients[k].gradient),
      write,
    ),
  );
  const values = gradients.map((gradient) =>
    holdBiases && gradient.place.quantity === "biasGradient"
      ? gradient.parameter.value
      : update(gradient, learningRate, write).value,
  );
  const updated = copyNetwork(network, Float64Array.from(values));
  if (again) {
    const losses = given.map((sample) => traceForward(updated, sample, loss, write, "again").loss);
    averagedLoss(losses, "again", network, write);
  }
  return {
    steps,
    loss: whole.value,
    lossAfter: networkLoss(updated, x, y, options.loss),
    network: updated,
  };
}

function averagedLoss(
  losses: Quantity[],
  phase: TracePhase,
  { layers }: Network,
  write: StepWriter,
): Quantity {
  return averaged(losses, phase, { quantity: "loss", layer: layers.length }, "E", write);
}

function averagedGradient(
  { place, parameter }: TracedGradient,
  samples: Quantity[],
  write: StepWriter,
): TracedGradient {
  const { sample: _, ...shared } = place;
  const symbol = `\\frac{\\partial E}{\\partial ${parameter.symbol}}`;
  return {
    place: shared,
    parameter,
    gradient: averaged(samples, "backward", shared, symbol, write),
  };
}

// The mean over the samples as a step; of one sample, that sample's own.
function averaged(
  samples: Quantity[],
  phase: TracePhase,
  place: TracePlace,
  symbol: string,
  write: StepWriter,
): Quantity {
  if (samples.length === 1) return samples[0];
  const tex = (terms: string[]) => average(terms.join(" + "), terms.length);
  return write(
    phase,
    place,
    symbol,
    samples,
    tex,
    (terms) => terms.reduce((sum, term) => sum + term, 0) / terms.length,
  );
}

function update(
  { place, parameter, gradient }: TracedGradient,
  learningRate: number,
  write: StepWriter,
): Quantity {
  const quantity = place.quantity === "weightGradient" ? "weight" : "bias";
  const operands = [
    parameter,
    {
      symbol: "\\alpha",
      value: learningRate,
      place: { quantity: "learningRate", layer: place.layer },
    } as const,
    gradient,
  ];
  const tex = ([w, alpha, slope]: string[]) => `${w} - ${alpha} \\cdot ${slope}`;
  return write(
    "update",
    { ...place, quantity },
    parameter.symbol,
    operands,
    tex,
    ([w, alpha, slope]) => w - alpha * slope,
  );
}
