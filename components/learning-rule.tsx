import { createMemo, Show } from "solid-js";
import { Lesson } from "./learning-rule/lesson.tsx";
import { described, momentAt, nextUpdate } from "./learning-rule/moment.ts";
import { LearningPicture } from "./learning-rule/picture.tsx";
import {
  type LearningState,
  learningCodec,
  rangeOf,
  runOf,
  samplesOf,
  usual,
} from "./learning-rule/setup.ts";
import { SetupControls } from "./learning-rule/setup-controls.tsx";
import { UpdatesTable } from "./learning-rule/updates-table.tsx";
import { boundText, mistakes, verdict } from "./learning-rule/verdict.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { createPlayer } from "./parts/player.ts";
import { StepButton, StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

export interface LearningRuleProps extends Partial<LearningState> {
  /** The query parameter that holds the state; a page with two of these gives each its own. */
  name?: string;
}

/** The perceptron learning rule step by step: point, prediction, error, update, line; until it converges or can't. */
export default function LearningRule({ name = "rule", ...initially }: LearningRuleProps) {
  const initial: LearningState = { ...usual, ...initially };
  const state = urlState(name, learningCodec(initial), initial);
  // The run depends on all but the position: stepping must not train again.
  const setup = createMemo(() => ({ ...state.get(), at: 0 }), undefined, { equals: sameSetup });
  const samples = createMemo(() => samplesOf(setup()));
  const run = createMemo(() => runOf(setup()));
  const moment = createMemo(() => momentAt(run(), state.get().at));
  const count = () => run().steps.length;
  const ended = () => moment().position === count();
  const move = (at: number) => state.patch({ at });
  const player = createPlayer({ position: () => moment().position, count, move });
  const byHand = (at: number) => {
    player.pause();
    move(at);
  };
  const outcome = createMemo(() => ({
    verdict: verdict(run(), setup()),
    bound: boundText(setup(), samples()),
  }));
  const sentence = () => `${described(moment())}${ended() ? ` ${outcome().verdict}` : ""}`;

  return (
    <div class="widget learning-rule">
      <div class="learning-layout">
        <LearningPicture
          moment={moment()}
          samples={samples()}
          range={rangeOf(setup().data)}
          label={`${samples().length} points in the plane. ${sentence()}`}
        />
        <Lesson moment={moment()} rate={setup().rate} points={samples().length} useBias={setup().bias} />
        <div class="controls">
          <StepperBar
            position={moment().position}
            count={count()}
            onMove={byHand}
            playing={player.playing()}
            onPlay={player.toggle}
            onReset={() => {
              player.pause();
              state.set({ ...initial, at: 0 });
            }}
          >
            <StepButton
              label="Next update"
              off={ended()}
              onPress={() => byHand(nextUpdate(run(), moment().position))}
            />
          </StepperBar>
        </div>
      </div>
      <p class="outcome">
        {mistakes(moment().updates.length)} so far. {outcome().bound}{" "}
        <Show when={ended()}>
          <strong>{outcome().verdict}</strong>
        </Show>
      </p>
      <LiveText text={sentence()} />
      <SetupControls
        state={state.get()}
        onChange={(fields) => {
          player.pause();
          state.patch({ ...fields, at: 0 });
        }}
      />
      <Notice text={state.notice()} />
      <UpdatesTable updates={moment().updates} present={moment().step} />
    </div>
  );
}

function sameSetup(a: LearningState, b: LearningState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
