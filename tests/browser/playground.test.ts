import { describe, expect, it } from "vitest";
import {
  answer,
  atRest,
  boxOf,
  button,
  epoch,
  epochOf,
  fold,
  losses,
  notice,
  press,
  query,
  start,
} from "./playground.ts";

describe("the playground's run", () => {
  it("plays, pauses, goes on step by step, back, and begins again as it began", async () => {
    const [, widget] = await start();
    const before = await losses(widget);
    await press(widget, "Play");
    await epoch(widget).toBeGreaterThan(20);
    await press(widget, "Pause");
    const paused = await atRest(widget);
    const there = await losses(widget);
    expect(Number(there)).toBeLessThan(Number(before));
    await press(widget, "epoch");
    await epoch(widget).toBe(paused + 1);
    await press(widget, "Undo");
    await epoch(widget).toBe(paused);
    expect(await losses(widget)).toBe(there);
    await press(widget, "sample");
    for (let i = 0; i < 8; i++) await press(widget, "batch");
    await expect.poll(() => losses(widget)).not.toBe(there);
    await widget.getByLabel("Go back to epoch").fill("3");
    await epoch(widget).toBe(3);
    await press(widget, "Reset");
    await epoch(widget).toBe(0);
    await expect.poll(() => losses(widget)).toBe(before);
    await press(widget, "New weights");
    await expect.poll(() => losses(widget)).not.toBe(before);
  });

  it("comes to the same at every speed, and stops where it is told to", async () => {
    const [, slow] = await start("speed:frame;stopEpoch:30");
    await press(slow, "Play");
    await notice(slow).toBe("30 epochs have passed.");
    const [, fast] = await start("speed:fast;stopEpoch:30");
    await press(fast, "Play");
    await notice(fast).toBe("30 epochs have passed.");
    expect(await losses(fast)).toEqual(await losses(slow));
    expect(await answer(fast)).toBe(await answer(slow));
    const [, right] = await start("speed:fast;stopAccuracy:95");
    await press(right, "Play");
    await notice(right).toBe("95 % of the test data are right.");
  });

  it("says in words what happened where its numbers grow out of range, and what to change", async () => {
    const [, widget] = await start("data:plane;activation:relu;rate:10;speed:fast");
    await press(widget, "Play");
    await notice(widget).toContain("lower the learning rate (10)");
    await button(widget, "Play").waitFor();
  });

  it("takes another learning rate while it runs, and another activation from the start", async () => {
    const [page, widget] = await start();
    await press(widget, "Play");
    await epoch(widget).toBeGreaterThan(5);
    await widget.getByLabel("Learning rate").first().selectOption("0.3");
    const now = await epochOf(widget);
    await epoch(widget).toBeGreaterThan(now + 5);
    await widget.getByLabel("Activation").first().selectOption("relu");
    await epoch(widget).toBe(0);
    await query(page).toBe("activation:relu;rate:0.3");
  });
});

describe("the playground's data", () => {
  it("is one of seven sets, each shown small, with noise and shares of its own", async () => {
    const [page, widget] = await start();
    expect(await widget.locator(".data-sets .thumbnail path").count()).toBeGreaterThanOrEqual(14);
    const before = await answer(widget);
    await widget.getByLabel("spiral", { exact: true }).check();
    await widget.getByLabel("noise").fill("20");
    await widget.getByLabel("training share").fill("80");
    await widget.getByLabel("batch size").fill("1");
    await press(widget, "New points");
    await query(page).toBe("data:spiral;noise:20;share:80;seed:2;batch:1");
    await widget.getByLabel("Problem").selectOption("regression");
    await expect.poll(() => widget.locator(".readings").innerText()).not.toContain("right");
    await widget.getByLabel("blobs", { exact: true }).check();
    await expect.poll(() => widget.locator(".class-legend li").count()).toBe(3);
    expect(await answer(widget)).not.toBe(before);
    const points = widget.locator(".output-view .heat-plane .plane-points path");
    await expect.poll(() => points.count()).toBe(3);
    await widget.getByLabel("show test data").check();
    await expect.poll(() => points.count()).toBe(6);
  });

  it("can be drawn by the reader", async () => {
    const [page, widget] = await start("data:xor;count:10");
    await fold(widget, "Points and features of your own");
    await widget
      .locator(".own-data svg")
      .first()
      .click({ position: { x: 200, y: 100 } });
    await query(page).toContain("data:own;points:");
    await widget.getByLabel("A feature of your own").fill("sin(2*x1)");
    await press(widget, "Take it");
    await query(page).toContain("features:x1~x2~sin(2*x1)");
    await widget.getByLabel("A feature of your own").fill("x1 +");
    await press(widget, "Take it");
    expect(await widget.locator(".feature-field .problem").innerText()).not.toBe("");
    await widget.getByLabel("A feature of your own").fill("sqrt(x1)");
    await press(widget, "Take it");
    expect(await widget.locator(".feature-field .problem").innerText()).toContain("must be a finite number");
    await query(page).not.toContain("sqrt");
  });
});

describe("the playground's network", () => {
  it("is built in the drawing: features, layers and neurons", async () => {
    const [page, widget] = await start();
    await press(widget, "Add a hidden layer");
    await press(widget, "Add a neuron to layer 1");
    await press(widget, "Remove a neuron from layer 3");
    await press(widget, "feature sin x₁");
    await query(page).toBe("features:x1~x2~sin(x1);layers:5-2-1");
    expect(await widget.locator(".weights-count").innerText()).toContain("37 weights");
    await press(widget, "feature sin x₁");
    await press(widget, "feature x₁");
    // The last feature stays.
    await press(widget, "feature x₂");
    await query(page).toBe("features:x2;layers:5-2-1");
    for (let i = 0; i < 3; i++) await press(widget, "Remove a hidden layer");
    await query(page).toBe("features:x2;layers:none");
  });

  it("shows large what is pointed at, and keeps what is clicked", async () => {
    const [page, widget] = await start();
    const whole = await answer(widget);
    const box = await boxOf(widget, 1, 0);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => widget.locator(".shown-name").innerText()).toContain("layer 1, neuron 1");
    await expect.poll(() => answer(widget)).not.toBe(whole);
    await page.mouse.move(5, 5);
    await expect.poll(() => answer(widget)).toBe(whole);
    await widget.locator('[data-node="2,1"]').click();
    await query(page).toBe("neuron:2,2");
    await widget.getByLabel("discretise").check();
    await query(page).toBe("neuron:2,2;discretise:on");
  });

  it("tells the number of an edge and of a bias, and takes another, at once", async () => {
    const [page, widget] = await start();
    const [from, to] = [await boxOf(widget, 0, 0), await boxOf(widget, 1, 0)];
    const x = (from.x + from.width + to.x) / 2;
    const y = (from.y + to.y + from.height) / 2;
    await page.mouse.move(x, y);
    const told = widget.locator(".number-editor");
    await expect.poll(() => told.innerText()).toContain("weight from feature x₁ to layer 1, neuron 1");
    const before = await losses(widget);
    await page.mouse.click(x, y);
    await told.getByLabel("value").fill("3");
    await expect.poll(() => losses(widget)).not.toBe(before);
    await told.getByLabel("frozen").check();
    await page.keyboard.press("Escape");
    await query(page).toBe("frozen:1.1.1");
    await page.mouse.move(to.x - 1, to.y + to.height - 1);
    await expect.poll(() => told.innerText()).toContain("bias of layer 1, neuron 1");
    await press(widget, "Undo");
    await expect.poll(() => losses(widget)).toBe(before);
  });

  it("has room for the number at the very bottom of the drawing", async () => {
    const [page, widget] = await start("layers:8-8");
    const [from, to] = [await boxOf(widget, 1, 7), await boxOf(widget, 2, 7)];
    await page.mouse.click((from.x + from.width + to.x) / 2, from.y + from.height / 2);
    const editor = await widget.locator(".number-editor.open").boundingBox();
    const box = await widget.locator(".network-box").boundingBox();
    if (!editor || !box) throw new Error("the editor is not to be seen");
    expect(editor.y).toBeGreaterThanOrEqual(box.y);
    expect(editor.y + editor.height).toBeLessThanOrEqual(box.y + box.height);
    // Nothing has been scrolled to make that room.
    expect((await boxOf(widget, 1, 7)).y).toBe(from.y);
  });

  it("is worked by keys alone", async () => {
    const [page, widget] = await start();
    await widget.locator('[data-node="1,0"]').focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await query(page).toMatch(/^neuron:2,[12]$/);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await query(page).toContain("features:x1~x2~");
    await fold(widget, "Weights and bias of a neuron");
    const before = await losses(widget);
    await widget.locator(".numbers-part").getByLabel("bias").fill("2");
    await expect.poll(() => losses(widget)).not.toBe(before);
  });

  it("has the engine's settings, per layer too", async () => {
    const [page, widget] = await start();
    await fold(widget, "More settings");
    const more = widget.locator(".more-settings").first();
    await more.getByLabel("Optimiser").selectOption("momentum");
    await more.getByLabel("Momentum").fill("0.8");
    await more.getByLabel("Schedule of the rate").selectOption("cosine");
    await more.getByRole("group", { name: "Layer 2" }).getByLabel("activation").selectOption("relu");
    await more.getByRole("group", { name: "Layer 1" }).getByLabel("dropout").fill("0.2");
    await more.getByRole("group", { name: "Output" }).getByLabel("frozen").check();
    await more.getByLabel("Initial weights").selectOption("normal");
    await query(page).toBe(
      "activation:tanh,relu;init:normal;optimizer:momentum;momentum:0.8;schedule:cosine;dropout:0.2,0;frozen:3",
    );
    await more.getByLabel("Batch size").fill("0");
    await expect.poll(() => more.innerText()).toContain("give a whole number from 1 to 5000");
    await press(widget, "epoch");
    await epoch(widget).toBe(1);
  });
});
