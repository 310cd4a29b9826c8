import "./parts/two-planes.css";
import "./activation-explorer/explorer.css";
import { createMemo, For, Show } from "solid-js";
import { FunctionPlane, SlopePlane, shown } from "./activation-explorer/planes.tsx";
import { codec, drawnOf, type ExplorerState, initial, mostBeside, zs } from "./activation-explorer/state.ts";
import { Values } from "./activation-explorer/values.tsx";
import { catalogue, catalogueEntry } from "./parts/activation-catalogue.ts";
import { Check } from "./parts/check.tsx";
import { Choice } from "./parts/choice.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { round } from "./parts/model-codec.ts";
import { Notice } from "./parts/notice.tsx";
import { hold } from "./parts/plane-frame.ts";
import { Slider } from "./parts/slider.tsx";
import { urlState } from "./parts/url-state.ts";

/** Activation functions and their slopes, several over one another, with the tangent at a point that can be dragged. */
export default function ActivationExplorer(props: { name?: string }) {
  const state = urlState(props.name ?? "explore", codec, initial);
  const drawn = createMemo(() => drawnOf(state.get()));
  const main = () => drawn()[0];
  const setZ = (z: number) => state.patch({ z: round(hold(z, zs), 1) });
  const noSlope = () => main().hasNoSlopeAt(state.get().z);
  const said = () =>
    `At z = ${shown(state.get().z)}, ${drawn()
      .map((one) => `${one.entry.name} is ${formatNumber(one.f(state.get().z))}`)
      .join(
        ", ",
      )}. ${main().entry.name} ${noSlope() ? "has no slope there" : `has the slope ${formatNumber(main().derivative(state.get().z))}`}.`;

  return (
    <div class="widget activation-explorer">
      <div class="two-planes">
        <FunctionPlane drawn={drawn()} z={state.get().z} onMove={setZ} />
        <SlopePlane drawn={drawn()} z={state.get().z} />
        <div class="explorer-readout">
          <Values drawn={drawn()} z={state.get().z} />
          <Show when={noSlope()}>
            <p class="aside">
              {main().entry.name} has no slope at 0. Training still asks for one; the engine counts it as{" "}
              {formatNumber(main().derivative(0))}.
            </p>
          </Show>
        </div>
      </div>
      <div class="controls">
        <div class="control-row">
          <Choice
            label="function"
            options={catalogue.map(({ key, name }) => ({ value: key, label: name }))}
            value={state.get().f}
            onChange={(f) => state.patch({ f })}
          />
        </div>
        <Beside state={state.get()} onChange={(others) => state.patch({ with: others })} />
        <Slider
          label="weighted sum"
          sym="z"
          quantity="signal"
          min={zs[0]}
          max={zs[1]}
          step={0.1}
          value={state.get().z}
          onInput={setZ}
        />
        <Parameter of="leakyRelu" value={state.get().slope} onInput={(slope) => state.patch({ slope })} />
        <Parameter of="elu" value={state.get().alpha} onInput={(alpha) => state.patch({ alpha })} />
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}

function Beside(props: { state: ExplorerState; onChange(others: readonly string[]): void }) {
  const chosen = () => props.state.with.filter((key) => key !== props.state.f);
  const has = (key: string) => chosen().includes(key);
  return (
    <fieldset class="control-row beside">
      <legend>beside it, up to {mostBeside}</legend>
      <For each={catalogue.filter(({ key }) => key !== props.state.f)}>
        {({ key, name }) => (
          <Check
            label={name}
            checked={has(key)}
            disabled={!has(key) && chosen().length >= mostBeside}
            onChange={(on) =>
              props.onChange(on ? [...chosen(), key] : chosen().filter((other) => other !== key))
            }
          />
        )}
      </For>
    </fieldset>
  );
}

function Parameter(props: { of: string; value: number; onInput(value: number): void }) {
  return (
    <Show when={catalogueEntry(props.of).parameter}>
      {(parameter) => (
        <Slider
          label={parameter().label}
          min={parameter().min}
          max={parameter().max}
          step={parameter().step}
          value={props.value}
          onInput={props.onInput}
        />
      )}
    </Show>
  );
}
