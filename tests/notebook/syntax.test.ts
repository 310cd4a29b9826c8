import { describe, expect, test } from "vitest";
import { sourcePlaces } from "../../notebook/positions.ts";
import { parse } from "../../notebook/syntax.ts";
import { problemOf } from "./run-cells.ts";

const at = (source: string) => {
  const { message, line, column } = problemOf(() => parse(source));
  return { message, line, column };
};

describe("reading a cell", () => {
  test("types are stripped and lines stay where they were", () => {
    const { code } = parse("interface P {\n  x: number;\n}\nconst p: P = { x: 1 };");
    expect(code.split("\n")[3]).toBe("const p = { x: 1 };");
  });

  test("a place in the JavaScript leads back to the TypeScript", () => {
    const source = "const m: Map<string, number[]> = new Map(), n = m!.size;";
    const { code, placeOf } = parse(source);
    expect(placeOf(code.indexOf("n = m"))).toEqual({ line: 1, column: source.indexOf("n = m") + 1 });
    expect(placeOf(code.indexOf("size"))).toEqual({ line: 1, column: source.indexOf("size") + 1 });
  });

  test("comments keep their place behind types", () => {
    const source = "\nconst z = 1 as number as unknown; // here";
    const { comments, placeOf } = parse(source);
    expect(placeOf(comments[0].start)).toEqual({ line: 2, column: source.split("\n")[1].indexOf("//") + 1 });
  });

  test("await needs no function around it", () => {
    expect(() => parse("const x = await 3;")).not.toThrow();
  });
});

describe("what can't be read says where, in plain words", () => {
  test("an unexpected word", () => {
    expect(at("const a: number = 1;\nconst b 2;")).toMatchObject({ line: 2, column: 9 });
  });

  test("code that ends too early", () => {
    for (const source of ["dot(", "if (1) {", "const a =", "`open"])
      expect(at(source).message).toBe("The code ends too early: a value, a bracket or a quote is missing.");
    expect(at("dot(")).toMatchObject({ line: 1, column: 5 });
  });

  test("a quote that isn't closed", () => {
    expect(at("const a = 'x\n")).toEqual({
      message: "A text in quotes isn't closed on its line.",
      line: 1,
      column: 11,
    });
  });

  test("a name declared twice, behind a type", () => {
    const { message, line, column } = at("const a: string = 'x'; const a = 2;");
    expect(message).toBe(
      "Identifier 'a' has already been declared in this cell; give one of the two another name.",
    );
    expect({ line, column }).toEqual({ line: 1, column: 30 });
  });

  test("no message carries a parser's own position", () => {
    expect(at("a b").message).not.toMatch(/\d+:\d+/);
  });
});

describe("source maps", () => {
  const code = "ab cd ef\nxy";
  const source = "abTYPE cdTYPE ef\nxy";

  test("what was left out shifts what follows it", () => {
    // Column 0 from 0, column 3 from 7, column 6 from 14; the next line's counts go on from there.
    const toSource = sourcePlaces("AAAA,GAAO,GAAO;AACd", code, source);
    expect(toSource({ line: 1, column: 2 })).toEqual({ line: 1, column: 2 });
    expect(toSource({ line: 1, column: 4 })).toEqual({ line: 1, column: 8 });
    expect(toSource({ line: 1, column: 8 })).toEqual({ line: 1, column: 16 });
    expect(toSource({ line: 2, column: 2 })).toEqual({ line: 2, column: 2 });
  });

  test("a segment that begins with what was left out is found behind it", () => {
    // The third segment is mapped to the type before it.
    const toSource = sourcePlaces("AAAA,GAAO,GAAE", code, source);
    expect(toSource({ line: 1, column: 7 })).toEqual({ line: 1, column: 15 });
  });

  test("numbers of several digits are read", () => {
    const far = `${" ".repeat(64)}ef`;
    expect(sourcePlaces("AAAA,gCAAgE", far.slice(32), far)({ line: 1, column: 33 })).toEqual({
      line: 1,
      column: 65,
    });
  });

  test("a line without segments stays as it is", () => {
    expect(sourcePlaces("AAAA;;AACA", code, source)({ line: 2, column: 5 })).toEqual({ line: 2, column: 5 });
    expect(sourcePlaces("", code, source)({ line: 7, column: 3 })).toEqual({ line: 7, column: 3 });
  });
});
