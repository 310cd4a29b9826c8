import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { inspect } from "../../notebook/inspect.ts";
import { Plot } from "../../notebook/plot.ts";
import { charts, hostile, hostileChart } from "./plot-charts.ts";

const dots = [
  [0, 1],
  [1, 3],
] as [number, number][];

/** What a browser's parser makes of the markup; any mistake in it is thrown. */
function parse(markup: string): Element {
  const onerror = (problem: Error) => {
    throw problem;
  };
  const { children } = fromHtml(markup, { fragment: true, onerror });
  expect(children).toHaveLength(1);
  return children[0] as Element;
}

function all(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, "element", (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

const tagged = (root: Element, tag: string) => all(root, ({ tagName }) => tagName === tag);
const mark = (root: Element, label: string) =>
  all(root, ({ properties }) => properties.ariaLabel === label)[0];

/** A tree of tags, attribute counts and text, to compare what was drawn with what was parsed. */
function drawn(node: globalThis.Node): unknown {
  if (!("localName" in node)) return node.textContent;
  const { localName, attributes, childNodes } = node as globalThis.Element;
  return [localName, attributes.length, ...joined([...childNodes].map(drawn))];
}

/** Texts side by side are one to a parser. */
function joined(nodes: unknown[]): unknown[] {
  const whole: unknown[] = [];
  for (const node of nodes) {
    const before = whole.at(-1);
    if (typeof before === "string" && typeof node === "string") whole.splice(-1, 1, before + node);
    else whole.push(node);
  }
  return whole;
}

function parsed(node: ElementContent): unknown {
  if (node.type !== "element") return "value" in node ? node.value : undefined;
  return [node.tagName, Object.keys(node.properties).length, ...node.children.map(parsed)];
}

describe.each(Object.entries(charts))("%s", (_, { draw, mark: label, tag, count }) => {
  const chart = draw(Plot);
  const root = parse(chart.outerHTML);

  test("has the elements of its mark", () => {
    expect(tagged(mark(root, label), tag)).toHaveLength(count);
  });

  test("a parser reads back the tree that was drawn", () => {
    expect(parsed(root)).toEqual(drawn(chart));
  });

  test("holds no number that went wrong, and refers to definitions of its own only", () => {
    expect(chart.outerHTML).not.toMatch(/NaN|Infinity|undefined|\[object/);
    const ids = all(root, ({ properties }) => Boolean(properties.id)).map(({ properties }) => properties.id);
    const references = [...chart.outerHTML.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(new Set(references)).toEqual(new Set(ids));
  });

  test("drawn once more, is the same", () => {
    expect(draw(Plot).outerHTML).toBe(chart.outerHTML);
  });

  test("is shown as a drawing", () => {
    expect(inspect(chart)).toEqual({ kind: "markup", markup: chart.outerHTML });
  });
});

describe("what stands around a drawing", () => {
  test("a legend of classes has a swatch for each", () => {
    const legend = Plot.legend({ color: { domain: ["cat", "dog", "<owl>"] } });
    const root = parse(legend.outerHTML);
    expect(tagged(root, "span").map(({ children }) => (children[1] as { value: string }).value)).toEqual([
      "cat",
      "dog",
      "<owl>",
    ]);
    expect(tagged(root, "style")).toHaveLength(0);
  });

  test("a scale of colours that stand for themselves has none", () => {
    expect(Plot.legend({ color: { type: "identity" } })).toBeUndefined();
  });

  test("a legend in columns too", () => {
    const legend = Plot.legend({ color: { domain: ["cat", "dog"] }, columns: "2" });
    expect(parse(legend.outerHTML).properties.style).toContain("columns: 2;");
  });

  test("a continuous legend has a picture of its colours, with ticks", () => {
    const root = parse(
      Plot.legend({ color: { domain: [0, 10], scheme: "Viridis" }, label: "loss" }).outerHTML,
    );
    expect(tagged(root, "image")[0].properties.xLinkHref).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
    expect(tagged(root, "text").length).toBeGreaterThan(3);
  });

  test("title, legend, drawing and caption share a figure", () => {
    const marks = [Plot.dot(dots, { fill: "1" })];
    const figure = parse(Plot.plot({ marks, title: "T", caption: "C", color: { legend: true } }).outerHTML);
    const tags = figure.children.map((child) => (child as Element).tagName);
    expect([figure.tagName, ...tags]).toEqual(["figure", "h2", "svg", "svg", "figcaption"]);
  });

  test("the chart's own legend method draws without a DOM", () => {
    const chart = Plot.plot({ marks: [Plot.dot(dots, { fill: (d) => d[1] })] });
    expect(parse(chart.legend("color")?.outerHTML ?? "").tagName).toBe("svg");
  });
});

describe("text is only ever text", () => {
  const markup = hostileChart(Plot).outerHTML;
  const root = parse(markup);

  test("in labels, titles, attributes and styles", () => {
    expect(all(root, ({ tagName }) => tagName === "script" || tagName === "b")).toEqual([]);
    expect(all(root, ({ properties }) => "onClick" in properties)).toEqual([]);
    expect(markup).not.toContain("<script");
  });

  test("and nothing of it is lost", () => {
    expect(mark(root, hostile).tagName).toBe("svg");
    const captions = tagged(root, "figcaption").map(
      ({ children }) => (children[0] as { value: string }).value,
    );
    expect(captions).toEqual([hostile]);
  });
});

describe("style", () => {
  const style = (options: Parameters<typeof Plot.plot>[0]) => Plot.plot(options).getAttribute("style") ?? "";

  test("by default type and colour are the page's, and the drawing fits its column", () => {
    const chart = Plot.plot();
    expect(chart.getAttribute("style")).toBe(
      "color: inherit; background: none; font-family: inherit; font-size: 12px; " +
        "max-width: 100%; height: auto; " +
        "--plot-background: var(--paper, white);",
    );
    expect(chart.getAttribute("width")).toBe("480");
  });

  test("an author's width and styles win, as an object or as text", () => {
    expect(Plot.plot({ width: 300 }).getAttribute("width")).toBe("300");
    expect(style({ style: { fontFamily: "serif", maxWidth: "none" } })).toMatch(
      /^font-family: serif; max-width: none; color/,
    );
    expect(style({ style: "color: red; background: url('a;b')" })).toMatch(
      /^color: red; background: url\('a;b'\); font-family/,
    );
  });

  test("the legend above a drawing follows the page too", () => {
    const marks = [Plot.dot(dots, { fill: ["a", "b"] })];
    const root = parse(Plot.plot({ marks, color: { legend: true } }).outerHTML);
    expect(tagged(root, "div")[0].properties.style).toContain("font-family: inherit");
  });
});

describe("definitions", () => {
  const ids = (chart: globalThis.Element) =>
    [...chart.outerHTML.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const clipped = (y: number) => Plot.dot([[0, y]], { clip: true }).plot();

  test("two different drawings have no id in common", () => {
    expect(ids(clipped(1))).toHaveLength(1);
    expect(ids(clipped(1))).toEqual(ids(clipped(1)));
    expect(ids(clipped(1))).not.toEqual(ids(clipped(2)));
  });

  test("an author's own ids and words stay", () => {
    const chart = Plot.plot({
      marks: [Plot.frame({ clip: true })],
      title: "plot-clip-1",
      ariaLabel: "plot-clip-2",
    });
    expect(chart.outerHTML).toContain("<h2>plot-clip-1</h2>");
    expect(chart.outerHTML).toContain('aria-label="plot-clip-2"');
  });
});

describe("tips", () => {
  test("are laid out and seen", () => {
    const root = parse(charts.tip.draw(Plot).outerHTML);
    const tip = mark(root, "tip");
    expect(tip.properties.visibility).toBeUndefined();
    expect(tagged(tip, "path")[0].properties.d).toMatch(/^M/);
  });

  test("a box is wider for a longer text", () => {
    const boxWidth = (title: string) => {
      const path = Plot.tip([[0, 0]], { title: () => title, anchor: "top-left" }).plot().outerHTML;
      return Number(/aria-label="tip".*? d="M0,0l12,12h(\d+)/.exec(path)?.[1]);
    };
    expect(boxWidth("a longer text")).toBeGreaterThan(boxWidth("short") + 20);
  });
});

function fail(): never {
  throw new Error("a mark that fails");
}

describe("outside the drawing", () => {
  test("no global is there or changed afterwards, even if drawing fails", () => {
    const before = Reflect.ownKeys(globalThis);
    for (const { draw } of Object.values(charts)) expect(draw(Plot).outerHTML).not.toBe("");
    expect(() => Plot.plot({ marks: [() => fail()] })).toThrow("a mark that fails");
    expect(Reflect.ownKeys(globalThis)).toEqual(before);
    expect("document" in globalThis).toBe(false);
    expect("requestAnimationFrame" in globalThis).toBe(false);
  });

  test("a document that is given is used", () => {
    const given = { documentElement: {} };
    expect(() => Plot.plot({ document: given as Document })).toThrow("createElementNS");
  });

  test("everything that Plot exports is there", async () => {
    expect(Object.keys(Plot).sort()).toEqual(Object.keys(await import("@observablehq/plot")).sort());
  });
});
