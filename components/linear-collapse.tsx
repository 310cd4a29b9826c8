import "./linear-collapse/linear-collapse.css";
import { createMemo } from "solid-js";
import { step, weightedSum, xor } from "../engine/index.ts";
import { bothLayers, collapsed } from "./linear-collapse/collapse.ts";
import { Layers, OneLayer } from "./linear-collapse/matrices.tsx";
import { CollapsePicture } from "./linear-collapse/picture.tsx";
import { codec, initial } from "./linear-collapse/state.ts";
import { Choice } from "./parts/choice.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { VectorNum } from "./parts/number.tsx";
import { Tally } from "./parts/points-tally.tsx";
import { Sym } from "./parts/symbol.tsx";
import { urlState } from "./parts/url-state.ts";

// Sums of products of short decimals: what differs further out is rounding.
const short = (value: number) => Number(value.toPrecision(10));

/** Two layers and the one layer that they make: the same without a non-linearity between them, and not with one. */
export default function LinearCollapse(props: { name?: string }) {
  const state = urlState(props.name ?? "collapse", codec, initial);
  const one = createMemo(() => collapsed(state.get()));
  const two = createMemo(() => bothLayers(state.get()));
  const fromOne = () => short(weightedSum(state.get().x, one().weights, one().bias));
  const fromTwo = () => short(two().output);
  const same = () => fromOne() === fromTwo();
  const wrong = createMemo(() => xor.map(({ x, y }) => step(bothLayers(state.get(), x).output) !== y));
  const said = () =>
    `Two layers ${state.get().relu ? "with a ReLU between them" : "with nothing between them"} give ${formatNumber(fromTwo())} for the input ${state.get().x.join(", ")}, the one layer ${formatNumber(fromOne())}. ${wrong().filter(Boolean).length} of the 4 cases of XOR are wrong.`;
  return (
    <div class="widget linear-collapse">
      <div class="stage">
        <CollapsePicture
          state={state.get()}
          wrong={wrong()}
          label={said()}
          onMove={(x) => state.patch({ x })}
        />
        <div class="readout">
          <p class="readout-head">Two layers</p>
          <Layers state={state.get()} onChange={state.patch} />
          <p class="line-equation">
            <Sym of="x" vector /> = <VectorNum of="signal" value={state.get().x} />, <Sym of="a" vector />{" "}
            {state.get().relu ? "= ReLU" : "= "}
            <VectorNum of="signal" value={two().z.map(short)} />
            {state.get().relu ? " = " : ""}
            {state.get().relu ? <VectorNum of="signal" value={two().a.map(short)} /> : ""}, <Sym of="z" /> ={" "}
            <strong class="q-signal">{formatNumber(fromTwo())}</strong>
          </p>
          <p class="readout-head">The one layer they multiply out to</p>
          <OneLayer model={{ weights: one().weights.map(short), bias: short(one().bias) }} />
          <p class="line-equation">
            <Sym of="z′" /> = <strong class="q-signal">{formatNumber(fromOne())}</strong>
            {same() ? ", the same." : `, not ${formatNumber(fromTwo())}: the layers no longer collapse.`}
          </p>
          <p class="key one-layer-key">
            <span>
              <i class="thick" />
              two layers
            </span>
            <span>
              <i class="dashes" />
              one layer
            </span>
          </p>
          <Tally errors={wrong().filter(Boolean).length} count={4} of="cases of XOR" />
        </div>
      </div>
      <div class="controls">
        <Choice
          label="between the layers"
          options={[
            { value: "nothing", label: "nothing" },
            { value: "relu", label: "ReLU" },
          ]}
          value={state.get().relu ? "relu" : "nothing"}
          onChange={(between) => state.patch({ relu: between === "relu" })}
        />
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
