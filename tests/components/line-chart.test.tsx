import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { LineChart, seriesPath } from "../../components/parts/line-chart.tsx";
import { createFrame } from "../../components/parts/plane-frame.ts";

const margin = { left: 0, right: 0, top: 0, bottom: 0 };
const frame = createFrame({ x: [0, 10], y: [0, 1], width: 100, height: 100, margin });

describe("the line of a series", () => {
  test("goes through its points", () => {
    expect(
      seriesPath(frame, [
        [0, 0],
        [5, 1],
        [10, 0.5],
      ]),
    ).toBe("M0,100L50,0L100,50");
  });

  test("has a gap where there is no number", () => {
    const d = seriesPath(frame, [
      [0, 0],
      [1, 0],
      [2, Number.NaN],
      [3, 0],
      [4, Number.POSITIVE_INFINITY],
      [5, 0],
    ]);
    expect(d.match(/M/g)).toHaveLength(3);
  });

  test("holds no huge numbers", () => {
    expect(
      seriesPath(frame, [
        [0, 0],
        [1, -1e9],
      ]),
    ).toBe("M0,100L10,20000");
  });
});

describe("a line chart", () => {
  const html = renderToString(() => (
    <LineChart
      x={[0, 10]}
      y={[0, 1]}
      xLabel="epoch"
      yLabel="loss"
      label="Training falls, validation rises."
      guides={[
        { at: 2, text: "early" },
        { at: 8, text: "late" },
      ]}
      series={[
        {
          name: "training",
          points: [
            [0, 1],
            [10, 0],
          ],
          quantity: "error",
        },
        {
          name: "validation",
          points: [
            [0, 1],
            [10, 0.5],
          ],
          quantity: "error",
          style: "dashed",
          marks: "all",
        },
      ]}
    />
  ));

  test("says in words what it shows, and names each series", () => {
    expect(html).toContain('aria-label="Training falls, validation rises."');
    const legend = html.slice(html.indexOf("<ul"));
    expect(legend).toMatch(/training.*validation/s);
  });

  test("tells series of one quantity apart by stroke and by mark", () => {
    expect(html).toMatch(/curve solid/);
    expect(html).toMatch(/curve dashed/);
    const drawing = html.slice(0, html.indexOf("<ul"));
    const marks = [...drawing.matchAll(/<path[^>]*class="curve-mark[^>]* d="([^"]+)"/g)].map(([, d]) => d);
    expect(marks).toHaveLength(3);
    expect(new Set(marks).size).toBe(2);
  });

  test("puts a guide's words where there is room", () => {
    expect(html).toMatch(/text-anchor="start"[^>]*>early/);
    expect(html).toMatch(/text-anchor="end"[^>]*>late/);
  });
});
