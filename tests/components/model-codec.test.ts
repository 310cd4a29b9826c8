import { describe, expect, test } from "vitest";
import { modelCodec, modelsCodec, movedCodec, rounded } from "../../components/parts/model-codec.ts";

const lines = [
  { weights: [0.5, -1], bias: 0.25 },
  { weights: [0, 2], bias: 0 },
];

describe("a line in a link", () => {
  test("comes back as it was", () => {
    expect(modelCodec.read(modelCodec.write(lines[0]))).toEqual(lines[0]);
    expect(modelsCodec(8).read(modelsCodec(8).write(lines))).toEqual(lines);
  });

  test("must be three numbers, of which both weights are not 0", () => {
    expect(() => modelCodec.read("1,2")).toThrow("2 values instead of 3");
    expect(() => modelCodec.read("0,0,1")).toThrow("no line");
    expect(() => modelCodec.read("1,x,1")).toThrow("no number");
    expect(() => modelsCodec(8).read("1,2,3,4")).toThrow("threes");
    expect(() => modelsCodec(1).read("1,2,3,4,5,6")).toThrow("stands for 2 lines; 1 is shown");
    expect(() => modelsCodec(8).read("")).toThrow("0 lines");
  });

  test("is rounded to what a link can hold, without a −0", () => {
    expect(rounded({ weights: [0.12345, -0.00001], bias: -1.9999 })).toEqual({
      weights: [0.123, 0],
      bias: -2,
    });
  });
});

describe("moved points in a link", () => {
  const codec = movedCodec(20, [-1, 1], [-1, 1]);

  test("come back as they were", () => {
    const moved = new Map([
      [3, [0.25, -0.5]],
      [0, [1, 1]],
    ]);
    expect(codec.read(codec.write(moved))).toEqual(moved);
    expect(codec.read("")).toEqual(new Map());
  });

  test("must be points that there are, within the picture", () => {
    expect(() => codec.read("20,0,0")).toThrow("not there");
    expect(() => codec.read("0.5,0,0")).toThrow("not there");
    expect(() => codec.read("1,0,1.5")).toThrow("out of the picture");
  });
});
