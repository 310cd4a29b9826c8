import { createMemo, createRoot, createSignal } from "solid-js";
import {
  type EpochReport,
  largestIndex,
  loadNetwork,
  type Network,
  networkOutput,
} from "../../engine/index.ts";
import { allDigits, partsOf, type Recipe, usualRecipe } from "./recipe.ts";
import trained from "./trained.json" with { type: "json" };

/** A trained network, how it came about, and the recipe. */
export interface Reader {
  readonly recipe: Recipe;
  readonly network: Network;
  readonly history: readonly EpochReport[];
}

/** One digit of the test part, and what the network made of it. */
export interface Reading {
  readonly x: readonly number[];
  readonly label: number;
  /** A probability for each of the ten digits. */
  readonly probabilities: readonly number[];
  readonly answer: number;
}

/** The network that comes with the book. */
export const shipped: Reader = {
  recipe: usualRecipe,
  network: loadNetwork(trained.network),
  history: trained.history,
};

/** The accuracies of ten seeds: on the test fifth, and on the file's last fifth after training on the rest. */
export const tenSeeds = trained.accuracies;

const [current, setCurrent] = createSignal<Reader>(shipped);

/** The network that all figures of the page show: the shipped one, until the reader has trained another. */
export { current, setCurrent };

/** What that network makes of the test part of its own split. */
export const readings = createRoot(() => createMemo(() => readingsOf(current())));

/** What a network makes of the test part of its recipe's split. */
export function readingsOf({ network, recipe }: Reader): Reading[] {
  const { x, y } = partsOf(recipe.seed).test;
  const output = networkOutput(network, x);
  return Array.from({ length: x.rows }, (_, i) => {
    const probabilities = output.row(i);
    return { x: x.row(i), label: largestIndex(y.row(i)), probabilities, answer: largestIndex(probabilities) };
  });
}

/** The wrong answers, the surest first. */
export function mistakesOf(all: readonly Reading[]): Reading[] {
  return all
    .filter(({ label, answer }) => label !== answer)
    .sort((a, b) => b.probabilities[b.answer] - a.probabilities[a.answer]);
}

export const countOf = (label: number) => allDigits.filter(({ y }) => y === label).length;
