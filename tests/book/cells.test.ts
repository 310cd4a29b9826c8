import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { build } from "../../notebook/build.ts";
import { parseMdx } from "../../notebook/chapter.ts";
import { modules } from "../../site/plugins/modules.ts";

const chapters = readdirSync("chapters", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".mdx"),
);

describe.each(chapters)("%s", async (file) => {
  const { units, results } = await build(parseMdx(readFileSync(`chapters/${file}`, "utf8")), modules);
  const cells = units.filter((unit) => unit.kind === "cell");

  it.each(cells.map(({ id }) => id))("the cell %s gives what it expects, in Node", (id) => {
    const { outcomes, trouble } = results.get(id) ?? { outcomes: [] };
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ holds }) => !holds)).toEqual([]);
    if (trouble) expect(outcomes.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^throws /));
  });

  it("has numbers in its prose that are values", () => {
    for (const unit of units.filter(({ kind }) => kind === "number")) {
      const { displays, trouble } = results.get(unit.id) ?? { displays: [] };
      expect(trouble, unit.source).toBeUndefined();
      expect(displays.length, unit.source).toBe(1);
    }
  });
});
