/** `npm run bench playground`: the playground at full speed, in a headless Chromium, with everything drawn. */
import { type Browser, chromium, type Page } from "playwright-core";
import { findOrInstallBrowser, noBrowser } from "../../scripts/browser.ts";
import { buildIfStale, dist } from "../../scripts/build.ts";
import { serve } from "../../scripts/serve.ts";

const SECONDS = 5;

const cases = [
  { name: "2-8-8-1, tanh, spiral, batch 10", state: "data:spiral;layers:8-8;speed:fast" },
  {
    name: "ten layers of 16, tanh, spiral, batch 10",
    state: "data:spiral;layers:16-16-16-16-16-16-16-16-16-16;speed:fast",
  },
];

/** What was seen of one case while it trained. */
interface Seen {
  epochs: number;
  /** Frames of the screen, and those in which new pictures came. */
  frames: number;
  pictures: number;
  /** Milliseconds of the page's own work in a frame: the mean, and the one that 95 % keep to. */
  work: number;
  work95: number;
  /** How long the longest-waiting input waited for the page, in milliseconds, and how many inputs there were. */
  delay: number;
  inputs: number;
}

/** Prints the table. Times depend on the machine, so it is content with any. */
export default async function bench(): Promise<boolean> {
  const executablePath = await findOrInstallBrowser();
  if (!executablePath) throw new Error(noBrowser);
  if ((await buildIfStale()) !== 0) throw new Error("The site could not be built.");
  const server = await serve({ folder: dist, port: 0 });
  const browser = await chromium.launch({ executablePath });
  try {
    console.log(row("", ["epochs/s", "frames/s", "pictures/s", "ms a frame", "95 %", "input delay"]));
    for (const { name, state } of cases) {
      const seen = await measure(browser, `${server.url}/playground/?play=${encodeURIComponent(state)}`);
      const rates = [seen.epochs, seen.frames, seen.pictures].map((count) => (count / SECONDS).toFixed(0));
      const times = [seen.work, seen.work95].map((time) => time.toFixed(1));
      console.log(row(name, [...rates, ...times, `${seen.delay.toFixed(0)} ms`]));
    }
    console.log(
      "Goals: 6,000 epochs/s at 60 frames/s and no input delay above 50 ms; 30 frames/s for ten layers.",
    );
    return true;
  } finally {
    await browser.close();
    await server.close();
  }
}

const row = (name: string, cells: string[]) =>
  `${name.padEnd(42)}${cells.map((cell) => cell.padStart(13)).join("")}`;

async function measure(browser: Browser, url: string): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.addInitScript(watch);
  await page.goto(url);
  await page.locator(".widget.playground.live").waitFor();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.waitForTimeout(1000);
  const before = await epochOf(page);
  await page.evaluate(() => window.bench.begin());
  const inputs = await moveAbout(page);
  const seen = await page.evaluate(() => window.bench.end());
  const epochs = (await epochOf(page)) - before;
  await page.close();
  return { ...seen, epochs: (epochs * 1000 * SECONDS) / seen.elapsed, inputs };
}

const epochOf = async (page: Page) =>
  Number((await page.locator(".epoch-count dd").first().innerText()).replaceAll(",", ""));

// A reader whose mouse goes over the network and who types now and then.
async function moveAbout(page: Page): Promise<number> {
  const end = performance.now() + 1000 * SECONDS;
  let inputs = 0;
  while (performance.now() < end) {
    await page.mouse.move(400 + (inputs % 50) * 8, 350 + (inputs % 37) * 5);
    if (inputs % 10 === 0) await page.keyboard.press("Shift");
    inputs++;
    await page.waitForTimeout(25);
  }
  return inputs;
}

declare global {
  interface Window {
    bench: { begin(): void; end(): Omit<Seen, "epochs" | "inputs"> & { elapsed: number } };
  }
}

/** Runs in the page before its own scripts: times what is done in each frame, and how long inputs wait. */
function watch(): void {
  let frames: number[] = [];
  let delay = 0;
  let pictures = 0;
  let began = 0;
  let current = -1;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      if (time !== current) frames.push(0);
      current = time;
      const start = performance.now();
      callback(time);
      frames[frames.length - 1] += performance.now() - start;
    });
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (
    this: CanvasRenderingContext2D,
    ...given: unknown[]
  ) {
    if (this.canvas.classList.contains("answer")) pictures++;
    return (put as (...given: unknown[]) => void).apply(this, given);
  } as typeof put;
  const wait = ({ timeStamp }: Event) => {
    delay = Math.max(delay, performance.now() - timeStamp);
  };
  for (const kind of ["pointermove", "keydown"]) window.addEventListener(kind, wait, { capture: true });
  window.bench = {
    begin() {
      [frames, delay, pictures, began] = [[], 0, 0, performance.now()];
    },
    end() {
      const sorted = [...frames].sort((a, b) => a - b);
      return {
        elapsed: performance.now() - began,
        frames: frames.length,
        pictures,
        work: frames.reduce((sum, time) => sum + time, 0) / frames.length,
        work95: sorted[Math.floor(0.95 * sorted.length)],
        delay,
      };
    },
  };
}
