import { prepareExperiment } from "../../engine/index.ts";
import { experimentOf } from "./experiment.ts";
import type { PlacedPoint } from "./run.ts";
import { dataNames, type PlaygroundState } from "./settings.ts";
import { changed, initial } from "./state.ts";

const COUNT = 110;

/** A few points of each data set that can be drawn, as noisy as the state's own. */
export function thumbnails({
  noise,
  seed,
  classes,
}: PlaygroundState): Record<string, readonly PlacedPoint[]> {
  const plain = { ...initial, noise, seed, classes, count: COUNT, layers: [], features: ["x1"] };
  const drawn = dataNames.filter((name) => name !== "own");
  return Object.fromEntries(
    drawn.map((data) => {
      const { samples } = prepareExperiment(experimentOf(changed(plain, { data })));
      return [data, samples.map(({ x, y }) => ({ x: [x[0], x[1]] as const, y, trains: true }))];
    }),
  );
}
