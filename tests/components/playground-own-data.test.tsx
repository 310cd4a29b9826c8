import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { classShapes, SampleMark } from "../../components/parts/class-mark.tsx";
import { OwnData } from "../../components/playground/data/own-data.tsx";
import { sampleText, tally } from "../../components/playground/data/sample-words.ts";

describe("marks of samples", () => {
  test("ten classes have ten shapes, and none is the square of errors", () => {
    expect(new Set(classShapes).size).toBe(10);
    for (const shape of classShapes) expect(shape).not.toMatch(/^M-(\S+),-\1H\1V\1H-\1Z$/);
  });

  test("two classes look as everywhere in the book, more take the scheme, heights their sign", () => {
    const html = (y: number, classes: number) => renderToString(() => <SampleMark y={y} classes={classes} />);
    expect(html(1, 2)).toContain("class-1");
    expect(html(7, 8)).toContain("class-mark of-7");
    expect(html(-0.25, 0)).toContain("25%");
    expect(html(-0.25, 0)).toContain("negative");
    expect(html(0.5, 0)).not.toContain("negative");
    expect(html(2, 3)).not.toBe(html(1, 3));
  });
});

describe("samples in words", () => {
  const samples = [
    { x: [1, -2], y: 0 },
    { x: [0, 0], y: 1 },
    { x: [3, 0.5], y: 1 },
  ];

  test("are counted by class", () => {
    expect(tally(samples, 2)).toBe("3 points: 1 of class 0, 2 of class 1.");
    expect(tally(samples, 2, ["cat", "dog"])).toBe("3 points: 1 of cat, 2 of dog.");
    expect(tally(samples.slice(0, 1), 0)).toBe("1 point.");
  });

  test("are told by place and label", () => {
    expect(sampleText(samples[0], 2)).toBe("(1, −2), class 0");
    expect(sampleText({ x: [0, 0], y: -0.3333 }, 0)).toBe("(0, 0), value −0.333");
  });
});

test("the reader's own points are drawn at first, and told", () => {
  const samples = [0, 1, 2, 0].map((y, i) => ({ x: [i, -i], y }));
  const html = renderToString(() => <OwnData samples={samples} classes={3} onUse={() => undefined} />);
  expect(html).toContain("4 points: 2 of class 0, 1 of class 1, 1 of class 2.");
  for (const y of [0, 1, 2]) expect(html).toContain(`class-mark of-${y}`);
  expect(html).toContain("Drawing board: arrow keys move the pen");
});
