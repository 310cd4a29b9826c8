import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { open } from "./setup.ts";

const chapter = "/perceptron/";

/** Runs code in a cell and gives what the cell then shows. */
async function runs(page: Page, source: string): Promise<string> {
  const cell = page.locator("#cell-weighted-sum");
  const editor = cell.locator(".cm-content");
  if ((await editor.count()) === 0) await cell.locator(".code pre").click();
  await editor.fill(source);
  await cell.evaluate((element) => {
    delete element.dataset.state;
  });
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => cell.getAttribute("data-state"), { timeout: 15_000 }).not.toBeNull();
  return cell.locator(".outputs").innerText();
}

/** A server elsewhere, and what reaches it. */
async function listener(): Promise<{ address: string; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    heard.push(url);
    response.setHeader("Access-Control-Allow-Origin", "*").end("1");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

/** Ways to reach a server, each asking for its own name there. */
const requests = (address: string) => ({
  fetch: `await fetch('http://${address}/fetch').then(r => r.status)`,
  XMLHttpRequest: `(() => { const r = new XMLHttpRequest(); r.open('GET', 'http://${address}/XMLHttpRequest', false); r.send(); return r.status; })()`,
  WebSocket: `await new Promise((r, e) => { const s = new WebSocket('ws://${address}/WebSocket'); s.onopen = () => r('open'); s.onerror = () => e(new Error('closed')); })`,
  importScripts: `globalThis.importScripts('http://${address}/importScripts')`,
  import: `await import('http://${address}/import')`,
});

/** Runs in the page. The same code in a worker that nothing hinders, told when it has ended, well or not. */
function runInPlainWorker(code: string): Promise<void> {
  const script = `(async () => { try { ${code} } catch {} postMessage("ended") })()`;
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  return new Promise((resolve) => {
    worker.onmessage = () => {
      worker.terminate();
      resolve();
    };
  });
}

/** What the browser says of requests to the listener, refused or not understood. */
const refusals = (address: string) => new RegExp(`Content Security Policy|${address.replaceAll(".", "\\.")}`);

const state = (page: Page) => page.locator("#cell-weighted-sum").getAttribute("data-state");

/** A value that names itself an element, as Plot's drawings do. */
const drawing = (markup: string) => `({ outerHTML: ${JSON.stringify(markup)} })`;

describe("what a cell can't do to the page", () => {
  it("script it by a drawing or a text", async () => {
    const page = await open(chapter);
    const attacks = [
      '<svg onload="parent.pwned = 1"><circle r="5"/></svg>',
      "<svg><script>window.pwned = 1</script></svg>",
      '<img src="x" onerror="window.pwned = 1">',
      '<svg><a href="javascript:pwned=1"><text>click</text></a></svg>',
      '<svg><foreignObject><iframe srcdoc="<script>parent.pwned=1</script>"></iframe></foreignObject></svg>',
      '<svg><animate attributeName="href" values="javascript:pwned=1"/></svg>',
      '<math><mtext><table><mglyph><style><img src=x onerror="pwned=1"></style></mglyph></table></mtext></math>',
      '<form action="https://example.org"><button>send</button></form>',
    ];
    for (const markup of attacks) {
      await runs(page, drawing(markup));
      expect(await state(page), markup).toBe("ok");
      expect(await runs(page, JSON.stringify(markup))).toBe(markup);
    }
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(await page.locator("#cell-weighted-sum .outputs :is(script, iframe, form, a, img)").count()).toBe(
      0,
    );
  });

  it("restyle it, or fetch through a style", async () => {
    const { address, heard } = await listener();
    const page = await open(chapter);
    await runs(page, drawing("<svg><style>main { display: none }</style><circle r='5'/></svg>"));
    expect(await page.locator("main").isVisible()).toBe(true);
    const styles = [
      `background: url(http://${address}/a)`,
      `background: \\75rl(http://${address}/b)`,
      `background: image-set('http://${address}/c' 1x)`,
    ];
    for (const style of styles) {
      await runs(
        page,
        drawing(`<svg style="${style}" fill="url(http://${address}/d#x)"><circle r="5"/></svg>`),
      );
      const svg = page.locator("#cell-weighted-sum .outputs svg");
      expect([await svg.getAttribute("style"), await svg.getAttribute("fill")], style).toEqual([null, null]);
    }
    await runs(
      page,
      drawing(`<svg><image href="http://${address}/e"/><use href="http://${address}/f#g"/></svg>`),
    );
    expect(heard).toEqual([]);
  });

  it("take one of the page's ids", async () => {
    const page = await open(chapter);
    await runs(page, drawing('<svg id="page-text"><circle id="eq-weighted-sum" r="5"/></svg>'));
    expect(await page.locator("[id=page-text]").count()).toBe(1);
    expect(await page.locator("[id=eq-weighted-sum]").count()).toBe(1);
  });

  it("reach network, storage or the page", async () => {
    const { address, heard } = await listener();
    const page = await open(chapter, { tolerate: refusals(address) });
    const escapes = {
      ...requests(address),
      indexedDB:
        "await new Promise((r, e) => { const q = indexedDB.open('x'); q.onsuccess = () => r('open'); q.onerror = () => e(q.error); })",
      caches: "await caches.open('x')",
      document: "document.title",
      parent: "parent.document.title",
      "new Function": "new Function('return 1')()",
    };
    for (const [name, code] of Object.entries(escapes)) {
      const shown = await runs(page, `const got = ${code};\n"escaped " + got`);
      expect(shown, name).not.toContain("escaped");
      expect(shown, name).not.toContain("can't be read");
      expect(await state(page), name).toBe("failed");
    }
    expect(heard).toEqual([]);
  });

  it("reach the network, by code that does so outside the sandbox", async () => {
    const { address, heard } = await listener();
    const page = await open(chapter, { tolerate: refusals(address) });
    for (const [name, code] of Object.entries(requests(address))) {
      await page.evaluate(runInPlainWorker, code);
      await expect.poll(() => heard, { message: name }).toContain(`/${name}`);
    }
  });

  it("break the page by a strange value", async () => {
    const page = await open(chapter);
    const values = [
      "new Proxy({}, { get() { throw new Error('no') }, ownKeys() { throw new Error('no') } })",
      "({ get x() { throw new Error('no') } })",
      "(() => { const a = []; a.push(a); return a; })()",
      "Array.from({ length: 1e6 }, (_, i) => i)",
      "'x'.repeat(1e7)",
      "Symbol('s')",
      "10n ** 30n",
      "new Map([[{}, new Set([1])]])",
      "({ rows: 1e9, columns: 1e9, data: { length: 1e18 } })",
      "Promise.resolve({ outerHTML: 5 })",
    ];
    for (const value of values) {
      await runs(page, `const value = ${value};\nvalue`);
      expect(await state(page), value).toBe("ok");
    }
    expect(await runs(page, "const last = dot([6], [7]);\nlast")).toBe("42");
  });

  it("forge another cell's result as anything but text", async () => {
    const page = await open(chapter);
    await runs(
      page,
      "globalThis.postMessage({ type: 'done', id: 'sum', result: { displays: [{ kind: 'markup', markup: '<img src=x onerror=pwned=1>' }], outcomes: [], values: {} } });\ndot([1], [1])",
    );
    expect(await state(page)).toBe("ok");
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  });
});
