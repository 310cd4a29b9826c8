import "./draw-a-digit/draw-a-digit.css";
import { createMemo, createSignal, For } from "solid-js";
import { largestIndex, networkOutput } from "../engine/index.ts";
import { current, readings } from "./digits/reader.ts";
import { Pad } from "./draw-a-digit/pad.tsx";
import { COUNT, pixelsOf, type Stroke } from "./draw-a-digit/preprocess.ts";
import type { Codec } from "./parts/codecs.ts";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { PixelPicture } from "./parts/pixel-picture.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const INK = 16;

/** 64 pixels of 0 to 16, each a digit of base 17. */
const codec: Codec<readonly number[]> = {
  read(text) {
    if (!new RegExp(`^[0-9a-g]{${COUNT}}$`).test(text))
      throw new Error(`“${text.slice(0, 12)}…” is no drawing: it takes ${COUNT} letters from 0 to g.`);
    return Array.from(text, (letter) => Number.parseInt(letter, INK + 1));
  },
  write: (pixels) => pixels.map((pixel) => pixel.toString(INK + 1)).join(""),
};

const someDigit = (i: number) => readings()[i % readings().length].x.map((pixel) => Math.round(pixel * INK));

/** Draw a digit: what the network gets to see of it, and what it makes of that. */
export default function DrawADigit(props: { name?: string }) {
  const initial = someDigit(0);
  const state = urlState(props.name ?? "drawing", codec, initial);
  const [strokes, setStrokes] = createSignal<readonly Stroke[]>([]);
  const [next, setNext] = createSignal(1);
  const isEmpty = () => state.get().every((pixel) => pixel === 0);
  const probabilities = createMemo(() =>
    networkOutput(
      current().network,
      state.get().map((pixel) => pixel / INK),
    ).row(0),
  );
  const answer = () => largestIndex(probabilities());
  const said = () =>
    isEmpty()
      ? "Nothing is drawn yet."
      : `The network reads a ${answer()}, with a probability of ${percent(probabilities()[answer()])}.`;

  function draw(lines: readonly Stroke[]) {
    setStrokes(lines);
    state.set(pixelsOf(lines));
  }

  return (
    <div class="widget draw-a-digit">
      <div class="draw-layout">
        <div class="controls">
          <Pad strokes={strokes()} label={`Paper for a digit. ${said()}`} onChange={draw} />
        </div>
        <div class="seen">
          <PixelPicture
            values={state.get().map((pixel) => pixel / INK)}
            label={`What the network sees: 8 by 8 pixels. ${said()}`}
          />
          <p class="aside">what the network sees</p>
        </div>
        <table class="probabilities">
          <tbody>
            <For each={probabilities()}>
              {(probability, digit) => (
                <tr classList={{ best: digit() === answer() && !isEmpty() }}>
                  <th scope="row">{digit()}</th>
                  <td class="bar">
                    <i style={{ width: `${(100 * probability).toFixed(1)}%` }} />
                  </td>
                  <td class="q-signal">{percent(probability)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <p class="outcome">{said()}</p>
      <div class="controls">
        <StepButton label="Undo" off={strokes().length === 0} onPress={() => draw(strokes().slice(0, -1))} />
        <StepButton label="Clear" onPress={() => draw([])} />
        <StepButton
          label="A test digit"
          onPress={() => {
            setStrokes([]);
            state.set(someDigit(next()));
            setNext(next() + 1);
          }}
        />
      </div>
      <LiveText text={said()} />
      <Notice text={state.notice()} />
    </div>
  );
}

const percent = (share: number) => `${formatNumber(100 * share, { decimals: share > 0.995 ? 1 : 0 })} %`;
