// A static host like any other: right types, compressed, readable from any origin, under any path.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Names that change with what they hold. */
const HASHED = /-[0-9a-f]{16}(_bg)?\.(js|css|wasm|txt)$/;

/** What a browser downloads, once compressed and kept. */
export function compressed(bytes, encoding) {
  if (encoding === "gzip") return gzipSync(bytes, { level: 9 });
  if (encoding === "br") return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return bytes;
}

/**
 * Serves a folder under a path (`/` or `/a/b/`), and pages given as text.
 * `hits` lists every request that arrived; `pages` maps a path to HTML, for the pages that embed ours. `cached` adds the
 * headers about caching that the README asks of a host.
 */
export async function serve(folder, { prefix = "/", host = "127.0.0.1", cached = false } = {}) {
  const hits = [];
  const pages = new Map();
  const kept = new Map();

  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, "http://any").pathname);
    hits.push(path);
    let [bytes, type] = [undefined, TYPES[".html"]];
    if (pages.has(path)) {
      bytes = Buffer.from(pages.get(path));
    } else if (folder && path.startsWith(prefix)) {
      const name = normalize("/" + path.slice(prefix.length)) + (path.endsWith("/") ? "index.html" : "");
      bytes = await readFile(join(folder, name)).catch(() => undefined);
      type = TYPES[extname(name)] ?? "application/octet-stream";
    }
    const headers = { "Content-Type": bytes ? type : "text/plain", "Access-Control-Allow-Origin": "*", Vary: "Accept-Encoding" };
    if (cached) headers["Cache-Control"] = HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
    const accepts = request.headers["accept-encoding"] ?? "";
    const encoding = !bytes ? undefined : accepts.includes("br") ? "br" : accepts.includes("gzip") ? "gzip" : undefined;
    if (encoding) {
      const key = `${encoding} ${createHash("sha256").update(bytes).digest("hex")}`;
      if (!kept.has(key)) kept.set(key, compressed(bytes, encoding));
      bytes = kept.get(key);
      headers["Content-Encoding"] = encoding;
    }
    response.writeHead(bytes ? 200 : 404, headers).end(bytes ?? "not here");
  }

  const server = createServer((request, response) => answer(request, response).catch((error) => response.writeHead(500).end(String(error))));
  await new Promise((resolve) => server.listen(0, host, resolve));
  const { port } = server.address();
  return {
    hits,
    pages,
    prefix,
    port,
    origin: `http://${host}:${port}`,
    url: `http://${host}:${port}${prefix}`,
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}
