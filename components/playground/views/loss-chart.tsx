import { createMemo, createSignal, Show } from "solid-js";
import { Check } from "../../parts/check.tsx";
import { formatNumber } from "../../parts/format.ts";
import { LineChart } from "../../parts/line-chart.tsx";
import { planeMargin } from "../../parts/plane.tsx";
import type { Point, Range } from "../../parts/plane-frame.ts";
import { formatPower, powersAround, powerTicks } from "../../parts/power-scale.ts";
import { createThrottled } from "../throttled.ts";
import { type LossPoint, trend } from "./loss-trend.ts";

export interface LossChartProps {
  /** Some hundred points at most. */
  history: readonly LossPoint[];
  log: boolean;
  onLog?(log: boolean): void;
}

const [width, height] = [400, 270];
const shown = (value: number) =>
  Number.isFinite(value) ? formatNumber(Number(value.toPrecision(4))) : "out of range";

/** The losses of the run so far, with axes, on a linear or a logarithmic scale, to be read off at any epoch. */
export function LossChart(props: LossChartProps) {
  const history = createThrottled(() => props.history, 120);
  const last = () => Math.max(10, history().at(-1)?.epoch ?? 0);
  const losses = () =>
    history()
      .flatMap(({ loss, testLoss }) => [loss, testLoss])
      .filter((value) => value > 0 && Number.isFinite(value));
  const x = (): Range => [0, last()];
  const y = createMemo((): Range => {
    if (props.log) return powersAround(losses());
    const first = Math.max(history()[0]?.loss ?? 0, history()[0]?.testLoss ?? 0);
    const most = Math.max(...losses(), 0);
    // A loss that grows without end must not press the rest of the run flat.
    return [0, 1.05 * (first > 0 && Number.isFinite(first) ? Math.min(most, 3 * first) : most) || 1];
  });
  const line = (of: "loss" | "testLoss") =>
    history().map((point): Point => [point.epoch, props.log ? Math.log10(point[of]) : point[of]]);

  // Where the reader points, as an epoch; the end of the run while nobody points.
  const [at, setAt] = createSignal<number>();
  const pointed = () => {
    const epoch = at();
    if (epoch === undefined || history().length === 0) return undefined;
    return history().reduce((nearest, point) =>
      Math.abs(point.epoch - epoch) < Math.abs(nearest.epoch - epoch) ? point : nearest,
    );
  };
  const read = () => pointed() ?? history().at(-1);
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(((event.clientX - box.left) / box.width) * last());
  };
  const type = (event: KeyboardEvent) => {
    const many = Math.max(1, Math.round(last() / 20));
    const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -many, PageUp: many }[event.key];
    const to =
      { Home: 0, End: last() }[event.key] ?? (by === undefined ? undefined : (read()?.epoch ?? 0) + by);
    if (to === undefined) return;
    event.preventDefault();
    setAt(Math.min(Math.max(to, 0), last()));
  };
  const text = () => {
    const now = read();
    return now
      ? `Epoch ${now.epoch}: training loss ${shown(now.loss)}, test loss ${shown(now.testLoss)}.`
      : "No epoch has passed yet.";
  };
  return (
    <div class="loss-chart">
      <div class="chart-stage">
        <LineChart
          x={x()}
          y={y()}
          width={width}
          height={height}
          xLabel="epoch"
          yLabel="loss"
          yTicks={props.log ? powerTicks(y()) : undefined}
          yText={props.log ? formatPower : undefined}
          label={`Losses over epochs. ${text()} ${trend(history())}`}
          series={[
            { name: "training", points: line("loss"), quantity: "error" },
            { name: "test", points: line("testLoss"), quantity: "error", style: "dashed" },
          ]}
        />
        <div class="chart-over">
          <div
            class="chart-reader"
            role="slider"
            tabIndex={0}
            aria-label="Read the losses off at an epoch"
            aria-valuemin="0"
            aria-valuemax={last()}
            aria-valuenow={read()?.epoch ?? 0}
            aria-valuetext={text()}
            style={{
              left: `${(100 * planeMargin.left) / width}%`,
              width: `${(100 * (width - planeMargin.left - planeMargin.right)) / width}%`,
              top: `${(100 * planeMargin.top) / height}%`,
              height: `${(100 * (height - planeMargin.top - planeMargin.bottom)) / height}%`,
            }}
            onPointerDown={point}
            onPointerMove={point}
            onPointerLeave={({ pointerType }) => pointerType === "mouse" && setAt(undefined)}
            onKeyDown={type}
            onBlur={() => setAt(undefined)}
          >
            <Show when={pointed()}>
              {(now) => <i style={{ left: `${((100 * now().epoch) / last()).toFixed(2)}%` }} />}
            </Show>
          </div>
        </div>
      </div>
      <p class="chart-readout" aria-hidden="true">
        {text()} {trend(history())}
      </p>
      <Show when={props.onLog}>
        <div class="controls">
          <Check label="logarithmic" checked={props.log} onChange={(log) => props.onLog?.(log)} />
        </div>
      </Show>
    </div>
  );
}
