import { createMemo, createSignal, Show } from "solid-js";
import { saveText } from "../notebook/page/save.ts";
import "./backprop-stepper/backprop-stepper.css";
import { judge } from "./backprop-stepper/answer.ts";
import { StepperDrawing } from "./backprop-stepper/drawing.tsx";
import { stepsCsv } from "./backprop-stepper/export.ts";
import { acrossLayout, downLayout } from "./backprop-stepper/layout.ts";
import { type Lesson, lessonOf } from "./backprop-stepper/lesson.ts";
import { Listing } from "./backprop-stepper/listing.tsx";
import { LossStrip } from "./backprop-stepper/loss-strip.tsx";
import { momentAt } from "./backprop-stepper/moment.ts";
import { Prediction } from "./backprop-stepper/prediction.tsx";
import { QuantitiesTable } from "./backprop-stepper/quantities-table.tsx";
import { createScore } from "./backprop-stepper/score.ts";
import { PresetChoice, SetupControls } from "./backprop-stepper/setup-controls.tsx";
import { Start } from "./backprop-stepper/start.tsx";
import { type Digits, type StepperState, startOf, stepperCodec } from "./backprop-stepper/state.ts";
import { StepPanel } from "./backprop-stepper/step-panel.tsx";
import { described, reply } from "./backprop-stepper/words.ts";
import { workedSolution } from "./backprop-stepper/worked-solution.tsx";
import { Check } from "./parts/check.tsx";
import { Choice } from "./parts/choice.tsx";
import { Layouts } from "./parts/drawing.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { openPage } from "./parts/open-page.ts";
import { createPlayer } from "./parts/player.ts";
import { StepButton, StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

export interface BackpropStepperProps extends Partial<StepperState> {
  /** The query parameter that holds the state; a page with two of these gives each its own. */
  name?: string;
}

const digitNames: readonly { value: Digits; label: string }[] = [
  { value: "3", label: "3" },
  { value: "6", label: "6" },
  { value: "all", label: "all" },
];

/** One training step of a small network, one number at a time: forward, loss, backward, update, and forward again. */
export default function BackpropStepper({
  name = "step",
  from = "mazur",
  ...initially
}: BackpropStepperProps) {
  const initial: StepperState = { ...startOf(from), at: 22, ...initially };
  const state = urlState(name, stepperCodec(), initial);
  // The lesson depends on all but the position: stepping must not trace again.
  const setup = createMemo(() => ({ ...state.get(), at: 0, predict: false }), undefined, { equals: same });
  const [problem, setProblem] = createSignal("");
  const lesson = createMemo<Lesson>((before) => {
    try {
      const next = lessonOf(setup());
      setProblem("");
      return next;
    } catch (error) {
      setProblem((error as Error).message);
      return before ?? lessonOf(initial);
    }
  });
  const count = () => lesson().steps.length;
  const score = createScore(lesson);
  const at = () => Math.min(state.get().at, count());
  const hidden = () => state.get().predict && !score.known(at() - 1);
  const moment = createMemo(() => momentAt(lesson(), at(), hidden()));
  const move = (position: number) => {
    if (state.get().predict && position > at()) score.passOver(at() - 1, position - 1);
    state.patch({ at: position });
  };
  const player = createPlayer({ position: at, count, move });
  const byHand = (position: number) => {
    player.pause();
    move(position);
  };
  const change = (next: StepperState) => {
    player.pause();
    state.set(next);
  };
  const stop = (direction: 1 | -1) =>
    direction > 0
      ? (lesson().stops.find((position) => position > at()) ?? count())
      : (lesson().stops.findLast((position) => position < at()) ?? 0);
  const sentence = () => {
    const { step } = moment();
    return step
      ? described(step, state.get().digits, moment().hidden)
      : "The start: nothing is computed yet.";
  };
  const drawn = () => ({
    network: lesson().network,
    inputs: setup().x,
    targets: setup().y,
    moment: moment(),
    label: `A network with layers of ${lesson().network.sizes.join(", ")} nodes, and the error. ${sentence()}`,
  });
  const sizes = () => lesson().network.sizes;
  const digits = () => state.get().digits;

  function answer(text: string) {
    const { step } = moment();
    if (!step) return;
    const significant = digits() === "all" ? 17 : Number(digits());
    const verdict = judge(lesson().trace, step, text, significant);
    score.answer(step.index, verdict, reply(verdict, step));
  }

  return (
    <div class="widget backprop-stepper">
      <div class="controls">
        <PresetChoice state={state.get()} onChange={change} />
        <Check
          label="predict each number"
          checked={state.get().predict}
          onChange={(predict) => {
            player.pause();
            score.clear();
            state.patch({ predict });
          }}
        />
      </div>
      <div class="stepper-layout">
        <Layouts
          wide={<StepperDrawing {...drawn()} layout={acrossLayout(sizes())} />}
          narrow={<StepperDrawing {...drawn()} layout={downLayout(sizes())} />}
        />
        <StepPanel
          lesson={lesson()}
          moment={moment()}
          digits={digits()}
          start={<Start state={setup()} lesson={lesson()} />}
          question={
            <Show when={moment().step}>
              {(step) => (
                <Prediction
                  step={step()}
                  reply={score.reply()}
                  onAnswer={answer}
                  onShow={() => score.passOver(step().index, step().index + 1)}
                />
              )}
            </Show>
          }
        />
      </div>
      <div class="controls">
        <StepperBar
          position={at()}
          count={count()}
          onMove={byHand}
          playing={player.playing()}
          onPlay={state.get().predict ? undefined : player.toggle}
          onReset={() => {
            score.clear();
            const { from: preset, digits: kept, predict } = state.get();
            change({ ...startOf(preset), digits: kept, predict });
          }}
        >
          <StepButton label="Layer back" off={at() === 0} onPress={() => byHand(stop(-1))} />
          <StepButton label="Next layer" off={at() === count()} onPress={() => byHand(stop(1))} />
        </StepperBar>
      </div>
      <LossStrip
        lesson={lesson()}
        moment={moment()}
        digits={digits()}
        score={state.get().predict ? score : undefined}
      />
      <LiveText text={sentence()} />
      <Notice text={state.notice() || problem()} />
      <div class="stepper-lists">
        <Listing setup={setup()} step={moment().step} last={sizes().length - 1} />
        <QuantitiesTable
          lesson={lesson()}
          steps={lesson().steps.slice(0, hidden() ? at() - 1 : at())}
          position={at()}
          digits={digits()}
          onGo={byHand}
        />
      </div>
      <div class="controls">
        <Choice
          label="Digits"
          options={digitNames}
          value={digits()}
          onChange={(chosen) => state.patch({ digits: chosen })}
        />
        <div class="buttons">
          <StepButton
            label="Save all steps (CSV)"
            onPress={() => saveText("backpropagation.csv", `\uFEFF${stepsCsv(lesson())}`, "text/csv")}
          />
          <StepButton
            label="Worked solution to print"
            onPress={() =>
              openPage("backpropagation.html", workedSolution(state.get(), lesson(), location.href))
            }
          />
        </div>
      </div>
      <div class="controls">
        <SetupControls state={state.get()} onChange={change} />
      </div>
    </div>
  );
}

const same = (a: StepperState, b: StepperState) => JSON.stringify(a) === JSON.stringify(b);
