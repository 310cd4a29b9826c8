import { For } from "solid-js";
import type { ItemAnalysis } from "../../classroom/grading/item-analysis.ts";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";

/** Why exercises are missing from the plot, in a sentence; empty where none is. */
export function tooFew(items: readonly ItemAnalysis[]): string {
  const absent = items.filter(({ discrimination }) => discrimination === null).length;
  if (absent === 0) return "";
  const which = absent === items.length ? "None can be placed here yet" : `${absent} can’t be placed here`;
  return `${which}: that takes students whose points differ, in the exercise and in the others. With fewer than five students or so a place tells little anyway.`;
}

/** The exercises of a course by their mean score and their discrimination. */
export function ItemsPlot(props: { items: readonly ItemAnalysis[]; title(id: string): string }) {
  const placed = () =>
    props.items.flatMap(({ id, difficulty, discrimination }, i) =>
      discrimination === null ? [] : [{ id, number: i + 1, difficulty, discrimination }],
    );
  const lowest = () =>
    Math.min(-0.2, ...placed().map(({ discrimination }) => Math.floor(discrimination * 5) / 5));
  const words = () =>
    placed()
      .map(
        ({ id, difficulty, discrimination }) =>
          `${props.title(id)}: mean score ${formatNumber(difficulty, { decimals: 2 })}, discrimination ${formatNumber(discrimination, { decimals: 2 })}`,
      )
      .join("; ");
  return (
    <Plane
      x={[0, 1]}
      y={[lowest(), 1]}
      width={440}
      height={320}
      xLabel="mean score"
      yLabel="discrimination"
      label={placed().length > 0 ? `${words()}.` : tooFew(props.items)}
    >
      {(frame) => (
        <g aria-hidden="true">
          <For
            each={apart(
              placed().map((item) => ({
                ...item,
                at: frame.toScreen([item.difficulty, item.discrimination]),
              })),
            )}
          >
            {({ number, at }) => (
              <text class="item-mark" x={at[0]} y={at[1] + 5} text-anchor="middle">
                {number}
              </text>
            )}
          </For>
        </g>
      )}
    </Plane>
  );
}

/** Numbers that would lie on one another stand side by side. */
function apart<T extends { at: readonly [number, number] }>(marks: readonly T[]): T[] {
  const placed: T[] = [];
  for (const mark of marks) {
    let [x, y] = mark.at;
    while (placed.some(({ at }) => Math.abs(at[0] - x) < 14 && Math.abs(at[1] - y) < 14)) x += 15;
    placed.push({ ...mark, at: [x, y] });
  }
  return placed;
}
