import solid from "vite-plugin-solid";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** The tests of one room, in Node. */
function room(name: string, more: TestProjectInlineConfiguration = {}): TestProjectInlineConfiguration {
  return {
    ...more,
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: "node", ...more.test },
  };
}

/** Builds the site where it is older than its sources, and serves it: `inject("siteUrl")`, `inject("dist")`. */
const globalSetup = ["tests/setup/site.ts"];

export default defineConfig({
  test: {
    retry: 0,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    projects: [
      room("engine"),
      room("notebook"),
      room("classroom"),
      // Widgets are rendered to HTML here, as they are at build time; tests/browser works them by hand.
      room("components", { plugins: [solid({ ssr: true })] }),
      room("site"),
      room("scripts"),
      room("book", { test: { globalSetup, testTimeout: 30_000 } }),
      // After the others, so that pages do not share the cores with them.
      room("browser", {
        test: {
          globalSetup,
          // The files that a worker runs share its browser.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      }),
    ],
  },
});
