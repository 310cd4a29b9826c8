import type { Exercise, Registry } from "../../../classroom/exercise.ts";
import { perceptronExercises } from "./perceptron/index.ts";

/** All exercises of the book, chapter after chapter, each in the order of its text. */
export const exercises: readonly Exercise[] = [...perceptronExercises];

/** The same by id. */
export const registry: Registry = new Map(exercises.map((exercise) => [exercise.id, exercise]));
