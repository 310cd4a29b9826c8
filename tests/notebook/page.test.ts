import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { render } from "./pipeline.ts";

/** The elements of a page, to be asked by class, id or attribute. */
class Page {
  readonly #root: Nodes;
  constructor(html: string) {
    this.#root = fromHtml(html, { fragment: true });
  }

  static of = async (text: string) => new Page(await render(text));

  all(is: (element: Element) => unknown): Element[] {
    const found: Element[] = [];
    visit(this.#root, "element", (element) => {
      if (is(element)) found.push(element);
    });
    return found;
  }

  byClass = (name: string) => this.all(({ properties }) => [properties.className].flat().includes(name));
  byId = (id: string) => this.all(({ properties }) => properties.id === id)[0];
  texts = (name: string) => this.byClass(name).map((element) => textOf(element));
  /** the values of an attribute, from the whole page */
  values = (name: string) =>
    this.all(({ properties }) => name in properties).map(({ properties }) => properties[name]);
}

const chapter = `---
title: Tiny
---

## The sum

Each weight $\\sym{w}{w_i}$ matters.

$$
\\sym{z}{z} = \\sum_i \\sym{w}{w_i} \\sym{x}{x_i}
$$

$$
\\sym{b}{b} = -5
$$

\`\`\`ts live id=sum
const w = [8, 4], x = [3, 2], b = -5;
const z = dot(w, x) + b; //=> 27
[[z, b]]
\`\`\`

It is \`= z\`, a third of it \`= z / 3 | 3 digits\`, called \`= z === 27 ? "z" : "y"\`. See [](#eq-sum) and [](#the-sum).

\`\`\`ts live id=lengths
dot([1], [1, 2]); //=> throws "lengths"
\`\`\`

\`\`\`ts
const read = "<only>";
\`\`\`

\`\`\`sh
echo "<only>" $PART
\`\`\`
`;

describe("a chapter's page", async () => {
  const page = await Page.of(chapter);

  test("formulas and their cell stand together, each once", () => {
    expect(page.byClass("pair")).toHaveLength(1);
    expect(page.texts("katex-display")).toHaveLength(2);
    const [pair] = page.byClass("pair");
    expect(pair.children.filter(({ type }) => type === "element")).toHaveLength(2);
  });

  test("each formula has its number and its anchor", () => {
    expect(page.texts("equation-number")).toEqual(["3.1", "3.2"]);
    expect(textOf(page.byId("eq-sum"))).toContain("∑");
    expect(page.byId("eq-sum-2")).toBeDefined();
  });

  test("symbols of formulas and code carry their variable and its colour", () => {
    const symbols = page.values("dataSym");
    expect(symbols.filter((name) => name === "w").length).toBeGreaterThanOrEqual(4);
    expect(page.byClass("q-weight").length).toBeGreaterThan(0);
    expect(page.byClass("q-signal").length).toBeGreaterThan(0);
  });

  test("the legend gives each symbol its value, one of them a tab stop", () => {
    const [legend] = page.byClass("symbols");
    expect(textOf(legend)).toMatch(/27/);
    const stops: unknown[] = [];
    visit(legend, "element", ({ tagName, properties }) => {
      if (tagName === "button") stops.push(properties.tabIndex);
    });
    expect(stops).toEqual([0, -1, -1, -1]);
  });

  test("code, outputs and controls are there without JavaScript", () => {
    expect(page.byId("cell-sum")).toBeDefined();
    expect(page.texts("output")[0]).toContain("27");
    expect(page.byClass("matrix")).toHaveLength(1);
    expect(page.values("dataDo")).toEqual(expect.arrayContaining(["run", "stop", "reset", "copy", "share"]));
    expect(textOf(page.all(({ tagName }) => tagName === "code")[0])).toContain(
      "const z = dot(w, x) + b; //=> 27",
    );
  });

  test("an error on purpose is shown at its cell", () => {
    expect(page.texts("problem")[0]).toMatch(/^Line 1\. .*lengths 1 and 2/);
  });

  test("numbers stand in the prose, formatted, with their expression", () => {
    expect(page.texts("live-number")).toEqual(["27", "9.00", "z"]);
    expect(page.values("dataExpression")).toEqual(["z", "z / 3 | 3 digits", 'z === 27 ? "z" : "y"']);
  });

  test("references have their words and numbers", () => {
    expect(page.texts("ref")).toEqual(["equation 3.1", "section 3.1"]);
  });

  test("a listing is not run; in another language it is shown as it is", () => {
    expect(page.texts("listing")).toEqual(['const read = "<only>";', 'echo "<only>" $PART']);
  });
});

test("a cell without a formula stands alone", async () => {
  const page = await Page.of("```ts live id=sum\ndot([1], [2]); //=> 2\n```\n");
  expect(page.byClass("pair")).toHaveLength(0);
  expect(page.byClass("cell")).toHaveLength(1);
});

test("a text from a cell stays text on the page", async () => {
  const page = await Page.of(
    '```ts live id=sum\nconst tag = "<img";\nconst s = tag + " src=x>"; //=> "<img src=x>"\ndisplay(s);\n```\n\nIt is `= s`.\n',
  );
  expect(page.all(({ tagName }) => tagName === "img")).toEqual([]);
  expect(page.texts("live-number")).toEqual(["<img src=x>"]);
});

test("cells in lists and in elements are live too", async () => {
  const cell = (id: string, by: string) =>
    `\`\`\`ts live id=${id}\nconst ${id} = dot([1], [2]); //=> 2\n\`\`\``.replace(/^/gm, by);
  const page = await Page.of(
    `- Item.\n\n${cell("one", "  ")}\n\n<Figure id="f" caption="F.">\n\n${cell("two", "")}\n\n</Figure>\n\n\`= one + two\`\n`,
  );
  expect(page.byClass("cell").map(({ properties }) => properties.id)).toEqual(["cell-one", "cell-two"]);
  expect(page.texts("live-number")).toEqual(["4"]);
});
