import { fair } from "../fair.ts";
import { shown } from "../shown.ts";

type Given = { readonly samples: number; readonly batchSize: number; readonly epochs: number };

const steps = ({ samples, batchSize }: Given) => Math.ceil(samples / batchSize);
const last = (p: Given) => p.samples - (steps(p) - 1) * p.batchSize;

/** Steps an epoch, and what is left for the last batch. */
export const countTheBatches = fair<Given>({
  kind: "numbers",
  id: "count-the-batches",
  version: 1,
  chapter: "gradient-descent",
  title: "Count the batches",
  level: "warm-up",
  minutes: 3,
  // Never an even division: then there would be no smaller batch.
  parameters: (random) => {
    const batchSize = random.shuffle([16, 32, 64, 128])[0];
    const rest = 2 + random.integer(batchSize - 2);
    return {
      samples: batchSize * (3 + random.integer(12)) + rest,
      batchSize,
      epochs: 10 * (1 + random.integer(5)),
    };
  },
  rows: (p) => [
    { name: "steps", label: "steps in an epoch", value: steps(p) },
    { name: "last", label: "samples in the last batch", value: last(p) },
    { name: "all", label: "steps in the whole run", value: steps(p) * p.epochs },
  ],
  tolerance: { absolute: 0.01 },
  slips: [
    {
      id: "rounded-down",
      row: "steps",
      value: (p) => steps(p) - 1,
      sentence: "Those are the full batches. The samples that are left make one more.",
    },
    {
      id: "not-whole",
      row: "steps",
      value: ({ samples, batchSize }) => samples / batchSize,
      sentence: "Steps come in whole numbers: what is left over makes a step of its own.",
    },
    {
      id: "full",
      row: "last",
      value: ({ batchSize }) => batchSize,
      sentence: "That is a full batch. How many samples are left when all full ones are taken?",
    },
    {
      id: "missing",
      row: "last",
      value: (p) => p.batchSize - last(p),
      sentence: "That is how many the last batch lacks. How many does it have?",
    },
    {
      id: "rounded-down",
      row: "all",
      value: (p) => (steps(p) - 1) * p.epochs,
      sentence: "The last, smaller batch of each epoch is a step as well.",
    },
    {
      id: "one-epoch",
      row: "all",
      value: (p) => p.epochs,
      sentence: "That is the number of epochs. In each of them there is a step for every batch.",
    },
  ],
  hints: [
    () => "How often does the batch size go into the samples, and what remains?",
    (p) => `${steps(p) - 1} full batches take ${(steps(p) - 1) * p.batchSize} samples.`,
  ],
  solution: (p) => [
    `$${shown(p.samples)} / ${p.batchSize} = ${shown(p.samples / p.batchSize, 2)}$, so there are ${steps(p) - 1} full batches and one more: ${steps(p)} steps.`,
    `The last batch has $${shown(p.samples)} - ${steps(p) - 1} \\cdot ${p.batchSize} = ${last(p)}$ samples.`,
    `In ${p.epochs} epochs that makes $${p.epochs} \\cdot ${steps(p)} = ${shown(p.epochs * steps(p))}$ steps.`,
  ],
});
