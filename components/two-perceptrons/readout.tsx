import { createMemo, Show } from "solid-js";
import type { Sample } from "../../engine/index.ts";
import { formatNumber } from "../parts/format.ts";
import type { Range } from "../parts/plane-frame.ts";
import { Legend } from "../parts/points-legend.tsx";
import { Tally } from "../parts/points-tally.tsx";
import type { Committee } from "./committee.ts";
import { Pictures } from "./pictures.tsx";
import { rightShare } from "./search.ts";

export interface ReadoutProps {
  committee: Committee;
  samples: readonly Sample[];
  heldOut: readonly Sample[];
  /** How many samples are wrong, and how many the best single line would leave wrong. */
  errors: number;
  fewest: number;
  extent: Range;
}

/** What the lines come to: mistakes, right answers on fitted and on held-out points, each neuron's picture. */
export function Readout(props: ReadoutProps) {
  const unseen = createMemo(() =>
    props.heldOut.length > 0 ? rightShare(props.committee, props.heldOut) : 0,
  );
  return (
    <div class="readout">
      <Tally errors={props.errors} count={props.samples.length} />
      <p class="aside">The best single line leaves {props.fewest} wrong.</p>
      <Show when={props.heldOut.length > 0}>
        <dl class="values shares">
          <div>
            <dt>right, points shown</dt>
            <dd>{percent(1 - props.errors / props.samples.length)}</dd>
          </div>
          <div>
            <dt>right, {props.heldOut.length} held out</dt>
            <dd>{percent(unseen())}</dd>
          </div>
        </dl>
      </Show>
      <Legend />
      <Show when={props.committee.lines.length > 1}>
        <Pictures committee={props.committee} extent={props.extent} />
      </Show>
    </div>
  );
}

const percent = (share: number) => `${formatNumber(100 * share, { decimals: 0 })} %`;
