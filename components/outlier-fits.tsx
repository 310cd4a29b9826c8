import "./outlier-fits/outlier-fits.css";
import "./parts/beside.css";
import { createMemo, For } from "solid-js";
import { houseSales } from "../engine/index.ts";
import { Controls } from "./outlier-fits/controls.tsx";
import { Errors } from "./outlier-fits/errors.tsx";
import { at, type Fit, type FitName, fitsOf, fitTitle, lineText, styles } from "./outlier-fits/fits.ts";
import { LossesTable, lossText } from "./outlier-fits/losses-table.tsx";
import { areas, codec, housesOf, initial, prices } from "./outlier-fits/state.ts";
import { Curve } from "./parts/curve.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { round } from "./parts/model-codec.ts";
import { MovablePoints } from "./parts/movable-points.tsx";
import { Notice } from "./parts/notice.tsx";
import { Plane } from "./parts/plane.tsx";
import type { Point } from "./parts/plane-frame.ts";
import { urlState } from "./parts/url-state.ts";

/** Houses by area and price, one far from the rest, and what squared and absolute errors make of it. */
export default function OutlierFits(props: { name?: string }) {
  const state = urlState(props.name ?? "fits", codec, initial);
  const houses = createMemo(() => housesOf(state.get()));
  const fits = createMemo(() => fitsOf(state.get()));
  const line = (name: FitName) => (fits().find((fit) => fit.name === name) as Fit).line;
  const move = (index: number, to: Point) =>
    state.patch({
      moved: new Map(state.get().moved).set(
        index,
        to.map((value) => round(value, 0)),
      ),
    });
  const title = (index: number) =>
    index === houseSales.outlier ? "The nephew’s house" : `House ${index + 1}`;
  const house = ([area, price]: Point) => `${formatNumber(area)} m², ${formatNumber(price)} thousand`;
  const fitText = ({ name, line, losses }: Fit) =>
    `${fitTitle(name, state.get().shape)}: ${lineText(line)}, mean squared error ${lossText(losses.squares)}, mean absolute error ${lossText(losses.absolute)}`;
  const said = () => `${fits().map(fitText).join("; ")}.`;

  return (
    <div class="widget outlier-fits beside">
      <div class="stage">
        <Plane
          x={areas}
          y={prices}
          tickCount={10}
          yTicks={[0, 100, 200, 300, 400, 500]}
          xLabel="floor area (m²)"
          yLabel="price (thousands)"
          interactive
          label={`Houses by floor area and price, with fits. ${said()}`}
          under={(frame) => (
            <Errors
              frame={frame}
              drawn={state.get().drawn}
              houses={houses()}
              squares={line("squares")}
              absolute={line("absolute")}
            />
          )}
        >
          {(frame) => (
            <>
              <For each={fits().map(({ name }) => name)}>
                {(name) => (
                  <Curve
                    frame={frame}
                    of={(area) => at(line(name), area)}
                    quantity="signal"
                    style={styles[name]}
                  />
                )}
              </For>
              <MovablePoints
                frame={frame}
                points={houses()}
                together="Houses"
                name={title}
                description={(index) => house(houses()[index])}
                mark={(index) => <circle class="house" r={index === houseSales.outlier ? 6.5 : 5} />}
                step={[1, 5]}
                onMove={move}
              />
            </>
          )}
        </Plane>
        <div class="readout">
          <LossesTable fits={fits()} shape={state.get().shape} />
          <p class="aside">MSE in thousands squared, MAE in thousands. A square marks the least of each.</p>
        </div>
      </div>
      <Controls state={state.get()} onChange={state.patch} onReset={state.reset} />
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}
