import "./digit-mistakes/digit-mistakes.css";
import { createMemo, For, Index, Show } from "solid-js";
import { confusionMatrix } from "../engine/index.ts";
import { mistakesOf, readings } from "./digits/reader.ts";
import { numberCodec, recordCodec } from "./parts/codecs.ts";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { PixelPicture } from "./parts/pixel-picture.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const CLASSES = 10;
const MOST = 12;
const classes = Array.from({ length: CLASSES }, (_, k) => k);

interface State {
  /** The row and the column of the confusion matrix that are looked at; −1 for the worst mistakes of all. */
  label: number;
  answer: number;
}

const initial: State = { label: -1, answer: -1 };
const place = numberCodec({ min: -1, max: 9, whole: true });
const codec = recordCodec<State>({ label: place, answer: place }, initial);

/** The confusion matrix of the present network, and its worst mistakes, or the digits of one cell of the matrix. */
export default function DigitMistakes(props: { name?: string }) {
  const state = urlState(props.name ?? "mistakes", codec, initial);
  const matrix = createMemo(() =>
    confusionMatrix(
      readings().map(({ label }) => label),
      readings().map(({ answer }) => answer),
      CLASSES,
    ),
  );
  const chosen = () => state.get().label >= 0 && state.get().answer >= 0;
  const listed = createMemo(() => {
    const { label, answer } = state.get();
    if (!chosen()) return mistakesOf(readings());
    return readings().filter((reading) => reading.label === label && reading.answer === answer);
  });
  const title = () => {
    const { label, answer } = state.get();
    if (!chosen())
      return listed().length === 0 ? "No mistake at all" : "The worst mistakes: wrong, and sure of it";
    return label === answer ? `Digits ${label} read rightly` : `Digits ${label} taken for ${answer}`;
  };
  const said = () => `${title()}: ${listed().length}.`;

  return (
    <div class="widget digit-mistakes">
      <div class="mistakes-layout">
        <table class="confusion">
          <caption>rows: the label; columns: the network’s answer</caption>
          <thead>
            <tr>
              <td />
              <For each={classes}>{(answer) => <th scope="col">{answer}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={classes}>
              {(label) => (
                <tr>
                  <th scope="row">{label}</th>
                  <For each={classes}>
                    {(answer) => {
                      const count = () => matrix().at(label, answer);
                      const here = () => state.get().label === label && state.get().answer === answer;
                      return (
                        <td classList={{ right: label === answer, wrong: label !== answer && count() > 0 }}>
                          <Show when={count() > 0} fallback={<span class="none">·</span>}>
                            <button
                              type="button"
                              aria-pressed={here() ? "true" : "false"}
                              aria-label={`${count()} digits ${label} read as ${answer}`}
                              onClick={() => state.set(here() ? initial : { label, answer })}
                            >
                              {count()}
                            </button>
                          </Show>
                        </td>
                      );
                    }}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <div>
          <p class="mistakes-title">{title()}</p>
          <ul class="mistakes">
            <Index each={listed().slice(0, MOST)}>
              {(reading) => (
                <li>
                  <PixelPicture
                    values={reading().x}
                    label={`A ${reading().label}, read as ${reading().answer} with ${percent(reading().probabilities[reading().answer])}`}
                  />
                  <span>
                    {reading().label}{" "}
                    <span classList={{ "q-error": reading().label !== reading().answer }}>
                      → {reading().answer}
                    </span>
                  </span>
                  <span class="sure">{percent(reading().probabilities[reading().answer])}</span>
                </li>
              )}
            </Index>
          </ul>
          <Show when={listed().length > MOST}>
            <p class="aside">and {listed().length - MOST} more</p>
          </Show>
        </div>
      </div>
      <div class="controls">
        <StepButton label="Worst mistakes" off={!chosen()} onPress={state.reset} />
      </div>
      <LiveText text={said()} />
      <Notice text={state.notice()} />
    </div>
  );
}

const percent = (share: number) => `${formatNumber(100 * share, { decimals: 0 })} %`;
