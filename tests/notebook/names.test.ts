import { expect, test } from "vitest";
import { dependentsOf, sourcesOf } from "../../notebook/names.ts";
import { unitsOf } from "./run-cells.ts";

const chapter = unitsOf("const z = 1;", "const y = z + three;", "const z = 2;", "display(z, y);", "z;");

test("a unit reads each name from its nearest declaration above", () => {
  const sources = sourcesOf(chapter);
  expect([...(sources.get("b") ?? [])]).toEqual([["z", "a"]]);
  expect(Object.fromEntries(sources.get("d") ?? [])).toEqual({ z: "c", y: "b" });
});

test("what depends on a unit, directly or through others, in the page's order", () => {
  expect(dependentsOf("a", chapter)).toEqual(["b", "d"]);
  expect(dependentsOf("c", chapter)).toEqual(["d", "e"]);
  expect(dependentsOf("e", chapter)).toEqual([]);
});

test("a unit that can't be read neither reads nor declares", () => {
  const units = unitsOf("const z = 1;", "const z = (", "z;");
  expect(dependentsOf("a", units)).toEqual(["c"]);
  expect(sourcesOf(units).get("b")).toEqual(new Map());
});
