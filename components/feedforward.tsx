import "./feedforward.css";
import { createMemo } from "solid-js";
import { FeedforwardDrawing } from "./feedforward/drawing.tsx";
import { FeedforwardLesson } from "./feedforward/lesson.tsx";
import { LayerMatrices } from "./feedforward/matrices.tsx";
import {
  described,
  feedforwardCodec,
  forwardSteps,
  initial,
  networkOf,
  placeInList,
  positionOf,
  valuesAfter,
} from "./feedforward/model.ts";
import { Layouts } from "./parts/drawing.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { createPlayer } from "./parts/player.ts";
import { StepButton, StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

/** The feedforward pass of a 3-3-4-1 network, a number at a time: in the drawing, in symbols, in numbers, in matrices. */
export default function Feedforward(props: { name?: string }) {
  const state = urlState(props.name ?? "pass", feedforwardCodec, initial);
  const network = createMemo(() => networkOf(state.get().w));
  const steps = createMemo(() => forwardSteps(network(), state.get().x));
  const done = () => Math.min(state.get().at, steps().length);
  const step = () => steps()[done() - 1];
  const values = createMemo(() => valuesAfter(steps(), done()));
  const layer = () => step()?.place.layer ?? 1;
  const move = (at: number) => state.patch({ at });
  const player = createPlayer({ position: done, count: () => steps().length, move, pace: 1400 });
  const byHand = (at: number) => {
    player.pause();
    move(at);
  };
  // The end of a layer: all its activations are there.
  const endOfLayer = () => {
    const next = steps()[done()]?.place.layer;
    return steps().findLastIndex(({ place }) => place.layer === next) + 1;
  };
  const sentence = () => described(steps(), done(), state.get().x);
  const drawn = () => ({
    network: network(),
    x: state.get().x,
    values: values(),
    step: step(),
    label: `The network of 3 inputs, 3 and 4 neurons, and 1 output. ${sentence()}`,
  });

  return (
    <div class="widget feedforward">
      <div class="feedforward-layout">
        <Layouts
          wide={<FeedforwardDrawing {...drawn()} />}
          narrow={<FeedforwardDrawing {...drawn()} down />}
        />
        <FeedforwardLesson step={step()} />
      </div>
      <div class="controls">
        <StepperBar
          position={done()}
          count={steps().length}
          onMove={byHand}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.set({ ...initial, at: 0 });
          }}
        >
          <StepButton
            label="Whole layer"
            off={done() === steps().length}
            onPress={() => byHand(endOfLayer())}
          />
        </StepperBar>
      </div>
      <LiveText text={sentence()} />
      <Notice text={state.notice()} />
      <LayerMatrices
        network={network()}
        x={state.get().x}
        values={values()}
        step={step()}
        layer={layer()}
        onWeight={(row, column, value) =>
          state.patch({ w: state.get().w.with(placeInList(layer(), row, column), value) })
        }
        onInput={(index, value) => state.patch({ x: state.get().x.with(index, value) })}
        onGo={(quantity, neuron) => byHand(positionOf(steps(), quantity, layer(), neuron))}
      />
    </div>
  );
}
