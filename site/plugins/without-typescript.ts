import type { Plugin } from "vite";

const empty = "\0no-typescript";

/** notebook-kit brings the TypeScript compiler along for a function that the book doesn't call: readers don't load it. */
export function withoutTypescript(): Plugin {
  return {
    name: "without-typescript",
    enforce: "pre",
    resolveId(source, importer) {
      const unused = source === "./typescript.js" && importer?.includes("/notebook-kit/");
      return unused && this.environment.name === "client" ? empty : null;
    },
    load: (id) => (id === empty ? "export const transpileTypeScript = undefined;" : null),
  };
}
