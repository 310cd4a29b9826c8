/** Has the built site ready and served before the tests that look at it. */
import type { TestProject } from "vitest/node";
import { buildIfStale, dist } from "../../scripts/build.ts";
import { type SiteServer, serve } from "../../scripts/serve.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the served site, without a slash at its end. */
    siteUrl: string;
    /** Folder of the built site. */
    dist: string;
  }
}

let server: SiteServer;

export async function setup(project: TestProject): Promise<void> {
  // `npm test` has built already (SITE is "built") or has seen that it can't be done ("broken").
  if (!process.env.SITE && (await buildIfStale()) !== 0) throw new Error("The site could not be built.");
  server = await serve({ folder: dist, port: 0 });
  project.provide("siteUrl", server.url);
  project.provide("dist", dist);
}

export async function teardown(): Promise<void> {
  await server?.close();
}
