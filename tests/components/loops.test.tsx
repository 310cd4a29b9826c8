import { renderToString } from "solid-js/web";
import { expect, test } from "vitest";
import { apart, contestants, neuronByNeuron, numberByNumber } from "../../components/loops/contestants.ts";
import { timeByTurns } from "../../components/loops/timing.ts";
import Loops from "../../components/loops.tsx";

const size = { samples: 3, inputs: 5, neurons: 4 };

test("what is timed does the same work: loops and product give the same sums", () => {
  const [numbers, loops, product, training] = contestants(size).map((way) => way.run());
  expect(loops).toHaveLength(12);
  expect(apart(numbers ?? [], loops ?? [])).toBeLessThan(1e-12);
  expect(apart(product ?? [], loops ?? [])).toBeLessThan(1e-12);
  expect(training).toBeNull();
});

test("the loops compute Wx + b, worked by hand", () => {
  const weights = [
    [1, 2],
    [-1, 0.5],
  ];
  expect(neuronByNeuron([[3, 4]], weights, [10, 0])).toEqual([21, -1]);
  expect(numberByNumber([[3, 4]], weights, [10, 0])).toEqual([21, -1]);
});

test("lists of different lengths never agree", () => {
  expect(apart([1, 2], [1])).toBe(Number.POSITIVE_INFINITY);
  expect(apart([1, 2], [1, 2.5])).toBe(0.5);
});

test("each is run in every round, by turns", async () => {
  const ran: string[] = [];
  const times = await timeByTurns([() => ran.push("a"), () => ran.push("b")], 2);
  expect(times).toHaveLength(2);
  expect(ran.filter((name, i) => i === 0 || name !== ran[i - 1])).toEqual(["a", "b", "a", "b"]);
});

test("nothing is timed before it is asked for", () => {
  const html = renderToString(() => <Loops />);
  expect(html).toContain("Not timed yet.");
  expect(html.match(/<tr/g)).toHaveLength(5);
});
