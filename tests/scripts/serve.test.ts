import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SiteServer, serve } from "../../scripts/serve.ts";

let top: string;
let server: SiteServer;

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "serve-"));
  const folder = join(top, "dist");
  mkdirSync(join(folder, "en"), { recursive: true });
  writeFileSync(join(top, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<h1>Home</h1>");
  writeFileSync(join(folder, "404.html"), "<h1>Nothing here</h1>");
  writeFileSync(join(folder, "en", "index.html"), "<h1>English</h1>");
  server = await serve({ folder, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

test("a folder answers with its index", async () => {
  const response = await fetch(`${server.url}/en/?a=1`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(await response.text()).toBe("<h1>English</h1>");
});

test("a folder without its slash is sent on, with its query", async () => {
  const response = await fetch(`${server.url}/en?a=1`, { redirect: "manual" });
  expect(response.status).toBe(301);
  expect(response.headers.get("location")).toBe("/en/?a=1");
});

test("a page that is not there answers 404 with the book's own page", async () => {
  const response = await fetch(`${server.url}/nowhere/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe("<h1>Nothing here</h1>");
});

test("text is compressed", async () => {
  const response = await fetch(`${server.url}/`, { headers: { "Accept-Encoding": "gzip" } });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(await response.text()).toBe("<h1>Home</h1>");
});

test("nothing is taken from a reader", async () => {
  expect((await fetch(`${server.url}/`, { method: "POST" })).status).toBe(405);
});

describe("no path leads out of the folder or stops the server", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/en/..%2f..%2fsecret.txt",
    "/%00",
    "/%zz",
    "//",
    "//x/..%2f",
  ])("%s", async (path) => {
    expect(await bodyOf(path)).not.toContain("secret");
    expect(await (await fetch(`${server.url}/`)).text()).toBe("<h1>Home</h1>");
  });
});

test("a port that is taken is passed over", async () => {
  const port = Number(new URL(server.url).port);
  const second = await serve({ folder: top, port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});

/** Body of a path sent as it is: fetch would tidy it first. */
function bodyOf(path: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => resolve(text(response)))
      .on("error", reject)
      .end();
  });
}
