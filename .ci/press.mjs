// Puts a gzip and a Brotli copy beside each file of the page, for hosts that send such copies as they are
// (nginx: `gzip_static on; brotli_static on;`) and would else compress less, or not at all.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const { gzipAsync } = createRequire(join(process.env.ZOPFLI ?? "", "package.json"))("@gfx/zopfli");
const PRESSED = /\.(html|js|css|wasm|txt)$/;
/** What everybody fetches first is packed as tightly as the format allows: 6 % less than gzip at its best, 100 times slower. */
const FIRST = /^(index\.html|him-pathways-.*)$/;

export async function press(folder) {
  for (const name of readdirSync(folder).filter((name) => PRESSED.test(name))) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), FIRST.test(name) ? await gzipAsync(bytes, { numiterations: 15 }) : gzipSync(bytes, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
  }
}
