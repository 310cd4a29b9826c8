import "./digit-training/digit-training.css";
import { createSignal, onCleanup, Show } from "solid-js";
import { type EpochReport, largestIndex } from "../engine/index.ts";
import { trainInWorker } from "../engine/worker-client.ts";
import { current, readings, setCurrent, shipped } from "./digits/reader.ts";
import {
  MOST_EPOCHS,
  partsOf,
  type Recipe,
  trainingOptions,
  untrained,
  usualRecipe,
} from "./digits/recipe.ts";
import { numberCodec, recordCodec } from "./parts/codecs.ts";
import { formatNumber } from "./parts/format.ts";
import { LineChart } from "./parts/line-chart.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import type { Point } from "./parts/plane-frame.ts";
import { Slider } from "./parts/slider.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const rates = { min: 0.0001, max: 1 };
const codec = recordCodec<Recipe>(
  {
    hidden: numberCodec({ min: 4, max: 128, whole: true }),
    learningRate: numberCodec(rates),
    batchSize: numberCodec({ min: 1, max: 256, whole: true }),
    seed: numberCodec({ min: 1, max: 999, whole: true }),
  },
  usualRecipe,
);

interface Running {
  readonly history: readonly EpochReport[];
  readonly control: AbortController;
}

/** Trains a digit reader in a worker: progress, curves, cancel; the figures that follow then show the new network. */
export default function DigitTraining(props: { name?: string }) {
  const state = urlState(props.name ?? "recipe", codec, usualRecipe);
  const [running, setRunning] = createSignal<Running | null>(null);
  const [problem, setProblem] = createSignal("");
  const [ended, setEnded] = createSignal("");
  let worker: Worker | undefined;

  const history = () => running()?.history ?? current().history;
  const accuracy = () =>
    readings().filter(({ label, answer }) => label === answer).length / readings().length;
  const last = () => history()[history().length - 1];
  const said = () =>
    running()
      ? `Training: epoch ${history().length} of at most ${MOST_EPOCHS}.`
      : `${ended()} The network has read ${percent(accuracy())} of the test digits rightly, ${readings().length - wrong()} of ${readings().length}.`;
  const wrong = () => readings().filter(({ label, answer }) => label !== answer).length;

  async function train() {
    const recipe = state.get();
    const { training, validation } = partsOf(recipe.seed);
    const control = new AbortController();
    setProblem("");
    setRunning({ history: [], control });
    worker ??= new Worker(new URL("./parts/training-worker.ts", import.meta.url), { type: "module" });
    const failed = new Promise<never>((_, reject) => {
      worker?.addEventListener("error", () => reject(new Error("the worker could not be started")), {
        once: true,
      });
    });
    try {
      const run = await Promise.race([
        failed,
        trainInWorker(worker, untrained(recipe), training, {
          ...trainingOptions(recipe, validation),
          signal: control.signal,
          onProgress: (reports) =>
            setRunning((now) => now && { ...now, history: [...now.history, ...reports] }),
        }),
      ]);
      setEnded(
        run.divergence?.message ??
          (run.stopped === "callback"
            ? `Cancelled after ${run.epochs} epochs.`
            : run.stopped === "earlyStopping"
              ? `Stopped early after ${run.epochs} epochs: the validation loss had not fallen for ten.`
              : `${run.epochs} epochs.`),
      );
      if (run.epochs > 0 && !run.divergence)
        setCurrent({ recipe, network: run.network, history: run.history });
    } catch (error) {
      setProblem(`The training stopped: ${(error as Error).message}. Change a setting and train again.`);
    }
    setRunning(null);
  }

  function cancel() {
    running()?.control.abort();
  }
  onCleanup(() => {
    cancel();
    worker?.terminate();
  });

  const series = (of: (report: EpochReport) => number | undefined) =>
    history().map((report): Point => [report.epoch, of(report) ?? Number.NaN]);
  const lossTop = () =>
    Math.min(2.5, Math.max(0.3, ...series(({ loss }) => loss).map(([, value]) => value)) * 1.05);

  return (
    <div class="widget digit-training">
      <div class="training-charts">
        <LineChart
          x={[0, MOST_EPOCHS]}
          y={[0, lossTop()]}
          xLabel="epoch"
          yLabel="loss"
          label={`Loss over ${history().length} epochs, in the end ${loss(last()?.loss)} on the training digits and ${loss(last()?.validation?.loss)} on the validation digits.`}
          series={[
            { name: "training", points: series((report) => report.loss), quantity: "error" },
            {
              name: "validation",
              points: series((report) => report.validation?.loss),
              quantity: "error",
              style: "dashed",
            },
          ]}
          guides={best(history())}
        />
        <LineChart
          x={[0, MOST_EPOCHS]}
          y={[0.8, 1.005]}
          yTicks={[0.8, 0.85, 0.9, 0.95, 1]}
          xLabel="epoch"
          yLabel="accuracy"
          label={`Accuracy over ${history().length} epochs, in the end ${percent(last()?.metrics.accuracy)} on the training digits and ${percent(last()?.validation?.metrics.accuracy)} on the validation digits.`}
          series={[
            { name: "training", points: series((report) => report.metrics.accuracy), quantity: "signal" },
            {
              name: "validation",
              points: series((report) => report.validation?.metrics.accuracy),
              quantity: "signal",
              style: "dashed",
            },
          ]}
        />
      </div>
      <p class="outcome" data-accuracy={accuracy()}>
        <Show when={!running()} fallback={`Training: epoch ${history().length} of at most ${MOST_EPOCHS}.`}>
          {ended() || `This is the network that comes with the book: ${shipped.history.length} epochs.`}{" "}
          <b>
            {percent(accuracy())} of the test digits read rightly, {wrong()} of {readings().length} wrongly.
          </b>
        </Show>
      </p>
      <div class="controls">
        <Slider
          label="hidden neurons"
          min={4}
          max={128}
          step={4}
          value={state.get().hidden}
          onInput={(hidden) => state.patch({ hidden })}
        />
        <NumberField
          label="learning rate"
          sym="α"
          {...rates}
          value={state.get().learningRate}
          onInput={(learningRate) => state.patch({ learningRate })}
        />
        <NumberField
          label="batch size"
          min={1}
          max={256}
          whole
          value={state.get().batchSize}
          onInput={(batchSize) => state.patch({ batchSize })}
        />
        <NumberField
          label="seed"
          min={1}
          max={999}
          whole
          value={state.get().seed}
          onInput={(seed) => state.patch({ seed })}
        />
        <Show when={running()} fallback={<StepButton label="Train" primary onPress={() => void train()} />}>
          <StepButton label="Cancel" onPress={cancel} />
        </Show>
        <StepButton
          label="Reset"
          onPress={() => {
            cancel();
            setEnded("");
            setProblem("");
            state.reset();
            setCurrent(shipped);
          }}
        />
      </div>
      <LiveText text={said()} />
      <Notice text={problem() || state.notice()} />
    </div>
  );
}

function best(history: readonly EpochReport[]) {
  if (history.length === 0) return [];
  const losses = history.map(({ validation }) => -(validation?.loss ?? Number.POSITIVE_INFINITY));
  return [{ at: history[largestIndex(losses)].epoch, text: "best on validation" }];
}

const percent = (share = 0) => `${formatNumber(100 * share, { significant: 3 })} %`;
const loss = (value = Number.NaN) => formatNumber(value, { significant: 3 });
