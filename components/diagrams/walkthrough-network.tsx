import { forwardPass, networkFrom, walkthrough } from "../../engine/index.ts";
import { Layouts } from "../parts/drawing.tsx";
import { NetworkDrawing } from "../parts/network.tsx";

const { sizes, layers } = networkFrom(walkthrough.layers);
const pass = forwardPass(networkFrom(walkthrough.layers), walkthrough.x);
const short = (values: readonly number[]) => values.map((value) => Number(value.toFixed(3)));
const drawn = {
  sizes,
  values: [walkthrough.x, ...pass.layers.map(({ a }) => short(a.row(0)))],
  weights: layers.map(({ weights }) => weights.toRows()),
  layerNames: ["inputs", "layer 1", "layer 2", "output"],
  radius: 26,
  label: `The 3-3-4-1 network with its node values: inputs ${walkthrough.x.join(", ")}; ${pass.layers
    .map(({ a }, l) => `layer ${l + 1}: ${short(a.row(0)).join(", ")}`)
    .join("; ")}.`,
};

/** The whole walkthrough network: every weight as an edge, every activation in its node. */
export default function WalkthroughNetwork() {
  return (
    <Layouts
      wide={<NetworkDrawing {...drawn} width={600} height={370} />}
      narrow={<NetworkDrawing {...drawn} width={350} height={400} layerNames={undefined} down />}
    />
  );
}
