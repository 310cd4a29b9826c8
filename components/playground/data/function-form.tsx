import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import type { Sample } from "../../../engine/index.ts";
import { Choice } from "../../parts/choice.tsx";
import { SampleMark } from "../../parts/class-mark.tsx";
import { NumberField } from "../../parts/number-field.tsx";
import { Plane } from "../../parts/plane.tsx";
import { Slider } from "../../parts/slider.tsx";
import { StepButton } from "../../parts/stepper-bar.tsx";
import { type FunctionPoints, functionPoints } from "./function-points.ts";
import { tally } from "./sample-words.ts";
import { PLANE } from "./scaling.ts";

const range = [-PLANE, PLANE] as const;
const start: FunctionPoints = {
  formula: "x1^2 / 4 - 2",
  labels: "classes",
  count: 300,
  seed: 1,
  gap: 0.3,
  noise: 0,
};

type Drawn = { samples: readonly Sample[] } | { problem: string };

/** Points above and below a typed function, or with its values. */
export function FunctionForm(props: {
  onUse(samples: readonly Sample[], labels: "classes" | "values"): void;
}) {
  const id = createUniqueId();
  const [options, setOptions] = createSignal(start);
  const patch = (part: Partial<FunctionPoints>) => setOptions({ ...options(), ...part });
  const drawn = createMemo((): Drawn => {
    try {
      return { samples: functionPoints(options()) };
    } catch (error) {
      return { problem: (error as Error).message };
    }
  });
  // While a formula is half typed, the last good points stay.
  const samples = createMemo<readonly Sample[]>((before) => {
    const now = drawn();
    return "samples" in now ? now.samples : before;
  }, []);
  const problem = () => {
    const now = drawn();
    return "problem" in now ? now.problem : "";
  };
  const classes = () => (options().labels === "classes" ? 2 : 0);
  return (
    <div class="drawing-board">
      <Plane
        x={range}
        y={range}
        xLabel="x_1"
        yLabel="x_2"
        label={`Points by ${options().formula}. ${tally(samples(), classes())}`}
      >
        {(frame) => (
          <g class="points">
            <For each={samples()}>
              {(sample) => (
                <g
                  class="point"
                  transform={`translate(${frame
                    .toScreen([sample.x[0], sample.x[1]])
                    .map((value) => value.toFixed(1))
                    .join(" ")}) scale(0.6)`}
                >
                  <SampleMark y={sample.y} classes={classes()} />
                </g>
              )}
            </For>
          </g>
        )}
      </Plane>
      <div class="readout">
        <div class="number-field list-field">
          <label for={id}>{options().labels === "classes" ? "class 1 above" : "value"}</label>
          <input
            id={id}
            type="text"
            autocomplete="off"
            spellcheck={false}
            style={{ width: "14em", "text-align": "left" }}
            value={options().formula}
            aria-invalid={problem() ? "true" : undefined}
            aria-describedby={`${id}-problem`}
            onInput={(event) => patch({ formula: event.currentTarget.value })}
          />
          <span id={`${id}-problem`} class="problem" role="status">
            {problem()}
          </span>
        </div>
        <p class="aside">
          A function of x1, such as 2*tanh(x1). With x2 in it, as in x1^2 + x2^2 - 9, class 1 is where it is
          above 0.
        </p>
        <Choice
          label="It gives"
          options={[
            { value: "classes", label: "classes" },
            { value: "values", label: "values" },
          ]}
          value={options().labels}
          onChange={(labels) => patch({ labels })}
        />
        <Slider
          label="points"
          min={20}
          max={1000}
          step={20}
          value={options().count}
          onInput={(count) => patch({ count })}
        />
        <Show when={options().labels === "classes"}>
          <Slider
            label="gap"
            min={0}
            max={2}
            step={0.1}
            value={options().gap}
            onInput={(gap) => patch({ gap })}
          />
        </Show>
        <Slider
          label="noise"
          min={0}
          max={0.5}
          step={0.05}
          value={options().noise}
          onInput={(noise) => patch({ noise })}
        />
        <NumberField
          label="seed"
          min={0}
          max={999_999}
          whole
          value={options().seed}
          onInput={(seed) => patch({ seed })}
        />
        <div class="buttons">
          <StepButton
            label="Use these points"
            primary
            off={problem() !== ""}
            onPress={() => props.onUse(samples(), options().labels)}
          />
        </div>
      </div>
    </div>
  );
}
