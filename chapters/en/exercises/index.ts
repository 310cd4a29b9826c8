import type { Exercise, Registry } from "../../../classroom/exercises/exercise.ts";
import { activationFunctionsExercises } from "./activation-functions/index.ts";
import { backpropagationExercises } from "./backpropagation/index.ts";
import { feedforwardExercises } from "./feedforward/index.ts";
import { gradientDescentExercises } from "./gradient-descent/index.ts";
import { lossFunctionsExercises } from "./loss-functions/index.ts";
import { multilayerPerceptronsExercises } from "./multilayer-perceptrons/index.ts";
import { perceptronExercises } from "./perceptron/index.ts";
import { readingDigitsExercises } from "./reading-digits/index.ts";

/** All exercises of the book, chapter after chapter, each in the order of its text. */
export const exercises: readonly Exercise[] = [
  ...perceptronExercises,
  ...multilayerPerceptronsExercises,
  ...activationFunctionsExercises,
  ...feedforwardExercises,
  ...lossFunctionsExercises,
  ...gradientDescentExercises,
  ...backpropagationExercises,
  ...readingDigitsExercises,
];

/** The same by id. */
export const registry: Registry = new Map(exercises.map((exercise) => [exercise.id, exercise]));
