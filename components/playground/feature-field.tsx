import { createSignal } from "solid-js";
import { featuresOf } from "../../engine/index.ts";
import { gridPoints } from "../parts/plane-grid.ts";
import { StepButton } from "../parts/stepper-bar.tsx";
import { extent } from "./pictures-codes.ts";
import type { PartProps } from "./present.ts";
import { most } from "./setting-codecs.ts";

const plane = gridPoints({ x: extent, y: extent }, 13);

/** A formula of x₁ and x₂ to take as a feature. */
export function FeatureField(props: PartProps) {
  const [text, setText] = createSignal("");
  const [problem, setProblem] = createSignal("");
  function add() {
    const name = text().trim();
    const { features } = props.state;
    try {
      // Wherever points may lie, it must have a value.
      for (let i = 0; i < plane.rows; i++) featuresOf(plane.row(i), [name]);
      if (features.includes(name)) throw new Error("This feature is there already.");
      if (features.length >= most.features)
        throw new Error(`No more than ${most.features} features can be taken.`);
      setProblem("");
      setText("");
      props.onChange({ features: [...features, name] });
    } catch (error) {
      setProblem((error as Error).message);
    }
  }
  return (
    <form
      class="controls feature-field"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label>
        A feature of your own{" "}
        <input
          type="text"
          autocomplete="off"
          placeholder="sin(2*x1) + x2"
          value={text()}
          aria-invalid={problem() ? "true" : undefined}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <StepButton label="Take it" onPress={add} />
      <span class="problem" role="status">
        {problem()}
      </span>
    </form>
  );
}
