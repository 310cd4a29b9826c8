import type { Recipe } from "../../components/recipes.tsx";

/** A course of twelve weeks: what is read, and what is assigned of the exercises. */
export const recipes: readonly Recipe[] = [
  {
    title: "One neuron",
    chapters: ["perceptron"],
    exercises: ["weighted-sum", "weight-in-another-unit", "bias-that-just-fires", "border-line"],
  },
  {
    title: "How it learns",
    chapters: ["perceptron"],
    exercises: ["which-weights-rise", "perceptron-update", "learning-rule-in-code", "one-neuron-or-not"],
  },
  {
    title: "Layers",
    chapters: ["multilayer-perceptrons"],
    exercises: [
      "three-neurons",
      "count-the-parameters",
      "neurons-from-parameters",
      "circle-with-few-neurons",
    ],
  },
  {
    title: "Training honestly",
    chapters: ["multilayer-perceptrons"],
    exercises: ["the-honest-number", "read-the-curves", "when-to-stop", "which-starts-stay-alike"],
  },
  {
    title: "Bends",
    chapters: ["activation-functions"],
    exercises: [
      "two-layers-in-one",
      "put-in-a-bend",
      "slope-from-an-activation",
      "slopes-through-depth",
      "which-samples-teach",
    ],
  },
  {
    title: "Probabilities",
    chapters: ["activation-functions"],
    exercises: ["softmax-by-hand", "what-softmax-ignores", "softmax-in-code", "which-output"],
  },
  {
    title: "Forward",
    chapters: ["feedforward"],
    exercises: [
      "forward-by-hand",
      "matrix-product-by-hand",
      "which-products-fit",
      "shapes-of-a-batch",
      "forward-pass-in-code",
    ],
  },
  {
    title: "How wrong it is",
    chapters: ["loss-functions"],
    exercises: [
      "mse-and-mae-by-hand",
      "which-errors-are-better",
      "cross-entropy-by-hand",
      "mse-gradient-in-code",
      "which-loss",
    ],
  },
  {
    title: "Downhill",
    chapters: ["gradient-descent"],
    exercises: [
      "slope-of-a-polynomial",
      "a-gradient-step",
      "how-the-walk-goes",
      "largest-rate",
      "descend-in-code",
    ],
  },
  {
    title: "Batches and optimisers",
    chapters: ["gradient-descent"],
    exercises: ["count-the-batches", "momentum-by-hand", "adams-first-step", "find-the-rate"],
  },
  {
    title: "Back",
    chapters: ["backpropagation"],
    exercises: [
      "chain-of-two",
      "paths-that-meet",
      "chain-of-a-neuron",
      "backward-last-steps",
      "hidden-deltas-in-code",
    ],
  },
  {
    title: "All of it",
    chapters: ["backpropagation", "reading-digits"],
    exercises: [
      "backward-half",
      "wake-a-deep-network",
      "one-hot-in-code",
      "read-a-confusion-matrix",
      "which-accuracy",
    ],
  },
];
