import type { Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type Exercise, firstSeed, type Registry } from "../../classroom/exercises/exercise.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";
import { isExercise } from "../../notebook/chapter.ts";
import { placeOf } from "../place.ts";
import { renderPrompt, replaceBy } from "./prompt.ts";

export interface Options {
  /** The exercises of the language that the file at a path is in. */
  registryFor(path: string): Registry;
}

/**
 * Puts the prompts of a chapter's exercises into its page, with the first numbers in their holes. Fails the build where
 * an exercise is unknown, another chapter's, or without a prompt; `remarkNumbering`, which runs before, where it stands twice.
 */
export function remarkExercises({ registryFor }: Options) {
  return (tree: Root, file: VFile): void => {
    for (const { node, prompt } of promptsOf(tree, file, registryFor(file.path))) {
      const holder: MdxJsxFlowElement["children"][number] = { type: "paragraph", children: [] };
      replaceBy(holder, `<div class="prompt">${prompt}</div>`);
      node.children = [holder];
    }
  };
}

/** The exercises in a chapter's tree, in its order, with their prompts as HTML. */
export function promptsOf(tree: Root, file: VFile, registry: Registry) {
  const found: { node: MdxJsxFlowElement; exercise: Exercise; prompt: string }[] = [];
  visit(tree, "mdxJsxFlowElement", (node) => {
    if (!isExercise(node)) return;
    const exercise = exerciseOf(node, file, registry);
    const prompt = renderPrompt(node, parametersFor(exercise, firstSeed), file);
    if (prompt.trim() === "") file.fail(`the exercise "${exercise.id}" has no prompt between its tags`, node);
    found.push({ node, exercise, prompt });
  });
  visit(tree, "mdxJsxTextElement", (node) => {
    if (node.name === "Exercise")
      file.fail("an Exercise stands on lines of its own, with its tags on others", node);
  });
  return found;
}

function exerciseOf(node: MdxJsxFlowElement, file: VFile, registry: Registry): Exercise {
  const id = node.attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === "id")?.value;
  const exercise = registry.get(String(id));
  if (!exercise) file.fail(`no exercise has the id "${String(id)}": chapters/en/exercises lists them`, node);
  const slug = isChapter(file.path) ? placeOf(file.path).slug : "no chapter";
  if (exercise.chapter !== slug)
    file.fail(
      `the exercise "${exercise.id}" says that it belongs to "${exercise.chapter}", and stands in "${slug}"`,
      node,
    );
  return exercise;
}

const isChapter = (path: string) => /\d\d-[^/\\]*\.mdx$/.test(path);
