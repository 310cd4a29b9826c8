import { For } from "solid-js";
import type { Registry } from "../classroom/exercises/exercise.ts";
import { duration } from "./instructor/catalogue.ts";

/** What is read and assigned in a week. */
export interface Recipe {
  readonly title: string;
  /** Slugs of chapters. */
  readonly chapters: readonly string[];
  /** Ids of exercises. */
  readonly exercises: readonly string[];
}

/** A course as a table, with a link a week that opens the instructor's page with its exercises chosen. Needs no script. */
export default function Recipes(props: { recipes: readonly Recipe[]; registry: Registry }) {
  const exercisesOf = ({ exercises }: Recipe) =>
    exercises.map((id) => {
      const exercise = props.registry.get(id);
      if (!exercise) throw new RangeError(`A recipe asks for the exercise "${id}", which there is not`);
      return exercise;
    });
  return (
    <table>
      <thead>
        <tr>
          <th>week</th>
          <th>exercises</th>
          <th>time</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.recipes}>
          {(recipe, i) => (
            <tr>
              <td>
                {i() + 1}. <a href={`../assign/?choose=${recipe.exercises.join(",")}`}>{recipe.title}</a>
              </td>
              <td>
                {exercisesOf(recipe)
                  .map(({ title }) => title)
                  .join("; ")}
              </td>
              <td>{timeOf(exercisesOf(recipe))}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

// In one line: the column is narrow.
const timeOf = (exercises: readonly { minutes: number }[]): string =>
  duration(exercises.reduce((sum, { minutes }) => sum + minutes, 0)).replaceAll(" ", "\u00a0");
