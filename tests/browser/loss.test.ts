import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open } from "./setup.ts";
import { drag, focused, hydrated, touchDrag } from "./widgets.ts";

const at = (page: Page, name: string) => hydrated(Promise.resolve(page), name).then(([, widget]) => widget);
const loss = (options?: OpenOptions, query = "") => open(`/loss-functions/${query}`, options);
const reset = (widget: Locator) => widget.getByRole("button", { name: "Reset" }).click();

const figures = {
  archer: "archer",
  fits: "outlier-fits",
  shapes: "error-shapes",
  bars: "cross-entropy-bars",
  ball: "one-weight",
  runs: "loss-curves",
} as const;

describe("the losses' figures, worked by hand,", () => {
  it("follow the mouse: an arrow, a house, a bar, the residual and the ball", {
    timeout: 60_000,
  }, async () => {
    const page = await loss();
    const archer = await at(page, "archer");
    expect(await archer.locator(".measures").innerText()).toMatch(
      /\(0\.0, 0\.0\) cm\s.*6\.6 cm\s.*52\.2 cm²/s,
    );
    await drag(page, archer.locator(".point.handle").first(), 60, 0);
    expect(await archer.locator(".measures").innerText()).not.toContain("(0.0, 0.0)");
    await archer.getByRole("button", { name: "Off to one side" }).click();
    expect(await archer.locator(".measures").innerText()).toContain("(10.0, 6.0) cm");

    const fits = await at(page, "outlier-fits");
    const rows = () => fits.locator("tbody tr").allInnerTexts();
    const [squares, absolute] = await rows();
    await drag(page, fits.locator(".point.handle").last(), 0, 40);
    const [squaresNow, absoluteNow] = await rows();
    expect(squaresNow.split("\n")[1]).not.toBe(squares.split("\n")[1]);
    // The line of least absolute error does not ask how far below the outlier lies.
    expect(absoluteNow).toContain("2.34 · area");
    expect(absolute).toContain("2.34 · area");

    const shapes = await at(page, "error-shapes");
    await drag(page, shapes.locator(".marker"), -200, 0);
    expect(await shapes.locator("tbody").innerText()).toMatch(/absolute\s+\d\.\d\d\s+−1\.00/);

    const bars = await at(page, "cross-entropy-bars");
    await drag(page, bars.getByRole("slider", { name: "Probability of dog" }), 0, -40);
    const p = Number(
      await bars.getByRole("slider", { name: "Probability of dog" }).getAttribute("aria-valuenow"),
    );
    expect(p).toBeGreaterThan(0.4);
    expect(Number(await bars.locator(".worked strong").innerText())).toBeCloseTo(-Math.log(p), 3);

    const ball = await at(page, "one-weight");
    await drag(page, ball.locator(".marker"), -250, 0);
    expect(await ball.locator(".aside").innerText()).toContain("a larger weight");
  });

  it("follow the keys, and say what they do", { timeout: 60_000 }, async () => {
    const page = await loss();
    const archer = await at(page, "archer");
    await archer.locator(".point.handle").first().focus();
    await page.keyboard.press("Shift+ArrowRight");
    expect(await focused(page)).toBe("Arrow 1: 1 cm right and 5 cm up");
    await page.keyboard.press("PageDown");
    expect(await focused(page)).toContain("Arrow 2");

    const fits = await at(page, "outlier-fits");
    await fits.getByRole("radio", { name: "one price for all" }).press("Space");
    expect(await fits.locator("tbody").innerText()).toMatch(
      /the mean\s*229\.7 thousand.*the median\s*231\.0 thousand/s,
    );
    await fits.getByLabel("Huber’s too").press("Space");
    await fits.getByLabel("threshold δ").press("End");
    expect(await fits.locator("tbody tr").last().innerText()).toContain("229.7 thousand");
    await fits.getByRole("radio", { name: "lengths" }).press("Space");
    expect(await fits.locator(".absolute-errors path").count()).toBe(10);
    await reset(fits);
    expect(await fits.locator(".squared-errors rect").count()).toBe(10);

    const bars = await at(page, "cross-entropy-bars");
    const worked = bars.locator(".worked strong");
    expect(await worked.innerText()).toBe("1.204");
    await bars.getByRole("button", { name: "Second" }).press("Enter");
    expect(await worked.innerText()).toBe("0.693");
    await bars.getByRole("button", { name: "Certain and right" }).press("Enter");
    expect(await worked.innerText()).toBe("0");
    await bars.getByRole("button", { name: "Certain and wrong" }).press("Enter");
    expect(await worked.innerText()).toBe("∞");
    await bars.getByRole("slider", { name: "Probability of dog" }).press("Shift+ArrowUp");
    expect(await focused(page)).toBe("Probability of dog: 0.10, the true class");

    const ball = await at(page, "one-weight");
    await ball.locator(".marker").press("ArrowLeft");
    expect(await focused(page)).toBe("The ball: w 4.90, error 0.670");
    await ball.getByLabel("its square beside it").press("Space");
    expect(await ball.locator(".readout").innerText()).toContain("0.449");
  });

  it("by a finger, at 390 px, drag without the page scrolling along", async () => {
    const page = await loss({ width: 390, touch: true });
    const fits = await at(page, "outlier-fits");
    const before = await fits.locator("tbody").innerText();
    const house = fits.locator(".point.handle").last();
    await house.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await touchDrag(page, house, 0, -60);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    expect(await fits.locator("tbody").innerText()).not.toBe(before);
    const bars = await at(page, "cross-entropy-bars");
    const bar = bars.getByRole("slider", { name: "Probability of fish" });
    await bar.scrollIntoViewIfNeeded();
    await touchDrag(page, bar, 0, 40);
    expect(Number(await bar.getAttribute("aria-valuenow"))).toBeLessThan(0.45);
    const [width, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width).toBe(inner);
  });
});

describe("the loss curves", () => {
  it("play up to the end, stop where the reader takes the slider, and bring in the third run", async () => {
    const [page, widget] = await hydrated(loss(), "loss-curves");
    const epoch = widget.getByLabel("epoch", { exact: true });
    await epoch.fill("5");
    expect(await widget.locator(".aside").innerText()).toBe("In epoch 5 the neuron is ahead of the network.");
    await widget.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => epoch.inputValue()).not.toBe("5");
    await widget.getByRole("button", { name: "Pause" }).click();
    await epoch.fill("6");
    expect(await widget.locator(".aside").innerText()).toBe("In epoch 6 the network is ahead of the neuron.");
    await widget.getByLabel(/a third run/).check();
    expect(await widget.locator("tbody tr").count()).toBe(3);
    expect(await widget.locator(".plane").getAttribute("aria-label")).toContain("3 runs over 6 epochs");
    await expect.poll(() => page.url()).toMatch(/runs=epoch:6;rough:on/);
  });

  it("go to the end at once where the reader wants less motion", async () => {
    const [, widget] = await hydrated(loss({ reducedMotion: true }, "?runs=epoch:3"), "loss-curves");
    const epoch = widget.getByLabel("epoch", { exact: true });
    await expect.poll(() => epoch.inputValue()).toBe("3");
    await widget.getByRole("button", { name: "Play" }).click();
    expect(await epoch.inputValue()).toBe("40");
  });
});

describe("the address", () => {
  const query =
    "?archer=9,6,11,7,10,5,9,8,11,4&fits=shape:level;drawn:lengths&shapes=residual:-3&bars=truth:fish;p:0.3,0.5,0.2&ball=w:1;square:on&runs=epoch:5";

  it("brings every figure back", async () => {
    const page = await loss({}, query);
    const shown: Record<string, string> = {};
    for (const [name, figure] of Object.entries(figures))
      shown[name] = await (await at(page, figure)).innerText();
    expect(shown.archer).toContain("(10.0, 6.0) cm");
    expect(shown.fits).toContain("the median");
    expect(shown.shapes).toContain("−6.00");
    // −ln 0.2
    expect(shown.bars).toContain("1.609");
    expect(shown.ball).toContain("0.250");
    expect(shown.runs).toContain("the neuron is ahead");
  });

  it("that is broken leaves every figure as it starts, with a sentence", async () => {
    const broken = Object.keys(figures)
      .map((name) => `${name}=garbage:1e999,`)
      .join("&");
    const page = await loss({}, `?${broken}`);
    for (const figure of Object.values(figures)) {
      const widget = await at(page, figure);
      expect(await widget.locator(".notice").innerText(), figure).toContain(
        "so this starts as it usually does.",
      );
    }
    expect(await page.locator(".cross-entropy-bars .worked strong").innerText()).toBe("1.204");
  });
});

it("is drawn, with its numbers, where there is no JavaScript", async () => {
  const page = await loss({ javaScript: false });
  for (const figure of Object.values(figures)) {
    const widget = page.locator(`.widget.${figure}`);
    expect(await widget.locator("svg.plane").first().isVisible(), figure).toBe(true);
    expect(await widget.locator(".controls:visible").count(), figure).toBe(0);
  }
  expect(await page.locator(".archer .measures").innerText()).toContain("52.2 cm²");
  expect(await page.locator(".loss-curves .steps").innerText()).toContain("loss in epoch 40");
});
