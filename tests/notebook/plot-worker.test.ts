import { resolve } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Plot } from "../../notebook/plot.ts";
import { findBrowser, noBrowser } from "../../scripts/browser.ts";
import { charts, hostileChart } from "./plot-charts.ts";

/** Everything that Node draws here, drawn in the worker. */
const inWorker = `
  import { Plot } from "../../notebook/plot.ts";
  import { charts, hostileChart } from "./plot-charts.ts";
  const before = self.requestAnimationFrame;
  const markups = Object.values(charts).map(({ draw }) => draw(Plot).outerHTML);
  markups.push(hostileChart(Plot).outerHTML);
  const globals = [typeof document, typeof window, self.requestAnimationFrame === before];
  // Anything that is left to a later frame would fail by then.
  requestAnimationFrame(() => setTimeout(() => postMessage({ markups, globals }), 50));
`;

/** The same by Plot itself with the browser's own document. */
const inPage = `
  import * as library from "@observablehq/plot";
  import { charts } from "./plot-charts.ts";
  const plot = (options) => library.plot({ width: 480, ...options });
  library.Mark.prototype.plot = function ({ marks = [], ...options } = {}) {
    return plot({ ...options, marks: [...marks, this] });
  };
  globalThis.markups = Object.values(charts).map(({ draw }) => draw({ ...library, plot }).outerHTML);
`;

async function bundle(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: resolve("tests/notebook"), loader: "ts" } as const;
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    format: "iife",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0].text;
}

/** Runs code in a classic worker made from a blob; fails with the worker's first error. */
function runInWorker(code: string): Promise<{ markups: string[]; globals: unknown[] }> {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  return new Promise((done, fail) => {
    const worker = new Worker(url);
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = ({ message }) => fail(new Error(message));
  });
}

/** Without what is ours (styles, roles, names of definitions) and the bytes of pictures. */
const common = (markup: string) =>
  markup
    .replace(/ style="[^"]*"/g, "")
    .replace(/<style>.*?<\/style>/gs, "")
    .replaceAll(' role="group"', "")
    .replace(/plot-(?:\w+-)?(clip|pattern|marker)-[\d-]+/g, "$1")
    .replace(/href="data:image\/png[^"]*"/g, "href")
    .replaceAll("&quot;", '"');

let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  browser = await chromium.launch({ executablePath });
  // Plot shifts lines by half a pixel where a window has large pixels; without a window it does not.
  page = await browser.newPage({ deviceScaleFactor: 2 });
}, 60_000);

afterAll(() => browser?.close());

describe("in a worker of a browser", () => {
  let drawn: Awaited<ReturnType<typeof runInWorker>>;

  beforeAll(async () => {
    drawn = await page.evaluate(runInWorker, await bundle(inWorker));
  }, 60_000);

  test.each(Object.keys(charts).map((name, i) => [name, i] as const))("%s is drawn as in Node", (name, i) => {
    expect(drawn.markups[i]).toBe(charts[name].draw(Plot).outerHTML);
  });

  test("hostile text is escaped as in Node", () => {
    expect(drawn.markups.at(-1)).toBe(hostileChart(Plot).outerHTML);
  });

  test("there is neither a document nor a window, and frames are the browser's again", () => {
    expect(drawn.globals).toEqual(["undefined", "undefined", true]);
  });
});

describe("the small document", () => {
  let markups: string[];

  beforeAll(async () => {
    await page.addScriptTag({ content: await bundle(inPage) });
    markups = await page.evaluate("markups");
  }, 60_000);

  // A browser lays tips out when they stand in the page, and a ramp's ticks are shifted there.
  const same = Object.keys(charts)
    .map((name, i) => [name, i] as const)
    .filter(([name]) => name !== "tip" && name !== "raster");

  test.each(same)("gives the markup of the browser's own: %s", (name, i) => {
    expect(common(charts[name].draw(Plot).outerHTML)).toBe(common(markups[i]));
  });
});
