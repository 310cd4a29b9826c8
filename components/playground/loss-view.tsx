import { createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import { Check } from "../parts/check.tsx";
import { formatNumber } from "../parts/format.ts";
import { LineChart, type Series } from "../parts/line-chart.tsx";
import type { Point, Range } from "../parts/plane-frame.ts";
import { Slider } from "../parts/slider.tsx";
import type { RunClient } from "./run-client.ts";
import type { PlaygroundState } from "./settings.ts";
import { createThrottled } from "./throttled.ts";

export interface LossViewProps {
  state: PlaygroundState;
  run: RunClient;
  /** A second run to compare it with. */
  beside?: RunClient;
  hides(name: string): boolean;
  onChange(patch: Partial<PlaygroundState>): void;
  /** Back to an epoch, or forward again. */
  onGo?(epoch: number): void;
}

const FIELDS = 5;
// A chart of hundreds of points takes longer to draw than a frame should.
const PACE = 120;
const LOWEST = 1e-6;

/** One column of a log, against its epochs: 1 the training loss, 2 the test loss. */
function columnOf(log: Float64Array, field: number): Point[] {
  return Array.from({ length: log.length / FIELDS }, (_, i) => [log[i * FIELDS], log[i * FIELDS + field]]);
}

/** Training and test loss over the epochs so far; the epoch that is pointed at with its numbers. */
export function LossView(props: LossViewProps) {
  let box!: HTMLDivElement;
  const [pointed, point] = createSignal<number>();
  // Drawn as wide as there is room, so that words keep their size on a phone.
  const [room, setRoom] = createSignal(600);
  onMount(() => {
    const watch = new ResizeObserver(([{ contentRect }]) =>
      setRoom(Math.max(300, Math.round(contentRect.width))),
    );
    watch.observe(box);
    onCleanup(() => watch.disconnect());
  });
  const log = createThrottled(() => props.run.log(), PACE);
  const other = createThrottled(() => props.beside?.log(), PACE);
  const scaled = (value: number) => (props.state.log ? Math.log10(Math.max(value, LOWEST)) : value);
  const series = createMemo((): Series[] => {
    const line = (name: string, of: Float64Array, field: number, more: Partial<Series>): Series => ({
      name,
      points: columnOf(of, field).map(([epoch, loss]): Point => [epoch, scaled(loss)]),
      ...more,
    });
    const second = other();
    return [
      line("training", log(), 1, { quantity: "error" }),
      line("test", log(), 2, { quantity: "error", style: "dashed" }),
      ...(second
        ? [line("other, training", second, 1, {}), line("other, test", second, 2, { style: "dashed" })]
        : []),
    ];
  });
  const x = (): Range => [0, Math.max(10, ...series().map(({ points }) => points.at(-1)?.[0] ?? 0))];
  const y = createMemo((): Range => {
    const all = series().flatMap(({ points }) => points.map(([, loss]) => loss).filter(Number.isFinite));
    if (all.length === 0) return [0, 1];
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return props.state.log
      ? [Math.floor(low), Math.max(Math.floor(low) + 1, Math.ceil(high))]
      : [0, high * 1.08 || 1];
  });
  const powers = () => Array.from({ length: y()[1] - y()[0] + 1 }, (_, i) => y()[0] + i);
  const entry = () => {
    const at = pointed();
    if (at === undefined) return undefined;
    const all = log();
    let best = 0;
    for (let i = 0; i < all.length; i += FIELDS)
      if (Math.abs(all[i] - at) < Math.abs(all[best] - at)) best = i;
    return all.length > 0 ? [...all.subarray(best, best + FIELDS)] : undefined;
  };
  const number = (value = Number.NaN) => formatNumber(value, { significant: 3 });
  const label = () => {
    const [epoch, training, test] = log().subarray(-FIELDS);
    return log().length > 0
      ? `Losses over ${epoch} epochs: training ${number(training)}, test ${number(test)} at the end.`
      : "Losses: nothing is trained yet.";
  };
  return (
    <div class="loss-view" ref={box}>
      <LineChart
        series={series()}
        x={x()}
        y={y()}
        width={room()}
        height={210}
        xLabel="epoch"
        yLabel="loss"
        tickCount={4}
        yTicks={props.state.log ? powers() : undefined}
        yText={props.state.log ? (power) => `10${superscript(power)}` : undefined}
        label={label()}
        guides={entry() ? [{ at: entry()?.[0] ?? 0 }] : []}
      >
        {(frame) => (
          <rect
            class="hover-area"
            x={frame.left}
            y={frame.top}
            width={frame.right - frame.left}
            height={frame.bottom - frame.top}
            onPointerMove={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              const share = (event.clientX - box.left) / box.width;
              point(frame.x[0] + share * (frame.x[1] - frame.x[0]));
            }}
            onPointerLeave={() => point(undefined)}
          />
        )}
      </LineChart>
      <div class="controls loss-foot">
        <Show when={!props.hides("past")}>
          <Past run={props.run} onGo={(epoch) => props.onGo?.(epoch)} />
        </Show>
        <Show when={!props.hides("log")}>
          <Check label="log scale" checked={props.state.log} onChange={(log) => props.onChange({ log })} />
        </Show>
        <span class="loss-at" aria-hidden="true">
          <Show when={entry()}>
            {(now) => `epoch ${formatNumber(now()[0])}: ${number(now()[1])}, test ${number(now()[2])}`}
          </Show>
        </span>
      </div>
    </div>
  );
}

/** Back to moments of the run so far, and forward again. */
function Past(props: { run: RunClient; onGo(epoch: number): void }) {
  const moments = createThrottled(() => props.run.moments(), PACE);
  const epoch = () => props.run.frame()?.epoch ?? 0;
  const place = () => {
    const later = moments().findIndex((moment) => moment > epoch());
    return later < 0 ? Math.max(0, moments().length - 1) : later - 1;
  };
  return (
    <Slider
      label="Go back to epoch"
      min={0}
      max={Math.max(1, moments().length - 1)}
      step={1}
      value={place()}
      disabled={moments().length < 2}
      shown={() => formatNumber(epoch())}
      onInput={(index) => props.onGo(moments()[index] ?? 0)}
    />
  );
}

const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscript = (power: number) =>
  `${power < 0 ? "⁻" : ""}${[...String(Math.abs(power))].map((digit) => digits[Number(digit)]).join("")}`;
