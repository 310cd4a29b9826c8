import "./digit-gallery/digit-gallery.css";
import { createMemo, For, Index, Show } from "solid-js";
import { random } from "../engine/index.ts";
import { allDigits } from "./digits/recipe.ts";
import { Choice } from "./parts/choice.tsx";
import { numberCodec, oneOfCodec, recordCodec } from "./parts/codecs.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { PixelPicture } from "./parts/pixel-picture.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const SHOWN = 40;
const labels = ["all", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

interface State {
  label: (typeof labels)[number];
  seed: number;
  /** The place in the file of the digit that is shown large. */
  digit: number;
}

const initial: State = { label: "all", seed: 1, digit: 0 };
const codec = recordCodec<State>(
  {
    label: oneOfCodec(labels),
    seed: numberCodec({ min: 1, max: 9999, whole: true }),
    digit: numberCodec({ min: 0, max: allDigits.length - 1, whole: true }),
  },
  initial,
);

/** The digits of the data set, some at a time, and one of them large, with its 64 numbers. */
export default function DigitGallery(props: { name?: string }) {
  const state = urlState(props.name ?? "gallery", codec, initial);
  const shown = createMemo(() => {
    const { label, seed } = state.get();
    const places = allDigits
      .map((_, i) => i)
      .filter((i) => label === "all" || allDigits[i].y === Number(label));
    return random(seed).shuffle(places).slice(0, SHOWN);
  });
  const chosen = () => allDigits[state.get().digit];
  const said = () =>
    `Digit ${state.get().digit + 1} of ${allDigits.length} is a ${chosen().y}. Its rows, from 0 for paper to 16 for ink: ${rowsOf(
      chosen().x,
    )
      .map((row) => row.join(" "))
      .join("; ")}.`;

  return (
    <div class="widget digit-gallery">
      <div class="gallery-layout">
        <div class="gallery">
          <Index each={shown()}>
            {(place) => (
              <button
                type="button"
                class="gallery-digit"
                aria-pressed={place() === state.get().digit ? "true" : "false"}
                aria-label={`A ${allDigits[place()].y}, digit ${place() + 1} of the file`}
                onClick={() => state.patch({ digit: place() })}
              >
                <PixelPicture values={allDigits[place()].x.map((pixel) => pixel / 16)} />
              </button>
            )}
          </Index>
        </div>
        <div class="large-digit">
          <PixelPicture values={chosen().x.map((pixel) => pixel / 16)} label={said()} />
          <table class="pixel-numbers" aria-hidden="true">
            <tbody>
              <For each={rowsOf(chosen().x)}>
                {(row) => (
                  <tr>
                    <For each={row}>{(pixel) => <td classList={{ paper: pixel === 0 }}>{pixel}</td>}</For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <p class="aside">
            Digit {state.get().digit + 1} of {allDigits.length}, labelled <b>{chosen().y}</b>.
          </p>
        </div>
      </div>
      <div class="controls">
        <Choice
          label="Show"
          options={labels.map((value) => ({ value, label: value }))}
          value={state.get().label}
          onChange={(label) => state.patch({ label })}
        />
        <StepButton label="Others" onPress={() => state.patch({ seed: (state.get().seed % 9999) + 1 })} />
        <Show when={JSON.stringify(state.get()) !== JSON.stringify(initial)}>
          <StepButton label="Reset" onPress={state.reset} />
        </Show>
      </div>
      <LiveText text={said()} />
      <Notice text={state.notice()} />
    </div>
  );
}

const rowsOf = (x: readonly number[]) => Array.from({ length: 8 }, (_, row) => x.slice(row * 8, row * 8 + 8));
