// What the programs of the page are made of: the code of each part, largest first. Prints Markdown. `make bench` puts them
// into target/bench as they are before wasm-opt: there they still name their functions.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const built = join(dirname(fileURLToPath(import.meta.url)), "../../target/bench");
const PARTS = 16;
const [CUSTOM, IMPORT, CODE, DATA] = [0, 2, 10, 11];
const [FUNCTION_NAMES, IMPORTED_FUNCTION] = [1, 0];

/** Reads a module's sections one value after the other. */
class Reader {
  constructor(bytes) { [this.bytes, this.at] = [bytes, 0]; }
  byte() { return this.bytes[this.at++]; }
  number() {
    let [value, shift, byte] = [0, 0];
    do { byte = this.byte(); value += (byte & 0x7f) * 2 ** shift; shift += 7; } while (byte & 0x80);
    return value;
  }
  text() { const length = this.number(); return this.bytes.toString("utf8", this.at, (this.at += length)); }
  skip(length) { this.at += length; }
  list(read) { return Array.from({ length: this.number() }, (_, at) => read(at)); }
  limits() { const has_most = this.byte() & 1; this.number(); if (has_most) this.number(); }
  imported() {
    this.text(); this.text();
    const kind = this.byte();
    if (kind === IMPORTED_FUNCTION) this.number();
    else if (kind === 1) { this.byte(); this.limits(); } else if (kind === 2) this.limits();
    else if (kind === 3) this.skip(2); else { this.byte(); this.number(); }
    return kind;
  }
}

/** The part of the page that a function's name names: a module of ours two levels deep, or another's crate. */
function partOf(name) {
  const ours = /him_pathways\[[0-9a-f]+\]::([a-z_0-9]+)(::[a-z_0-9]+\b(?!\())?/.exec(name);
  if (ours) return ours[1] + (ours[2] ?? "");
  return /([a-z_0-9]+)\[[0-9a-f]+\]/.exec(name)?.[1] ?? "not named";
}

function partsOf(bytes) {
  const reader = new Reader(bytes);
  reader.skip(8);
  let [imported, bodies, data] = [0, [], 0];
  const names = new Map();
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const length = reader.number();
    const end = reader.at + length;
    if (id === IMPORT) imported = reader.list(() => reader.imported()).filter((kind) => kind === IMPORTED_FUNCTION).length;
    if (id === CODE) bodies = reader.list(() => { const size = reader.number(); reader.skip(size); return size; });
    if (id === DATA) data = length;
    if (id === CUSTOM && reader.text() === "name") {
      while (reader.at < end) {
        const kind = reader.byte();
        const until = reader.number() + reader.at;
        if (kind === FUNCTION_NAMES) reader.list(() => names.set(reader.number(), reader.text()));
        reader.at = until;
      }
    }
    reader.at = end;
  }
  const parts = new Map([["tables and texts (data)", data]]);
  bodies.forEach((size, at) => {
    const part = partOf(names.get(at + imported) ?? "");
    parts.set(part, (parts.get(part) ?? 0) + size);
  });
  return [...parts].toSorted(([, a], [, b]) => b - a);
}

for (const [program, file] of [["The first program", "him-pathways"], ["The second", "further"]]) {
  const parts = partsOf(readFileSync(join(built, `${file}_bg.wasm`)));
  const all = parts.reduce((sum, [, size]) => sum + size, 0);
  console.log(`### ${program}, largest parts (${(all / 1000).toFixed(0)} kB before wasm-opt)\n\n| part | kB | % |\n|---|--:|--:|`);
  for (const [part, size] of parts.slice(0, PARTS)) console.log(`| ${part} | ${(size / 1000).toFixed(1)} | ${((100 * size) / all).toFixed(1)} |`);
  console.log();
}
