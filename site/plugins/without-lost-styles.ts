import type { Plugin } from "vite";

/**
 * Astro gives a page the styles of all that it may load, and then takes away the files that scripts would fetch with
 * their parts; the scripts would go on asking for them, and fail. With this plug-in they ask for themselves instead, who
 * are there already.
 */
export function withoutLostStyles(): Plugin {
  return {
    name: "without-lost-styles",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk") continue;
          chunk.code = chunk.code.replace(/"([\w./-]+\.css)"/g, (named, file) =>
            file in bundle ? named : JSON.stringify(chunk.fileName),
          );
        }
      },
    },
  };
}
