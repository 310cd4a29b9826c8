import { createMemo, createSignal, For, Index, Show } from "solid-js";
import type { Perceptron } from "../engine/index.ts";
import { bestLine } from "./parts/best-line.ts";
import { lineText } from "./parts/line-equation.tsx";
import { LineHandle } from "./parts/line-handle.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { rounded, turnedRound } from "./parts/model-codec.ts";
import { NeuronsTable } from "./parts/neurons-table.tsx";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import { polygonPath } from "./parts/plane-frame.ts";
import { Points } from "./parts/points.tsx";
import { urlState } from "./parts/url-state.ts";
import { AccuracyChart } from "./two-perceptrons/accuracy-chart.tsx";
import { cells } from "./two-perceptrons/cells.ts";
import { combiner, mistakes } from "./two-perceptrons/committee.ts";
import { Controls } from "./two-perceptrons/controls.tsx";
import { extentOf, heldOutPoints, seedLimit, trainingPoints } from "./two-perceptrons/data.ts";
import { Readout } from "./two-perceptrons/readout.tsx";
import { createAccuracies, createSearch, foundSentence } from "./two-perceptrons/search.ts";
import { codec, initial, mostLines, start, withLine, withoutLine } from "./two-perceptrons/state.ts";

/** Data that one line can't divide; several lines, and a neuron that combines them, can. */
export default function TwoPerceptrons(props: { name?: string }) {
  const state = urlState(props.name ?? "lines", codec, initial);
  const [message, setMessage] = createSignal("");
  const data = createMemo(() => state.get().data);
  const seed = createMemo(() => state.get().seed);
  const noise = createMemo(() => state.get().noise && data() !== "xor");
  const choice = createMemo(() => ({ data: data(), seed: seed(), noise: noise() }));
  const samples = createMemo(() => trainingPoints(choice()));
  const heldOut = createMemo(() => heldOutPoints(choice()));
  const extent = createMemo(() => extentOf(data()));
  const fewest = createMemo(() => bestLine(samples()).errors);
  const wrong = createMemo(() => mistakes(state.get(), samples()));
  const errors = () => wrong().filter(Boolean).length;
  const count = () => state.get().lines.length;
  const accuracies = createAccuracies(samples, heldOut, noise, mostLines);

  const search = createSearch();
  const change = (fields: Parameters<typeof state.patch>[0], sentence = "") => {
    search.stop();
    setMessage(sentence);
    state.patch(fields);
  };
  const changeLine = (index: number, line: Perceptron) =>
    change({ lines: state.get().lines.with(index, rounded(line)) });
  const place = () => {
    setMessage("Looking …");
    search.start(samples(), count(), (found) => change(found, foundSentence(found, samples())));
  };
  const said = () =>
    `${count()} ${count() === 1 ? "line leaves" : "lines leave"} ${errors()} of ${samples().length} points wrong; the best single line leaves ${fewest()}.`;

  return (
    <div class="widget two-perceptrons">
      <div class="stage">
        <Plane
          x={extent()}
          y={extent()}
          xLabel="x_1"
          yLabel="x_2"
          interactive
          label={said()}
          under={(frame) => (
            <For each={cells(state.get(), frame)}>
              {(cell) => <path class={`cell shade-${cell.answer}`} d={polygonPath(frame, cell.polygon)} />}
            </For>
          )}
        >
          {(frame) => (
            <>
              <Points frame={frame} samples={samples()} wrong={(index) => wrong()[index]} />
              <Index each={state.get().lines}>
                {(line, index) => (
                  <LineHandle
                    frame={frame}
                    model={line()}
                    name={`Line ${index + 1}`}
                    mark={`${index + 1}`}
                    description={`${lineText(line())}; ${errors()} points wrong in all`}
                    onChange={(next) => changeLine(index, next)}
                  />
                )}
              </Index>
            </>
          )}
        </Plane>
        <Readout
          committee={state.get()}
          samples={samples()}
          heldOut={heldOut()}
          errors={errors()}
          fewest={fewest()}
          extent={extent()}
        />
      </div>
      <Controls
        state={state.get()}
        onData={(name) => change(start({ ...choice(), data: name }))}
        onNoise={(on) => change({ noise: on })}
        onRule={(rule) => change({ rule })}
        onAdd={() => change(withLine(state.get(), data()))}
        onRemove={() => change(withoutLine(state.get()))}
        onPlace={place}
        onNewPoints={() => change({ seed: (seed() % seedLimit) + 1 })}
        onReset={() => change(initial)}
      />
      <p class="message" role="status">
        {message()}
      </p>
      <NeuronsTable
        lines={state.get().lines}
        last={combiner(state.get().rule, count())}
        onTurn={(index) => changeLine(index, turnedRound(state.get().lines[index]))}
      />
      <Show when={accuracies().length > 0}>
        <AccuracyChart accuracies={accuracies()} most={mostLines} current={count()} />
      </Show>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
