/**
 * Opens pages of the built site in Chromium, one browser for each test file. When a test ends, its pages are closed,
 * and it fails where a page met a problem: an error in the console or a script, a failed request, a request to
 * another host.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, expect, inject, onTestFinished } from "vitest";
import { findBrowser, noBrowser } from "../../scripts/browser.ts";

export interface OpenOptions {
  /** Width of the window in CSS pixels, by default 1400. */
  width?: number;
  height?: number;
  dark?: boolean;
  reducedMotion?: boolean;
  javaScript?: boolean;
  /** A phone or tablet: touch events in place of a mouse. */
  touch?: boolean;
  /** "blocked": reading or writing throws, as with cookies forbidden; "full": writing throws. */
  storage?: "blocked" | "full";
  /** Problems that the test provokes on purpose. */
  tolerate?: RegExp;
  /** Further options of Playwright's context. */
  context?: BrowserContextOptions;
}

let browser: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  return chromium.launch({ executablePath });
}

afterAll(async () => {
  await (await browser)?.close();
});

/** Opens a page of the site, such as "/" or "/en/perceptron/#bias", and waits until it has loaded. */
export async function open(path: string, options: OpenOptions = {}): Promise<Page> {
  browser ??= launch();
  const context = await (await browser).newContext({
    baseURL: inject("siteUrl"),
    viewport: { width: options.width ?? 1400, height: options.height ?? 900 },
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    javaScriptEnabled: options.javaScript ?? true,
    hasTouch: options.touch ?? false,
    ...options.context,
  });
  if (options.storage === "blocked") await context.addInitScript(blockStorage);
  if (options.storage === "full") await context.addInitScript(fillStorage);

  const page = await context.newPage();
  const problems = collectProblems(page);
  onTestFinished(async () => {
    await context.close();
    const unexpected = problems.filter((problem) => !options.tolerate?.test(problem));
    expect(unexpected, `problems met at ${path}`).toEqual([]);
  });
  await page.goto(path);
  return page;
}

function collectProblems(page: Page): string[] {
  const problems: string[] = [];
  const home = inject("siteUrl");
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && origin !== home)
      problems.push(`foreign request: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left or closed breaks its requests off.
    if (reason !== "net::ERR_ABORTED") problems.push(`request: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`response ${response.status()}: ${response.url()}`);
  });
  return problems;
}

/** Runs in the page. */
function blockStorage(): void {
  for (const name of ["localStorage", "sessionStorage", "indexedDB"])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
}

/** Runs in the page. */
function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
}
