import { createEffect, createMemo, createSignal, on, onCleanup, Show } from "solid-js";
import type { Dataset, Network } from "../../../engine/index.ts";
import { Choice } from "../../parts/choice.tsx";
import { Contours } from "../../parts/contours.tsx";
import { LiveText } from "../../parts/live-text.tsx";
import { Plane } from "../../parts/plane.tsx";
import { drawnAt, type Point } from "../../parts/plane-frame.ts";
import { Slider } from "../../parts/slider.tsx";
import { StepButton } from "../../parts/stepper-bar.tsx";
import { View3d } from "../../parts/view-3d.tsx";
import { WalkPath } from "../../parts/walk-path.tsx";
import { pathDirections, placeOf, randomDirections } from "./directions.ts";
import { inIdleTime } from "./in-idle-time.ts";
import { type LossSurface, surfaceInWords, surfaceSteps } from "./loss-surface.ts";

export interface SurfaceViewProps {
  network: Network;
  training: Dataset;
  loss: string;
  /** All weights and biases at moments of the run so far, the first ones first; asked for when it is drawn. */
  path(): readonly Float64Array[];
  /** While the network trains the surface stays as it is; it is drawn anew when the run rests. */
  running?: boolean;
}

const SIZE = 37;
const MOST_PLACES = 150;

/** The training loss over two directions among the weights, with the path so far: from the side, and as a map. */
export function SurfaceView(props: SurfaceViewProps) {
  const [kind, setKind] = createSignal<"path" | "random">("path");
  const [seed, setSeed] = createSignal(1);
  const [turn, setTurn] = createSignal(30);
  const [surface, setSurface] = createSignal<LossSurface>();
  const [path, setPath] = createSignal<readonly Float64Array[]>([]);
  const [progress, setProgress] = createSignal(0);
  const [note, setNote] = createSignal("");
  let work = new AbortController();

  function draw() {
    work.abort();
    work = new AbortController();
    const { signal } = work;
    const { network } = props;
    if (!network.values.every(Number.isFinite)) {
      setSurface(undefined);
      setNote("The numbers are out of range: there is no surface around them.");
      return;
    }
    const moments = spaced(props.path());
    const own = kind() === "path" ? pathDirections(network, moments) : null;
    const directions = own ?? randomDirections(network, seed());
    setNote(
      kind() === "path" && !own ? "There is no path yet to take directions from: these two are random." : "",
    );
    setProgress(0);
    void inIdleTime(
      surfaceSteps(network, props.training, props.loss, directions, SIZE),
      signal,
      setProgress,
    ).then(
      (drawn) => {
        setPath(moments);
        setSurface(drawn);
        setProgress(1);
      },
      () => undefined,
    );
  }
  createEffect(on([kind, seed], draw));
  createEffect(
    on([() => props.running, () => props.network], ([running]) => !running && draw(), { defer: true }),
  );
  onCleanup(() => work.abort());

  const places = createMemo((): readonly Point[] => {
    const drawn = surface();
    if (!drawn) return [];
    // The last place is where the network was when it was drawn, in the middle.
    return [...path().map((values): Point => placeOf(values, drawn.directions)), [0, 0]];
  });
  const words = () => {
    const drawn = surface();
    if (!drawn) return note() || "The surface is being computed.";
    const { share } = drawn.directions;
    const held =
      share === null ? "" : ` These two directions hold ${Math.round(100 * share)} % of the path’s spread.`;
    return `${surfaceInWords(drawn)}${held} ${note()}`.trim();
  };
  return (
    <div class="surface-view">
      <div class="two-views" aria-busy={progress() < 1}>
        <Show
          when={surface()}
          fallback={<p class="waiting">{note() || `Computing ${SIZE * SIZE} losses …`}</p>}
        >
          {(drawn) => (
            <>
              <View3d land={drawn()} path={places()} turn={turn()} onTurn={setTurn} />
              <Plane
                x={drawn().x}
                y={drawn().y}
                xLabel={drawn().directions.kind === "path" ? "1st direction" : "a random direction"}
                yLabel={drawn().directions.kind === "path" ? "2nd direction" : "another"}
                label={words()}
                under={(frame) => (
                  <>
                    <Contours frame={frame} height={drawn().loss} />
                    <WalkPath frame={frame} path={places()} />
                    <Start at={drawnAt(frame, places()[0])} />
                  </>
                )}
              />
            </>
          )}
        </Show>
      </div>
      <div class="controls">
        <Choice
          label="Directions"
          options={[
            { value: "path", label: "of the path" },
            { value: "random", label: "random" },
          ]}
          value={kind()}
          onChange={setKind}
        />
        <Show when={kind() === "random"}>
          <StepButton label="Other directions" onPress={() => setSeed(seed() + 1)} />
        </Show>
        <Show when={props.running}>
          <StepButton label="Draw it now" onPress={draw} />
        </Show>
        <Slider
          label="turned by"
          min={-180}
          max={180}
          step={5}
          value={turn()}
          shown={(by) => `${by}°`.replace("-", "−")}
          onInput={setTurn}
        />
      </div>
      <p>{words()}</p>
      <p class="aside">
        Heights are drawn by the logarithm of the loss. The path is seen as its shadow: where it leaves the
        two directions, its own losses differ from the ground below it.
      </p>
      <LiveText text={words()} />
    </div>
  );
}

function Start(props: { at: Point }) {
  return (
    <rect
      class="walk-start"
      x={props.at[0] - 5}
      y={props.at[1] - 5}
      width="10"
      height="10"
      aria-hidden="true"
    />
  );
}

/** At most so many moments of a path, evenly apart, the first and the last among them. */
function spaced(path: readonly Float64Array[]): readonly Float64Array[] {
  if (path.length <= MOST_PLACES) return path;
  return Array.from(
    { length: MOST_PLACES },
    (_, i) => path[Math.round((i * (path.length - 1)) / (MOST_PLACES - 1))],
  );
}
