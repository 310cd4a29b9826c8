import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import DigitGallery from "../../components/digit-gallery.tsx";
import DigitMistakes from "../../components/digit-mistakes.tsx";
import DigitTraining from "../../components/digit-training.tsx";
import { mistakesOf, readings, shipped, tenSeeds } from "../../components/digits/reader.ts";
import { accuracyOf, allDigits, partsOf, usualRecipe } from "../../components/digits/recipe.ts";
import { bitmapOf, blocks, pixelsOf, type Stroke } from "../../components/draw-a-digit/preprocess.ts";
import DrawADigit from "../../components/draw-a-digit.tsx";
import FirstLayer from "../../components/first-layer.tsx";
import { shadePaths } from "../../components/parts/pixel-picture.tsx";
import { largestIndex, loadNetwork, median, networkOutput } from "../../engine/index.ts";
import { digitReader } from "../../scripts/digit-reader.ts";

describe("the digit reader that comes with the book", () => {
  // All ten runs, and the ten on other writers: the script itself, run again.
  const again = digitReader();

  test("is what its script makes again: accuracies and answers", () => {
    expect(again.accuracies).toEqual(tenSeeds);
    const { test: part } = partsOf(usualRecipe.seed);
    const answers = (network: typeof shipped.network) => {
      const output = networkOutput(network, part.x);
      return Array.from({ length: part.x.rows }, (_, i) => largestIndex(output.row(i)));
    };
    expect(answers(loadNetwork(again.network))).toEqual(answers(shipped.network));
  });

  test("reads at least 97 % of the test fifth in the median of ten seeds, as the text says of them", () => {
    const tested = tenSeeds.map((run) => run.test);
    expect(tenSeeds.map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(median(tested)).toBeGreaterThanOrEqual(0.97);
    expect(Math.round(100 * (Math.max(...tested) - Math.min(...tested)))).toBe(2);
  });

  test("reads other people's digits less well, about 91 %", () => {
    expect(Math.round(100 * median(tenSeeds.map(({ others }) => others)))).toBe(91);
    for (const run of tenSeeds) expect(run.others).toBeLessThan(run.test);
  });

  test("has the accuracy that is shown, counted from its mistakes", () => {
    const accuracy = accuracyOf(shipped.network, partsOf(usualRecipe.seed).test);
    expect(accuracy).toBe(tenSeeds[0].test);
    expect(1 - mistakesOf(readings()).length / readings().length).toBeCloseTo(accuracy, 12);
    const sure = mistakesOf(readings()).map(({ probabilities, answer }) => probabilities[answer]);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
  });
});

test("the parts are 60, 20 and 20 of a hundred, have the same mix, and share no digit", () => {
  const { training, validation, test: part } = partsOf(3);
  const sizes = [training, validation, part].map(({ x }) => x.rows);
  expect(sizes.reduce((a, b) => a + b)).toBe(1797);
  sizes.forEach((size, k) => {
    expect(Math.abs(size / 1797 - [0.6, 0.2, 0.2][k])).toBeLessThan(0.005);
  });
  for (const { y } of [training, validation, part]) {
    for (let digit = 0; digit < 10; digit++)
      expect(y.column(digit).reduce((a, b) => a + b) / y.rows).toBeCloseTo(0.1, 1);
  }
});

describe("a drawing goes through the data's own preprocessing:", () => {
  const seven: Stroke[] = [
    [
      [10, 10],
      [60, 10],
      [30, 90],
    ],
  ];

  test("nothing drawn is 64 zeros", () => {
    expect(pixelsOf([])).toEqual(new Array(64).fill(0));
  });

  test("place and size don't matter", () => {
    const moved = seven.map((stroke) => stroke.map(([x, y]) => [3 * x + 40, 3 * y + 7] as const));
    expect(pixelsOf(moved)).toEqual(pixelsOf(seven));
  });

  test("it fills the height of the square, and its proportions are kept", () => {
    const bitmap = bitmapOf(seven);
    const rows = Array.from({ length: 32 }, (_, row) => bitmap.slice(32 * row, 32 * row + 32).some(Boolean));
    const columns = Array.from({ length: 32 }, (_, c) => bitmap.some((black, i) => black && i % 32 === c));
    expect(rows.filter(Boolean).length).toBeGreaterThanOrEqual(31);
    const width = columns.filter(Boolean).length;
    // The lines are 50 to 80, and the pen is added on either side.
    expect(width).toBeGreaterThan(19);
    expect(width).toBeLessThan(28);
  });

  test("each pixel counts the black dots of its block of 4 × 4", () => {
    const all = new Array<boolean>(1024).fill(true);
    expect(blocks(all)).toEqual(new Array(64).fill(16));
    const corner = all.map((_, i) => i % 32 < 2 && i < 64);
    expect(blocks(corner)).toEqual([4, ...new Array(63).fill(0)]);
  });

  test("as much is black as in the data, whatever the digit", () => {
    const ink = allDigits.map(({ x }) => x.reduce((a, b) => a + b));
    const usual = ink.reduce((a, b) => a + b) / ink.length;
    expect(usual).toBeCloseTo(312, -1);
    expect(Math.abs(pixelsOf(seven).reduce((a, b) => a + b) - usual)).toBeLessThan(10);
  });

  test("a dot and an upright line are drawn, not blown up", () => {
    expect(pixelsOf([[[5, 5]]]).reduce((a, b) => a + b)).toBeLessThan(90);
    const line = pixelsOf([
      [
        [5, 0],
        [5, 90],
      ],
    ]);
    expect(line[0] + line[7]).toBe(0);
    expect(line[3] + line[4]).toBeGreaterThan(8);
  });

  test("simple digits are read", () => {
    const arc = (cx: number, cy: number, rx: number, ry: number, from: number, to: number): Stroke =>
      Array.from({ length: 30 }, (_, k) => {
        const angle = ((from + ((to - from) * k) / 29) * Math.PI) / 180;
        return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
      });
    const drawn: [number, Stroke[]][] = [
      [0, [arc(50, 50, 30, 45, 0, 360)]],
      [
        1,
        [
          [
            [40, 20],
            [52, 5],
            [52, 95],
          ],
        ],
      ],
      [3, [arc(45, 27, 28, 22, -150, 90), arc(45, 72, 30, 23, -90, 150)]],
      [6, [arc(60, 60, 40, 55, -90, -180), arc(45, 68, 25, 25, 0, 360)]],
    ];
    for (const [digit, strokes] of drawn) {
      const output = networkOutput(
        shipped.network,
        pixelsOf(strokes).map((pixel) => pixel / 16),
      ).row(0);
      expect([digit, largestIndex(output)]).toEqual([digit, digit]);
    }
  });
});

test("a picture of pixels has each of them once, in its shade", () => {
  const paths = shadePaths([0, 1, -1, 0.5, 0.5, 0], 3);
  expect(paths).toEqual([
    { shade: 8, d: "M1,0h1v1h-1z" },
    { shade: -8, d: "M2,0h1v1h-1z" },
    { shade: 4, d: "M0,1h1v1h-1zM1,1h1v1h-1z" },
  ]);
});

describe("the first frame", () => {
  const text = (html: string) =>
    html
      .replace(/<!--.*?-->/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");

  test("of the gallery shows forty digits and the numbers of one", () => {
    const html = renderToString(() => <DigitGallery />);
    expect(html.match(/class="gallery-digit"/g)).toHaveLength(40);
    expect(text(html)).toContain(allDigits[0].x.join(" "));
  });

  test("of the training has the shipped network's curves and accuracy", () => {
    const html = text(renderToString(() => <DigitTraining />));
    expect(html).toContain("comes with the book");
    const wrong = mistakesOf(readings()).length;
    const rightly = ((100 * (359 - wrong)) / 359).toFixed(1);
    expect(html).toContain(`${rightly} % of the test digits read rightly, ${wrong} of 359 wrongly`);
  });

  test("of the mistakes has them all, the surest first", () => {
    const html = renderToString(() => <DigitMistakes />);
    expect(html.match(/<li/g)).toHaveLength(mistakesOf(readings()).length);
    expect(text(html)).toContain("The worst mistakes");
  });

  test("of the first layer has a picture for every neuron", () => {
    expect(renderToString(() => <FirstLayer />).match(/aria-label="Weights of hidden neuron/g)).toHaveLength(
      64,
    );
  });

  test("of the drawing reads a test digit", () => {
    expect(text(renderToString(() => <DrawADigit />))).toContain(
      `The network reads a ${readings()[0].answer}`,
    );
  });
});
