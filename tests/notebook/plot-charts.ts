import type { Plot as DomlessPlot } from "../../notebook/plot.ts";

/** A chart of each kind, and how many elements of one tag its mark must have. */
export interface Chart {
  draw(Plot: typeof DomlessPlot): Element;
  /** the mark's aria-label */
  mark: string;
  tag: string;
  /** counts those in the mark's clips and arrow heads too */
  count: number;
}

const points = [
  { x: 0, y: 2, class: "a" },
  { x: 1, y: 5, class: "b" },
  { x: 2, y: 3, class: "a" },
  { x: 3, y: 6, class: "b" },
];
const segments = [
  { x1: 0, y1: 0, x2: 1, y2: 2 },
  { x1: 1, y1: 1, x2: 2, y2: 0 },
];
const saddle = (x: number, y: number) => x * x - y * y;
const box = { x1: -1, x2: 1, y1: -1, y2: 1 };
const position = { x: "x", y: "y" };
/** One transparent pixel. */
export const pixel = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

export const charts: Record<string, Chart> = {
  line: { draw: (P) => P.line(points, position).plot(), mark: "line", tag: "path", count: 1 },
  "line by class": {
    draw: (P) =>
      P.line(points, { ...position, stroke: "class", marker: true }).plot({ color: { legend: true } }),
    mark: "line",
    tag: "path",
    count: 2,
  },
  dot: { draw: (P) => P.dot(points, position).plot({ grid: true }), mark: "dot", tag: "circle", count: 4 },
  "dot with symbols": {
    draw: (P) => P.dot(points, { ...position, symbol: "class" }).plot({ symbol: { legend: true } }),
    mark: "dot",
    tag: "path",
    count: 4,
  },
  bar: { draw: (P) => P.barY(points, position).plot(), mark: "bar", tag: "rect", count: 4 },
  "sorted bar": {
    draw: (P) => P.barX(points, { x: "y", y: "x", sort: { y: "-x" } }).plot(),
    mark: "bar",
    tag: "rect",
    count: 4,
  },
  "bins in rectangles": {
    draw: (P) =>
      P.rectY(
        [0.2, 0.5, 1.5, 2.5],
        P.binX({ y: "count" }, { x: (d: number) => d, thresholds: [0, 1, 2, 3] }),
      ).plot(),
    mark: "rect",
    tag: "rect",
    count: 3,
  },
  cell: {
    draw: (P) => P.cell(points, { ...position, fill: "y" }).plot(),
    mark: "cell",
    tag: "rect",
    count: 4,
  },
  area: { draw: (P) => P.areaY(points, position).plot(), mark: "area", tag: "path", count: 1 },
  difference: {
    draw: (P) => P.differenceY(points, { ...position, y1: 4 }).plot(),
    mark: "positive difference",
    tag: "path",
    count: 2,
  },
  contour: {
    draw: (P) => P.contour({ ...box, fill: saddle, thresholds: [-0.5, 0, 0.5] }).plot(),
    mark: "contour",
    tag: "path",
    count: 3,
  },
  density: {
    draw: (P) => P.density(points, { ...position, thresholds: 4 }).plot(),
    mark: "density",
    tag: "path",
    count: 3,
  },
  raster: {
    draw: (P) => P.raster({ ...box, fill: saddle, pixelSize: 10 }).plot({ color: { legend: true } }),
    mark: "raster",
    tag: "image",
    count: 1,
  },
  "raster of points": {
    draw: (P) =>
      P.raster(points, { ...position, fill: "y", interpolate: "nearest", pixelSize: 8, blur: 2 }).plot(),
    mark: "raster",
    tag: "image",
    count: 1,
  },
  rule: { draw: (P) => P.ruleY([0, 1]).plot(), mark: "rule", tag: "line", count: 2 },
  text: {
    draw: (P) => P.text(points, { ...position, text: (d) => `${d.class}\n${d.y}` }).plot(),
    mark: "text",
    tag: "tspan",
    count: 8,
  },
  axis: {
    draw: (P) =>
      P.plot({ x: { domain: [0, 2], ticks: [0, 1, 2], label: "epoch", tickFormat: (d: number) => `${d}.` } }),
    mark: "x-axis tick label",
    tag: "text",
    count: 3,
  },
  "logarithmic axis": {
    draw: (P) => P.dot([1, 10, 100], { x: (d) => d }).plot({ x: { type: "log", ticks: 2 } }),
    mark: "x-axis tick label",
    tag: "text",
    count: 3,
  },
  facets: {
    draw: (P) => P.dot(points, { ...position, fx: "class" }).plot({ fx: { label: "class" } }),
    mark: "dot",
    tag: "circle",
    count: 4,
  },
  arrow: { draw: (P) => P.arrow(segments, ends()).plot(), mark: "arrow", tag: "path", count: 2 },
  link: {
    draw: (P) => P.link(segments, { ...ends(), markerEnd: "arrow" }).plot(),
    mark: "link",
    tag: "path",
    count: 3,
  },
  vector: {
    draw: (P) => P.vector(points, { ...position, length: "y", rotate: "x" }).plot(),
    mark: "vector",
    tag: "path",
    count: 4,
  },
  image: {
    draw: (P) => P.image(points, { ...position, src: () => pixel }).plot(),
    mark: "image",
    tag: "image",
    count: 4,
  },
  tip: {
    draw: (P) => P.tip([points[1]], { ...position, title: () => "a steep step" }).plot(),
    mark: "tip",
    tag: "path",
    count: 1,
  },
  "tip at the pointer": {
    draw: (P) => P.dot(points, { ...position, fx: "class", tip: true }).plot(),
    mark: "dot",
    tag: "circle",
    count: 4,
  },
  regression: {
    draw: (P) => P.linearRegressionY(points, position).plot(),
    mark: "linear-regression",
    tag: "path",
    count: 2,
  },
  waffle: { draw: (P) => P.waffleY(points, position).plot(), mark: "waffle", tag: "path", count: 4 },
  "clipped line": {
    draw: (P) => P.line(points, { ...position, clip: true }).plot({ y: { domain: [2, 4] } }),
    mark: "line",
    tag: "path",
    count: 1,
  },
  tree: { draw: (P) => P.tree(["a/b", "a/c"]).plot(), mark: "link", tag: "path", count: 2 },
  "title and caption": {
    draw: (P) =>
      P.plot({ title: "Title", subtitle: "Subtitle", caption: "Caption", marks: [P.dot(points, position)] }),
    mark: "dot",
    tag: "circle",
    count: 4,
  },
};

function ends() {
  return { x1: "x1", y1: "y1", x2: "x2", y2: "y2" };
}

/** Text that would leave its place if it were not escaped. */
export const hostile = `</text></style><script>alert("1")</script> & 'quotes' <b onclick="x">`;

/** The same in every place of a chart that takes text. */
export function hostileChart(Plot: typeof DomlessPlot): Element {
  const marks = [
    Plot.text([hostile], { text: (d) => d, ariaLabel: (d) => d, ariaDescription: hostile, href: (d) => d }),
    Plot.dot([hostile], { x: (d) => d, y: 1, fill: (d) => d, title: (d) => d }),
    Plot.image([hostile], { src: (d) => d, width: 10 }),
  ];
  const x = { label: hostile };
  const style = `content: "${hostile}"`;
  return Plot.plot({
    marks,
    x,
    style,
    title: hostile,
    caption: hostile,
    ariaLabel: hostile,
    color: { legend: true },
  });
}
