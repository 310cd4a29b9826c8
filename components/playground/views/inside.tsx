import "./inside.css";
import { createSignal, Match, Switch } from "solid-js";
import { type Dataset, type Experiment, featuresOf, type Network } from "../../../engine/index.ts";
import { Choice } from "../../parts/choice.tsx";
import type { NodePlace } from "../../parts/node-place.ts";
import { NumberField } from "../../parts/number-field.tsx";
import { ConfusionTable } from "./confusion-table.tsx";
import { LayerPanels } from "./layer-panels.tsx";
import { LossChart } from "./loss-chart.tsx";
import type { LossPoint } from "./loss-trend.ts";
import { NeuronNumbers } from "./neuron-numbers.tsx";
import { SurfaceView } from "./surface-view.tsx";
import { WarpedView } from "./warped-view.tsx";

export const insideViews = ["losses", "formula", "layers", "answers", "surface", "plane"] as const;
export type InsideViewName = (typeof insideViews)[number];

export interface InsideProps {
  experiment: Experiment;
  network: Network;
  training: Dataset;
  test: Dataset;
  /** How many classes the points have; 0 for heights. */
  classes: number;
  names?: readonly string[];
  history: readonly LossPoint[];
  log: boolean;
  onLog(log: boolean): void;
  /** All weights and biases at moments of the run so far. */
  path(): readonly Float64Array[];
  running: boolean;
  /** The neuron whose formula is shown, layers from 1. */
  place: NodePlace;
  onPlace(place: NodePlace): void;
  /** The point that goes through the network. */
  point: readonly number[];
  onPoint(point: readonly number[]): void;
  /** Which view is open; by itself the first one is. */
  view?: InsideViewName;
  onView?(view: InsideViewName): void;
}

const labels: Record<InsideViewName, string> = {
  losses: "losses",
  formula: "formulas",
  layers: "layers",
  answers: "right and wrong",
  surface: "loss surface",
  plane: "bent plane",
};

/** What goes on inside the network: one view at a time, so that only that one is computed. */
export function Inside(props: InsideProps) {
  const [own, setOwn] = createSignal<InsideViewName>("losses");
  const view = () => props.view ?? own();
  const place = (): NodePlace => {
    const { sizes } = props.network;
    const layer = Math.min(Math.max(props.place.layer, 1), sizes.length - 1);
    return { layer, index: Math.min(props.place.index, sizes[layer] - 1) };
  };
  const coordinate = (k: number) => (value: number) =>
    props.onPoint(props.point.map((old, i) => (i === k ? value : old)));
  return (
    <div class="inside">
      <Choice
        label="Look inside:"
        options={insideViews.map((value) => ({ value, label: labels[value] }))}
        value={view()}
        onChange={(chosen) => {
          setOwn(chosen);
          props.onView?.(chosen);
        }}
      />
      <Switch>
        <Match when={view() === "losses"}>
          <LossChart history={props.history} log={props.log} onLog={props.onLog} />
        </Match>
        <Match when={view() === "formula"}>
          <div class="controls">
            <NumberField label="x₁" min={-100} max={100} value={props.point[0]} onInput={coordinate(0)} />
            <NumberField label="x₂" min={-100} max={100} value={props.point[1]} onInput={coordinate(1)} />
          </div>
          <NeuronNumbers
            network={props.network}
            features={props.experiment.features}
            place={place()}
            point={props.point}
            inputs={featuresOf(props.point, props.experiment.features)}
            onPlace={props.onPlace}
          />
        </Match>
        <Match when={view() === "layers"}>
          <LayerPanels
            network={props.network}
            training={props.training}
            loss={props.experiment.training.loss}
          />
        </Match>
        <Match when={view() === "answers"}>
          <ConfusionTable
            network={props.network}
            training={props.training}
            test={props.test}
            classes={props.classes}
            names={props.names}
          />
        </Match>
        <Match when={view() === "surface"}>
          <SurfaceView
            network={props.network}
            training={props.training}
            loss={props.experiment.training.loss}
            path={props.path}
            running={props.running}
          />
        </Match>
        <Match when={view() === "plane"}>
          <WarpedView
            network={props.network}
            features={props.experiment.features}
            training={props.training}
            classes={props.classes}
          />
        </Match>
      </Switch>
    </div>
  );
}
