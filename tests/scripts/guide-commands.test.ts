import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOptions } from "../../scripts/grade-options.ts";
import { root } from "../../scripts/tools.ts";
import { assignmentFile, keyFile, moodleZip, studentsOf, submissionOf } from "../browser/class-files.ts";

const guide = readFileSync(join(root, "chapters/en/for-instructors.mdx"), "utf8");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code]) => code);
const [oneRun, parts, parallel, slurm] = blocks("sh");
const [matrix] = blocks("yaml");

// As much of GNU parallel as the guide needs: the command, once for each word after ":::", which takes the place of {}.
const parallelOf = `line="$*"; for one in ${"$"}{line##* ::: }; do eval "$(sed "s/ ::: .*//; s/{}/$one/g" <<< "$line")"; done`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guide-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with the files that the guide speaks of, and an `npm` that is this script. */
async function course(name: string, npm: string): Promise<string> {
  const place = join(folder, name);
  mkdirSync(join(place, "bin"), { recursive: true });
  const students = studentsOf(6);
  const texts = await Promise.all([0, 1, 2, 3, 4].map((i) => submissionOf(students, i)));
  writeFileSync(join(place, "week-1.assignment.json"), assignmentFile.buffer);
  writeFileSync(join(place, "week-1.key.json"), keyFile(students).buffer);
  writeFileSync(join(place, "submissions.zip"), moodleZip(students, texts));
  command(place, "npm", npm);
  return place;
}

function command(place: string, name: string, script: string): void {
  const file = join(place, "bin", name);
  writeFileSync(file, `#!/bin/bash\n${script}\n`);
  chmodSync(file, 0o755);
}

function bash(place: string, code: string, env: Record<string, string> = {}): void {
  execFileSync("bash", ["-euc", code], {
    cwd: place,
    stdio: "pipe",
    env: { ...process.env, ...env, PATH: `${join(place, "bin")}:${process.env.PATH}` },
  });
}

/** What `npm run grade -- …` would be told, each time that it is called. */
async function calls(name: string, code: string, env?: Record<string, string>) {
  const place = await course(name, 'printf "%s\\n" "$*" >> calls');
  command(place, "parallel", parallelOf);
  bash(place, code, env);
  const lines = readFileSync(join(place, "calls"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const options = readOptions(line.replace(/^run grade -- /, "").split(" "));
    if (options === "help") throw new Error(line);
    return options;
  });
}

test("the guide's parts, joined, give the very table of its one run", { timeout: 120_000 }, async () => {
  const npm = `shift 3; exec "${process.execPath}" "${join(root, "scripts/grade.ts")}" "$@"`;
  const [whole, split] = [await course("whole", npm), await course("split", npm)];
  bash(whole, oneRun);
  bash(split, parts);
  const table = readFileSync(join(whole, "grades.csv"), "utf8");
  expect(table.trim().split("\n")).toHaveLength(7);
  expect(readFileSync(join(split, "grades.csv"), "utf8")).toBe(table);
});

test("GNU parallel, Slurm and the matrix ask for each of eight parts once, and join them", async () => {
  const eighths = [1, 2, 3, 4, 5, 6, 7, 8].map((part) => ({ part, of: 8 }));
  const byParallel = await calls("parallel", parallel);
  expect(byParallel.map(({ shard }) => shard)).toEqual(eighths);
  expect(byParallel.map(({ out }) => out)).toEqual(eighths.map(({ part }) => `part-${part}.json`));

  expect(slurm).toContain("#SBATCH --array=1-8");
  const [third] = await calls("slurm", slurm, { SLURM_ARRAY_TASK_ID: "3" });
  expect(third).toMatchObject({ shard: { part: 3, of: 8 }, out: "part-3.json", processes: 1 });

  expect(matrix).toContain("part: [1, 2, 3, 4, 5, 6, 7, 8]");
  const runs = [...matrix.matchAll(/run: \|\n((?: {10}.*\n)+)/g)].map(([, run]) => run);
  const [one] = await calls("matrix", runs[0].replace(/\$\{\{ matrix\.part \}\}/g, "5"));
  expect(one).toMatchObject({ shard: { part: 5, of: 8 }, out: "part-5.json" });
  const [joined] = await calls("join", `touch part-1.json part-2.json\n${runs[1]}`);
  expect(joined).toMatchObject({ merge: true, inputs: ["part-1.json", "part-2.json"], out: "grades.csv" });
});
