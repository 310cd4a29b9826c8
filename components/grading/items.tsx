import { createResource, For, Show } from "solid-js";
import type { Exercise } from "../../classroom/exercises/exercise.ts";
import type { ItemAnalysis } from "../../classroom/grading/item-analysis.ts";
import { itemTitle, slipSentence } from "../../classroom/grading/slips.ts";
import { Sentence } from "../exercise-view/sentence.tsx";
import { counted } from "../instructor/catalogue.ts";
import { formatNumber } from "../parts/format.ts";
import { ItemsPlot, tooFew } from "./items-plot.tsx";
import { TimesPlot } from "./times-plot.tsx";

/** How each exercise did: how hard it was, whether it told students apart, what went wrong most, how long it took. */
export function Items(props: {
  items: readonly ItemAnalysis[];
  exercises(): Promise<ReadonlyMap<string, Exercise>>;
}) {
  const [exercises] = createResource(() => props.exercises());
  const title = (id: string) => itemTitle(exercises()?.get(id), id);
  return (
    <div class="items">
      <div class="plots">
        <figure>
          <ItemsPlot items={props.items} title={title} />
          <figcaption>
            Each number is an exercise. To the left are the hard ones. High up are those that students with
            many points elsewhere did better; one near or below the line tells little, or has something wrong
            with it.
            <Show when={tooFew(props.items)}>{(words) => <strong> {words()}</strong>}</Show>
          </figcaption>
        </figure>
        <figure>
          <TimesPlot items={props.items} title={title} />
          <figcaption>
            Minutes on each exercise, by the students’ own clocks: half of them lie within the bar, and as
            many below the mark as above it.
          </figcaption>
        </figure>
      </div>
      <div class="scrolls" role="region" aria-label="Exercises" tabindex="0">
        <table class="steps item-table">
          <thead>
            <tr>
              <th scope="col">exercise</th>
              <th scope="col">answered</th>
              <th scope="col">mean score</th>
              <th scope="col">scores, 0 to 1</th>
              <th scope="col">discrimination</th>
              <th scope="col">median time</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.items}>
              {(item, i) => (
                <tr>
                  <th scope="row">
                    {i() + 1} {title(item.id)}
                  </th>
                  <td>
                    {item.answered} of {item.handedIn}
                  </td>
                  <td>{formatNumber(item.difficulty, { decimals: 2 })}</td>
                  <td>
                    <Histogram counts={item.histogram} />
                  </td>
                  <td>
                    {item.discrimination === null ? "–" : formatNumber(item.discrimination, { decimals: 2 })}
                  </td>
                  <td>{item.seconds ? `${formatNumber(item.seconds[1] / 60, { decimals: 1 })} min` : "–"}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <h3>Commonest slips</h3>
      <Show
        when={props.items.some(({ slips }) => slips.length > 0)}
        fallback={<p class="aside">No known slip was recognised.</p>}
      >
        <ul class="slips">
          <For each={props.items}>
            {(item, i) => (
              <For each={item.slips.slice(0, 3)}>
                {({ id, count }) => (
                  <li>
                    <span class="count">{counted(count, "student")}</span>{" "}
                    <span>
                      {i() + 1} {title(item.id)}:{" "}
                      <Sentence of={slipSentence(exercises()?.get(item.id), id)} />
                    </span>
                  </li>
                )}
              </For>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/** Ten small bars, one for each tenth of the score. */
function Histogram(props: { counts: readonly number[] }) {
  const most = () => Math.max(1, ...props.counts);
  const words = () => props.counts.map((count, i) => `${i * 10} to ${i * 10 + 10} %: ${count}`).join("; ");
  return (
    <svg class="histogram" viewBox="0 0 100 24" role="img" aria-label={`Scores, in hundredths: ${words()}`}>
      <For each={props.counts}>
        {(count, i) => {
          const height = () => (count / most()) * 22;
          return <rect x={i() * 10 + 1} y={23 - height()} width="8" height={height()} />;
        }}
      </For>
      <path d="M0,23.5H100" />
    </svg>
  );
}
