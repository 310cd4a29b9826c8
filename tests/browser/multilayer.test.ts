import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open } from "./setup.ts";
import { drag, hydrated } from "./widgets.ts";

const chapter = "/multilayer-perceptrons/";
const start = (name: string, options?: OpenOptions, query = "") =>
  hydrated(open(`${chapter}${query}`, options), name);
const press = (widget: Locator, name: string) => widget.getByRole("button", { name, exact: true }).click();
const text = (locator: Locator) => expect.poll(() => locator.innerText(), { timeout: 20_000 });
const link = (page: Page) => expect.poll(() => decodeURIComponent(page.url()));

/** Brings another widget of the same page to life. */
const alive = async (page: Page, name: string) => (await hydrated(Promise.resolve(page), name))[1];

/** The colours of a heat map's canvas: at its top left and at its bottom right. */
const corners = (heatmap: Locator) =>
  heatmap.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const pixel = (x: number, y: number) => canvas.getContext("2d")?.getImageData(x, y, 1, 1).data.join();
    return [pixel(0, 0), pixel(canvas.width - 1, canvas.height - 1)];
  });

describe("the triangle", () => {
  it("follows lines that are dragged, a point that is moved, and the rule of the output", async () => {
    const [page, widget] = await start("triangle");
    expect(await widget.locator(".tally").innerText()).toBe("0 of 56 points wrong");
    await drag(page, widget.locator(".grip").first(), 60, 120);
    await text(widget.locator(".tally")).not.toMatch(/^0 /);
    await press(widget, "Place the lines well");
    await text(widget.locator(".tally")).toMatch(/^0 /);

    await press(widget, "New points");
    await text(widget.locator(".tally")).not.toMatch(/^0 /);
    await press(widget, "Reset");
    await widget.getByRole("button", { name: "swap sides of line 2" }).click();
    await text(widget.locator(".tally")).not.toMatch(/^0 /);
    await expect
      .poll(() => widget.locator(".triangle-network").getAttribute("aria-label"))
      .toContain("1, 0, 1");
    await widget.getByLabel("at least two").check();
    await expect
      .poll(() => widget.locator(".triangle-network").getAttribute("aria-label"))
      .toContain("bias −1.5 the output neuron answers 1");

    const point = widget.getByRole("slider", { name: "The followed point" });
    await point.press("Shift+ArrowRight");
    await point.press("ArrowUp");
    await widget.getByRole("slider", { name: "Line 1" }).press("ArrowLeft");
    await link(page).toMatch(/triangle=lines:.*need:2;probe:0.5,0.14/);
    await press(widget, "Reset");
    await link(page).not.toContain("triangle");
  });
});

describe("the network builder", () => {
  it("counts what is built: by buttons, by typing, with layers added and removed", async () => {
    const [page, widget] = await start("network-builder");
    const total = widget.locator(".total");
    const lines = widget.locator(".layout-wide line");
    expect(await total.innerText()).toBe("73");
    expect(await lines.count()).toBe(60);
    await widget.getByRole("button", { name: "one more in hidden 1" }).click();
    // 4·6 + 6, 6·5 + 5, 5·3 + 3
    await text(total).toBe("83");
    expect(await lines.count()).toBe(69);
    await press(widget, "remove hidden 2");
    // 4·6 + 6, 6·3 + 3
    await text(total).toBe("51");
    await press(widget, "Add a hidden layer");
    for (const [name, size] of [
      ["inputs", "784"],
      ["hidden 1", "128"],
      ["hidden 2", "64"],
      ["output", "10"],
    ])
      await widget.getByLabel(name, { exact: true }).last().fill(size);
    await text(total).toBe("109,386");
    await widget.getByLabel("inputs", { exact: true }).last().fill("0");
    await text(widget.locator(".problem").first()).toContain("from 1 to 1000");
    expect(await total.innerText()).toBe("109,386");
    await link(page).toContain("network=sizes:784,128,64,10");
  });
});

describe("the pictures of neurons", () => {
  it("grow large where the mouse points, by click and by keys, and change as the network learns", async () => {
    const [page, widget] = await start("neuron-pictures");
    const which = widget.locator(".which b");
    const node = (name: string) => widget.getByRole("button", { name, exact: true });
    expect(await which.innerText()).toBe("The output.");
    await node("layer 2, neuron 3").hover();
    await text(which).toBe("Layer 2, neuron 3.");
    await widget.locator(".large").hover();
    await text(which).toBe("The output.");
    await node("layer 1, neuron 4").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await text(which).toBe("Layer 2, neuron 4.");
    expect(await node("layer 2, neuron 4").getAttribute("aria-pressed")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "layer 2, neuron 4",
    );

    const before = await corners(widget.locator(".large .heatmap"));
    await press(widget, "Untrained");
    await text(widget.locator(".position")).toBe("epoch 0");
    expect(await corners(widget.locator(".large .heatmap"))).not.toEqual(before);
    await press(widget, "Play");
    await text(widget.locator(".position")).toBe("epoch 30");
    await press(widget, "Pause");
    await link(page).toMatch(/pictures=neuron:2,4;moment:[23]/);
  });

  it("take the colours of the theme, at once when it changes", async () => {
    const [page, widget] = await start("neuron-pictures");
    // The input x₁: the negative colour at the left edge, the positive one at the right.
    const heatmap = widget.getByRole("button", { name: "input x₁" }).locator(".heatmap");
    const near = (colour: string, wanted: readonly number[]) =>
      colour.split(",").every((value, i) => i === 3 || Math.abs(Number(value) - wanted[i]) < 16);
    const light = [
      [0xb4, 0x57, 0x00],
      [0x1e, 0x4a, 0x91],
    ];
    const dark = [
      [0xfb, 0xa0, 0x1d],
      [0x5b, 0x92, 0xf9],
    ];
    const shows = (wanted: number[][]) =>
      expect.poll(async () => (await corners(heatmap)).map((colour, i) => near(colour ?? "", wanted[i])));
    await shows(light).toEqual([true, true]);
    await page.emulateMedia({ colorScheme: "dark" });
    await shows(dark).toEqual([true, true]);
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    await shows(light).toEqual([true, true]);
  });
});

describe("neurons that start equal", () => {
  it("stay equal; random ones part, and fence the middle in", async () => {
    const [page, widget] = await start("symmetry");
    const verdict = widget.locator(".verdict");
    expect(await verdict.innerText()).toMatch(/All four hidden neurons are the same.*73 %/);
    await widget.getByLabel("random").check();
    await text(verdict).toMatch(/all different.*After 0 epochs/);
    await press(widget, "End");
    await text(verdict).toMatch(/all different.*100 %/);
    await press(widget, "Other random weights");
    await text(widget.locator(".position")).toBe("epoch 0");
    await press(widget, "Forward");
    await text(widget.locator(".position")).toBe("epoch 5");
    await widget.getByLabel("all 0").check();
    await press(widget, "Play");
    await text(verdict).toMatch(/All four hidden neurons are the same.*After 15 epochs 50 %/);
    await press(widget, "Pause");
    await link(page).toMatch(/symmetry=start:zero;seed:2;step:\d/);
  });
});

describe("the fit explorer", () => {
  it("trains in a worker what the settings ask for, and shows any epoch of it", async () => {
    const [page, widget] = await start("fit-explorer");
    const verdict = widget.locator(".verdict");
    expect(await verdict.innerText()).toContain("It overfits.");
    // Earlier epochs did not come with the page: they are trained when they are asked for.
    const epoch = widget.getByLabel("show epoch");
    const border = () => widget.locator(".contour").getAttribute("d");
    const late = await border();
    await epoch.fill("40");
    await text(widget.locator(".losses th").first()).toBe("after epoch 40");
    await expect.poll(() => verdict.getAttribute("aria-busy"), { timeout: 20_000 }).toBe("false");
    await text(verdict).toContain("It overfits.");
    expect(await border()).not.toBe(late);

    await widget.getByLabel("hidden layers").focus();
    await page.keyboard.press("Home");
    await text(verdict).toContain("It underfits");
    // Without hidden layers the border is one straight line.
    const slopes = await widget.locator(".contour").evaluate((path) => {
      const ends = [...(path.getAttribute("d") ?? "").matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/g)];
      const pieces = ends
        .map((end) => end.slice(1).map(Number))
        .filter(([x0, , x1]) => Math.abs(x1 - x0) > 4);
      return pieces.map(([x0, y0, x1, y1]) => (y1 - y0) / (x1 - x0));
    });
    expect(slopes.length).toBeGreaterThan(5);
    expect(Math.max(...slopes) - Math.min(...slopes)).toBeLessThan(0.2);

    await press(widget, "Stop early: show the best");
    await widget.getByLabel("show the validation points, hollow").check();
    expect(await widget.locator(".hollow").count()).toBe(200);
    await link(page).toContain("fit=layers:0;shown:best");
    await press(widget, "Reset");
    await text(verdict).toContain("It overfits.");
  }, 60_000);

  it("shows the end alone where less motion is wanted", async () => {
    const [page, widget] = await start("fit-explorer", { reducedMotion: true });
    // Listened to from before the change: a small training may be over at once.
    const seen = await widget.locator(".verdict").evaluateHandle((verdict) => {
      const said: { words: string; busy: string | null }[] = [];
      new MutationObserver(() => {
        said.push({ words: verdict.textContent ?? "", busy: verdict.getAttribute("aria-busy") });
      }).observe(verdict, { subtree: true, characterData: true, childList: true, attributes: true });
      return said;
    });
    await widget.getByLabel("neurons in each").focus();
    await page.keyboard.press("Home");
    const last = async () => (await seen.jsonValue()).at(-1)?.busy;
    await expect.poll(last, { timeout: 20_000 }).toBe("false");
    expect((await seen.jsonValue()).filter(({ words }) => words.startsWith("Training:"))).toEqual([]);
  });
});

describe("the widgets of the chapter", () => {
  it("come back from one link, on a phone, by touch", async () => {
    const query =
      "?triangle=need:2&network=sizes:2,3,1&pictures=neuron:1,2;moment:0&symmetry=start:random;step:40&fit=layers:1;neurons:4";
    const page = await open(`${chapter}${query}`, { width: 390, touch: true });
    const triangle = await alive(page, "triangle");
    await expect.poll(() => triangle.getByLabel("at least two").isChecked()).toBe(true);
    const swap = triangle.getByRole("button", { name: "swap sides of line 1" });
    expect((await swap.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    // 2·3 + 3, 3·1 + 1
    await text((await alive(page, "network-builder")).locator(".total")).toBe("13");
    const pictures = await alive(page, "neuron-pictures");
    await text(pictures.locator(".which b")).toBe("Layer 1, neuron 2.");
    await pictures.getByRole("button", { name: "layer 3, neuron 1" }).tap();
    await text(pictures.locator(".which b")).toBe("Layer 3, neuron 1.");
    await text((await alive(page, "symmetry")).locator(".verdict")).toContain("all different");
    await text((await alive(page, "fit-explorer")).locator(".verdict")).toMatch(/fits/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it("say what was wrong with a broken link, and start as usual", async () => {
    const query = "?triangle=need:9&network=sizes:4&pictures=neuron:9,9&symmetry=start:alike&fit=layers:9";
    const page = await open(`${chapter}${query}`);
    for (const name of ["triangle", "network-builder", "neuron-pictures", "symmetry", "fit-explorer"]) {
      const widget = await alive(page, name);
      await text(widget.locator(".notice")).toContain("The link’s setting can’t be used");
    }
    expect(await page.locator(".network-builder .total").innerText()).toBe("73");
  });

  it("are whole without JavaScript, in the dark too: pictures, curves, numbers, and no dead controls", async () => {
    const page = await open(chapter, { javaScript: false, dark: true });
    const heatmap = page.locator(".neuron-pictures .large .heatmap");
    await heatmap.scrollIntoViewIfNeeded();
    for (const [name, colour] of [
      ["positive", "rgb(31, 48, 84)"],
      ["negative", "rgb(71, 52, 25)"],
    ]) {
      const look = await heatmap.locator(`.${name}`).evaluate((layer) => {
        const { backgroundColor, maskImage } = getComputedStyle(layer);
        return { backgroundColor, masked: maskImage.startsWith('url("data:image/png') };
      });
      expect(look).toEqual({ backgroundColor: colour, masked: true });
    }
    expect(await page.locator(".fit-explorer .curve").first().getAttribute("d")).toMatch(/^M[\d.,L]{1000,}$/);
    expect(await page.locator(".widget :is(.controls, .link-button):visible").count()).toBe(0);
  });
});
