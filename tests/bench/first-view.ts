/**
 * What a page loads at its first view: unscrolled, untouched. Bytes are gzipped, as a web host sends them; fonts are
 * compressed already and count as they are.
 */
import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright-core";

/**
 * Most bytes that a first view may load. What runs in workers, beside the page and after it, is counted by itself: the
 * playground has one from the start, so that it needs nothing more later on.
 */
export const budgets = {
  scripts: 30_000,
  workers: 40_000,
  styles: 25_000,
  fonts: 200_000,
  preloadedFonts: 60_000,
};

/** The budgets of a page. The playground's is a tool rather than a text, and all of it is at work from the start. */
export const budgetsOf = (path: string): typeof budgets =>
  path.endsWith("/playground/") ? { ...budgets, scripts: 56_000 } : budgets;

export interface FirstView {
  path: string;
  bytes: typeof budgets;
  /** What came although nobody had asked for it yet, such as "editor". */
  early: string[];
}

/** Texts that stand in these libraries alone, and that minifying leaves as they are. */
const marks: Record<string, string> = {
  editor: "&light .cm-content",
  "cell runtime": "circular definition",
  Plot: "plot-d6a7b5",
};

/** Paths of all pages of a built site, such as "/en/perceptron/". */
export function pagesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith("/index.html"))
    .map((file) => file.slice(0, -"index.html".length))
    .sort();
}

/** Opens a page of a served site at its top and measures what comes before a reader does anything. */
export async function measureFirstView(browser: Browser, siteUrl: string, path: string): Promise<FirstView> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    const workers: string[] = [];
    page.on("response", (response) => responses.push(response));
    page.on("worker", (worker) => workers.push(worker.url()));
    await page.goto(siteUrl + path, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));

    const files = await Promise.all(responses.filter((response) => response.ok()).map(read));
    const inline = await readInline(page, siteUrl + path);
    const isWorker = ({ url }: File) => workers.includes(url);
    const ofPage = files.filter((file) => !isWorker(file));
    const scripts = [...bodies(ofPage, /javascript/), inline.scripts];
    const styles = [...bodies(files, /css/), inline.styles];
    const fonts = files.filter(({ type }) => /font/.test(type));
    return {
      path,
      bytes: {
        scripts: gzippedSize(scripts),
        workers: gzippedSize(bodies(files.filter(isWorker), /javascript/)),
        styles: gzippedSize(styles),
        fonts: size(fonts),
        preloadedFonts: size(fonts.filter(({ url }) => inline.preloads.includes(url))),
      },
      early: Object.keys(marks).filter((name) => scripts.some((script) => script.includes(marks[name]))),
    };
  } finally {
    await context.close();
  }
}

interface File {
  url: string;
  type: string;
  body: Buffer;
}

async function read(response: Response): Promise<File> {
  const type = (await response.headerValue("content-type")) ?? "";
  return { url: response.url(), type, body: await response.body() };
}

/** What the page's HTML itself carries or asks for, read from the HTML as it was sent. */
async function readInline(
  page: Page,
  url: string,
): Promise<{ scripts: string; styles: string; preloads: string[] }> {
  const html = await (await page.request.get(url)).text();
  return page.evaluate((html) => {
    const document = new DOMParser().parseFromString(html, "text/html");
    const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)];
    const isCode = ({ src, type }: HTMLScriptElement) => !src && /^(|module|text\/javascript)$/.test(type);
    const text = (elements: Element[]) => elements.map((element) => element.textContent).join("\n");
    return {
      scripts: text(all<HTMLScriptElement>("script").filter(isCode)),
      styles: text(all("style")),
      preloads: all("link[rel=preload][as=font]").map(
        (link) => new URL(link.getAttribute("href") ?? "", location.href).href,
      ),
    };
  }, html);
}

function bodies(files: File[], type: RegExp): string[] {
  return files.filter((file) => type.test(file.type)).map(({ body }) => body.toString());
}

function gzippedSize(texts: string[]): number {
  return texts.filter(Boolean).reduce((sum, text) => sum + gzipSync(text).length, 0);
}

function size(files: File[]): number {
  return files.reduce((sum, { body }) => sum + body.length, 0);
}
