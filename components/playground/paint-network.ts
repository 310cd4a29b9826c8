import type { NodePlace } from "../parts/node-place.ts";
import { biasPlace, edgeEnds, type Layout } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { indexOf, type NumberPlace } from "./words.ts";

/** All that the canvas under the network's buttons shows. */
export interface NetworkPicture {
  readonly layout: Layout;
  readonly sizes: readonly number[];
  /** All weights and biases. */
  readonly values: Float64Array;
  /** The pictures of all neurons, and how many columns one has. */
  readonly small: Uint8Array;
  readonly columns: number;
  readonly palette: Palette;
  /** The neuron that is shown large: the edges that lead to it stand out. */
  readonly lit: NodePlace | null;
  /** The weight or bias that is pointed at. */
  readonly pointed: NumberPlace | null;
  /** How far what flows along the edges has come, in pixels; null while nothing flows. */
  readonly flow: number | null;
  /** Whether it trains: the next frame is near. */
  readonly playing: boolean;
}

const LEVELS = 7;
const THINNEST = 0.8;
const THICKEST = 6;
// Dashes cost time: where there are very many edges, faint ones are drawn through, and nothing flows.
const MANY = 700;

/**
 * Makes what draws edges, pictures and biases, frame after frame. Very many edges take longer to draw than a frame
 * lasts, so while it trains those of one layer a frame are drawn anew, on a canvas of their own.
 */
export function networkPainter(): (context: CanvasRenderingContext2D, picture: NetworkPicture) => void {
  const [pictures, edges] = [newContext(), newContext()];
  let before: NetworkPicture | undefined;
  let next = 1;

  function paintManyEdges(context: CanvasRenderingContext2D, picture: NetworkPicture): void {
    const { layout, sizes } = picture;
    const all = !picture.playing || !isAlike(picture, before);
    fit(edges, context.canvas.width, context.canvas.height);
    edges.setTransform(context.getTransform());
    if (all) edges.clearRect(0, 0, layout.width, layout.height);
    else {
      const [left, right] = [next - 1, next].map((column) => layout.columns[column][0][0]);
      edges.clearRect(left, 0, right - left, layout.height);
    }
    paintEdges(edges, picture, all ? undefined : next);
    next = (next % (sizes.length - 1)) + 1;
    before = picture;
    context.drawImage(edges.canvas, 0, 0, layout.width, layout.height);
  }

  return (context, picture) => {
    const { layout, sizes, columns } = picture;
    context.clearRect(0, 0, layout.width, layout.height);
    if (picture.values.length < MANY) paintEdges(context, picture);
    else paintManyEdges(context, picture);
    fit(pictures, columns, columns * sizes.slice(1).reduce((sum, size) => sum + size, 0));
    paintCodes(pictures, picture.small, columns, picture.palette.small);
    paintNodes(context, pictures.canvas, picture);
  };
}

function newContext(): CanvasRenderingContext2D {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser draws on no canvas.");
  return context;
}

function fit({ canvas }: CanvasRenderingContext2D, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** Whether two frames differ in their numbers alone. */
const isAlike = (a: NetworkPicture, b: NetworkPicture | undefined) =>
  a.layout === b?.layout && a.palette === b.palette && a.lit === b.lit && a.pointed === b.pointed;

// One for all, so that nothing has to be made for a frame.
let image: ImageData | undefined;

/** Puts codes onto a canvas as wide as their rows, a pixel for each. */
export function paintCodes(
  context: CanvasRenderingContext2D,
  codes: Uint8Array,
  columns: number,
  colours: Uint32Array,
): void {
  const rows = codes.length / columns;
  if (image?.width !== columns || image.height !== rows) image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  for (let cell = 0; cell < codes.length; cell++) pixels[cell] = colours[codes[cell]];
  context.putImageData(image, 0, 0);
}

/** Edges of one look are one path: a stroke costs more than a curve. */
interface EdgePath {
  readonly level: number;
  readonly isNegative: boolean;
  readonly isLit: boolean;
  readonly path: Path2D;
}

/** The edges of all layers, or of those that lead to one. */
function edgePaths({ layout, sizes, values, lit }: NetworkPicture, only?: number): EdgePath[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const paths: EdgePath[] = [];
  let at = 0;
  for (let layer = 1; layer < sizes.length; layer++) {
    for (let neuron = 0; neuron < sizes[layer]; neuron++) {
      const isLit = lit === null || (lit.layer === layer && lit.index === neuron);
      for (let input = 0; input < sizes[layer - 1]; input++) {
        const weight = values[at++];
        if (only !== undefined && only !== layer) continue;
        const level = Math.min(LEVELS - 1, Math.floor((Math.abs(weight) / largest) * LEVELS)) || 0;
        const isNegative = weight < 0;
        const key = level * 4 + Number(isNegative) * 2 + Number(isLit);
        paths[key] ??= { level, isNegative, isLit, path: new Path2D() };
        addEdge(paths[key].path, layout, { layer, neuron, input });
      }
    }
    // The biases of the layer.
    at += sizes[layer];
  }
  return paths.filter(Boolean);
}

function paintEdges(context: CanvasRenderingContext2D, picture: NetworkPicture, only?: number): void {
  const { layout, values, palette, pointed } = picture;
  context.lineCap = "butt";
  const few = values.length < MANY;
  const flow = few ? picture.flow : null;
  for (const { level, isNegative, isLit, path } of edgePaths(picture, only)) {
    const share = (level + 0.5) / LEVELS;
    context.globalAlpha = (isLit ? 1 : 0.22) * (0.4 + 0.6 * share);
    context.strokeStyle = isNegative ? palette.negative : palette.positive;
    context.lineWidth = THINNEST + (THICKEST - THINNEST) * share;
    context.setLineDash(dashOf(isNegative, flow !== null, few || level > 1));
    context.lineDashOffset = -(flow ?? 0);
    context.stroke(path);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
  if (pointed && pointed.input !== null) {
    const path = new Path2D();
    addEdge(path, layout, pointed);
    context.strokeStyle = palette.ink;
    context.lineWidth = 2.5;
    context.stroke(path);
  }
}

// Negative weights are dashed, as everywhere; while they flow, positive ones have short gaps that show it.
function dashOf(isNegative: boolean, flows: boolean, dashed: boolean): readonly number[] {
  if (!dashed) return [];
  return isNegative ? [6, 4] : flows ? [16, 2] : [];
}

function addEdge(path: Path2D, layout: Layout, { layer, neuron, input }: NumberPlace): void {
  const [[x1, y1], [x2, y2]] = edgeEnds(layout, layer, neuron, input ?? 0);
  const middle = (x1 + x2) / 2;
  path.moveTo(x1, y1);
  path.bezierCurveTo(middle, y1, middle, y2, x2, y2);
}

function paintNodes(
  context: CanvasRenderingContext2D,
  pictures: CanvasImageSource,
  { layout, sizes, values, columns, palette, pointed }: NetworkPicture,
): void {
  const { size, columns: places } = layout;
  let node = 0;
  for (let layer = 1; layer < sizes.length; layer++) {
    for (let index = 0; index < sizes[layer]; index++, node++) {
      const [x, y] = places[layer][index];
      context.drawImage(
        pictures,
        0,
        node * columns,
        columns,
        columns,
        x - size / 2,
        y - size / 2,
        size,
        size,
      );
      context.lineWidth = 1;
      context.strokeStyle = palette.border;
      context.strokeRect(x - size / 2 - 0.5, y - size / 2 - 0.5, size + 1, size + 1);
      const isPointed = pointed?.input === null && pointed.layer === layer && pointed.neuron === index;
      const bias = values[indexOf(sizes, { layer, neuron: index, input: null })];
      paintBias(context, biasPlace(layout, layer, index), bias, palette, isPointed);
    }
  }
}

// A disc by its size, hollow where the bias is negative.
function paintBias(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  bias: number,
  palette: Palette,
  isPointed: boolean,
): void {
  context.beginPath();
  context.arc(x, y, 2.5 + 2 * Math.min(1, Math.abs(bias)) + (isPointed ? 1.5 : 0), 0, 2 * Math.PI);
  context.fillStyle = bias < 0 ? palette.paper : palette.positive;
  context.fill();
  context.lineWidth = isPointed ? 2.5 : 1.5;
  context.strokeStyle = isPointed ? palette.ink : bias < 0 ? palette.negative : palette.paper;
  context.stroke();
}
