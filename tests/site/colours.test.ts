import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, difference, linear, seen, visions } from "./colour-vision.ts";

const css = readFileSync(new URL("../../site/styles/colours.css", import.meta.url), "utf8");

/** The custom properties of the rule with this selector. */
function rule(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`colours.css has no rule ${selector}`);
  const body = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

const light = rule(":root");
const chosenDark = rule(':root[data-theme="dark"]');
const systemDark = rule(':root:not([data-theme="light"])');
const themes = { light, dark: { ...light, ...chosenDark } };

const quantities = ["signal", "weight", "weight-negative", "error", "gradient"];
const pairs = quantities.flatMap((a, i) => quantities.slice(i + 1).map((b) => [a, b]));

/** The colour grammar, in so many words: a swap of two colours would pass every other test. */
const grammar = {
  light: {
    signal: "#017f7f",
    weight: "#1e4a91",
    "weight-negative": "#b45700",
    error: "#7f1f2a",
    gradient: "#9749e4",
  },
  dark: {
    signal: "#7ef5cb",
    weight: "#5b92f9",
    "weight-negative": "#fba01d",
    error: "#fb527b",
    gradient: "#cfb4fe",
  },
};

test("each quantity has its own colour: teal signals, blue and orange weights, red errors, violet gradients", () => {
  expect(light).toMatchObject(grammar.light);
  expect(themes.dark).toMatchObject(grammar.dark);
});

test("a reader's own dark theme and the system's are the same", () => {
  expect(systemDark).toEqual(chosenDark);
});

test("the dark theme changes every colour but those of the classes", () => {
  const changing = Object.keys(light).filter((name) => !name.startsWith("class-"));
  expect(Object.keys(chosenDark).sort()).toEqual(changing.sort());
});

describe.each(Object.entries(themes))("in the %s theme", (_, colours) => {
  const on = (name: string, ground: string) => contrast(linear(colours[name]), linear(colours[ground]));

  test.each([...quantities, "ink", "ink-muted"])("%s stands at least 4.5 : 1 on paper", (name) => {
    expect(on(name, "paper")).toBeGreaterThanOrEqual(4.5);
  });

  test("quiet text stands at least 4.5 : 1 on the ground of what is pointed at", () => {
    expect(on("ink-muted", "shade")).toBeGreaterThanOrEqual(4.5);
  });

  test("the border of a control stands at least 3 : 1 on paper", () => {
    expect(on("border", "paper")).toBeGreaterThanOrEqual(3);
  });

  test.each(["plane-negative", "plane-positive"])("marks and ink stand at least 3 : 1 on %s", (ground) => {
    expect(on("ink", ground)).toBeGreaterThanOrEqual(4.5);
    expect(on("weight", ground)).toBeGreaterThanOrEqual(3);
    expect(on("weight-negative", ground)).toBeGreaterThanOrEqual(3);
  });

  describe.each(Object.entries(visions))("with %s", (_, vision) => {
    test.each(pairs)("%s and %s differ by at least 12", (a, b) => {
      const [first, second] = [a, b].map((name) => seen(linear(colours[name]), vision));
      expect(difference(first, second)).toBeGreaterThanOrEqual(12);
    });
  });
});
