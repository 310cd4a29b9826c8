import { createMemo, For, Show } from "solid-js";
import type { TraceStep } from "../../engine/index.ts";
import { countersOf, lineOf, type ProgramSetup, program } from "./program.ts";

/** The program of a training step, with the line of the present step lit. */
export function Listing(props: { setup: ProgramSetup; step: TraceStep | undefined; last: number }) {
  const lines = createMemo(() => program(props.setup));
  const lit = () => (props.step ? lineOf(lines(), props.step, props.last) : -1);
  return (
    <section class="listing scrolls" aria-label="The program" tabindex="0">
      <pre>
        <For each={lines()}>
          {({ code }, i) => (
            <code classList={{ lit: lit() === i() }} aria-current={lit() === i() ? "step" : undefined}>
              {code}
              <Show when={lit() === i() && props.step && countersOf(props.step)}>
                {(counters) => <span class="counters"> {counters()}</span>}
              </Show>
              {"\n"}
            </code>
          )}
        </For>
      </pre>
    </section>
  );
}
