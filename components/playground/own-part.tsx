import { createMemo } from "solid-js";
import type { Sample } from "../../engine/index.ts";
import { OwnData } from "./data/own-data.tsx";
import { FeatureField } from "./feature-field.tsx";
import type { PartProps } from "./present.ts";
import type { OwnPoint } from "./settings.ts";
import { classesOf } from "./state.ts";

/** Points and features of the reader's own. */
export default function OwnPart(props: PartProps) {
  // The samples that were handed over last come back as the very same, so that they count as no change.
  let last: { points: readonly OwnPoint[]; samples: readonly Sample[] } | undefined;
  const samples = createMemo((): readonly Sample[] => {
    const { data, points } = props.state;
    if (data !== "own")
      return (props.run.loaded()?.points ?? []).map(({ x, y }) => ({ x: x.map((value) => to2(value)), y }));
    if (last?.points === points) return last.samples;
    return points.map(([x1, x2, y]) => ({ x: [x1, x2], y }));
  });
  return (
    <>
      <OwnData
        samples={samples()}
        classes={classesOf(props.state)}
        onUse={(use) => {
          const points = use.samples.map(({ x, y }): OwnPoint => [x[0], x[1], y]);
          last = { points, samples: use.samples };
          props.onChange({ data: "own", points });
        }}
      />
      <FeatureField {...props} />
    </>
  );
}

const to2 = (value: number) => Number(value.toFixed(2));
