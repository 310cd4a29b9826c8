import "./layer-views.css";
import { createMemo, Index, type JSX } from "solid-js";
import { type Course, type DataName, dataNames, epochs } from "./layer-views/course.ts";
import { described, followed, initial, percent, viewsCodec, viewsOf } from "./layer-views/model.ts";
import { InputPlane, LastPlane } from "./layer-views/planes.tsx";
import { Choice } from "./parts/choice.tsx";
import { Heatmap } from "./parts/heatmap.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { Slider } from "./parts/slider.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const labels: Record<DataName, string> = { circle: "circle", xor: "XOR", spiral: "spiral" };
const options = dataNames.map((value) => ({ value, label: labels[value] }));

export interface LayerViewsProps {
  /** The training runs, from `layerCourses`. */
  courses: Record<DataName, Course>;
  name?: string;
}

/** What the layers of a trained network see: a picture for each neuron, and the points as the last hidden layer has them. */
export default function LayerViews(props: LayerViewsProps) {
  const state = urlState(props.name ?? "layers", viewsCodec, initial);
  const course = () => props.courses[state.get().data];
  const snapshot = () => course().snapshots[state.get().time];
  const views = createMemo(() => viewsOf(snapshot(), course().samples));
  const through = createMemo(() => followed(views(), state.get().point));
  const hidden = () => views().pictures.slice(0, -1);
  const sentence = () => described(state.get(), snapshot(), through());

  return (
    <div class="widget layer-views">
      <div class="stages" role="group" aria-label={sentence()}>
        <Stage name="inputs" probe={snapshot().probes[0]} class="plane-stage">
          <InputPlane
            samples={course().samples}
            decision={views().pictures.at(-1)?.[0]}
            point={state.get().point}
            onMove={(point) => state.patch({ point })}
          />
        </Stage>
        <Index each={hidden()}>
          {(pictures, l) => (
            <Stage name={`layer ${l + 1}`} probe={snapshot().probes[l + 1]}>
              <div class="layer-pictures" classList={{ few: pictures().length < 3 }}>
                <Index each={pictures()}>
                  {(picture, i) => (
                    <div>
                      <Heatmap grid={picture()} />
                      <output class="q-signal">{through()[l][i].toFixed(2).replace("-", "−")}</output>
                    </div>
                  )}
                </Index>
              </div>
            </Stage>
          )}
        </Index>
        <Stage name="as layer 3 sees them" accuracy={snapshot().accuracy} class="plane-stage">
          <LastPlane samples={views().moved} network={views().network} point={through()[2]} />
        </Stage>
      </div>
      <div class="controls">
        <Choice
          label="Points"
          options={options}
          value={state.get().data}
          onChange={(data) => state.patch({ data })}
        />
        <Slider
          label="epochs of training"
          min={0}
          max={epochs.length - 1}
          step={1}
          value={state.get().time}
          shown={(time) => String(epochs[time])}
          onInput={(time) => state.patch({ time })}
        />
        <StepButton label="Reset" onPress={state.reset} />
      </div>
      <LiveText text={sentence()} />
      <Notice text={state.notice()} />
    </div>
  );
}

interface StageProps {
  name: string;
  /** What a single neuron on this gets right … */
  probe?: number;
  /** … or what the network gets right. */
  accuracy?: number;
  class?: string;
  children: JSX.Element;
}

function Stage(props: StageProps) {
  return (
    <div class={`layer-stage ${props.class ?? ""}`}>
      <h4>{props.name}</h4>
      {props.children}
      <p class="probe">
        {props.accuracy === undefined ? "one neuron: " : "the network: "}
        <b>{percent(props.accuracy ?? props.probe ?? 0)}</b>
      </p>
    </div>
  );
}
