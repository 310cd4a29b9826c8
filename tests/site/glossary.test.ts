import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Link } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { parseMdx } from "../../notebook/chapter.ts";
import { linkTerms, termsOf } from "../../site/plugins/glossary.ts";

const terms = termsOf(
  parseMdx("## A to Z\n\n### Rate\n\nIt.\n\n### Learning rate\n\nIt.\n\n### ReLU\n\nIt.\n"),
);

/** The links that are put into a page: words and address of each. */
function linksIn(markdown: string): string[] {
  const tree = parseMdx(markdown);
  linkTerms(tree, terms);
  const links: string[] = [];
  visit(tree, "link", (link: Link) => {
    links.push(`${textOf(link)} → ${link.url}`);
  });
  return links;
}

describe("a term of the glossary", () => {
  test("is linked where a page first uses it, and only there", () => {
    expect(linksIn("One rate.\n\nAnother rate.")).toEqual(["rate → /glossary/#rate"]);
  });

  test("keeps the words around it", () => {
    const tree = parseMdx("With **a** relu, or two ReLUs.");
    linkTerms(tree, terms);
    expect(textOf(tree)).toBe("With a relu, or two ReLUs.");
  });

  test("is found in singular and plural, small and capital", () => {
    expect(linksIn("Rates are numbers. RELU is none.")).toEqual([
      "Rates → /glossary/#rate",
      "RELU → /glossary/#relu",
    ]);
  });

  test("goes before a shorter one that it holds", () => {
    expect(linksIn("A learning rate, and another rate.")).toEqual([
      "learning rate → /glossary/#learning-rate",
      "rate → /glossary/#rate",
    ]);
  });

  test("hides a shorter one in every use, not only in the first", () => {
    expect(linksIn("A learning rate, a second learning rate. ReLU.")).toEqual([
      "learning rate → /glossary/#learning-rate",
      "ReLU → /glossary/#relu",
    ]);
  });

  test("is not found in what is quoted, such as a title", () => {
    expect(linksIn("Somebody, “The rate of a ReLU”, 1999, on the rate.")).toEqual(["rate → /glossary/#rate"]);
    expect(linksIn("Somebody, “The rate of a ReLU”, 1999.")).toEqual([]);
  });

  test("is not found within other words", () => {
    expect(linksIn("A pirate, a rate-limit, and a rated one.")).toEqual([]);
  });

  test.each([
    ["a heading", "# The rate"],
    ["a link", "[the rate](https://example.org)"],
    ["code", "`rate`"],
    ["what is emphasised, for there it is explained", "The *rate* is explained."],
    ["a component", "<SideNote>The rate.</SideNote> stands here."],
  ])("is left alone in %s", (_, markdown) => {
    expect(linksIn(markdown).filter((link) => link.includes("glossary"))).toEqual([]);
  });
});

describe.each(readdirSync("chapters"))("the glossary of %s", (language) => {
  const folder = join("chapters", language);
  const names = termsOf(parseMdx(readFileSync(join(folder, "glossary.mdx"), "utf8"))).map(({ name }) => name);

  test("has each term once, in the order of the alphabet under its heading", () => {
    expect(new Set(names).size).toBe(names.length);
    const inOrder: string[] = [];
    visit(parseMdx(readFileSync(join(folder, "glossary.mdx"), "utf8")), "heading", (heading) => {
      if (heading.depth === 3) inOrder.push(textOf(heading));
    });
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a.localeCompare(b, language)));
  });
});
