import "./neuron-pictures/neuron-pictures.css";
import { createMemo, createSignal } from "solid-js";
import { type Course, networkAt, sizes, spiral } from "./neuron-pictures/course.ts";
import { codecFor, initialNeuron, nameOf } from "./neuron-pictures/state.ts";
import { formatNumber } from "./parts/format.ts";
import { HeatPlane } from "./parts/heatmap.tsx";
import { LiveText } from "./parts/live-text.tsx";
import type { NodePlace } from "./parts/node-place.ts";
import { Notice } from "./parts/notice.tsx";
import { PictureNetwork } from "./parts/picture-network.tsx";
import type { Range } from "./parts/plane-frame.ts";
import { gridPoints, layerActivations, nodePicture, nodePictures } from "./parts/plane-grid.ts";
import { createPlayer } from "./parts/player.ts";
import { Points } from "./parts/points.tsx";
import { Legend } from "./parts/points-legend.tsx";
import { StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const extent: Range = [-6, 6];
const SMALL = 20;
const LARGE = 48;
const box = { x: extent, y: extent };
const smallPoints = gridPoints(box, SMALL);
const largePoints = gridPoints(box, LARGE);

/** What each neuron of a network makes of the plane, while the network learns the spiral. */
export default function NeuronPictures(props: { course: Course; name?: string }) {
  const moments = () => props.course.moments;
  const last = props.course.moments.length - 1;
  const state = urlState(props.name ?? "pictures", codecFor(last + 1), {
    neuron: initialNeuron,
    moment: last,
  });
  const [pointed, point] = createSignal<NodePlace>();
  const chosen = () => pointed() ?? state.get().neuron;
  const position = createMemo(() => state.get().moment);
  const moment = () => moments()[position()];
  const network = createMemo(() => networkAt(moment()));
  const small = createMemo(() => nodePictures(network(), smallPoints, SMALL));
  const activations = createMemo(() => layerActivations(network(), largePoints));
  const large = createMemo(() => nodePicture(activations()[chosen().layer], chosen().index, LARGE));
  const player = createPlayer({
    position,
    count: () => last,
    move: (next) => state.patch({ moment: next }),
    pace: 800,
  });
  const share = (value: number) => `${formatNumber(100 * value, { decimals: 0 })} %`;
  const said = () =>
    `After ${moment().epoch} epochs ${share(moment().accuracy.shown)} of the points are right. Shown large: ${nameOf(chosen())}.`;

  return (
    <div class="widget neuron-pictures">
      <PictureNetwork
        network={network()}
        pictures={small()}
        scaleOf={scaleOf}
        nameOf={nameOf}
        columnNames={["inputs", "layer 1", "layer 2", "layer 3", "output"]}
        lit={chosen()}
        chosen={state.get().neuron}
        onChoose={(neuron) => {
          // A mouse that rests somewhere must not hide what the keys choose.
          point(undefined);
          state.patch({ neuron });
        }}
        onPoint={point}
      />
      <div class="large">
        <HeatPlane
          x={extent}
          y={extent}
          xLabel="x_1"
          yLabel="x_2"
          grid={large()}
          {...scaleOf(chosen().layer)}
          boundary
          label={`The plane as ${nameOf(chosen())} sees it, with the points of both arms. ${said()}`}
        >
          {(frame) => <Points frame={frame} samples={spiral} />}
        </HeatPlane>
        <p class="which">
          <b>{capital(nameOf(chosen()))}.</b> {what(chosen())}
        </p>
        <dl class="values shares">
          <div>
            <dt>right, points shown</dt>
            <dd>{share(moment().accuracy.shown)}</dd>
          </div>
          <div>
            <dt>right, 300 others</dt>
            <dd>{share(moment().accuracy.others)}</dd>
          </div>
        </dl>
      </div>
      <div class="controls">
        <StepperBar
          position={position()}
          count={last}
          onMove={(next) => {
            player.pause();
            state.patch({ moment: next });
          }}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.reset();
          }}
          labels={{
            first: "Untrained",
            last: "Trained",
            position: () => `epoch ${moment().epoch}`,
          }}
        />
      </div>
      <Legend />
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}

/** Paper is where the neuron changes sides: 0 for tanh and for inputs, one half for the sigmoid of the output. */
function scaleOf(layer: number): { middle: number; reach: number } {
  if (layer === 0) return { middle: 0, reach: extent[1] };
  return layer === sizes.length - 1 ? { middle: 0.5, reach: 0.5 } : { middle: 0, reach: 1 };
}

function what({ layer }: NodePlace): string {
  if (layer === 0) return "It passes on its coordinate as it is.";
  if (layer === 1) return "It takes the two inputs, so its border is one straight line.";
  const before = `It combines the ${sizes[layer - 1]} neurons of layer ${layer - 1}`;
  return layer === sizes.length - 1
    ? `${before} into the answer: on the line, both classes are equally likely.`
    : `${before}: its border bends.`;
}

const capital = (text: string) => text[0].toUpperCase() + text.slice(1);
