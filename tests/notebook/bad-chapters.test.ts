import { describe, expect, test } from "vitest";
import { cell, good, refused } from "./bad-pieces.ts";
import { mark, marked } from "./marked.ts";
import { refusalOf } from "./pipeline.ts";

/** The ways in which a piece of a chapter can stand in its text. */
const places: Record<string, (piece: string) => string> = {
  "at the margin": (piece) => piece,
  "in a list": (piece) => `- An item.\n\n${indented("  ", piece)}`,
  "in a list in a list": (piece) => `1. One.\n   - Two.\n\n${indented("     ", piece)}`,
  "in a JSX element": (piece) =>
    `<Figure id="a-figure" caption="A figure.">\n\n${indented("  ", piece)}\n\n</Figure>`,
  "in a quotation": (piece) => indented("> ", piece),
};

const indented = (by: string, piece: string) => piece.replace(/^/gm, by);

/** A chapter around the piece: lines above and below it, so that no place is right by chance. */
const chapterOf = (piece: string) =>
  `---\ntitle: Tiny\n---\n\n## A section\n\nSome text.\n\n${piece}\n\nMore text.\n`;

async function expectRefusal(chapter: string, message: string): Promise<void> {
  const { text, line, column } = marked(chapter);
  const refusal = await refusalOf(text);
  expect(refusal.message).toContain(message);
  expect({ line: refusal.line, column: refusal.column }).toEqual({ line, column });
}

describe.each(Object.keys(places))("%s", (place) => {
  test.each(refused)("%s is refused at its line and column", async (_, piece, message) => {
    await expectRefusal(chapterOf(places[place](piece)), message);
  });
});

test("a formula that begins on one line and fails on the next", async () => {
  await expectRefusal(
    chapterOf(`${good}\n\nLook at $z =\n${mark}\\oops$ here.`),
    "Undefined control sequence",
  );
});

test("a display formula whose dollars share its lines", async () => {
  await expectRefusal(chapterOf(`${mark}$$z =\n1$$\n\n${good}`), "not on lines of its own");
  await expectRefusal(chapterOf(`- Text.\n\n  ${mark}$$ z = 1\n  $$`), "not on lines of its own");
});

test("a figure without an id", async () => {
  await expectRefusal(chapterOf(`${mark}<Figure caption="A figure." />`), "a Figure needs an id");
});

test("a figure without a caption", async () => {
  await expectRefusal(chapterOf(`${mark}<Figure id="a" caption=" " />`), "a Figure needs a caption");
  await expectRefusal(chapterOf(`${mark}<Figure id="a">\n\nText.\n\n</Figure>`), "a Figure needs a caption");
});

test.each([
  ["a caption in its slot", '<Figure id="a">\n\n<p slot="caption">Words</p>\n\n</Figure>'],
  [
    "links to a section, a part, a cell, a figure and an element",
    `### A part
${good}

<Figure id="b" caption="B." />

<div id="c"></div>

[1](#a-section) [2](#a-part) [3](#cell-sum) [4](#fig-b) [5](#c) [6](#top)`,
  ],
  ["formulas between two dollars each in a sentence", "Here $$z$$ is."],
  ["a formula alone in a paragraph", "- $z$"],
  ["code that speaks of signs", "Write `=`, `==`, `=>`, `=== 3` or `=> 3`."],
  ["a remark with an arrow", cell("dot([1], [2]); //=> 2\ndot([1], [2]); // -> the sum")],
  ["texts and truths among the numbers", `${good}\n\nIt is \`= z > 3\` and \`= z > 3 ? "yes" : "no"\`.`],
])("%s is let pass", async (_, piece) => {
  await expect(refusalOf(chapterOf(piece))).rejects.toThrow("the chapter was let pass");
});

test.each(Object.keys(places))("nothing is refused of a good piece %s", async (place) => {
  const piece = `$$\n\\sym{z}{z}\n$$\n\n${good}\n\nIt is \`= z | 3 digits\`, see [](#eq-sum) and $\\sym{z}{z}$.`;
  await expect(refusalOf(chapterOf(places[place](piece)))).rejects.toThrow("the chapter was let pass");
});
