/** A small server of static files, as a plain web host would serve the book: for `npm start` and the browser tests. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { createGzip } from "node:zlib";

export interface SiteServer {
  /** Address without a slash at its end, e.g. "http://localhost:4321". */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Folder of the built site. */
  folder: string;
  /** First port to try; 0 lets the system choose one. */
  port: number;
  /** Interface to listen on, by default this machine's own only. */
  host?: string;
}

/** How many ports after the first are tried before giving up. */
const PORTS_TO_TRY = 50;

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ipynb": "application/json; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};
const compressible = /^text\/|json|xml|wasm/;

/** Serves a folder on the first free port from `port` on. Throws where none is free. */
export async function serve({ folder, port, host = "localhost" }: ServeOptions): Promise<SiteServer> {
  const server = createServer((request, response) => answer(folder, request, response));
  const found = await listen(server, port, host);
  return {
    url: `http://${host}:${found}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number, host: string): Promise<number> {
  const last = first === 0 ? 0 : first + PORTS_TO_TRY;
  for (let port = first; port <= last; port++) {
    const taken = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once("error", resolve);
      server.listen(port, host, () => {
        server.off("error", resolve);
        resolve(undefined);
      });
    });
    if (!taken) return (server.address() as { port: number }).port;
    if (taken.code !== "EADDRINUSE" && taken.code !== "EACCES") throw taken;
  }
  throw new Error(`No free port between ${first} and ${last}: choose another one with --port.`);
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const [, pathname, search] = /^([^?#]*)(.*)$/s.exec(request.url ?? "/") as RegExpExecArray;
  const file = fileOf(folder, pathname);
  if (file === undefined) sendNotFound(folder, response);
  else if (file === "folder") response.writeHead(301, { Location: `${pathname}/${search}` }).end();
  else send(file, pathname, request, response);
}

/** The file that a path stands for; "folder" where its slash is missing; undefined where there is none. */
function fileOf(folder: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = join(folder, decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  const stats = path.includes("\0") ? undefined : statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() && !pathname.endsWith("/")) return path;
  if (!stats?.isDirectory() || !existsSync(join(path, "index.html"))) return undefined;
  return pathname.endsWith("/") ? join(path, "index.html") : "folder";
}

function send(file: string, pathname: string, request: IncomingMessage, response: ServerResponse): void {
  const type = types[extname(file)] ?? "application/octet-stream";
  const gzip = compressible.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  response.writeHead(200, {
    "Content-Type": type,
    // Astro puts a hash of the contents into the names below _astro, so those files never change.
    "Cache-Control": pathname.startsWith("/_astro/") ? "public, max-age=31536000, immutable" : "no-cache",
    ...(gzip
      ? { "Content-Encoding": "gzip", Vary: "Accept-Encoding" }
      : { "Content-Length": statSync(file).size }),
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  // A new build may take the place of this one at any moment.
  const contents = createReadStream(file).once("error", () => response.destroy());
  if (gzip) contents.pipe(createGzip()).pipe(response);
  else contents.pipe(response);
}

function sendNotFound(folder: string, response: ServerResponse): void {
  const page = join(folder, "404.html");
  const body = existsSync(page) ? readFileSync(page) : "Not found";
  response.writeHead(404, { "Content-Type": existsSync(page) ? types[".html"] : types[".txt"] }).end(body);
}
