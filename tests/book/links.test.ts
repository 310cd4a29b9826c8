import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, inject, test } from "vitest";

const dist = inject("dist");

interface Page {
  /** Its address, such as /perceptron/. */
  path: string;
  ids: string[];
  /** What it links to or loads. */
  links: string[];
  elements: Element[];
}

/** Attributes that hold an address; an island names its scripts in three of its own. */
const ADDRESSES = ["href", "src", "component-url", "renderer-url", "before-hydration-url"];

function readPage(file: string): Page {
  const elements: Element[] = [];
  visit(fromHtml(readFileSync(join(dist, file), "utf8")), "element", (element) => {
    elements.push(element);
  });
  return {
    path: `/${file.replace(/index\.html$/, "")}`,
    ids: strings(elements, "id"),
    links: ADDRESSES.flatMap((attribute) => strings(elements, attribute)),
    elements,
  };
}

function strings(elements: Element[], attribute: string): string[] {
  return elements.map(({ properties }) => properties[attribute]).filter((value) => typeof value === "string");
}

const pages = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .map(readPage);
const byPath = new Map(pages.map((page) => [page.path, page]));

/** What is wrong with a link of a page, or undefined. Links to other hosts are not followed. */
function fault(link: string, { path }: Page): string | undefined {
  const url = new URL(link, `http://book.invalid${path}`);
  if (url.host !== "book.invalid") return;
  const target = byPath.get(url.pathname);
  if (!target) return isFile(url.pathname) ? undefined : `${link}: there is no such page or file`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor && !target.ids.includes(anchor) ? `${link}: there is no such place on the page` : undefined;
}

function isFile(path: string): boolean {
  const file = join(dist, decodeURIComponent(path));
  return existsSync(file) && statSync(file).isFile();
}

test("the book has been built", () => {
  expect(pages.length).toBeGreaterThan(0);
});

describe.each(pages.map((page) => [page.path, page] as const))("%s", (_, page) => {
  const all = (name: string) => page.elements.filter(({ tagName }) => tagName === name);

  test("every internal link and anchor leads somewhere", () => {
    expect(page.links.map((link) => fault(link, page)).filter(Boolean)).toEqual([]);
  });

  test("no id is there twice", () => {
    expect(page.ids.filter((id, i) => page.ids.indexOf(id) !== i)).toEqual([]);
  });

  test("has a title, a language, a description and one h1", () => {
    expect(all("title")[0].children).toEqual([
      expect.objectContaining({ value: expect.stringMatching(/\S/) }),
    ]);
    expect(all("html").map(({ properties }) => properties.lang)).toEqual([
      expect.stringMatching(/^[a-z]{2}/),
    ]);
    expect(
      all("meta").some(({ properties }) => properties.name === "description" && properties.content),
    ).toBe(true);
    expect(all("h1")).toHaveLength(1);
  });

  test("its labels and descriptions by id name what is on the page", () => {
    const ids = ["ariaLabelledBy", "ariaDescribedBy", "htmlFor", "popoverTarget"].flatMap((attribute) =>
      page.elements.flatMap(({ properties }) => properties[attribute] ?? []),
    );
    expect(ids.filter((id) => !page.ids.includes(String(id)))).toEqual([]);
  });
});
