import vm from "node:vm";
import { describe, expect, test } from "vitest";
import type { Effects } from "../../notebook/effects.ts";
import { Kernel } from "../../notebook/kernel.ts";
import type { Result, Unit } from "../../notebook/unit.ts";
import { modules, runCells, unitOf, unitsOf } from "./run-cells.ts";

/** A kernel that writes down what runs, and waits until nothing runs any more. */
class Desk {
  readonly results = new Map<string, Result>();
  ran: string[] = [];
  readonly #kernel: Kernel;

  constructor(effects: Partial<Effects> = {}) {
    this.#kernel = new Kernel({
      evaluate: (source) => vm.runInThisContext(`(${source})`),
      load: (name) => modules[name](),
      report: (event) => {
        if (event.state === "running") this.ran.push(event.id);
        else this.results.set(event.id, event.result);
      },
      ...effects,
    });
  }

  async update(units: Unit[], watch = units.map(({ id }) => id), rerun?: string): Promise<this> {
    this.ran = [];
    this.#kernel.update(units, rerun);
    for (const id of watch) this.#kernel.watch(id);
    await settled();
    return this;
  }

  /** As the worker does with an error that nobody has caught. */
  late(error: unknown): void {
    this.#kernel.late(error);
  }

  value = (id: string, name: string) => this.results.get(id)?.values[name];
}

/** The runtime waits for a frame (here an immediate) before it computes. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

const replaced = (units: Unit[], id: string, source: string) =>
  units.map((unit) => (unit.id === id ? unitOf(id, source) : unit));

describe("a chapter's cells are one notebook", () => {
  test("a cell sees the names above it", async () => {
    const { b } = await runCells("const z = 1, f = () => z + 1;", "f() + z //=> 3");
    expect(b.outcomes[0].holds).toBe(true);
  });

  test("and not those below it", async () => {
    const { a } = await runCells("z", "const z = 1;");
    expect(a.trouble?.message).toBe("z is not declared in this cell or above it.");
  });

  test("a name declared anew means its nearest declaration above", async () => {
    const { b, d, e } = await runCells(
      "const z = 1;",
      "z * 10 //=> 10",
      "const z = 2;",
      "z * 10 //=> 20",
      "const z = 3, y = z * 10; //=> 30",
    );
    expect([b, d, e].map(({ outcomes }) => outcomes[0].holds)).toEqual([true, true, true]);
  });

  test("a function keeps the names of the place where it stands", async () => {
    const { c } = await runCells("const k = 1, f = () => k;", "const k = 2;", "[f(), k] //=> [1, 2]");
    expect(c.outcomes[0].holds).toBe(true);
  });

  test("the engine's name, once declared anew, is the cell's", async () => {
    const { b } = await runCells("const three = 4;", "three //=> 4", "three");
    expect(b.outcomes[0].holds).toBe(true);
  });

  test("promises and generators come as they are", async () => {
    const { b, c } = await runCells(
      "const later = Promise.resolve(7);\nfunction* count() { yield 1; yield 2; }\nconst counter = count();",
      "await later //=> 7",
      "[counter.next().value, counter.next().value, counter.next().done] //=> [1, 2, true]",
    );
    expect([b.outcomes[0], c.outcomes[0]].map(({ holds }) => holds)).toEqual([true, true]);
  });

  test("a cell that waits holds up only those that depend on it", async () => {
    const desk = new Desk();
    const hold = unitsOf("const z = await new Promise(() => {});", "z + 1", "const y = 2;");
    await desk.update(hold);
    expect([...desk.results.keys()]).toEqual(["c"]);
  });

  test("an empty chapter is done at once", async () => {
    expect(await runCells()).toEqual({});
  });
});

describe("what runs, and what doesn't", () => {
  const chapter = () => unitsOf("const a = 1;", "const b = a + 1;", "const c = 10;", "const d = b + c;");

  test("only what is watched, and what that depends on", async () => {
    const desk = await new Desk().update(chapter(), ["b"]);
    expect(desk.ran.toSorted()).toEqual(["a", "b"]);
  });

  test("in order of dependence", async () => {
    const { ran } = await new Desk().update(chapter());
    expect(ran.indexOf("a")).toBeLessThan(ran.indexOf("b"));
    expect(ran.indexOf("b")).toBeLessThan(ran.indexOf("d"));
  });

  test("each once", async () => {
    const { ran } = await new Desk().update(chapter());
    expect(ran.toSorted()).toEqual(["a", "b", "c", "d"]);
  });

  test("a changed cell and its dependents, nothing else", async () => {
    const units = chapter();
    const desk = await new Desk().update(units);
    await desk.update(replaced(units, "b", "const b = a + 5;"));
    expect(desk.ran.toSorted()).toEqual(["b", "d"]);
    expect(desk.value("d", "d")).toBe("16");
  });

  test("nothing, where nothing changed", async () => {
    const desk = await new Desk().update(chapter());
    expect((await desk.update(chapter())).ran).toEqual([]);
  });

  test("the same cell again, where that is asked for", async () => {
    const desk = await new Desk().update(chapter());
    expect((await desk.update(chapter(), [], "c")).ran.toSorted()).toEqual(["c", "d"]);
  });

  test("a new declaration between takes over the cells below it", async () => {
    const units = unitsOf("const z = 1;", "const y = 0;", "const w = z * 10;");
    const desk = await new Desk().update(units);
    await desk.update(replaced(units, "b", "const z = 2;"));
    expect(desk.ran.toSorted()).toEqual(["b", "c"]);
    expect(desk.value("c", "w")).toBe("20");
  });

  test("a declaration taken away gives the name back to the one above", async () => {
    const units = unitsOf("const z = 1;", "const z = 2;", "const w = z * 10;");
    const desk = await new Desk().update(units);
    await desk.update(replaced(units, "b", "const y = 2;"));
    expect(desk.value("c", "w")).toBe("10");
  });

  test("the engine is asked for once", async () => {
    let loads = 0;
    const load = (name: string) => {
      loads += name === "engine" ? 1 : 0;
      return modules[name]();
    };
    await new Desk({ load }).update(unitsOf("double(1)", "double(2)", "double(3)"));
    expect(loads).toBe(1);
  });
});

describe("a failure stays where it is", () => {
  test("cells that depend on it name it; the others run", async () => {
    const { b, c, d } = await runCells("const z = null.x;", "const y = z;", "y", "double(1) //=> 2");
    expect(b.trouble).toEqual({ message: "Waits for a cell above that has an error.", waitsFor: "a" });
    expect(c.trouble?.waitsFor).toBe("a");
    expect(d.outcomes[0].holds).toBe(true);
  });

  test("a cell that can't be read declares nothing: the name above holds", async () => {
    const { b, c } = await runCells("const z = 1;", "const z = ;", "z //=> 1");
    expect(b.trouble?.message).toMatch(/can't be read/);
    expect(c.outcomes[0].holds).toBe(true);
  });

  test("mended, it lets the others run", async () => {
    const units = unitsOf("const z = null.x;", "const y = z + 1;");
    const desk = await new Desk().update(units);
    expect(desk.results.get("b")?.trouble?.waitsFor).toBe("a");
    await desk.update(replaced(units, "a", "const z = 1;"));
    expect(desk.results.get("b")?.trouble).toBeUndefined();
    expect(desk.value("b", "y")).toBe("2");
  });

  test("a module that can't be loaded is the trouble of those who need it", async () => {
    const load = () => Promise.reject(new Error("offline"));
    const desk = await new Desk({ load }).update(unitsOf("double(1)", "1 + 1"));
    expect(desk.results.get("a")?.trouble?.message).toBe("offline");
    expect(desk.results.get("b")?.trouble).toBeUndefined();
  });

  test("a unit that was stopped says so", async () => {
    const stopped = { ...unitsOf("const z = 1;")[0], problem: { message: "Stopped by you." } };
    const desk = await new Desk().update([stopped]);
    expect(desk.results.get("a")?.trouble).toEqual({ message: "Stopped by you." });
  });
});

test("what a cell displays after it is done is reported too", async () => {
  const desk = await new Desk().update(unitsOf("setTimeout(() => display(2), 5);\ndisplay(1);"));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(desk.results.get("a")?.displays).toHaveLength(2);
});

test("an error that doesn't say where it comes from is shown at the cell that was asked for, not at what ran after it", async () => {
  const units = unitsOf("const z = 1;", "z + 1");
  const desk = await new Desk().update(units);
  await desk.update(units, undefined, "a");
  expect(desk.ran).toEqual(["a", "b"]);
  desk.late(5);
  expect(desk.results.get("a")?.trouble?.message).toBe(
    "A timer or promise of this cell failed: The cell threw 5.",
  );
  expect(desk.results.get("b")?.trouble).toBeUndefined();
});
