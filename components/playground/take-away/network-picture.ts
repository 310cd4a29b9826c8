import { featureMatrix, type Network } from "../../../engine/index.ts";
import { edgeWidth } from "../../parts/edge.tsx";
import { networkPlaces } from "../../parts/network-places.ts";
import { gridPoints, nodePictures } from "../../parts/plane-grid.ts";
import { PLANE } from "../data/scaling.ts";
import { featureLabel } from "../words.ts";
import { element, escaped, heatImage, heatScale, type PictureColours, svgFile } from "./picture-parts.ts";

const SIZE = 44;
const COLUMNS = 32;
const range = [-PLANE, PLANE] as const;

/** The network as a drawing in SVG: every neuron a picture of the plane, edges as wide as their weights are large. */
export function networkSvg(network: Network, features: readonly string[], colours: PictureColours): string {
  const { sizes, layers } = network;
  const width = 140 + (sizes.length - 1) * 130 + SIZE;
  const height = 30 + Math.max(...sizes) * (SIZE + 18);
  const places = networkPlaces(sizes, { corner: [110, 10], width: width - 140, height: height - 20 });
  const points = gridPoints({ x: range, y: range }, COLUMNS);
  const pictures = nodePictures(network, featureMatrix(points.toRows(), features), COLUMNS);
  const largest = layers.reduce(
    (most, { weights }) => weights.data.reduce((size, weight) => Math.max(size, Math.abs(weight)), most),
    1e-9,
  );
  const edges = layers.flatMap(({ weights, inputs }, l) =>
    Array.from(weights.data, (weight, k) => {
      const [x1, y1] = places[l][k % inputs];
      const [x2, y2] = places[l + 1][Math.floor(k / inputs)];
      const middle = (x1 + x2) / 2;
      return element("path", {
        d: `M${escaped(x1 + SIZE / 2)},${escaped(y1)}C${escaped(middle)},${escaped(y1)} ${escaped(middle)},${escaped(y2)} ${escaped(x2 - SIZE / 2)},${escaped(y2)}`,
        fill: "none",
        stroke: weight < 0 ? colours.weightNegative : colours.weight,
        "stroke-width": edgeWidth(weight, largest),
        ...(weight < 0 ? { "stroke-dasharray": "7 4" } : {}),
        opacity: 0.8,
      });
    }),
  );
  const nodes = places.flatMap((layer, l) =>
    layer.map(([x, y], i) => {
      const grid = pictures[l][i];
      const scale = heatScale(l === 0 ? "identity" : layers[l - 1].activation, grid);
      const box = { x: x - SIZE / 2, y: y - SIZE / 2, width: SIZE, height: SIZE };
      const bias = l > 0 ? layers[l - 1].biases[i] : 0;
      return (
        element("image", { ...box, href: heatImage(grid, scale, colours), preserveAspectRatio: "none" }) +
        element("rect", { ...box, fill: "none", stroke: colours.ink }) +
        (l === 0
          ? element(
              "text",
              { x: x - SIZE / 2 - 8, y: y + 5, "text-anchor": "end", fill: colours.ink },
              escaped(featureLabel(features[i])),
            )
          : // The mark of a bias, in the colour of its sign.
            element("rect", {
              x: x - SIZE / 2 - 3,
              y: y + SIZE / 2 - 5,
              width: 8,
              height: 8,
              fill: bias < 0 ? colours.weightNegative : colours.weight,
              stroke: colours.paper,
            }))
      );
    }),
  );
  return svgFile(
    width,
    height,
    colours,
    `A network of ${sizes.join(", ")} nodes`,
    edges.join("") + nodes.join(""),
  );
}
