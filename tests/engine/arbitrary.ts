import fc from "fast-check";
import {
  activationNames,
  createNetwork,
  type Dataset,
  lossNames,
  Matrix,
  type Network,
  random,
} from "../../engine/index.ts";

/** A random network with data that suits it, and a loss that suits its outputs. */
export interface Drawn {
  readonly network: Network;
  readonly data: Dataset;
  readonly loss: string;
}

const hidden = fc.constantFrom(...activationNames, "leakyRelu(0.2)", "elu(0.5)", "softmax(2)");

/** Networks of up to three layers with any activations, and a few samples. */
export function networks({ most = 5, samples = 6 } = {}): fc.Arbitrary<Drawn> {
  const sizes = fc.array(fc.integer({ min: 1, max: most }), { minLength: 2, maxLength: 4 });
  return fc
    .record({
      sizes,
      activations: fc.array(hidden, { minLength: 3, maxLength: 3 }),
      loss: fc.constantFrom(...lossNames, "huber(0.5)"),
      probabilities: fc.constantFrom("softmax", "softmax(2)", "sigmoid"),
      rows: fc.integer({ min: 1, max: samples }),
      seed: fc.integer({ min: 0, max: 1e6 }),
    })
    .map(({ sizes: drawn, activations, probabilities, loss, rows, seed }) => {
      // Cross-entropies need probabilities; that of softmax over a single output is 1 without fail.
      const alone = loss === "binaryCrossEntropy" && drawn[drawn.length - 1] === 1;
      const output = alone ? "sigmoid" : loss.endsWith("rossEntropy") ? probabilities : activations[2];
      const network = createNetwork({
        sizes: drawn,
        hidden: activations.slice(0, drawn.length - 2),
        output,
        initializer: "normal(0.8)",
        seed,
      });
      const generator = random(seed + 1);
      for (const { biases } of network.layers) {
        for (let i = 0; i < biases.length; i++) biases[i] = generator.normal(0, 0.5);
      }
      const matrix = (columns: number, draw: () => number) => new Matrix(rows, columns).map(draw);
      const y = matrix(drawn[drawn.length - 1], () => generator.uniform(0, 1));
      return { network, data: { x: matrix(drawn[0], () => generator.normal()), y }, loss };
    });
}
