import "./loops.css";
import { createMemo, createSignal, Index, Show } from "solid-js";
import { apart, contestants } from "./loops/contestants.ts";
import { timeByTurns } from "./loops/timing.ts";
import { Choice } from "./parts/choice.tsx";
import { oneOfCodec } from "./parts/codecs.ts";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

const SAMPLES = 16;
const names = ["16", "32", "64"] as const;
type Neurons = (typeof names)[number];
const ROUNDS = 7;

/** Four ways to the same layer, timed in the reader's own browser. Nothing is timed before the button is pressed. */
export default function Loops(props: { name?: string }) {
  const state = urlState<Neurons>(props.name ?? "loops", oneOfCodec(names), "64");
  const size = () => ({ samples: SAMPLES, inputs: Number(state.get()), neurons: Number(state.get()) });
  // Building them is cheap; they run only when they are timed.
  const ways = createMemo(() => contestants(size()));
  const [times, setTimes] = createSignal<readonly number[] | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [agreement, setAgreement] = createSignal("");

  async function time() {
    if (busy()) return;
    setBusy(true);
    const timed = ways();
    const results = timed.map((way) => way.run()).filter((result) => result !== null);
    const gap = Math.max(...results.map((result) => apart(result, results[0])));
    const measured = await timeByTurns(
      timed.map((way) => () => way.run()),
      ROUNDS,
    );
    setBusy(false);
    // Another size was chosen meanwhile.
    if (timed !== ways()) return;
    setTimes(measured);
    setAgreement(
      `The first three agree to within ${formatNumber(gap, { significant: 1 })}: they do the same work.`,
    );
  }
  const choose = (neurons: Neurons) => {
    setTimes(null);
    setAgreement("");
    state.set(neurons);
  };
  const multiplications = (at: number) =>
    size().samples * size().inputs * size().neurons * (at === 3 ? 2 : 1);
  const slowest = () => Math.max(...(times() ?? [1]));
  const sentence = () =>
    times()
      ? `${ways()
          .map(({ name }, i) => `${name}: ${milliseconds((times() ?? [])[i])}`)
          .join("; ")}. ${agreement()}`
      : "";

  return (
    <div class="widget loops">
      <div class="scrolls">
        <table class="steps">
          <thead>
            <tr>
              <th scope="col">way</th>
              <th scope="col">multiplications</th>
              <th scope="col">time</th>
              <th scope="col" class="bar-column">
                <span class="visually-hidden">as a bar, on a logarithmic scale</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Index each={ways()}>
              {(way, i) => (
                <tr>
                  <th scope="row">
                    {way().name}
                    <small>{way().note}</small>
                  </th>
                  <td>{formatNumber(multiplications(i))}</td>
                  <td>{times() ? milliseconds((times() ?? [])[i]) : "–"}</td>
                  <td class="bar-column">
                    <Show when={times()}>
                      {(measured) => (
                        <span class="time-bar" style={{ width: `${barWidth(measured()[i], slowest())}%` }} />
                      )}
                    </Show>
                  </td>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
      </div>
      <p class="message">{busy() ? "Timing …" : agreement() || "Not timed yet."}</p>
      <div class="controls">
        <StepButton label="Time them here" primary off={busy()} onPress={time} />
        <Choice
          label="Inputs and neurons"
          options={names.map((value) => ({ value, label: value }))}
          value={state.get()}
          onChange={choose}
        />
        <StepButton label="Reset" onPress={() => choose("64")} />
      </div>
      <LiveText text={sentence()} />
      <Notice text={state.notice()} />
    </div>
  );
}

function milliseconds(time: number): string {
  return time < 1
    ? `${formatNumber(1000 * time, { significant: 2 })} µs`
    : `${formatNumber(time, { significant: 2 })} ms`;
}

// From a ten-thousandth of the slowest, an empty bar, to the slowest, a full one.
function barWidth(time: number, slowest: number): string {
  return Math.max(1, 100 * (1 + Math.log10(Math.max(time, 1e-9) / slowest) / 4)).toFixed(1);
}
