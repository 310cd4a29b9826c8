/**
 * Grades a synthetic course of 2,000 students with ten exercises, two of them in code, by the command, and prints how
 * long that took and how much memory it and the processes that it starts held.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { syntheticCourse, writeCourse } from "./course.ts";

const folder = fileURLToPath(new URL("../../.cache/bench/course/", import.meta.url));
const command = fileURLToPath(new URL("../../scripts/grade.ts", import.meta.url));
const goals = { seconds: 180, megabytes: 500 };
const size = { students: 2000, code: 2, others: 8, seed: 1 };

/** Runs the bench; says whether it was quick and small enough. */
export default async function gradeBench(): Promise<boolean> {
  const course = await syntheticCourse(size);
  writeCourse(course, folder);
  console.log(`Exercises: ${course.assignment.exercises.map(({ id }) => id).join(", ")}`);
  const at = (name: string) => join(folder, name);
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [command, at("assignment.json"), at("all.zip"), "--key", at("key.json"), "--out", at("grades.csv")],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid as number));
  }, 200);
  const [code] = await once(child, "exit");
  clearInterval(watch);
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = Math.round(peak / 1e6);
  const memory =
    peak > 0 ? `${megabytes} MB at most (goal: ${goals.megabytes})` : "memory is measured on Linux alone";
  console.log(`${size.students} students in ${seconds.toFixed(1)} s (goal: ${goals.seconds}); ${memory}`);
  return code === 0 && seconds <= goals.seconds && megabytes <= goals.megabytes;
}

/** The bytes that a process and its children hold, with their part of what they share; 0 where /proc does not tell. */
function memoryOf(pid: number): number {
  if (!existsSync("/proc/self/statm")) return 0;
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), field(`/proc/${name}/stat`, /\) \S (\d+)/)]),
  );
  const family = [...parents].filter(([child, parent]) => child === pid || parent === pid);
  return family.reduce((sum, [id]) => sum + 1024 * field(`/proc/${id}/smaps_rollup`, /^Pss:\s+(\d+)/m), 0);
}

function field(file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(file, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
