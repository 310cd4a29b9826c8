import { For } from "solid-js";
import { median } from "../../engine/index.ts";
import { tenSeeds } from "../digits/reader.ts";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";

const percent = (share: number) => `${formatNumber(100 * share, { significant: 3 })} %`;

const spread = (shares: readonly number[]) =>
  `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}, median ${percent(median(shares))}`;

/** The accuracy of ten runs that differ only in their seed: on digits by writers known from training, and by others. */
export default function TenSeeds() {
  return (
    <div class="widget">
      <Plane
        x={[0.5, 10.5]}
        y={[86, 100]}
        width={440}
        height={280}
        tickCount={10}
        yTicks={[86, 88, 90, 92, 94, 96, 98, 100]}
        xLabel="seed"
        yLabel="accuracy (%)"
        label={`Accuracy by seed, on the test fifth and on the other writers. ${tenSeeds
          .map(({ seed, test, others }) => `${seed}: ${percent(test)} and ${percent(others)}`)
          .join("; ")}.`}
      >
        {(frame) => (
          <For each={tenSeeds}>
            {({ seed, test, others }) => (
              <>
                <circle
                  class="dot"
                  cx={frame.toScreen([seed, 100 * test])[0]}
                  cy={frame.toScreen([seed, 100 * test])[1]}
                  r="5"
                />
                <path
                  class="dot open"
                  d="M0,-7L7,0L0,7L-7,0Z"
                  transform={`translate(${frame.toScreen([seed, 100 * others]).join(" ")})`}
                />
              </>
            )}
          </For>
        )}
      </Plane>
      <p class="aside">
        ● the test fifth: {spread(tenSeeds.map(({ test }) => test))}
        <br />◇ other writers: {spread(tenSeeds.map(({ others }) => others))}
      </p>
    </div>
  );
}
