import { type Place, spread } from "../parts/geometry.ts";
import type { GraphNode } from "./graph.ts";

export interface GraphLayout {
  width: number;
  height: number;
  places: readonly Place[];
}

/** Half the width and half the height of a node's box. */
export const BOX: Place = [38, 35];

const [LENGTH, BREADTH] = [150, 92];
const [DOWN_LENGTH, DOWN_BREADTH] = [124, 92];

/** Where the nodes lie: every operation after its inputs, from left to right or from top to bottom. */
export function graphLayout(nodes: readonly GraphNode[], down = false): GraphLayout {
  const [length, breadth] = down ? [DOWN_LENGTH, DOWN_BREADTH] : [LENGTH, BREADTH];
  const level = levelsOf(nodes);
  const columns = orderedColumns(nodes, level);
  const most = Math.max(...columns.map((column) => column.length));
  const places: Place[] = [];
  columns.forEach((column, l) => {
    const at = l * length + (down ? BOX[1] : BOX[0]) + 4;
    spread(column.length, (most * breadth) / 2, breadth).forEach((across, k) => {
      places[column[k]] = down ? [across, at] : [at, across];
    });
  });
  const along = (columns.length - 1) * length;
  return down
    ? { width: most * breadth, height: along + 2 * BOX[1] + 8, places }
    : { width: along + 2 * BOX[0] + 8, height: most * breadth, places };
}

// An operation comes after the last of its inputs; variables and constants stand just before what takes them first.
function levelsOf(nodes: readonly GraphNode[]): number[] {
  const level = nodes.map(() => 0);
  nodes.forEach(({ inputs }, i) => {
    if (inputs.length > 0) level[i] = 1 + Math.max(...inputs.map(({ from }) => level[from]));
  });
  nodes.forEach(({ inputs }, i) => {
    const takers = nodes.flatMap((node, k) => (node.inputs.some(({ from }) => from === i) ? [level[k]] : []));
    if (inputs.length === 0 && takers.length > 0) level[i] = Math.min(...takers) - 1;
  });
  return level;
}

// Within a column, nodes stand in the order of the middles of what they are made of, or of what they go into.
function orderedColumns(nodes: readonly GraphNode[], level: readonly number[]): number[][] {
  const columns: number[][] = Array.from({ length: Math.max(...level) + 1 }, () => []);
  for (const i of nodes.keys()) columns[level[i]].push(i);
  const rank = nodes.map(() => 0);
  const settle = (column: number[]) => {
    column.forEach((i, k) => {
      rank[i] = k - (column.length - 1) / 2;
    });
  };
  columns.forEach(settle);
  const mean = (numbers: readonly number[], otherwise: number) =>
    numbers.length > 0 ? numbers.reduce((a, b) => a + b) / numbers.length : otherwise;
  const takers = (i: number) =>
    nodes.flatMap((node, k) => (node.inputs.some(({ from }) => from === i) ? [rank[k]] : []));
  const inputs = (i: number) => nodes[i].inputs.map(({ from }) => rank[from]);
  for (const [order, neighbours] of [
    [columns.toReversed(), takers],
    [columns, inputs],
    [columns.toReversed(), takers],
  ] as const) {
    for (const column of order) {
      const key = new Map(column.map((i) => [i, mean(neighbours(i), rank[i])]));
      column.sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0));
      settle(column);
    }
  }
  return columns;
}
