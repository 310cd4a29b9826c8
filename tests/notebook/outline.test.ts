import { describe, expect, test } from "vitest";
import { outlineOf } from "../../notebook/outline.ts";

describe("the outline of a cell", () => {
  test("names with the words that declare them, results, what is shown", () => {
    const source =
      "const a: number = f(1), b = 2; //=> 2\nlet { c, d: [e] } = f(2);\nf(3); //=> 3\nfunction g() {}\nf(4)";
    expect(outlineOf(source)).toEqual({
      declares: [
        { name: "a", kind: "const", at: 0 },
        { name: "b", kind: "const", at: 0 },
        { name: "c", kind: "let", at: 38 },
        { name: "e", kind: "let", at: 38 },
        { name: "g", kind: "function", at: source.indexOf("function") },
      ],
      results: ["b"],
      shown: [
        [source.indexOf("f(3)"), source.indexOf("f(3)") + 4],
        [source.indexOf("f(4)"), source.indexOf("f(4)") + 4],
      ],
      throws: false,
    });
  });

  test("what shows itself is not shown twice", () => {
    expect(outlineOf("display(3)")?.shown).toEqual([]);
  });

  test("code that can't be read has none", () => {
    expect(outlineOf("const = 3")).toBeNull();
  });
});
