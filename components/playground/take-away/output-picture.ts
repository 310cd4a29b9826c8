import { featureMatrix, type Network, type Sample } from "../../../engine/index.ts";
import { classShapes } from "../../parts/class-mark.tsx";
import { contourPath } from "../../parts/contour-path.ts";
import { createFrame, ticks } from "../../parts/plane-frame.ts";
import { gridPoints, nodePictures } from "../../parts/plane-grid.ts";
import { PLANE } from "../data/scaling.ts";
import {
  classImage,
  element,
  escaped,
  heatImage,
  heatScale,
  type PictureColours,
  svgFile,
} from "./picture-parts.ts";

const COLUMNS = 100;
const range = [-PLANE, PLANE] as const;
const [width, height] = [420, 430];

export interface OutputPicture {
  network: Network;
  features: readonly string[];
  samples: readonly Sample[];
  /** How many classes the samples have; 0 for heights. */
  classes: number;
}

/** What the network answers all over the plane, with the points and the border, as a drawing in SVG. */
export function outputSvg(
  { network, features, samples, classes }: OutputPicture,
  colours: PictureColours,
): string {
  const frame = createFrame({
    x: range,
    y: range,
    width,
    height,
    margin: { left: 36, right: 14, top: 28, bottom: 32 },
  });
  const points = gridPoints({ x: range, y: range }, COLUMNS);
  const outputs = nodePictures(network, featureMatrix(points.toRows(), features), COLUMNS)[
    network.layers.length
  ];
  const { activation } = network.layers[network.layers.length - 1];
  const scale = heatScale(activation, outputs[0]);
  const box = {
    x: frame.left,
    y: frame.top,
    width: frame.right - frame.left,
    height: frame.bottom - frame.top,
  };
  const many = outputs.length > 1;
  const axisText = { fill: colours.inkMuted };
  const colourOf = (y: number) => {
    if (classes > 2) return colours.classes[y % 10];
    return (classes === 2 ? y === 1 : y >= 0) ? colours.weight : colours.weightNegative;
  };
  const inside = [
    element("image", {
      ...box,
      href: many ? classImage(outputs, colours) : heatImage(outputs[0], scale, colours, classes > 0),
      preserveAspectRatio: "none",
    }),
    many || classes === 0
      ? ""
      : element("path", {
          d: contourPath(frame, outputs[0], scale.middle),
          fill: "none",
          stroke: colours.ink,
          "stroke-width": 1.5,
        }),
    element("rect", { ...box, fill: "none", stroke: colours.hairline }),
    ...ticks(range, 6).flatMap((tick) => {
      const [x, y] = frame.toScreen([tick, tick]);
      const text = escaped(String(tick).replace("-", "−"));
      return [
        element("text", { ...axisText, x, y: frame.bottom + 18, "text-anchor": "middle" }, text),
        element("text", { ...axisText, x: frame.left - 6, y: y + 5, "text-anchor": "end" }, text),
      ];
    }),
    element("text", { x: 6, y: 18, fill: colours.ink, "font-style": "italic" }, "x₂"),
    element(
      "text",
      {
        x: frame.right,
        y: frame.bottom + 30,
        "text-anchor": "end",
        fill: colours.ink,
        "font-style": "italic",
      },
      "x₁",
    ),
    ...samples.map(({ x: [x1, x2], y }) => {
      const [left, top] = frame.toScreen([x1, x2]);
      const shape = classes > 2 ? y % 10 : Number(classes === 2 ? y === 1 : y >= 0);
      return element("path", {
        transform: `translate(${escaped(left)} ${escaped(top)}) scale(0.7)`,
        d: classShapes[shape],
        fill: colourOf(y),
        stroke: colours.paper,
      });
    }),
  ];
  return svgFile(width, height, colours, "What the network answers, over the plane", inside.join(""));
}
