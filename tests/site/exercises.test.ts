import { describe, expect, test } from "vitest";
import { registry } from "../../chapters/en/exercises/index.ts";
import { weightedSum } from "../../chapters/en/exercises/perceptron/weighted-sum.ts";
import { firstSeed } from "../../classroom/exercises/exercise.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";
import { mark, marked } from "../notebook/marked.ts";
import { refusalOf, render } from "../notebook/pipeline.ts";

const chapter = (text: string) => `---\ntitle: Tiny\n---\n\n## A section\n\nSome text.\n\n${text}\n\nMore.\n`;
const asked = (prompt: string) => chapter(`<Exercise id="weighted-sum">\n${prompt}\n</Exercise>`);
const path = "chapters/en/01-perceptron.mdx";

describe("an exercise in a chapter", () => {
  test("has the first numbers in the holes of its prompt, set as in a book", async () => {
    const { x, b } = parametersFor(weightedSum, firstSeed) as { x: number[]; b: number };
    const html = await render(asked("Inputs `= x`, the second `= x[1]`, bias `= b`: what is $z$?"), path);
    expect(html).toContain(`<span class="given" data-given="x">[${x.join(", ")}]</span>`);
    expect(html).toContain(`<span class="given" data-given="x[1]">${x[1]}</span>`);
    expect(html).toContain(`<span class="given" data-given="b">−${-b}</span>`);
    expect(html).toContain('class="katex"');
  });

  test("may hold a display formula, a listing and a list, which no cell stands behind", async () => {
    const html = await render(asked("$$\nz = 1\n$$\n\n```ts\nconst z = 1;\n```\n\n- one\n- two"), path);
    for (const part of ["katex-display", '<pre class="listing">', "<li>one</li>"])
      expect(html).toContain(part);
  });

  test("is numbered, and referred to by its number", async () => {
    const html = await render(`${asked("What is $z$?")}\nSee [](#ex-weighted-sum).\n`, path);
    expect(html).toContain(">exercise 1.1</a>");
  });

  test.each([
    [
      "is not known",
      `${mark}<Exercise id="no-such">\nWhat?\n</Exercise>`,
      'no exercise has the id "no-such"',
    ],
    ["has no id", `${mark}<Exercise>\nWhat?\n</Exercise>`, "an Exercise needs an id"],
    ["asks nothing", `${mark}<Exercise id="weighted-sum">\n</Exercise>`, "has no prompt"],
    [
      "stands there twice",
      `<Exercise id="weighted-sum">\nWhat?\n</Exercise>\n\n${mark}<Exercise id="weighted-sum">\nWhat?\n</Exercise>`,
      '"ex-weighted-sum" is taken already',
    ],
    [
      "stands in a sentence",
      `A sentence ${mark}<Exercise id="weighted-sum">with one</Exercise> in it.`,
      "stands on lines of its own",
    ],
    [
      "asks for a number that it has not",
      `<Exercise id="weighted-sum">\nIs ${mark}\`= y\` right?\n</Exercise>`,
      "`= y` is no number of this exercise: it has x, w, b",
    ],
    [
      "computes in its prompt",
      `<Exercise id="weighted-sum">\nIs ${mark}\`= b + 1\` right?\n</Exercise>`,
      "is no number of this exercise",
    ],
    [
      "asks for what its list does not reach to",
      `<Exercise id="weighted-sum">\nIs ${mark}\`= x[3]\` right?\n</Exercise>`,
      "`= x[3]` is no number of this exercise",
    ],
    [
      "has a formula that can't be typeset",
      `<Exercise id="weighted-sum">\nIs ${mark}$\\oops$ right?\n</Exercise>`,
      "Undefined control sequence",
    ],
    [
      "holds a live cell",
      `<Exercise id="weighted-sum">\nRun:\n\n${mark}\`\`\`ts live id=a\n1; //=> 1\n\`\`\`\n</Exercise>`,
      "a plain ```ts block",
    ],
    [
      "holds another element",
      `<Exercise id="weighted-sum">\nSee\n\n${mark}<div>this</div>\n</Exercise>`,
      "no elements or expressions",
    ],
  ])("that %s is refused at its line and column", async (_, text, message) => {
    const { text: source, line, column } = marked(chapter(text));
    const refusal = await refusalOf(source, path);
    expect(refusal.message).toContain(message);
    expect([refusal.line, refusal.column]).toEqual([line, column]);
  });

  test("of another chapter is refused", async () => {
    const refusal = await refusalOf(asked("What?"), "chapters/en/03-tiny.mdx");
    expect(refusal.message).toContain('says that it belongs to "perceptron", and stands in "tiny"');
  });

  test("of the book has an id, a chapter and a title of its own", () => {
    const all = [...registry.values()];
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });
});
