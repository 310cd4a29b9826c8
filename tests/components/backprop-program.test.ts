import { describe, expect, test } from "vitest";
import { lessonOf } from "../../components/backprop-stepper/lesson.ts";
import { lineOf, program } from "../../components/backprop-stepper/program.ts";
import { networkOf, type StepperState, startOf } from "../../components/backprop-stepper/state.ts";
import {
  activationFunction,
  dot,
  lossFunction,
  Matrix,
  networkLoss,
  softmax,
  softmaxJacobian,
} from "../../engine/index.ts";

const mazur = startOf("mazur");

describe("the program", () => {
  const setups = [mazur, startOf("classes"), startOf("four"), startOf("one")];
  const more = [
    { ...startOf("classes"), loss: "squaredError" },
    { ...mazur, loss: "binaryCrossEntropy", held: false },
  ];
  test.each([...setups, ...more])(
    "really runs, and gives the loss and the weights of the trace: $from $loss",
    (state) => {
      const { trace, network } = lessonOf(state);
      const lines = program(state);
      const result = run(lines.map(({ code }) => code).join("\n"), state);
      expect(result.E).toBeCloseTo(trace.loss, 12);
      trace.network.layers.forEach(({ weights, biases }, l) => {
        expect(result.W[l + 1].flat()).toEqual(Array.from(weights.data, (w) => expect.closeTo(w, 12)));
        expect(result.b[l + 1]).toEqual(Array.from(biases, (bias) => expect.closeTo(bias, 12)));
      });
      const last = network.layers.length;
      for (const step of trace.steps) {
        const at = lineOf(lines, step, last);
        expect(at, step.symbol).toBeGreaterThanOrEqual(0);
      }
    },
  );
});

interface Outcome {
  E: number;
  W: number[][][];
  b: number[][];
}

/** Runs the program's text with what it is given in the book. */
function run(code: string, state: StepperState): Outcome {
  const { layers, sizes } = networkOf(state);
  const empty = () => sizes.map((size) => new Array<number>(size).fill(0));
  const kinds = layers.map(({ activation }) => activationFunction(activation));
  const { derivative, mean } = lossFunction(state.loss);
  const scope = {
    x: state.x,
    y: state.y,
    alpha: state.rate,
    L: layers.length,
    layer: sizes.map((size) => Array.from({ length: size }, (_, i) => i)),
    W: [[], ...layers.map(({ weights }) => weights.toRows())],
    b: [[], ...layers.map(({ biases }) => Array.from(biases))],
    z: empty(),
    a: empty(),
    s: empty(),
    d: empty(),
    dA: empty(),
    db: empty(),
    dW: [[], ...layers.map(({ weights }) => weights.toRows())],
    f: [null, ...kinds.map(({ f }) => f)],
    fPrime: [null, ...kinds.map((kind) => kind.derivative)],
    loss: () => networkLoss(networkOf(state), state.x, state.y, state.loss),
    lossSlope: (p: number, y: number) => derivative(p, y) / (mean ? state.y.length : 1),
    dot,
    softmax,
    softmaxJacobian: (z: number[]) => softmaxJacobian(z).toRows(),
    column: (rows: number[][], j: number) => Matrix.from(rows).column(j),
  };
  const names = Object.keys(scope);
  return new Function(...names, `let E;\n${code}\nreturn { E, W, b };`)(...Object.values(scope)) as Outcome;
}
