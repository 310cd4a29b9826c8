/**
 * Opens pages of the built site in Chromium. When a test ends, nothing is left of its
 * pages, and it fails where a page met a problem: an error in the console or a script, a failed request, a request to
 * another host.
 */
import {
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
  type Response,
} from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
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
  /** A window that no other test uses after this one: the test changes it for good. */
  alone?: boolean;
  /** Further options of Playwright's context. */
  context?: BrowserContextOptions;
}

/**
 * The browser, and the windows in it that no test is using, by their options. A window that loads its second page does
 * so in less than half of the time of its first: its renderer is there, with the book's code compiled.
 */
let browser: Promise<Browser> | undefined;
const free = new Map<string, Page[]>();

/** The browser that the tests of a worker share; it ends with the worker. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

/** Opens a page of the site, such as "/" or "/en/perceptron/#bias", as a new reader, and waits until it has loaded. */
export async function open(path: string, options: OpenOptions = {}): Promise<Page> {
  const { tolerate, ...looks } = options;
  const key = JSON.stringify(looks);
  const page = free.get(key)?.pop() ?? (await openWindow(options));
  const { problems, stop } = collectProblems(page);
  onTestFinished(async ({ task }) => {
    const reusable = task.result?.state !== "fail" && !options.storage && !options.alone;
    if (reusable) await makeNew(page, options);
    else await page.context().close();
    stop();
    if (reusable) free.set(key, [...(free.get(key) ?? []), page]);
    const unexpected = problems.filter((problem) => !tolerate?.test(problem));
    expect(unexpected, `problems met at ${path}`).toEqual([]);
  });
  await page.goto(path);
  return page;
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  return chromium.launch({ executablePath });
}

async function openWindow(options: OpenOptions): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({
    baseURL: inject("siteUrl"),
    viewport: sizeOf(options),
    ...mediaOf(options),
    javaScriptEnabled: options.javaScript ?? true,
    hasTouch: options.touch ?? false,
    ...options.context,
  });
  if (options.storage === "blocked") await context.addInitScript(blockStorage);
  if (options.storage === "full") await context.addInitScript(fillStorage);
  return context.newPage();
}

const sizeOf = ({ width = 1400, height = 900 }: OpenOptions) => ({ width, height });

const mediaOf = ({ dark, reducedMotion }: OpenOptions) =>
  ({
    colorScheme: dark ? "dark" : "light",
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  }) as const;

/** Leaves nothing of what a test has done in a window. */
async function makeNew(page: Page, options: OpenOptions): Promise<void> {
  const [first, ...others] = page.context().pages();
  await Promise.all(others.map((other) => other.close()));
  await page.mouse.up();
  for (const key of ["Shift", "Control", "Alt", "Meta"]) await page.keyboard.up(key);
  await page.mouse.move(0, 0);
  await page.goto("about:blank");
  await page.emulateMedia({ media: null, ...mediaOf(options) });
  await page.setViewportSize(sizeOf(options));
  const session = await page.context().newCDPSession(first);
  await session.send("Storage.clearDataForOrigin", { origin: inject("siteUrl"), storageTypes: "all" });
  await session.detach();
}

/** Writes down what goes wrong in a page, from now until it is told to stop. */
function collectProblems(page: Page) {
  const problems: string[] = [];
  const home = inject("siteUrl");
  const listeners = {
    console: (message: ConsoleMessage) => {
      if (message.type() === "error") problems.push(`console: ${message.text()}`);
    },
    pageerror: (error: Error) => problems.push(`script: ${error.message}`),
    request: (request: Request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^https?:|^wss?:/.test(protocol) && origin !== home)
        problems.push(`foreign request: ${request.url()}`);
    },
    requestfailed: (request: Request) => {
      const reason = request.failure()?.errorText ?? "";
      // A page that is left or closed breaks its requests off.
      if (reason !== "net::ERR_ABORTED") problems.push(`request: ${request.url()} ${reason}`);
    },
    response: (response: Response) => {
      if (response.status() >= 400) problems.push(`response ${response.status()}: ${response.url()}`);
    },
  };
  const all = Object.entries(listeners) as [Parameters<Page["on"]>[0], () => void][];
  for (const [event, listener] of all) page.on(event, listener);
  const stop = () => {
    for (const [event, listener] of all) page.off(event, listener);
  };
  return { problems, stop };
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
