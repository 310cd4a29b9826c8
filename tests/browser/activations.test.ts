import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open } from "./setup.ts";
import { drag, focused, hydrated, touchDrag } from "./widgets.ts";

const chapter = (options?: OpenOptions, query = "") => open(`/activation-functions/${query}`, options);
const at = (page: Page, name: string) => hydrated(Promise.resolve(page), name).then(([, widget]) => widget);
const reset = (widget: Locator) => widget.getByRole("button", { name: "Reset" }).click();

const figures = {
  collapse: "linear-collapse",
  explore: "activation-explorer",
  age: "line-to-sigmoid",
  vanishing: "vanishing-gradient",
  dead: "dead-neurons",
  softmax: "softmax-bars",
} as const;

describe("the activations' figures, worked by hand,", () => {
  it("follow the mouse", { timeout: 60_000 }, async () => {
    const page = await chapter();
    const collapse = await at(page, "linear-collapse");
    expect(await collapse.locator(".readout").innerText()).toMatch(
      /z′ = 0\.75, the same\..*1 of 4 cases of XOR wrong/s,
    );
    await collapse.getByRole("radio", { name: "ReLU" }).check();
    expect(await collapse.locator(".readout").innerText()).toMatch(
      /z = 0\.25.*z′ = 0\.75, not 0\.25.*0 of 4/s,
    );
    await drag(page, collapse.locator(".marker"), 150, -120);
    expect(await collapse.locator(".readout").innerText()).not.toContain("not 0.25");

    const explorer = await at(page, "activation-explorer");
    const rows = () => explorer.locator("tbody tr").allInnerTexts();
    expect((await rows())[0]).toMatch(/sigmoid\s+0\.7311\s+0\.1966/);
    await drag(page, explorer.locator(".marker"), -300, 0);
    expect((await rows())[0]).toMatch(/sigmoid\s+0\.00\d+\s+0\.00\d+/);
    await explorer.getByRole("radio", { name: "GELU" }).check();
    await explorer.getByRole("checkbox", { name: "swish" }).check();
    expect((await rows()).map((row) => row.trim().split(/\s/)[0])).toEqual(["GELU", "tanh", "swish"]);

    const softmax = await at(page, "softmax-bars");
    const p = () => softmax.locator("tbody tr").first().locator("td").last().innerText();
    expect(await p()).toBe("0.7054");
    await drag(page, softmax.getByRole("slider", { name: "logit of fish" }), 0, -60);
    expect(Number(await p())).toBeLessThan(0.6);
    await softmax.getByRole("radio", { name: "2", exact: true }).check();
    expect(await softmax.locator(".line-equation").innerText()).toMatch(/σ\(1\) = 0\.7311/);
    await softmax.getByRole("radio", { name: "1000" }).check();
    expect(await softmax.locator("tbody").innerText()).toMatch(/∞\s+not a number\s+0\.7311/);

    const dead = await at(page, "dead-neurons");
    const message = dead.locator(".message");
    expect(await message.innerText()).toContain("Before training 3 of 8");
    await dead.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => message.innerText()).toMatch(/After \d+ epochs/);
    await dead.getByRole("button", { name: "Pause" }).click();
    await dead.getByRole("button", { name: "Last" }).click();
    const stuck = Number(/loss is (\d+\.\d+)/.exec(await message.innerText())?.[1]);
    await dead.getByRole("radio", { name: "leaky, slope 0.1" }).check();
    expect(await message.innerText()).toContain("none is without a gradient");
    await dead.getByRole("button", { name: "Last" }).click();
    expect(Number(/loss is (\d+\.\d+)/.exec(await message.innerText())?.[1])).toBeLessThan(stuck / 10);
  });

  it("follow the keys, and keep the last good value of a field", { timeout: 60_000 }, async () => {
    const page = await chapter();
    const collapse = await at(page, "linear-collapse");
    await collapse.locator(".marker").press("ArrowUp");
    expect(await focused(page)).toBe("The input x: 0.25, 0.55");
    const weight = collapse.getByRole("table", { name: /^W2/ }).getByRole("textbox").first();
    await weight.fill("many");
    expect(await collapse.locator(".matrix-problem:not(:empty)").innerText()).toContain(
      "“many” is no number",
    );
    expect(await collapse.getByRole("table", { name: /^W′/ }).innerText()).toMatch(/−1\s+−1/);
    await weight.fill("3");
    expect(await collapse.getByRole("table", { name: /^W′/ }).innerText()).toMatch(/1\s+1/);
    await reset(collapse);

    const explorer = await at(page, "activation-explorer");
    await explorer.getByRole("radio", { name: "tanh" }).press("ArrowRight");
    expect(await explorer.getByRole("radio", { name: "ReLU", exact: true }).isChecked()).toBe(true);
    await explorer.locator(".marker").press("Shift+ArrowLeft");
    expect(await focused(page)).toBe("z: 0.0, ReLU 0");
    expect(await explorer.locator(".aside").innerText()).toContain("ReLU has no slope at 0.");
    expect(await explorer.locator("tbody tr").first().innerText()).toContain("none");
    for (const name of ["identity", "step", "sigmoid", "swish"])
      await explorer.getByRole("checkbox", { name }).press("Space");
    expect(await explorer.getByRole("checkbox", { name: "GELU" }).isDisabled()).toBe(true);

    const stages = await at(page, "line-to-sigmoid");
    await stages.getByLabel("age (years)").fill("25");
    expect(await stages.innerText()).toMatch(/3\. Below 1.*1\.00 \/ \(1\.00 \+ 1\) = 0\.500/s);

    const vanishing = await at(page, "vanishing-gradient");
    const sigmoid = () => vanishing.locator("tbody tr").first().innerText();
    const before = await sigmoid();
    await vanishing.getByLabel("hidden layers").press("End");
    expect(await sigmoid()).toMatch(/× 10⁻¹[⁰¹²³⁴⁵⁶⁷⁸⁹]/);
    await vanishing.getByRole("textbox", { name: "seed" }).fill("2");
    await reset(vanishing);
    expect(await sigmoid()).toBe(before);

    const softmax = await at(page, "softmax-bars");
    await softmax.getByRole("slider", { name: "logit of dog" }).press("ArrowUp");
    expect(await focused(page)).toBe("logit of dog: 1.1");
    await softmax.getByLabel("temperature").press("Home");
    expect(await softmax.locator("tbody tr").first().locator("td").last().innerText()).toMatch(/0\.999/);
  });

  it("by a finger, at 390 px, drag without the page scrolling along", async () => {
    const page = await chapter({ width: 390, touch: true });
    const weight = (await at(page, "linear-collapse")).getByRole("textbox").first();
    expect((await weight.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const softmax = await at(page, "softmax-bars");
    const handle = softmax.getByRole("slider", { name: "logit of cat" });
    await handle.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await touchDrag(page, handle, 0, 80);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await expect.poll(async () => Number(await handle.getAttribute("aria-valuenow"))).toBeLessThan(1);
    const explorer = await at(page, "activation-explorer");
    await touchDrag(page, explorer.locator(".marker"), -60, 0);
    expect(await explorer.locator("tbody").innerText()).not.toContain("0.7311");
  });
});

/** What a figure shows: its words and the text alternatives of its drawings. */
const shown = async (page: Page, name: string) => {
  const widget = await at(page, name);
  return widget.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const spoken of copy.querySelectorAll("[aria-live], [role=status]")) spoken.remove();
    const labels = [...element.querySelectorAll("svg[aria-label]")].map((svg) =>
      svg.getAttribute("aria-label"),
    );
    const fields = [...element.querySelectorAll("input")].map(({ value, checked }) => `${value} ${checked}`);
    return [copy.textContent, ...labels, ...fields].join("\n");
  });
};

async function everyFigure(page: Page): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of Object.values(figures)) texts[name] = await shown(page, name);
  return texts;
}

describe("the address of the activations", () => {
  it("brings every figure back as it was left; a broken one leaves all as they start, with a sentence", {
    timeout: 90_000,
  }, async () => {
    const page = await chapter();
    const usual = await everyFigure(page);
    const widget = (name: string) => page.locator(`.widget.${name}`);
    await widget("linear-collapse").getByRole("radio", { name: "ReLU" }).check();
    await widget("activation-explorer").getByRole("radio", { name: "ELU", exact: true }).check();
    await widget("line-to-sigmoid").getByLabel("age (years)").press("ArrowLeft");
    await widget("vanishing-gradient").getByRole("radio", { name: "large" }).check();
    await widget("dead-neurons").getByRole("button", { name: "10 on" }).click();
    await widget("softmax-bars").getByRole("radio", { name: "5" }).check();
    for (const name of Object.keys(figures)) await expect.poll(() => page.url()).toContain(`${name}=`);
    const left = await everyFigure(page);
    const { search } = new URL(page.url());
    const again = await chapter({}, search);
    expect(await everyFigure(again)).toEqual(left);

    const query = Object.keys(figures).map((name) => `${name}=x:garbage`);
    const broken = await chapter({}, `?${query.join("&")}`);
    expect(await everyFigure(broken)).toEqual(usual);
    for (const name of Object.values(figures))
      expect(await broken.locator(`.widget.${name} .notice`).innerText(), name).toContain(
        "so this starts as it usually does.",
      );
  });
});

it("without JavaScript every figure of the activations is drawn, with its numbers and without controls", async () => {
  const page = await chapter({ javaScript: false });
  for (const name of Object.values(figures)) {
    const widget = page.locator(`.widget.${name}`);
    expect(await widget.locator("svg").first().isVisible(), name).toBe(true);
    expect(await widget.locator(".controls").first().isVisible(), name).toBe(false);
  }
  expect(await page.locator(".line-to-sigmoid").innerText()).toMatch(/e1\.17 = 3\.21.*= 0\.763.*= 0\.997/s);
  expect(await page.locator(".cheat-sheet tbody tr").count()).toBe(12);
});
