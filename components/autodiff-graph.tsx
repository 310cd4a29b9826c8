import "./autodiff-graph/autodiff-graph.css";
import { createMemo, createSignal, For, Index } from "solid-js";
import { GraphDrawing } from "./autodiff-graph/drawing.tsx";
import { type Graph, graphFor } from "./autodiff-graph/graph.ts";
import { graphLayout } from "./autodiff-graph/layout.ts";
import {
  codec,
  examples,
  expressionCodec,
  initial,
  limits,
  valuesOf,
  withText,
} from "./autodiff-graph/state.ts";
import { sentence } from "./autodiff-graph/words.ts";
import { Choice } from "./parts/choice.tsx";
import { Layouts } from "./parts/drawing.tsx";
import { formatNumber } from "./parts/format.ts";
import { ListField } from "./parts/list-field.tsx";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { NumberField } from "./parts/number-field.tsx";
import { createPlayer } from "./parts/player.ts";
import { StepperBar } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";

/** Automatic differentiation of a formula that the reader types, on the graph of its operations. */
export default function AutodiffGraph(props: { name?: string }) {
  const state = urlState(props.name ?? "autodiff", codec, initial);
  const [problem, setProblem] = createSignal("");
  const shown = createMemo<{ graph: Graph; names: readonly string[] }>((before) => {
    try {
      const graph = graphFor(state.get().text, valuesOf(state.get()));
      setProblem("");
      return { graph, names: graph.variables.map(({ name }) => name) };
    } catch (error) {
      setProblem(
        `With these values the formula can’t be computed, so the last graph stays. ${(error as Error).message}.`,
      );
      return before ?? { graph: graphFor(initial.text, valuesOf(initial)), names: [] };
    }
  });
  const graph = () => shown().graph;
  const end = () => 2 * graph().operations.length;
  const at = () => Math.min(state.get().at, end());
  const player = createPlayer({ position: at, count: end, move: (next) => state.patch({ at: next }) });
  const example = () => examples.find(({ text }) => text === state.get().text)?.value ?? "";
  const said = () => sentence(graph(), at());
  const drawn = () => ({
    graph: graph(),
    at: at(),
    label: `The graph of ${state.get().text}: ${graph().operations.length} operations. ${said()}`,
  });
  return (
    <div class="widget autodiff-graph">
      <div class="controls">
        <Choice
          label="Example"
          options={examples}
          value={example()}
          onChange={(chosen) => {
            player.pause();
            const found = examples.find(({ value }) => value === chosen) ?? examples[0];
            state.set({ text: found.text, values: found.values, at: initial.at });
          }}
        />
      </div>
      <div class="controls">
        <ListField
          label="formula"
          codec={expressionCodec}
          width={18}
          value={state.get().text}
          onInput={(text) => {
            player.pause();
            state.set(withText(state.get(), text));
          }}
        />
        <Index each={Object.entries(valuesOf(state.get()))}>
          {(entry, i) => (
            <NumberField
              label={entry()[0]}
              {...limits}
              quantity="signal"
              value={entry()[1]}
              onInput={(value) => state.patch({ values: state.get().values.with(i, value) })}
            />
          )}
        </Index>
      </div>
      <Layouts
        wide={
          <section class="scrolls" aria-label="The graph" tabindex="0">
            <div style={{ "min-width": `${0.75 * graphLayout(graph().nodes).width}px` }}>
              <GraphDrawing {...drawn()} />
            </div>
          </section>
        }
        narrow={
          <section class="scrolls" aria-label="The graph" tabindex="0">
            <div style={{ "min-width": `${0.85 * graphLayout(graph().nodes, true).width}px` }}>
              <GraphDrawing {...drawn()} down />
            </div>
          </section>
        }
      />
      <p class="said">{said()}</p>
      <div class="controls">
        <StepperBar
          position={at()}
          count={end()}
          onMove={(next) => {
            player.pause();
            state.patch({ at: next });
          }}
          playing={player.playing()}
          onPlay={player.toggle}
          onReset={() => {
            player.pause();
            state.reset();
          }}
        />
      </div>
      <LiveText text={said()} />
      <Notice text={state.notice() || problem()} />
      <div class="scrolls">
        <table class="steps">
          <thead>
            <tr>
              <th scope="col">variable</th>
              <th scope="col">value</th>
              <th scope="col">gradient</th>
              <th scope="col">by trying</th>
            </tr>
          </thead>
          <tbody>
            <For each={graph().variables}>
              {({ name, node, numerical }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td class="q-signal">{formatNumber(graph().nodes[node].value)}</td>
                  <td class="q-gradient">{formatNumber(graph().nodes[node].gradient)}</td>
                  <td class="q-gradient">{formatNumber(numerical)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}
