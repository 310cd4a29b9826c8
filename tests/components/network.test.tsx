import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { edgeWidth } from "../../components/parts/edge.tsx";
import { along, shortened, spread } from "../../components/parts/geometry.ts";
import { NetworkDrawing } from "../../components/parts/network.tsx";
import { networkPlaces } from "../../components/parts/network-places.ts";

describe("places", () => {
  test("lie along the way, or spread around a middle", () => {
    expect(along([0, 0], [10, 20], 0.5)).toEqual([5, 10]);
    expect(shortened([0, 0], [10, 0], 2, 3)).toEqual([
      [2, 0],
      [7, 0],
    ]);
    expect(spread(3, 10, 4)).toEqual([6, 10, 14]);
  });

  test("of a network: layers in columns, nodes centred, all within the box", () => {
    const places = networkPlaces([3, 1], { corner: [10, 20], width: 100, height: 90 });
    expect(places).toEqual([
      [
        [10, 35],
        [10, 65],
        [10, 95],
      ],
      [[110, 65]],
    ]);
  });

  test("of a network from top to bottom: layers in rows", () => {
    expect(networkPlaces([1, 2], { width: 80, height: 100, down: true })).toEqual([
      [[40, 0]],
      [
        [20, 100],
        [60, 100],
      ],
    ]);
  });
});

describe("an edge", () => {
  test("is wider for a larger weight, whatever its sign, up to a limit", () => {
    expect(edgeWidth(0.5, 1)).toBeGreaterThan(edgeWidth(0.1, 1));
    expect(edgeWidth(-0.5, 1)).toBe(edgeWidth(0.5, 1));
    expect(edgeWidth(5, 1)).toBe(edgeWidth(1, 1));
  });
});

describe("a drawing of a network", () => {
  test("has an edge for each pair of nodes of neighbouring layers, and says its sizes", () => {
    const html = renderToString(() => <NetworkDrawing sizes={[4, 5, 5, 3]} />);
    expect(html.match(/<line/g)).toHaveLength(60);
    expect(html.match(/<circle/g)).toHaveLength(17);
    expect(html).toContain("A network with layers of 4, 5, 5, 3 nodes.");
  });

  test("dashes negative weights and shows values and symbols", () => {
    const html = renderToString(() => (
      <NetworkDrawing sizes={[2, 1]} weights={[[[1, -2]]]} values={[[0.25, -1]]} symbols={[[], ["ŷ"]]} />
    ));
    expect(html.match(/class="edge[^"]*negative/g)).toHaveLength(1);
    expect(html).toContain("−1");
    expect(html).toContain("ŷ");
  });
});
