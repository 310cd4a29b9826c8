import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { columnOf, MatrixGrid, type MatrixGridProps } from "../../components/parts/matrix-grid.tsx";
import { weightQuantity } from "../../components/parts/quantity.ts";

const grid = (props: Partial<MatrixGridProps> = {}) =>
  renderToString(() => (
    <MatrixGrid
      rows={[
        [1, -2, 0.5],
        [4, 5, 6],
      ]}
      label="W"
      {...props}
    />
  ));
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe("a matrix grid", () => {
  test("shows every entry as the book prints numbers, and says its shape", () => {
    const html = grid({ shape: true });
    expect(html).toContain('aria-label="W, 2 × 3"');
    expect(count(html, /<td/g)).toBe(6);
    expect(html).toContain("−2");
    expect(html).toMatch(/matrix-shape[^>]*>2 × 3/);
  });

  test("lights a row, a column, and the one entry that it is about", () => {
    expect(count(grid({ row: 1 }), /class="[^"]*\blit\b/g)).toBe(3);
    expect(count(grid({ column: 0 }), /class="[^"]*\blit\b/g)).toBe(2);
    expect(count(grid({ row: 1, column: 0 }), /class="[^"]*\blit\b/g)).toBe(4);
    const html = grid({ cell: [0, 2] });
    expect(count(html, /aria-current="true"/g)).toBe(1);
    expect(count(html, /class="[^"]*\bat\b/g)).toBe(1);
  });

  test("colours its entries by one quantity, or each by its own", () => {
    expect(count(grid({ quantity: "signal" }), /q-signal/g)).toBe(6);
    expect(count(grid({ quantity: weightQuantity }), /q-weight-negative/g)).toBe(1);
  });

  test("leaves open what is not known yet, which is no 0", () => {
    const html = grid({ rows: columnOf([null, 0]), quantity: "signal" });
    expect(count(html, /unknown/g)).toBe(1);
    expect(count(html, /q-signal/g)).toBe(1);
  });

  test("has fields where it can be edited, and buttons where it can be pressed, each with its place", () => {
    const edited = grid({ onEdit: () => undefined });
    expect(count(edited, /<input/g)).toBe(6);
    expect(edited).toContain('aria-label="row 2, column 3"');
    const pressed = grid({ rows: [[null, 3]], onPress: () => undefined });
    expect(pressed).toContain('aria-label="row 1, column 1: not yet computed"');
    expect(pressed).toContain('aria-label="row 1, column 2: 3"');
  });
});
