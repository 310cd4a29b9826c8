import { For } from "solid-js";
import { render } from "solid-js/web";
import type { TraceStep } from "../../engine/index.ts";
import texStyle from "../parts/tex.css?inline";
import { Tex } from "../parts/tex.tsx";
import { digitsText } from "./digits.ts";
import type { Lesson } from "./lesson.ts";
import { named } from "./options.ts";
import type { Digits, StepperState } from "./state.ts";
import { headOf } from "./words.ts";

/** The worked solution as a page of its own, to be printed or kept. In the browser only. */
export function workedSolution(state: StepperState, lesson: Lesson, address: string): string {
  const body = document.createElement("div");
  const dispose = render(() => <WorkedSolution state={state} lesson={lesson} address={address} />, body);
  const written = body.innerHTML;
  dispose();
  return page("Backpropagation, worked", written);
}

/** All steps of a training step on paper: symbol, formula, numbers, result. */
export function WorkedSolution(props: { state: StepperState; lesson: Lesson; address: string }) {
  return (
    <main>
      <h1>One training step of a {props.state.sizes.join("-")} network</h1>
      <p>{setting(props.state)}</p>
      <For each={groupsOf(props.lesson.steps)}>
        {([name, steps]) => (
          <>
            <h2>{name}</h2>
            <For each={steps}>{(step) => <Worked step={step} digits={props.state.digits} />}</For>
          </>
        )}
      </For>
      <p>
        The loss was {digitsText(props.lesson.trace.loss, props.state.digits)} before the update, and is{" "}
        {digitsText(props.lesson.trace.lossAfter, props.state.digits)} after it.
      </p>
      <p class="source">Forward & Back, chapter 7. {props.address}</p>
    </main>
  );
}

function Worked(props: { step: TraceStep; digits: Digits }) {
  return (
    <p class="step">
      <Tex of={props.step.symbol} />{" "}
      <span>
        {props.step.phase === "update" ? "←" : "="} <Tex of={props.step.formula} />
      </span>{" "}
      <span>
        = <Tex of={props.step.numbers} />
      </span>{" "}
      <span>
        = <b>{digitsText(props.step.value, props.digits)}</b>
      </span>
    </p>
  );
}

// By pass and layer, in the order of the steps.
function groupsOf(steps: readonly TraceStep[]): [name: string, steps: TraceStep[]][] {
  const groups = new Map<string, TraceStep[]>();
  for (const step of steps) {
    const [phase] = headOf(step).split(":");
    const { quantity, layer } = step.place;
    const name = quantity === "loss" ? phase : `${phase}, ${layer === 0 ? "inputs" : `layer ${layer}`}`;
    groups.set(name, [...(groups.get(name) ?? []), step]);
  }
  return [...groups];
}

function setting({ hidden, output, loss, x, y, rate, sizes, held }: StepperState): string {
  const layers = sizes.length > 2 ? `Hidden layers: ${named(hidden)}. ` : "";
  const numbers = (list: readonly number[]) =>
    `(${list.map((value) => digitsText(value, "all")).join(", ")})`;
  const biases = held ? " The biases are left as they are." : "";
  return `${layers}Output: ${named(output)}. Loss: ${named(loss)}. Inputs ${numbers(x)}, targets ${numbers(y)}. Learning rate ${digitsText(rate, "all")}.${biases}`;
}

// A page that holds what was rendered, with the styles that it needs.
function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${texStyle}${style}</style></head>
<body>${body}</body></html>`;
}

const style = `
:root { --text-face: "Source Serif 4", Georgia, serif; }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 11pt/1.6 var(--text-face); }
h1 { font-size: 1.5em; font-weight: 600; }
h2 { margin: 1.6em 0 0.4em; font-size: 1.1em; break-after: avoid; }
.step { margin: 0.5em 0; break-inside: avoid; }
.step > span { display: inline-block; margin-right: 0.3em; }
b { border-bottom: 1px solid; font-variant-numeric: lining-nums tabular-nums; }
.source { margin-top: 2em; font-size: 0.8em; overflow-wrap: anywhere; }
`;
