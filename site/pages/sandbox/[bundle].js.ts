import type { APIRoute } from "astro";
import { build } from "esbuild";

/** The scripts that the sandbox's worker runs: its own, and the modules that cells can import, each in one file. */
const entries: Record<string, string> = {
  worker: 'import "./notebook/page/worker.ts"',
  engine: 'export * from "./engine/index.ts"',
  digits: 'export * from "./engine/data/digits.ts"',
  plot: 'import { Plot } from "./notebook/plot.ts"; module.exports = Plot',
};

export const getStaticPaths = () => Object.keys(entries).map((bundle) => ({ params: { bundle } }));

/** A classic script that leaves the module's exports in `__module`: the worker can run no other kind. */
export const GET: APIRoute = async ({ params: { bundle = "" } }) => {
  const { outputFiles } = await build({
    stdin: { contents: entries[bundle], resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "__module",
    target: "es2022",
    legalComments: "none",
  });
  return new Response(outputFiles[0].text, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
};
