import { describe, expect, it } from "vitest";
import { button, drawing, epoch, fold, losses, notice, pixels, press, query, start } from "./playground.ts";
import { open } from "./setup.ts";

describe("the playground's link", () => {
  it("opens the same run, weights and all", async () => {
    const [page, widget] = await start("data:gauss");
    await press(widget, "epoch");
    await epoch(widget).toBe(1);
    const trained = await losses(widget);
    const values = await page.evaluate(() => document.querySelectorAll(".node-button").length);
    expect(values).toBeGreaterThan(9);
    await fold(widget, "Take it away");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await press(widget, "Copy link");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("#play=");
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    const other = await open(link.pathname + link.hash);
    await other.locator(".playground.live").waitFor();
    await expect.poll(() => losses(other.locator(".playground"))).toBe(trained);
  });

  it("says what is wrong with it, and starts as usual", async () => {
    const [, widget] = await start("data:cube");
    await notice(widget).toContain("“cube” is none of circle");
    await press(widget, "epoch");
    await epoch(widget).toBe(1);
  });

  it("hides what a lesson has no use for", async () => {
    const [, widget] = await start("hide:stepping,data,features,rate,more,takeAway,text;text:off");
    for (const name of ["Undo", "sample"])
      expect(await widget.getByRole("button", { name, exact: true }).count()).toBe(0);
    expect(await widget.locator(".data-sets").count()).toBe(0);
    expect(await widget.getByLabel("Learning rate").count()).toBe(0);
    expect(await widget.locator("summary", { hasText: "More settings" }).count()).toBe(0);
    expect(await widget.locator(".playground-text").isVisible()).toBe(false);
    expect(await widget.getByLabel("show the text").count()).toBe(0);
  });
});

describe("the playground", () => {
  it("trains two networks side by side, and steps through one in the stepper", async () => {
    const [page, widget] = await start("layers:3");
    await fold(widget, "Two side by side");
    await press(widget, "Put a second one beside it");
    const second = widget.locator(".second");
    await second.getByLabel("Learning rate").first().selectOption("1");
    await press(widget, "epoch");
    await expect.poll(async () => (await losses(second)) !== (await losses(widget))).toBe(true);
    // Back at the start, where both have the same weights, and on the same points, they are the same.
    await widget.getByLabel("Go back to epoch").fill("0");
    await epoch(widget).toBe(0);
    await expect.poll(async () => (await losses(second)) === (await losses(widget))).toBe(true);
    await query(page).toContain("beside:");
    await fold(widget, "Step through this");
    await widget.getByRole("link", { name: "Step through this, number by number" }).click();
    const stepper = page.locator(".backprop-stepper");
    await stepper.waitFor();
    expect(page.url()).toContain("sizes:2-3-1");
    expect(await stepper.locator(".notice").count()).toBe(0);
  });

  it("asks nothing of the network once it is there", async () => {
    const [page, widget] = await start("", { alone: true });
    await page.waitForTimeout(2500);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.context().setOffline(true);
    await press(widget, "Play");
    for (const name of [
      "More settings",
      "Experiments",
      "Points and features",
      "Weights and bias",
      "Look inside",
    ])
      await fold(widget, name);
    await epoch(widget).toBeGreaterThan(10);
    await expect.poll(() => widget.locator(".own-data").count()).toBe(1);
    expect(requests).toEqual([]);
    await page.context().setOffline(false);
  });

  it("fits a phone and is worked by fingers", async () => {
    const [page, widget] = await start("", { width: 390, touch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await button(widget, "Play").tap();
    await epoch(widget).toBeGreaterThan(3);
    await widget.locator('[data-node="1,2"]').tap();
    await query(page).toBe("neuron:1,3");
    await button(widget, "Add a hidden layer").tap();
    await query(page).toBe("layers:4-2-2;neuron:1,3");
  });

  it("is a whole picture without a script, and moves nothing for those who want less motion", async () => {
    const plain = await open("/playground/", { javaScript: false });
    expect(await plain.locator(".first-network .heatmap").count()).toBe(16);
    expect(await plain.locator(".output-view .plane-points path").count()).toBe(2);
    expect(await plain.locator(".readings").innerText()).toMatch(/loss\s+0\.\d+/);
    const [, still] = await start("speed:step", { reducedMotion: true });
    await press(still, "Play");
    await expect.poll(() => button(still, "Pause").count()).toBe(1);
    // Between two steps, which are a second apart, nothing flows.
    const [one, two] = [await pixels(drawing(still)), await pixels(drawing(still))];
    expect(two).toBe(one);
  });
});
