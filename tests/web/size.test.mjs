// The weight of a first visit.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { DIST, stage, visit } from "./helpers.mjs";

const MOST_BYTES = 120_000;
const MOST_REQUESTS = 6;

test("a first visit takes at most 6 requests, each file once, and what the budget allows, compressed", async (t) => {
  const { host } = await stage();
  const before = host.hits.length;
  await visit({ further: false }, () => {});
  const fetched = host.hits.slice(before);
  assert.deepEqual(fetched.toSorted(), [...new Set(fetched)].toSorted(), "a file was fetched twice");
  assert.ok(fetched.length <= MOST_REQUESTS, `${fetched.length} requests: ${fetched.join(" ")}`);
  let bytes = 0;
  for (const path of fetched) {
    const size = readFileSync(join(DIST, `${path === "/" ? "index.html" : path}.gz`)).length;
    t.diagnostic(`${size} bytes gzip: ${path}`);
    bytes += size;
  }
  t.diagnostic(`${bytes} bytes gzip in ${fetched.length} requests`);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes compressed, of at most ${MOST_BYTES}`);
});

test("beside every file of the page stand its compressed copies, for hosts that do not compress themselves", () => {
  const files = readdirSync(DIST);
  const pressed = files.filter((name) => /\.(html|js|css|wasm|txt)$/.test(name));
  assert.ok(pressed.length > 10, pressed.join());
  for (const name of pressed) {
    const read = (ending) => readFileSync(join(DIST, name + ending));
    assert.ok(gunzipSync(read(".gz")).equals(read("")), `${name}.gz`);
    assert.ok(brotliDecompressSync(read(".br")).equals(read("")), `${name}.br`);
    assert.ok(read(".br").length <= read(".gz").length, `${name}.br is the larger`);
  }
});
