/** `npm run bench budgets`: bytes of each page's first view, beside what it may load. */
import { chromium } from "playwright-core";
import { findOrInstallBrowser, noBrowser } from "../../scripts/browser.ts";
import { buildIfStale, dist } from "../../scripts/build.ts";
import { serve } from "../../scripts/serve.ts";
import { budgets, budgetsOf, type FirstView, measureFirstView, pagesOf } from "./first-view.ts";

/** Prints the table and says whether every page keeps within its budgets. */
export default async function bench(): Promise<boolean> {
  const executablePath = await findOrInstallBrowser();
  if (!executablePath) throw new Error(noBrowser);
  if ((await buildIfStale()) !== 0) throw new Error("The site could not be built.");
  const server = await serve({ folder: dist, port: 0 });
  const browser = await chromium.launch({ executablePath });
  try {
    const views: FirstView[] = [];
    for (const path of pagesOf(dist)) views.push(await measureFirstView(browser, server.url, path));
    console.log(table(views));
    return views.every(isWithin);
  } finally {
    await browser.close();
    await server.close();
  }
}

const parts = Object.keys(budgets) as (keyof typeof budgets)[];
const titles = {
  scripts: "JavaScript",
  workers: "workers",
  styles: "CSS",
  fonts: "fonts",
  preloadedFonts: "preloaded",
};

function isWithin({ path, bytes, early }: FirstView): boolean {
  return parts.every((part) => bytes[part] <= budgetsOf(path)[part]) && early.length === 0;
}

function table(views: FirstView[]): string {
  const width = Math.max(...views.map(({ path }) => path.length), "budget".length);
  const row = (name: string, cells: string[]) =>
    `${name.padEnd(width)}${cells.map((cell) => cell.padStart(12)).join("")}`;
  return [
    "First view, unscrolled and untouched, in KB (gzip)",
    `${row(
      "",
      parts.map((part) => titles[part]),
    )}   before its time`,
    row(
      "budget",
      parts.map((part) => kilobytes(budgets[part])),
    ),
    ...views.map(
      ({ path, bytes, early }) =>
        `${row(
          path,
          parts.map((part) => kilobytes(bytes[part]) + (bytes[part] > budgetsOf(path)[part] ? " !" : "")),
        )}   ${early.join(", ") || "–"}`,
    ),
  ].join("\n");
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
