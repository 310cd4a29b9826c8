import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import solid from "@astrojs/solid-js";
import { defineConfig } from "astro/config";
import remarkMath from "remark-math";
import { remarkNotebook } from "./notebook/remark.ts";
import { rehypeAnchors } from "./site/plugins/anchors.ts";
import { remarkComponents } from "./site/plugins/components.ts";
import { remarkExercises } from "./site/plugins/exercises.ts";
import { fonts } from "./site/plugins/fonts.ts";
import { remarkGlossary } from "./site/plugins/glossary.ts";
import { modules } from "./site/plugins/modules.ts";
import { remarkNumbering } from "./site/plugins/numbering.ts";
import { pageOf, wordsFor } from "./site/plugins/pages.ts";
import { registryFor } from "./site/plugins/registries.ts";
import { withoutLostStyles } from "./site/plugins/without-lost-styles.ts";
import { withoutTypescript } from "./site/plugins/without-typescript.ts";

/** Astro's own directive, which it has read before the bundler warns that it may be lost. */
function withoutHeadInject(level, log, pass) {
  if (log.code !== "MODULE_LEVEL_DIRECTIVE" || !log.message.includes("use astro:head-inject"))
    pass(level, log);
}

export default defineConfig({
  srcDir: "./site",
  publicDir: "./site/public",
  integrations: [mdx({ optimize: true }), solid()],
  vite: {
    plugins: [fonts(), withoutTypescript(), withoutLostStyles()],
    build: { rolldownOptions: { onLog: withoutHeadInject } },
  },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [
        remarkMath,
        remarkComponents,
        remarkGlossary,
        [remarkNumbering, { wordsFor }],
        [remarkExercises, { registryFor }],
        [remarkNotebook, { modules, pageOf }],
      ],
      rehypePlugins: [rehypeAnchors],
    }),
  },
});
