import { registry as en } from "../../chapters/en/exercises/index.ts";
import type { Registry } from "../../classroom/exercises/exercise.ts";
import { type Language, languageOf } from "../languages.ts";

/** The exercises of the book, by language: their sentences are in one. */
export const registries: Record<Language, Registry> = { en };

/** The exercises for the file at a path such as chapters/en/01-perceptron.mdx. */
export const registryFor = (path: string): Registry => registries[languageOf(path)];
