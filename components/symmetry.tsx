import "./symmetry/symmetry.css";
import { createMemo, For } from "solid-js";
import { copyNetwork, type Network, networkOutput } from "../engine/index.ts";
import { Choice } from "./parts/choice.tsx";
import { formatNumber } from "./parts/format.ts";
import { HeatPlane } from "./parts/heatmap.tsx";
import { LiveText } from "./parts/live-text.tsx";
import type { NodePlace } from "./parts/node-place.ts";
import { Notice } from "./parts/notice.tsx";
import { PictureNetwork } from "./parts/picture-network.tsx";
import type { Range } from "./parts/plane-frame.ts";
import { gridPoints, nodePicture, nodePictures } from "./parts/plane-grid.ts";
import { createPlayer } from "./parts/player.ts";
import { Points } from "./parts/points.tsx";
import { quantityClass, weightQuantity } from "./parts/quantity.ts";
import { StepButton, StepperBar } from "./parts/stepper-bar.tsx";
import { Sym } from "./parts/symbol.tsx";
import { urlState } from "./parts/url-state.ts";
import { codec, differentNeurons, initial, numbersOf, seedLimit } from "./symmetry/state.ts";
import {
  accuracyOf,
  points,
  sizes,
  startingNetwork,
  steps,
  stride,
  trainingOf,
} from "./symmetry/training.ts";

const extent: Range = [-6, 6];
const SMALL = 24;
const LARGE = 48;
const box = { x: extent, y: extent };
const smallPoints = gridPoints(box, SMALL);
const largePoints = gridPoints(box, LARGE);

const startOptions = [
  { value: "equal", label: "all equal, 0.3" },
  { value: "zero", label: "all 0" },
  { value: "random", label: "random" },
] as const;

/** A network whose hidden neurons start alike stays one whose hidden neurons are alike. `trained` is its end. */
export default function Symmetry(props: { trained: readonly number[]; name?: string }) {
  const state = urlState(props.name ?? "symmetry", codec, initial);
  const [start, seed, step] = [() => state.get().start, () => state.get().seed, () => state.get().step];
  const trainings = new Map<string, Network[]>();
  // The first frame comes with its network; nothing is trained before a reader asks for another.
  const network = createMemo(() => {
    if (step() === 0) return startingNetwork(start(), seed());
    if (codec.write(state.get()) === codec.write(initial)) {
      return copyNetwork(startingNetwork(initial.start, initial.seed), Float64Array.from(props.trained));
    }
    const key = `${start()} ${start() === "random" ? seed() : ""}`;
    const training = trainings.get(key) ?? trainingOf(start(), seed());
    trainings.set(key, training);
    return training[step()];
  });
  const small = createMemo(() => nodePictures(network(), smallPoints, SMALL));
  const large = createMemo(() => nodePicture(networkOutput(network(), largePoints), 0, LARGE));
  const player = createPlayer({
    position: step,
    count: () => steps,
    move: (next) => state.patch({ step: next }),
    pace: 150,
  });
  const change = (fields: Parameters<typeof state.patch>[0]) => {
    player.pause();
    state.patch(fields);
  };
  const verdict = () => {
    const different = differentNeurons(network());
    const alike =
      different === 1
        ? "All four hidden neurons are the same, to the last digit"
        : `The hidden neurons are ${different === 4 ? "all different" : `of ${different} kinds`}`;
    const right = formatNumber(100 * accuracyOf(network()), { decimals: 0 });
    return `${alike}. After ${stride * step()} epochs ${right} % of the points are right.`;
  };

  return (
    <div class="widget symmetry">
      <PictureNetwork
        network={network()}
        pictures={small()}
        scaleOf={scaleOf}
        nameOf={nameOf}
        columnNames={["inputs", "hidden layer", "output"]}
        width={480}
        height={340}
        size={76}
      />
      <HeatPlane
        x={extent}
        y={extent}
        xLabel="x_1"
        yLabel="x_2"
        grid={large()}
        {...scaleOf(sizes.length - 1)}
        boundary
        label={`The network’s answer over the plane, with the points. ${verdict()}`}
      >
        {(frame) => <Points frame={frame} samples={points} />}
      </HeatPlane>
      <div class="alike">
        <p class="verdict">{verdict()}</p>
        <Numbers network={network()} />
      </div>
      <div class="controls">
        <Choice
          label="The weights start"
          options={startOptions}
          value={start()}
          onChange={(next) => change({ start: next, step: 0 })}
        />
      </div>
      <div class="controls">
        <StepperBar
          position={step()}
          count={steps}
          onMove={(next) => change({ step: next })}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.reset();
          }}
          labels={{ first: "Start", last: "End", position: () => `epoch ${stride * step()}` }}
        >
          <StepButton
            label="Other random weights"
            off={start() !== "random"}
            onPress={() => change({ seed: (seed() % seedLimit) + 1, step: 0 })}
          />
        </StepperBar>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={verdict()} />
    </div>
  );
}

function scaleOf(layer: number): { middle: number; reach: number } {
  if (layer === 0) return { middle: 0, reach: extent[1] };
  return layer === sizes.length - 1 ? { middle: 0.5, reach: 0.5 } : { middle: 0, reach: 1 };
}

function nameOf({ layer, index }: NodePlace): string {
  return [`input x${"₁₂"[index]}`, `hidden neuron ${index + 1}`, "the output"][layer];
}

function Numbers(props: { network: Network }) {
  const columns = ["w_1", "w_2", "b"];
  return (
    <div class="scrolls">
      <table class="steps numbers">
        <thead>
          <tr>
            <th scope="col">neuron</th>
            <For each={columns}>
              {(symbol) => (
                <th scope="col">
                  <Sym of={symbol} />
                </th>
              )}
            </For>
            <th scope="col">output</th>
          </tr>
        </thead>
        <tbody>
          <For each={numbersOf(props.network)}>
            {(numbers, i) => (
              <tr>
                <th scope="row">{i() + 1}</th>
                <For each={numbers}>
                  {(value) => (
                    <td class={quantityClass(weightQuantity(value))}>
                      {formatNumber(value, { decimals: 3 })}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
