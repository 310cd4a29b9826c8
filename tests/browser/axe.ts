/** Accessibility as axe sees it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

/** What axe finds by all of its rules, or by those alone. */
export async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  await page.evaluate(axe);
  const options = rules.length ? { runOnly: rules } : {};
  const found = await page.evaluate(
    async (given) => (await (window as unknown as { axe: Axe }).axe.run(given)).violations,
    options,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
