import "./archer/archer.css";
import "./parts/beside.css";
import { arrowsOf, codec, initial, measure, reach, shots } from "./archer/state.ts";
import { placeText, Target } from "./archer/target.tsx";
import { formatNumber } from "./parts/format.ts";
import { LiveText } from "./parts/live-text.tsx";
import { round } from "./parts/model-codec.ts";
import { Notice } from "./parts/notice.tsx";
import { hold, type Point } from "./parts/plane-frame.ts";
import { urlState } from "./parts/url-state.ts";

/** An archer's errors, which may cancel on average while no arrow is anywhere near the middle. */
export default function Archer(props: { name?: string }) {
  const state = urlState(props.name ?? "archer", codec, initial);
  const arrows = () => arrowsOf(state.get());
  const measured = () => measure(arrows());
  const move = (index: number, to: Point) => {
    const [x, y] = to.map((value) => round(hold(value, reach), 1));
    state.set(
      state
        .get()
        .with(2 * index, x)
        .with(2 * index + 1, y),
    );
  };
  const said = () =>
    `${arrows().length} arrows, on average ${placeText(measured().mean)} of the middle. Mean absolute error ${shown(measured().absolute)} cm, mean squared error ${shown(measured().squared)} cm².`;

  return (
    <div class="widget archer beside">
      <div class="stage">
        <Target arrows={arrows()} mean={measured().mean} label={`A target. ${said()}`} onMove={move} />
        <div class="readout">
          <dl class="values measures">
            <div>
              <dt>mean error</dt>
              <dd>
                ({shown(measured().mean[0])}, {shown(measured().mean[1])}) cm
              </dd>
            </div>
            <div>
              <dt>mean absolute error</dt>
              <dd class="q-error">{shown(measured().absolute)} cm</dd>
            </div>
            <div>
              <dt>mean squared error</dt>
              <dd class="q-error">{shown(measured().squared)} cm²</dd>
            </div>
          </dl>
          <p class="aside">
            Each arrow has two errors, one sideways and one up. The mean error keeps their signs, and so left
            pays for right.
          </p>
        </div>
      </div>
      <div class="controls buttons">
        <button type="button" class="button" onClick={() => state.set(shots.aside)}>
          Off to one side
        </button>
        <button type="button" class="button" onClick={() => state.set(shots.close)}>
          Close to the middle
        </button>
        <button type="button" class="button" onClick={state.reset}>
          Reset
        </button>
      </div>
      <Notice text={state.notice()} />
      <LiveText text={said()} />
    </div>
  );
}

const shown = (value: number) => formatNumber(value, { decimals: 1 });
