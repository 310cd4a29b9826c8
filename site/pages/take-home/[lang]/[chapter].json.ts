import { readFile } from "node:fs/promises";
import type { APIRoute } from "astro";
import { build as bundle } from "esbuild";
import { VFile } from "vfile";
import { build } from "../../../../notebook/build.ts";
import { parseMdx } from "../../../../notebook/chapter.ts";
import type { TakeHome } from "../../../../notebook/take-home.ts";
import { partsOf } from "../../../../notebook/take-home-prose.ts";
import { type Chapter, chaptersIn } from "../../../chapters.ts";
import { languages } from "../../../languages.ts";
import { modules } from "../../../plugins/modules.ts";
import { remarkNumbering } from "../../../plugins/numbering.ts";
import { wordsFor } from "../../../plugins/pages.ts";

/** What a page fetches when a reader takes its chapter home: `/take-home/en/perceptron.json`. */
export async function getStaticPaths() {
  const chapters = await Promise.all(
    languages.map(async (language) =>
      (await chaptersIn(language)).map((chapter) => ({
        params: { lang: language, chapter: chapter.slug },
        props: { chapter },
      })),
    ),
  );
  return chapters.flat();
}

interface Props {
  chapter: Chapter;
}

export const GET: APIRoute<Props> = async ({ props: { chapter } }) => Response.json(await takeHome(chapter));

async function takeHome({ number, slug, entry }: Chapter): Promise<TakeHome> {
  const path = entry.filePath ?? "";
  const text = await readFile(path, "utf8");
  const tree = parseMdx(text);
  remarkNumbering({ wordsFor })(tree, new VFile({ path, value: text }));
  const built = await build(tree, modules);
  return {
    title: entry.data.title,
    name: `${String(number).padStart(2, "0")}-${slug}`,
    engine: await engineOf(text),
    parts: partsOf(text, tree.children, built),
  };
}

/** The engine as readable JavaScript that declares `engine`, with those of its parts that the chapter imports. */
async function engineOf(chapter: string): Promise<TakeHome["engine"]> {
  const withDigits = chapter.includes('from "engine/digits"');
  const parts = ["./engine/index.ts", ...(withDigits ? ["./engine/data/digits.ts"] : [])];
  const { outputFiles } = await bundle({
    stdin: {
      contents: parts.map((part) => `export * from "${part}";`).join("\n"),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "engine",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  const loaded = [await modules.engine(), ...(withDigits ? [await modules["engine/digits"]()] : [])];
  return { code: outputFiles[0].text, names: loaded.flatMap(Object.keys).sort() };
}
