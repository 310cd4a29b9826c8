import "./chain-rule/chain-rule.css";
import { createMemo, createSignal, Index, Show } from "solid-js";
import { ChainDrawing } from "./chain-rule/drawing.tsx";
import { type Chain, chainAt, functions, lastOf } from "./chain-rule/links.ts";
import { codec, initial, most, nudges, xs } from "./chain-rule/state.ts";
import { Layouts } from "./parts/drawing.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { Num } from "./parts/number.tsx";
import { createPlayer } from "./parts/player.ts";
import { Select } from "./parts/select.tsx";
import { Slider } from "./parts/slider.tsx";
import { StepButton, StepperBar } from "./parts/stepper-bar.tsx";
import { Sym } from "./parts/symbol.tsx";
import { urlState } from "./parts/url-state.ts";

const choices = functions.map(({ key, text }) => ({ value: key, label: text }));

/** A chain of functions: values go forward, slopes multiply on the way back. */
export default function ChainRule(props: { name?: string }) {
  const state = urlState(props.name ?? "chain", codec, initial);
  const [problem, setProblem] = createSignal("");
  // Five functions in a row can grow beyond all numbers: then the last good chain stays.
  const chain = createMemo<Chain>((before) => {
    try {
      const next = chainAt(state.get().links, state.get().x);
      setProblem("");
      return next;
    } catch {
      setProblem(
        "These functions one after the other give a number too large to be held. Choose others, or a smaller x.",
      );
      return before ?? chainAt(initial.links, initial.x);
    }
  });
  const count = () => chain().links.length;
  const end = () => 2 * count();
  const at = () => Math.min(state.get().at, end());
  const player = createPlayer({ position: at, count: end, move: (next) => state.patch({ at: next }) });
  const move = (next: number) => {
    player.pause();
    state.patch({ at: next });
  };
  const setLinks = (links: readonly string[]) => {
    player.pause();
    state.patch({ links, at: 2 * links.length });
  };
  const said = () => sentence(chain(), at());
  const drawn = () => ({ chain: chain(), at: at(), label: `A chain of ${count()} functions. ${said()}` });
  return (
    <div class="widget chain-rule">
      <Layouts wide={<ChainDrawing {...drawn()} />} narrow={<ChainDrawing {...drawn()} down />} />
      <div class="controls">
        <StepperBar
          position={at()}
          count={end()}
          onMove={move}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.reset();
          }}
        />
      </div>
      <p class="said">{said()}</p>
      <Nudge chain={chain()} links={state.get().links} x={state.get().x} nudge={state.get().nudge} />
      <LiveText text={said()} />
      <Notice text={state.notice() || problem()} />
      <div class="controls chain-controls">
        <Index each={state.get().links}>
          {(link, k) => (
            <Select
              label={`f${"₁₂₃₄₅"[k]}`}
              options={choices}
              value={link()}
              onChange={(key) => setLinks(state.get().links.with(k, key))}
            />
          )}
        </Index>
        <StepButton
          label="One more"
          off={count() === most}
          onPress={() => setLinks([...state.get().links, "double"])}
        />
        <StepButton
          label="One fewer"
          off={count() === 1}
          onPress={() => setLinks(state.get().links.slice(0, -1))}
        />
      </div>
      <div class="controls">
        <Slider
          label="input"
          sym="x"
          quantity="signal"
          {...xs}
          value={state.get().x}
          onInput={(x) => state.patch({ x })}
        />
        <Slider
          label="nudge"
          sym="h"
          {...nudges}
          value={state.get().nudge}
          onInput={(nudge) => state.patch({ nudge })}
        />
      </div>
    </div>
  );
}

/** What a small change of x really does to y, beside what the slope foretells. */
function Nudge(props: { chain: Chain; links: readonly string[]; x: number; nudge: number }) {
  const slope = () => props.chain.gradients[0];
  const really = () => {
    const { values } = props.chain;
    try {
      return lastOf(props.links, props.x + props.nudge) - values[values.length - 1];
    } catch {
      return Number.NaN;
    }
  };
  return (
    <p class="worked">
      <span class="term">
        <Sym of="d" quantity="gradient" />
        <Sym of="y" quantity="gradient" /> / <Sym of="d" quantity="gradient" />
        <Sym of="x" quantity="gradient" /> = <Num value={slope()} quantity="gradient" />,
      </span>{" "}
      <span class="term">
        by trying <Num value={props.chain.numerical} quantity="gradient" />.
      </span>{" "}
      A nudge of {formatNumber(props.nudge, { decimals: 2 })} should change <Sym of="y" /> by about{" "}
      <Num value={slope() * props.nudge} />{" "}
      <Show when={Number.isFinite(really())} fallback="and can’t be carried out.">
        and really changes it by <Num value={really()} />.
      </Show>
    </p>
  );
}

/** The step that was taken last, in words. */
export function sentence({ links, values, slopes, gradients }: Chain, at: number): string {
  const count = links.length;
  const name = (k: number) => (k === 0 ? "x" : k === count ? "y" : `u${"₀₁₂₃₄₅"[k]}`);
  if (at === 0) return `The start: x = ${formatNumber(values[0])}.`;
  if (at <= count) {
    const of = links[at - 1].text.replace(/u|ᵘ/, (u) => (u === "ᵘ" ? "ᵘ" : name(at - 1)));
    return `Forward: ${name(at)} = ${of} with ${name(at - 1)} = ${formatNumber(values[at - 1])}, which is ${formatNumber(values[at])}.`;
  }
  const k = 2 * count - at;
  return `Back: dy/d${name(k)} = upstream × local = ${formatNumber(gradients[k + 1])} × ${inside(slopes[k])} = ${formatNumber(gradients[k])}.`;
}

const inside = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));
