import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { networkAt, sizes, spiralCourse, untrained } from "../../components/neuron-pictures/course.ts";
import { codecFor, nameOf } from "../../components/neuron-pictures/state.ts";
import NeuronPictures from "../../components/neuron-pictures.tsx";
import { neighbour } from "../../components/parts/node-place.ts";
import { gridPoints, nodePictures } from "../../components/parts/plane-grid.ts";

const course = spiralCourse();
const last = course.moments.length - 1;

describe("the course of the training", () => {
  test("begins with an untrained network, and ends with one that knows the spiral, also on new points", () => {
    const first = networkAt(course.moments[0]).values;
    for (const [i, value] of untrained().values.entries()) expect(first[i]).toBeCloseTo(value, 3);
    expect(course.moments[0].accuracy.others).toBeLessThan(0.75);
    expect(course.moments[last].accuracy.shown).toBeGreaterThan(0.95);
    expect(course.moments[last].accuracy.others).toBeGreaterThan(0.95);
  });

  test("goes the same way each time", () => {
    expect(spiralCourse()).toEqual(course);
  });

  test("leaves layer 1 with straight borders and lets later layers bend theirs", () => {
    const columns = 40;
    const points = gridPoints({ x: [-6, 6], y: [-6, 6] }, columns);
    const pictures = nodePictures(networkAt(course.moments[last]), points, columns);
    // A straight border crosses each row at most once.
    const crossings = (values: ArrayLike<number>) => {
      let most = 0;
      for (let row = 0; row < columns; row++) {
        let count = 0;
        for (let cell = row * columns + 1; cell < (row + 1) * columns; cell++)
          if (values[cell] >= 0 !== values[cell - 1] >= 0) count++;
        most = Math.max(most, count);
      }
      return most;
    };
    for (const { values } of pictures[1]) expect(crossings(values)).toBeLessThanOrEqual(1);
    expect(Math.max(...pictures[2].map(({ values }) => crossings(values)))).toBeGreaterThan(1);
    expect(Math.max(...pictures[3].map(({ values }) => crossings(values)))).toBeGreaterThan(2);
  });
});

describe("the first frame", () => {
  const html = renderToString(() => <NeuronPictures course={course} />);

  test("has a picture for each node, visible without a script", () => {
    const nodes = sizes.reduce((sum, size) => sum + size, 0);
    expect(html.match(/data-node=/g)).toHaveLength(nodes);
    expect(html.match(/data:image\/png/g)).toHaveLength(2 * (nodes + 1));
  });

  test("shows the output large, and the keyboard one way in", () => {
    expect(html).toMatch(/The output/);
    expect(html.match(/tabindex="0"[^>]*aria-pressed="true"/g)).toHaveLength(1);
  });
});

describe("arrow keys", () => {
  test("go within a layer, and stop at its ends", () => {
    expect(neighbour(sizes, { layer: 1, index: 3 }, "ArrowDown")).toEqual({ layer: 1, index: 4 });
    expect(neighbour(sizes, { layer: 1, index: 0 }, "ArrowUp")).toEqual({ layer: 1, index: 0 });
    expect(neighbour(sizes, { layer: 3, index: 3 }, "ArrowDown")).toEqual({ layer: 3, index: 3 });
  });

  test("go to the next layer at about the same height, and not beyond the last", () => {
    expect(neighbour(sizes, { layer: 1, index: 0 }, "ArrowRight")).toEqual({ layer: 2, index: 0 });
    expect(neighbour(sizes, { layer: 4, index: 0 }, "ArrowLeft").layer).toBe(3);
    expect(neighbour(sizes, { layer: 4, index: 0 }, "ArrowRight")).toEqual({ layer: 4, index: 0 });
    expect(neighbour(sizes, { layer: 0, index: 1 }, "ArrowLeft")).toEqual({ layer: 0, index: 1 });
  });
});

test("a link names a neuron and a moment, or is refused with a sentence", () => {
  const codec = codecFor(last + 1);
  const state = { neuron: { layer: 2, index: 4 }, moment: 3 };
  expect(codec.write(state)).toBe("neuron:2,5;moment:3");
  expect(codec.read("neuron:2,5;moment:3")).toEqual(state);
  expect(() => codec.read("neuron:2,7")).toThrow(/no neuron of this network/);
  expect(() => codec.read("moment:99")).toThrow(/from 0 to/);
  expect(nameOf({ layer: 0, index: 1 })).toBe("input x₂");
});
