import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replace } from "../../scripts/build.ts";
import { serve } from "../../scripts/serve.ts";

let top: string;
const folder = (name: string, text: string) => {
  const path = join(top, name);
  mkdirSync(path);
  writeFileSync(join(path, "index.html"), text);
  return path;
};

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "build-"));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

test("a new build takes the place of one that is being served, and nothing else is left", async () => {
  const dist = folder("dist", "old");
  writeFileSync(join(dist, "gone.html"), "gone");
  const server = await serve({ folder: dist, port: 0 });
  const get = async () => (await fetch(`${server.url}/`)).text();
  expect(await get()).toBe("old");
  replace(dist, folder(".dist-1", "new"));
  expect(await get()).toBe("new");
  expect((await fetch(`${server.url}/gone.html`)).status).toBe(404);
  expect(readdirSync(top)).toEqual(["dist"]);
  await server.close();
});

test("the first build has nothing to replace", () => {
  replace(join(top, "dist"), folder(".dist-1", "new"));
  expect(existsSync(join(top, "dist", "index.html"))).toBe(true);
});
