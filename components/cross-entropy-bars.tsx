import "./cross-entropy-bars/cross-entropy-bars.css";
import { crossEntropy } from "../engine/index.ts";
import { Bars } from "./cross-entropy-bars/bars.tsx";
import {
  certain,
  classes,
  codec,
  first,
  initial,
  oneHotOf,
  second,
  withProbability,
} from "./cross-entropy-bars/state.ts";
import { Surprise } from "./cross-entropy-bars/surprise.tsx";
import { lossText, probabilityText, Worked } from "./cross-entropy-bars/worked.tsx";
import { Choice } from "./parts/choice.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { urlState } from "./parts/url-state.ts";

/** Cat, dog or fish: what probabilities cost, given what is in the picture. */
export default function CrossEntropyBars(props: { name?: string }) {
  const state = urlState(props.name ?? "bars", codec, initial);
  const p = () => state.get().p;
  const y = () => oneHotOf(state.get().truth);
  const truth = () => classes.indexOf(state.get().truth);
  const loss = () => crossEntropy(p(), y());
  const said = () =>
    `The picture shows a ${state.get().truth}. Probabilities: ${classes.map((name, i) => `${name} ${probabilityText(p()[i])}`).join(", ")}. Cross-entropy ${lossText(loss())}.`;

  return (
    <div class="widget cross-entropy-bars">
      <div class="pictures">
        <Bars
          p={p()}
          y={y()}
          label={said()}
          onChange={(index, value) => state.patch({ p: withProbability(p(), index, value) })}
        />
        <Surprise p={p()[truth()]} loss={loss()} />
      </div>
      <Worked p={p()} y={y()} loss={loss()} />
      <div class="controls">
        <Choice
          label="the picture shows a"
          options={classes.map((name) => ({ value: name, label: name }))}
          value={state.get().truth}
          onChange={(name) => state.patch({ truth: name })}
        />
        <div class="buttons">
          <button type="button" class="button" onClick={() => state.set({ truth: "dog", p: first })}>
            First prediction
          </button>
          <button type="button" class="button" onClick={() => state.set({ truth: "dog", p: second })}>
            Second
          </button>
          <button type="button" class="button" onClick={() => state.patch({ p: certain(truth()) })}>
            Certain and right
          </button>
          <button
            type="button"
            class="button"
            onClick={() => state.patch({ p: certain((truth() + 1) % classes.length) })}
          >
            Certain and wrong
          </button>
          <button type="button" class="button" onClick={state.reset}>
            Reset
          </button>
        </div>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
