import { Index, type JSX, Show } from "solid-js";
import type { TrainingStep } from "../../engine/index.ts";
import { BiasTerm } from "../neuron/formula.tsx";
import { lineText } from "../parts/line-equation.tsx";
import { ErrorNum, Num, VectorNum, WeightNum } from "../parts/number.tsx";
import { Sym } from "../parts/symbol.tsx";
import type { Moment } from "./moment.ts";

export interface LessonProps {
  moment: Moment;
  /** α. */
  rate: number;
  /** How many points there are. */
  points: number;
  useBias: boolean;
}

/** What one step computes, line by line: with symbols, and the same with numbers. */
export function Lesson(props: LessonProps) {
  return (
    <div class="lesson">
      <Show when={props.moment.step} fallback={<Start moment={props.moment} useBias={props.useBias} />}>
        {(step) => (
          <>
            <p class="lesson-head">
              Epoch {step().epoch}, point {step().index + 1} of {props.points}
            </p>
            <Line symbols={<Sym of="x" vector quantity="signal" />}>
              = <VectorNum value={step().x} of="signal" />, label <Sym of="y" /> = {step().y}
            </Line>
            <Forward step={step()} useBias={props.useBias} />
            <Update step={step()} rate={props.rate} useBias={props.useBias} />
          </>
        )}
      </Show>
      <p class="line-now">{lineSentence(props.moment)}</p>
    </div>
  );
}

function lineSentence({ after }: Moment): string {
  if (after.weights.every((weight) => weight === 0))
    return "No line yet: with both weights 0 the answer is the same everywhere.";
  return `The line: ${lineText(after)}`;
}

function Start(props: { moment: Moment; useBias: boolean }) {
  return (
    <>
      <p class="lesson-head">The start</p>
      <Line symbols={<Sym of="w" vector quantity="weight" />}>
        = <VectorNum value={props.moment.after.weights} of="weight" />
      </Line>
      <Line symbols={<Sym of="b" quantity="weight" />}>
        = <WeightNum value={props.moment.after.bias} />
        {props.useBias ? "" : ", held there"}
      </Line>
    </>
  );
}

/** Weighted sum, prediction, error. */
function Forward(props: { step: TrainingStep; useBias: boolean }) {
  const step = () => props.step;
  return (
    <>
      <Line symbols={<Sym of="z" quantity="signal" />}>
        ={" "}
        <Index each={step().before.weights}>
          {(weight, i) => (
            <>
              {i > 0 ? " + " : ""}
              <span class="term">
                <WeightNum value={weight()} inside={i > 0} /> ·{" "}
                <Num value={step().x[i]} quantity="signal" inside />
              </span>
            </>
          )}
        </Index>{" "}
        <BiasTerm value={props.useBias ? step().before.bias : null} />{" "}
        <span class="term">
          = <Num value={step().z} quantity="signal" />
        </span>
      </Line>
      <Line symbols={<Sym of="ŷ" quantity="signal" />}>
        = step(
        <Num value={step().z} quantity="signal" />) = <Num value={step().prediction} quantity="signal" />
      </Line>
      <Line symbols={<ErrorSymbols />}>
        = {step().y} − <Num value={step().prediction} quantity="signal" /> = <ErrorNum value={step().error} />
        <Show when={step().error !== 0} fallback=", right">
          {" "}
          <span class="error-square q-error" aria-hidden="true" />
        </Show>
      </Line>
    </>
  );
}

/** New weights and new bias; after a right prediction the same numbers say that nothing changes. */
function Update(props: { step: TrainingStep; rate: number; useBias: boolean }) {
  const step = () => props.step;
  const scaledError = () => (
    <>
      + {formatted(props.rate)} · <Num value={step().error} quantity="error" inside />
    </>
  );
  return (
    <>
      <Line
        rule
        symbols={
          <>
            <Sym of="w" vector quantity="weight" /> ← <Sym of="w" vector quantity="weight" /> + <Sym of="α" />
            (
            <ErrorSymbols />)<Sym of="x" vector quantity="signal" />
          </>
        }
      >
        = <VectorNum value={step().before.weights} of="weight" /> {scaledError()} ·{" "}
        <VectorNum value={step().x} of="signal" />{" "}
        <span class="term">
          = <VectorNum value={step().after.weights} of="weight" />
        </span>
      </Line>
      <Show
        when={props.useBias}
        fallback={<Line symbols={<Sym of="b" quantity="weight" />}>is held at {formatted(0)}</Line>}
      >
        <Line
          rule
          symbols={
            <>
              <Sym of="b" quantity="weight" /> ← <Sym of="b" quantity="weight" /> + <Sym of="α" />(
              <ErrorSymbols />)
            </>
          }
        >
          = <WeightNum value={step().before.bias} /> {scaledError()}{" "}
          <span class="term">
            = <WeightNum value={step().after.bias} />
          </span>
        </Line>
      </Show>
    </>
  );
}

const formatted = (value: number) => <Num value={value} />;

const ErrorSymbols = () => (
  <span class="term q-error">
    <Sym of="y" /> − <Sym of="ŷ" />
  </span>
);

// A rule of its own stands above its numbers; a lone symbol stands before them.
function Line(props: { symbols: JSX.Element; rule?: boolean; children: JSX.Element }) {
  return (
    <p class="worked" classList={{ rule: props.rule }}>
      {props.symbols} <span class="worked-out">{props.children}</span>
    </p>
  );
}
