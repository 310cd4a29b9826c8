/**
 * `node scripts/digit-reader.ts` trains the digit reader that comes with the book, by its recipe and for ten seeds, and
 * writes components/digits/trained.json. A test trains again and compares.
 */
import { writeFileSync } from "node:fs";
import { carriedOut, otherWriters, partsOf, seeds, usualRecipe } from "../components/digits/recipe.ts";
import { type EpochReport, saveNetwork } from "../engine/index.ts";

// Enough for the same answers, and a third of the size.
const DIGITS = 5;

const short = (value: number) => Number(value.toPrecision(DIGITS));

/** What the book ships: the network of the usual seed, its history, and the accuracies of all seeds. */
export function digitReader() {
  const runs = seeds.map((seed) => {
    const recipe = { ...usualRecipe, seed };
    const { run, accuracy } = carriedOut(recipe, partsOf(seed));
    return { seed, run, accuracy, others: carriedOut(recipe, otherWriters(seed)).accuracy };
  });
  const { run } = runs.find(({ seed }) => seed === usualRecipe.seed) ?? runs[0];
  const network = saveNetwork(run.network);
  return {
    network: {
      ...network,
      layers: network.layers.map(({ weights, biases, activation }) => ({
        weights: weights.map((row) => row.map(short)),
        biases: biases.map(short),
        activation,
      })),
    },
    history: run.history.map(summarised),
    /** The accuracy on the test fifth, and on the file's last fifth after training on the rest, by seed. */
    accuracies: runs.map(({ seed, accuracy, others }) => ({ seed, test: accuracy, others })),
  };
}

function summarised({ epoch, learningRate, loss, metrics, validation }: EpochReport): EpochReport {
  const rounded = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value)]));
  return {
    epoch,
    learningRate,
    loss: short(loss),
    metrics: rounded(metrics),
    validation: validation && { loss: short(validation.loss), metrics: rounded(validation.metrics) },
  };
}

if (import.meta.main)
  writeFileSync(
    new URL("../components/digits/trained.json", import.meta.url),
    `${JSON.stringify(digitReader())}\n`,
  );
