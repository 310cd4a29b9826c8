import type { Lesson } from "./lesson.ts";
import { named } from "./options.ts";
import type { StepperState } from "./state.ts";

/** What stands there before the first step. */
export function Start(props: { state: StepperState; lesson: Lesson }) {
  const parameters = () => props.lesson.network.values.length;
  return (
    <>
      <p class="lesson-head">The start</p>
      <p class="purpose">
        A {props.state.sizes.join("-")} network with {parameters()} weights and biases;{" "}
        {named(props.state.output)} at the output; {named(props.state.loss)} as its loss. One sample goes
        forward, its error comes back, and every weight takes one step: {props.lesson.steps.length} numbers in
        all.
      </p>
    </>
  );
}
