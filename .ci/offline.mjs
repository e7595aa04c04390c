// Writes the service worker of the page (src/offline.js): which files it keeps, and the page that they belong to.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The page's own files, all but itself; what colleges load, and copies for hosts, are none of them. */
const KEPT = /^(?!embed|maker|tokens|offline).*\.(js|css|wasm|txt)$/;

export function writeOffline(folder, code) {
  const version = createHash("sha256").update(readFileSync(join(folder, "index.html"))).digest("hex");
  const files = readdirSync(folder).filter((name) => KEPT.test(name)).toSorted();
  const lists = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
  writeFileSync(join(folder, "offline.js"), lists + code);
}
