import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import SeparatingLine from "../../components/separating-line.tsx";
import StepFunction from "../../components/step-function.tsx";
import StraightLine from "../../components/straight-line.tsx";
import TryOuts from "../../components/try-outs.tsx";
import TwoPerceptrons from "../../components/two-perceptrons.tsx";

/** What a reader sees of it with JavaScript off, without tags. */
const text = (html: string) =>
  html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the first frame, as the server draws it,", () => {
  test("of the separating line counts what is wrong, and has its numbers", () => {
    const html = renderToString(() => <SeparatingLine />);
    expect(text(html)).toContain("9 of 20 points wrong");
    expect(text(html)).toContain("The best line leaves none wrong.");
    expect(html.match(/class="point handle/g)).toHaveLength(20);
    expect(html.match(/class="wrong"/g)).toHaveLength(10);
  });

  test("of two perceptrons shows the best that one line can do", () => {
    const html = renderToString(() => <TwoPerceptrons />);
    expect(text(html)).toContain("15 of 60 points wrong");
    expect(text(html)).toContain("The best single line leaves 15 wrong.");
  });

  test("of the try-outs rejects the player of 150 cm and 12 years", () => {
    const html = renderToString(() => <TryOuts />);
    expect(text(html)).toMatch(/150 · 1 \+ 12 · 4 − 250/);
    expect(text(html)).toContain("−52");
    expect(text(html)).toContain("not accepted");
    expect(text(html)).toContain("0 of 24 players wrong");
  });

  test("of the straight line shows slope and intercept", () => {
    expect(text(renderToString(() => <StraightLine />))).toMatch(/y = 0\.5 .?x \+ 2\.0/);
  });

  test("of the step says in words what it draws", () => {
    const html = renderToString(() => <StepFunction />);
    expect(html).toContain("0 for every z below 0, 1 for z = 0 and every z above");
    expect(html).toContain('class="dot open"');
  });
});
