import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SiteServer, serve } from "../../scripts/serve.ts";
import { measureFirstView, pagesOf } from "../bench/first-view.ts";
import { sharedBrowser } from "./setup.ts";

const inline = "document.title = 'inline script';";
const later = "document.body.dataset.later = '&light .cm-content';";
const style = "@font-face { font-family: F; src: url(/f.woff2) } body { font-family: F }";
const font = join(
  dirname(createRequire(import.meta.url).resolve("@fontsource-variable/source-serif-4")),
  "files/source-serif-4-latin-wght-normal.woff2",
);

let folder: string;
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "first-view-"));
  const link = '<link rel="preload" as="font" href="/f.woff2" crossorigin>';
  const page = (button: string) =>
    `<!doctype html><head>${link}<link rel="stylesheet" href="/s.css"></head><script>${inline}</script>` +
    `<script type="application/json">{"data": 1}</script><p>Text</p>${button}`;
  cpSync(font, join(folder, "f.woff2"));
  writeFileSync(join(folder, "s.css"), style);
  writeFileSync(join(folder, "later.js"), later);
  writeFileSync(join(folder, "index.html"), page('<button onclick="import(`/later.js`)">Edit</button>'));
  writeFileSync(join(folder, "404.html"), page('<script src="/later.js"></script>'));
  server = await serve({ folder, port: 0 });
  browser = await sharedBrowser();
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("scripts, styles and fonts are counted, data and code that waits are not", async () => {
  const { bytes, early } = await measureFirstView(browser, server.url, "/");
  expect(bytes.scripts).toBe(gzipSync(inline).length);
  expect(bytes.styles).toBe(gzipSync(style).length);
  expect(bytes.fonts).toBeGreaterThan(10_000);
  expect(bytes.preloadedFonts).toBe(bytes.fonts);
  expect(early).toEqual([]);
});

test("an editor that comes unasked is counted and named", async () => {
  const { bytes, early } = await measureFirstView(browser, server.url, "/404.html");
  expect(bytes.scripts).toBe(gzipSync(inline).length + gzipSync(later).length);
  expect(early).toEqual(["editor"]);
});

test("every folder with an index is a page", () => {
  expect(pagesOf(folder)).toEqual(["/"]);
});
