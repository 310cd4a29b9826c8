import Figure from "../../components/figure.astro";
import Predict from "../../components/predict.astro";
import SideNote from "../../components/side-note.astro";
import Exercise from "./exercise.astro";

/** What an author writes in MDX without importing it. */
export const parts = { Exercise, Figure, Predict, SideNote };
