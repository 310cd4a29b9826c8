import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { registry } from "../../chapters/en/exercises/index.ts";
import { recipes } from "../../chapters/en/recipes.ts";
import { stateCodec } from "../../components/playground/state.ts";

const guide = readFileSync(new URL("../../chapters/en/for-instructors.mdx", import.meta.url), "utf8");

describe("the weeks of a course", () => {
  const assigned = recipes.flatMap(({ exercises }) => exercises);

  test("are 8 to 12, and assign exercises that the book has, none of them twice", () => {
    expect(recipes.length).toBeGreaterThanOrEqual(8);
    expect(recipes.length).toBeLessThanOrEqual(12);
    expect(assigned.filter((id) => !registry.has(id))).toEqual([]);
    expect(assigned.filter((id, i) => assigned.indexOf(id) !== i)).toEqual([]);
  });

  test.each(recipes.map((recipe) => [recipe.title, recipe] as const))(
    "%s: the exercises are of its chapters, take at most an hour, and are of several kinds",
    (_, { chapters, exercises }) => {
      const found = exercises.flatMap((id) => registry.get(id) ?? []);
      expect(found.map(({ chapter }) => chapter).filter((slug) => !chapters.includes(slug))).toEqual([]);
      expect(found.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(60);
      expect(found.map(({ kind }) => kind)).not.toEqual(found.map(() => found[0].kind));
    },
  );

  test("go through the book in its order", () => {
    const order = [...new Set([...registry.values()].map(({ chapter }) => chapter))];
    const places = recipes.map(({ chapters }) => order.indexOf(chapters[0]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(recipes.flatMap(({ chapters }) => chapters))).toEqual(new Set(order));
  });
});

test("the playground's addresses in the guide can be read, and hide what the text says", () => {
  const addresses = [...guide.replaceAll("\n", "").matchAll(/playground\/\?play=([^)"\s]+)/g)];
  expect(addresses).toHaveLength(2);
  for (const [, address] of addresses) {
    const { data, layers, hide } = stateCodec.read(address);
    expect([data, layers]).toEqual(["xor", [2]]);
    expect(hide).toEqual(["data", "noise", "features", "size", "more"]);
  }
});
