import { describe, expect, test } from "vitest";
import { type CodeHost, codePool } from "../../classroom/code/pool.ts";
import type { CodeRun } from "../../classroom/code/run.ts";

const request = { code: "", entry: "f", calls: ["[]"] };
const done: CodeRun = { unreadable: "done" };

/** Hosts that do as told, one after the other: answer, end, be worn out by the answer, never answer, or not start. */
function hosts(...ways: ("answer" | "end" | "worn" | "hang" | "fail")[]) {
  const begun: string[] = [];
  const start = (): CodeHost => {
    const way = ways[begun.length] ?? "answer";
    begun.push(way);
    const ended = new AbortController();
    return {
      ready: way === "fail" ? Promise.reject(new Error("no such program")) : Promise.resolve(),
      run: async () => {
        if (way === "end" || way === "worn") ended.abort();
        if (way === "end") throw new Error("ended");
        if (way === "hang")
          await new Promise((_, reject) =>
            ended.signal.addEventListener("abort", () => reject(new Error("ended"))),
          );
        return done;
      },
      end: () => ended.abort(),
      ended: ended.signal,
    };
  };
  return { start, begun };
}

const outcome = (run: CodeRun) => ("calls" in run ? run.calls[0].outcome.kind : run.unreadable);

describe("a pool of hosts", () => {
  test("begins as many as are needed at once, and uses them again", async () => {
    const { start, begun } = hosts();
    const pool = codePool(2, start);
    await Promise.all([pool.run(request), pool.run(request), pool.run(request), pool.run(request)]);
    await pool.run(request);
    expect(begun).toHaveLength(2);
  });

  test("asks another host where one has ended by itself, and gives up at the second", async () => {
    const once = hosts("end");
    expect(await codePool(1, once.start).run(request)).toBe(done);
    const twice = hosts("end", "end");
    const pool = codePool(1, twice.start);
    expect(outcome(await pool.run(request))).toBe("stopped");
    expect(await pool.run(request)).toBe(done);
    expect(twice.begun).toHaveLength(3);
  });

  test("does not ask a worn host again", async () => {
    const { start, begun } = hosts("worn");
    const pool = codePool(1, start);
    expect([await pool.run(request), await pool.run(request), await pool.run(request)]).toEqual([
      done,
      done,
      done,
    ]);
    expect(begun).toHaveLength(2);
  });

  test("ends a host that takes too long, which counts as stopped at once", async () => {
    const { start, begun } = hosts("hang");
    const pool = codePool(1, start, 0.01);
    expect(outcome(await pool.run(request))).toBe("stopped");
    expect(begun).toHaveLength(1);
    expect(await pool.run(request)).toBe(done);
  });

  test("rejects where a host can't be started, and can be asked again", async () => {
    const pool = codePool(1, hosts("fail").start);
    await expect(pool.run(request)).rejects.toThrow("no such program");
    expect(await pool.run(request)).toBe(done);
  });
});
