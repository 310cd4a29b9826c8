import { parameterCount } from "../../../../engine/index.ts";
import { fair } from "../fair.ts";

type Given = { readonly inputs: number; readonly parameters: number };

/** The count of parameters, read backwards. */
export const neuronsFromParameters = fair<Given>({
  kind: "number",
  id: "neurons-from-parameters",
  version: 1,
  chapter: "multilayer-perceptrons",
  title: "A layer from its summary",
  level: "standard",
  minutes: 3,
  parameters: (random) => {
    const inputs = 5 + random.integer(60);
    return { inputs, parameters: parameterCount(inputs, 4 + random.integer(60)) };
  },
  answer: ({ inputs, parameters }) => parameters / parameterCount(inputs, 1),
  tolerance: { absolute: 0.01 },
  slips: [
    {
      id: "biases-left-out",
      value: ({ inputs, parameters }) => parameters / inputs,
      sentence:
        "Nearly: you shared the parameters out as if they were all weights. What else has each neuron?",
    },
    {
      id: "inputs-taken-away",
      value: ({ inputs, parameters }) => parameters - inputs,
      sentence: "The inputs are not a part of the sum: each neuron has a weight for every one of them.",
    },
  ],
  hints: [
    () => "How many parameters does a single neuron of this layer have?",
    ({ inputs }) => `Each neuron has ${inputs} weights and one bias, ${inputs + 1} numbers in all.`,
  ],
  solution: ({ inputs, parameters }) => [
    `One neuron has a weight for each of the ${inputs} inputs and a bias: ${parameterCount(inputs, 1)} parameters.`,
    `$${parameters} / ${inputs + 1} = ${parameters / (inputs + 1)}$ neurons.`,
    `Checked: $${inputs} \\cdot ${parameters / (inputs + 1)} + ${parameters / (inputs + 1)} = ${parameters}$.`,
  ],
});
