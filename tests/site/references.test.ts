import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toString as textOf } from "mdast-util-to-string";
import { VFile } from "vfile";
import { afterAll, describe, expect, test } from "vitest";
import { parseMdx } from "../../notebook/chapter.ts";
import { remarkNumbering } from "../../site/plugins/numbering.ts";
import { strings } from "../../site/strings.ts";
import { mark, marked } from "../notebook/marked.ts";
import { refusalOf, render } from "../notebook/pipeline.ts";

const folder = mkdtempSync(join(tmpdir(), "references-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const first = `---
title: First
---

## One

## Two

### A part

<Figure id="line" caption="A line." />

$$
z = 1
$$

$$
z = 2
$$

\`\`\`ts live id=sum
const z = dot([1], [2]); //=> 2
\`\`\`
`;
const write = (text: string) => writeFileSync(join(folder, "01-first.mdx"), text);
write(first);

const page = (text: string, name = "02-second.mdx") => render(text, join(folder, name));

describe("a reference to another chapter", () => {
  test.each([
    ["[](/first/#eq-sum)", "../first/#eq-sum", "Equation 1.1"],
    ["[](/first/#eq-sum-2)", "../first/#eq-sum-2", "Equation 1.2"],
    ["[](/first/#fig-line)", "../first/#fig-line", "Figure 1.1"],
    ["[](/first/#two)", "../first/#two", "Section 1.2"],
    ["[](/first/)", "../first/", "Chapter 1"],
  ])("%s has its number, and leads there", async (link, href, words) => {
    expect(await page(`${link} says so.`)).toContain(`<a href="${href}" class="ref">${words}</a>`);
    expect(await page(`So says ${link}.`)).toContain(`>${words.toLowerCase()}</a>`);
  });

  test.each(["/first/#cell-sum", "/first/#a-part", "/first/#two", "/first/", "/contents/"])(
    "%s can be linked with words of one's own",
    async (address) => {
      expect(await page(`See [there](${address}).`)).toContain(`<a href="..${address}">there</a>`);
    },
  );

  test("leads from the opening page, which stands above the chapters", async () => {
    expect(await page("See [](/first/#two).", "index.mdx")).toContain('<a href="./first/#two" class="ref">');
  });

  test("has the number that its target has now", async () => {
    expect(await page("See [](/first/#two).")).toContain("section 1.2");
    write(first.replace("## One", "## Zero\n\n## One"));
    expect(await page("See [](/first/#two).")).toContain("section 1.3");
    write(first);
  });

  test.each([
    [
      "an id that isn't there",
      `${mark}[](/first/#eq-product)`,
      'nothing in 01-first.mdx has the id "eq-product"',
    ],
    [
      "words, but an id that isn't there",
      `${mark}[so](/first/#three)`,
      'nothing in 01-first.mdx has the id "three"',
    ],
    ["a chapter that isn't there", `${mark}[](/third/#eq-sum)`, "no chapter has the address /third/"],
    ["what has no number", `${mark}[](/first/#cell-sum)`, '"cell-sum" has no number to refer to'],
    ["no slash before the #", `${mark}[](/first#two)`, "a chapter's address is /first/"],
    ["a page below a chapter", `${mark}[so](/first/more/#two)`, "a chapter's address is /first/"],
  ])("is refused at its place for %s", async (_, piece, message) => {
    const { text, line, column } = marked(`Some text.\n\nAnd ${piece}.`);
    const refusal = await refusalOf(text, join(folder, "02-second.mdx"));
    expect(refusal.message).toContain(message);
    expect(refusal).toMatchObject({ line, column });
  });

  test("has the word of its page's language", () => {
    const german = {
      equation: "Gleichung",
      figure: "Bild",
      exercise: "Aufgabe",
      section: "Abschnitt",
      chapter: "Kapitel",
    };
    const tree = parseMdx("See [](/first/#fig-line) and [](/first/).");
    const file = new VFile({ path: join(folder, "02-second.mdx") });
    remarkNumbering({ wordsFor: (path) => (path.startsWith(folder) ? german : strings.en.references) })(
      tree,
      file,
    );
    expect(textOf(tree)).toBe("See Bild 1.1 and Kapitel 1.");
  });
});
