import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import * as archer from "../../components/archer/state.ts";
import Archer from "../../components/archer.tsx";
import * as bars from "../../components/cross-entropy-bars/state.ts";
import CrossEntropyBars from "../../components/cross-entropy-bars.tsx";
import { errorShapes } from "../../components/error-shapes/shapes.ts";
import ErrorShapes from "../../components/error-shapes.tsx";
import { type Run, runs } from "../../components/loss-curves/runs.ts";
import { codecFor, comparison } from "../../components/loss-curves/state.ts";
import LossCurves from "../../components/loss-curves.tsx";
import { best, error, errorSlope, square, squareSlope } from "../../components/one-weight/state.ts";
import OneWeight from "../../components/one-weight.tsx";
import { fitsOf } from "../../components/outlier-fits/fits.ts";
import * as houses from "../../components/outlier-fits/state.ts";
import OutlierFits from "../../components/outlier-fits.tsx";

const text = (html: string) =>
  html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the archer", () => {
  test("hits the middle on average, with 6.6 cm of absolute and 52.2 cm² of squared error: 66 and 522 over 10", () => {
    const { mean, absolute, squared } = archer.measure(archer.arrowsOf(archer.initial));
    expect(mean).toEqual([0, 0]);
    expect(absolute).toBeCloseTo(6.6, 12);
    expect(squared).toBeCloseTo(52.2, 12);
    expect(text(renderToString(() => <Archer />))).toMatch(/\(0\.0, 0\.0\) cm .*6\.6 cm .*52\.2 cm²/);
  });

  test("who is off to one side has a mean that says so, and one who is close has small errors of every kind", () => {
    expect(archer.measure(archer.arrowsOf(archer.shots.aside)).mean).toEqual([10, 6]);
    const close = archer.measure(archer.arrowsOf(archer.shots.close));
    expect(close.mean).toEqual([0, 0]);
    // 1 + 1 + 1 + 2 + 2 + 0 + 2 + 1 + 0 + 2 over 10.
    expect(close.absolute).toBeCloseTo(1.2, 12);
  });
});

describe("the houses", () => {
  const named = (state: houses.OutlierFitsState) =>
    Object.fromEntries(fitsOf(state).map((fit) => [fit.name, fit]));

  test("each fit is the best by its own measure", () => {
    for (const shape of ["line", "level"] as const) {
      const fits = fitsOf({ ...houses.initial, shape, huber: true });
      expect(fits).toHaveLength(3);
      for (const fit of fits) {
        for (const other of fits)
          expect(fit.losses[fit.name]).toBeLessThanOrEqual(other.losses[fit.name] + 1e-9);
      }
    }
  });

  test("one price for all is the mean, 2297 over 10, and the median, between 228 and 234", () => {
    const { squares, absolute } = named({ ...houses.initial, shape: "level" });
    expect(squares.line.intercept).toBeCloseTo(229.7, 12);
    expect(absolute.line.intercept).toBe(231);
    expect(squares.line.slope).toBe(0);
  });

  test("on a straight line of prices all three fits are that line", () => {
    const moved = new Map(houses.housesOf(houses.initial).map(([area], i) => [i, [area, 2 * area + 50]]));
    for (const { line } of fitsOf({ ...houses.initial, huber: true, moved })) {
      expect(line.slope).toBeCloseTo(2, 9);
      expect(line.intercept).toBeCloseTo(50, 6);
    }
  });

  test("all of one size get a level, for no line is better than another", () => {
    const moved = new Map(houses.housesOf(houses.initial).map(([, price], i) => [i, [90, price]]));
    const { squares } = named({ ...houses.initial, moved });
    expect(squares.line).toEqual({ slope: 0, intercept: expect.closeTo(229.7, 10) });
  });

  test("come back from a link, and a broken one says what is wrong", () => {
    const state = { ...houses.initial, shape: "level" as const, delta: 7, moved: new Map([[9, [130, 480]]]) };
    expect(houses.codec.read(houses.codec.write(state))).toEqual(state);
    expect(houses.codec.write(houses.initial)).toBe("");
    expect(() => houses.codec.read("moved:9,130,900")).toThrow("out of the picture");
  });

  test("are drawn with a square for each error, of the size of the error", () => {
    const html = renderToString(() => <OutlierFits />);
    const squares = [...html.matchAll(/<rect[^>]*width="([\d.]+)" height="([\d.]+)"><\/rect>/g)];
    expect(squares.length).toBeGreaterThanOrEqual(10);
    for (const [, width, height] of squares) expect(width).toBe(height);
  });
});

describe("the shapes of errors", () => {
  test("squared, absolute and Huber’s at a residual of 2 with δ = 1: 4, 2 and 1.5, with slopes 4, 1 and 1", () => {
    const shapes = errorShapes(1);
    expect(shapes.map(({ value }) => value(2))).toEqual([4, 2, 1.5]);
    expect(shapes.map(({ slope }) => slope(2))).toEqual([4, 1, 1]);
    expect(shapes.map(({ slope }) => slope(-2))).toEqual([-4, -1, -1]);
    expect(text(renderToString(() => <ErrorShapes />))).toMatch(/Huber’s 1\.50 1\.00/);
  });
});

describe("cat, dog or fish", () => {
  test("shows the sum with its numbers: −ln 0.3 = 1.204", () => {
    expect(text(renderToString(() => <CrossEntropyBars />)).replace(/ /g, "")).toContain(
      "−(0·ln0.20+1·ln0.30+0·ln0.50)=−ln0.30=1.204",
    );
  });

  test("when one bar is moved the others keep their proportion, and the sum stays 1", () => {
    expect(bars.withProbability([0.2, 0.3, 0.5], 1, 0.65)).toEqual([0.1, 0.65, 0.25]);
    expect(bars.withProbability([0, 1, 0], 1, 0.4)).toEqual([0.3, 0.4, 0.3]);
    expect(bars.withProbability([0.2, 0.3, 0.5], 2, 7)).toEqual([0, 0, 1]);
    let p: readonly number[] = bars.initial.p;
    for (let i = 0; i < 90; i++) {
      p = bars.withProbability(p, i % 3, ((i * 37) % 101) / 100);
      expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(Math.min(...p)).toBeGreaterThanOrEqual(0);
    }
  });

  test("comes back from a link; probabilities that do not sum to 1 are refused", () => {
    const state = { truth: "fish" as const, p: [0.125, 0.375, 0.5] };
    expect(bars.codec.read(bars.codec.write(state))).toEqual(state);
    expect(() => bars.codec.read("p:0.2,0.3,0.6")).toThrow("sums to 1.1");
    expect(() => bars.codec.read("truth:cow")).toThrow("none of cat, dog, fish");
  });
});

describe("the error against one weight", () => {
  test("is 0.7 at 5, and 0 at 8/3, for the absolute error and its square", () => {
    expect(error(5)).toBeCloseTo(0.7, 12);
    expect(square(5)).toBeCloseTo(0.49, 12);
    expect(best).toBeCloseTo(8 / 3, 12);
    expect(error(8 / 3)).toBeCloseTo(0, 12);
    expect(text(renderToString(() => <OneWeight />))).toContain("= 0.700");
  });

  test("has the slopes that differences find", () => {
    const difference = (f: (w: number) => number, w: number) => (f(w + 1e-6) - f(w - 1e-6)) / 2e-6;
    for (const w of [-0.5, 1, 4, 5.5]) {
      expect(errorSlope(w)).toBeCloseTo(difference(error, w), 7);
      expect(squareSlope(w)).toBeCloseTo(difference(square, w), 7);
    }
  });
});

describe("the loss curves", () => {
  const [neuron, network, rough] = runs;

  test("the neuron is ahead for five epochs, then flattens; the network overtakes it and falls on", () => {
    const ahead = neuron.losses.map((loss, i) => loss < network.losses[i]);
    expect(ahead.indexOf(false)).toBe(5);
    expect(ahead.slice(5).every((is) => !is)).toBe(true);
    const fall = ({ losses }: Run) => losses[9] - losses[39];
    expect(fall(network)).toBeGreaterThan(2 * fall(neuron));
  });

  test("the run in steps too large goes up and down near the loss of a coin, ln 2", () => {
    const late = rough.losses.slice(-20);
    expect(Math.min(...late)).toBeGreaterThan(0.95 * Math.LN2);
    const turns = late.slice(2).filter((loss, i) => (loss - late[i + 1]) * (late[i + 1] - late[i]) < 0);
    expect(turns.length).toBeGreaterThan(8);
  });

  test("say who is ahead, and are drawn up to the last epoch before any script runs", () => {
    expect(comparison(runs, 5)).toBe("In epoch 5 the neuron is ahead of the network.");
    expect(comparison(runs, 6)).toBe("In epoch 6 the network is ahead of the neuron.");
    const html = renderToString(() => <LossCurves runs={runs} />);
    expect(text(html)).toContain("loss in epoch 40");
    expect(html.match(/<path class="curve/g)?.length).toBeGreaterThan(2);
    expect(() => codecFor(40).read("epoch:41")).toThrow("from 1 to 40");
  });
});
