import { createMemo, createSignal, Show } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { NumberField } from "../parts/number-field.tsx";
import { createPresent, type PartProps } from "./present.ts";
import { stepThrough } from "./step-through.ts";

/** One training step of the present network on one sample, to be gone through number by number in the stepper. */
export default function StepPart(props: PartProps) {
  const { prepared, network } = createPresent(props);
  const [sample, setSample] = createSignal(1);
  const data = () => prepared().training;
  const index = () => Math.min(sample(), data().x.rows) - 1;
  const found = createMemo(() => stepThrough(props.state, network(), data(), index()));
  const query = () => {
    const way = found();
    return "query" in way ? way.query : undefined;
  };
  const problem = () => {
    const way = found();
    return "problem" in way ? way.problem : "";
  };
  const numbers = (row: readonly number[]) =>
    row.map((value) => formatNumber(value, { significant: 3 })).join(", ");
  return (
    <div class="controls step-part">
      <NumberField
        label="Training sample"
        min={1}
        max={data().x.rows}
        whole
        value={index() + 1}
        onInput={setSample}
      />
      <span>
        inputs {numbers(data().x.row(index()))}; target {numbers(data().y.row(index()))}
      </span>
      <Show when={query()} fallback={<p>{problem()}</p>}>
        {(to) => <a href={`${props.stepper}${to()}#fig-stepper`}>Step through this, number by number</a>}
      </Show>
    </div>
  );
}
