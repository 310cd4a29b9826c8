import { formatNumber } from "../parts/format.ts";
import type { Graph } from "./graph.ts";

const inside = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));

/** The step that was done last, in words. */
export function sentence({ nodes, operations, partial }: Graph, at: number): string {
  const count = operations.length;
  const name = (i: number) => (nodes[i].kind === "variable" ? nodes[i].name : `the ${nodes[i].name}`);
  if (at === 0) return "The start: the variables have their values, and nothing is computed yet.";
  if (at <= count) {
    const node = nodes[operations[at - 1]];
    const taken = node.inputs.map(({ from }) => formatNumber(nodes[from].value)).join(" and ");
    return `Forward: ${node.name} makes ${formatNumber(node.value)} of ${taken}.`;
  }
  const back = at - count;
  const index = operations[count - back];
  const [before, after] = [partial[back - 1], partial[back]];
  const upstream = before.get(index) ?? 0;
  const parts = nodes[index].inputs
    .filter(({ from }) => nodes[from].kind !== "constant")
    .map(({ from, slope }) => {
      const sent = `${formatNumber(upstream)} × ${inside(slope)} = ${formatNumber(upstream * slope)} to ${name(from)}`;
      const had = before.get(from);
      return had === undefined
        ? sent
        : `${sent}, where it adds up with ${formatNumber(had)} to ${formatNumber(after.get(from) ?? 0)}`;
    });
  return `Back: ${nodes[index].name} sends upstream × local: ${parts.join("; ") || "nothing, for its inputs are constants"}.`;
}
