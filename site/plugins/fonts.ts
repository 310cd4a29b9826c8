import type { Plugin } from "vite";

/**
 * Vite plug-in for the book's fonts. KaTeX's stylesheet names every font in three formats: its font faces go, the
 * book declares the ones it shows in styles/katex.css, in woff2 alone. And fonts stay files of their own, however
 * small, so that only a page that shows one loads it.
 */
export function fonts(): Plugin {
  return {
    name: "fonts",
    enforce: "pre",
    config: () => ({
      build: { assetsInlineLimit: (file: string) => (file.endsWith(".woff2") ? false : undefined) },
    }),
    transform(code, id) {
      if (!/node_modules\/katex\/.*\.css$/.test(id.split("?")[0])) return;
      return { code: code.replace(/@font-face\s*\{[^}]*\}/g, ""), map: null };
    },
  };
}
