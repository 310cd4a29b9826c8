import type { Component } from "solid-js";
import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";

const diagrams = import.meta.glob<{ default: Component }>("../../components/diagrams/*.tsx", { eager: true });

describe.each(Object.entries(diagrams))("%s", (_, { default: Diagram }) => {
  const html = renderToString(() => <Diagram />);

  test("is drawn with a text alternative on every drawing", () => {
    const drawings = html.match(/<svg[^>]*role="(img|group)"[^>]*>/g) ?? [];
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings) expect(drawing).toMatch(/aria-label="[^"]{20,}"/);
  });

  test("takes its colours from the theme", () => {
    expect(html).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
  });

  test("has no number gone wrong", () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("the diagram of XOR", () => {
  test("holds the four cases as the engine computes them", async () => {
    const { default: XorNetwork } = await import("../../components/diagrams/xor-network.tsx");
    const html = renderToString(() => <XorNetwork />);
    const rows = [...html.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*<\/tr>/g)].slice(1);
    const values = rows.map(([row]) => [...row.matchAll(/<td[^>]*>(\d)/g)].map(([, value]) => Number(value)));
    expect(values).toEqual([
      [0, 0, 0, 1, 0, 0],
      [0, 1, 1, 1, 1, 1],
      [1, 0, 1, 1, 1, 1],
      [1, 1, 1, 0, 0, 0],
    ]);
  });
});
