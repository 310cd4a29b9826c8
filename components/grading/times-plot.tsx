import { For, Show } from "solid-js";
import type { ItemAnalysis } from "../../classroom/grading/item-analysis.ts";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";

/** How long each exercise took: the middle half of the students as a bar, the median as a mark. */
export function TimesPlot(props: { items: readonly ItemAnalysis[]; title(id: string): string }) {
  const longest = () => Math.max(1, ...props.items.map(({ seconds }) => (seconds?.[2] ?? 0) / 60)) * 1.05;
  const minutes = (seconds: number) => formatNumber(seconds / 60, { decimals: 1 });
  const words = () =>
    props.items
      .flatMap(({ id, seconds }) =>
        seconds
          ? [
              `${props.title(id)}: ${minutes(seconds[0])} to ${minutes(seconds[2])}, median ${minutes(seconds[1])}`,
            ]
          : [],
      )
      .join("; ");
  return (
    <Plane
      x={[0, longest()]}
      y={[props.items.length + 0.5, 0.5]}
      width={440}
      height={320}
      xLabel="minutes"
      yLabel="exercise"
      yTicks={props.items.map((_, i) => i + 1)}
      label={words() ? `Minutes on each exercise. ${words()}.` : "No times are known."}
    >
      {(frame) => (
        <g aria-hidden="true">
          <For each={props.items}>
            {({ seconds }, i) => (
              <Show when={seconds}>
                {(known) => {
                  const x = (second: number) => frame.toScreen([second / 60, 0])[0];
                  const y = () => frame.toScreen([0, i() + 1])[1];
                  const half = () => Math.min(7, (frame.bottom - frame.top) / props.items.length / 3);
                  return (
                    <>
                      <rect
                        class="half"
                        x={x(known()[0])}
                        y={y() - half()}
                        width={Math.max(1, x(known()[2]) - x(known()[0]))}
                        height={2 * half()}
                      />
                      <path class="median" d={`M${x(known()[1])},${y() - half() - 2}v${2 * half() + 4}`} />
                    </>
                  );
                }}
              </Show>
            )}
          </For>
        </g>
      )}
    </Plane>
  );
}
