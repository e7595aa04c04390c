// Finishes the page that Trunk built (a post_build hook): puts its first answer into it and the files that it fetches on
// demand beside it, writes the
// hashes of its inline style and script into its Content-Security-Policy, and fails if anything in it is fetched from
// elsewhere or by an absolute path.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstPages, spanishReport } from "./first.mjs";
import { writeOffline } from "./offline.mjs";
import { press } from "./press.mjs";

const folder = process.env.TRUNK_STAGING_DIR ?? "dist";
const file = join(folder, "index.html");
const release = process.env.TRUNK_PROFILE !== "debug";

const esbuild = (code, ...flags) =>
  execFileSync("esbuild", ["--minify", "--format=esm", "--target=es2022", "--charset=utf8", ...flags], { input: code, encoding: "utf8", cwd: folder });
// Before what only this calls is left out of them.
const first = await firstPages(folder);
/** What the modules that are fetched on demand offer to the page, besides their start. */
const OFFERS = {
  "further.js": ["show"],
  "working.js": ["working"],
  "embedding.js": ["presets", "published", "not_there", "page", "snippets", "findings"],
};
if (release) {
  // Trunk's own minifier does not know the syntax that wasm-bindgen writes. Beside its start, the glue exports classes
  // for streams that Leptos could use and this page does not: what only they need is left out. embed.js is no module, is
  // read by people who copy it, and stays as it was written.
  for (const name of readdirSync(folder).filter((name) => /^(him-pathways-.*|further|working|embedding)\.js$/.test(name))) {
    const path = join(folder, name);
    const glue = readFileSync(path, "utf8")
      .replace(/^if \(Symbol\.dispose\).*$/gm, "")
      .replace(/new FinalizationRegistry\(/g, "/* @__PURE__ */ $&");
    writeFileSync(path, glue);
    const offers = `export { ${["default", ...(OFFERS[name] ?? [])].join(", ")} } from "./${name}";`;
    const kept = esbuild(offers, "--bundle", "--log-level=warning", "--minify=false");
    const wanted = new Set([...kept.matchAll(/\bwasm\d*\.(\w+)/g)].map((match) => match[1]));
    const wasm = path.replace(/\.js$/, "_bg.wasm");
    writeFileSync(wasm, withoutOtherExports(readFileSync(wasm), wanted));
    execFileSync("wasm-opt", ["-Os", "--strip-producers", "--strip-target-features", wasm, "-o", wasm]);
    writeFileSync(path, esbuild(offers, "--bundle", "--log-level=warning"));
  }
}
/** The same module without the exports that are not among these: wasm-opt can then drop what only they need. */
function withoutOtherExports(module, wanted) {
  const parts = [module.subarray(0, 8)];
  let at = 8;
  const number = () => {
    let [value, shift, byte] = [0, 0];
    do {
      byte = module[at++];
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  };
  const written = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(value >>> 7)]);
  while (at < module.length) {
    const [begin, id] = [at, module[at++]];
    const end = number() + at;
    if (id === 7) {
      const kept = [];
      for (let left = number(); left > 0; left--) {
        const entry = at;
        const length = number();
        const text = module.toString("utf8", at, at + length);
        at += length + 1;
        number();
        if (wanted.has(text)) kept.push(module.subarray(entry, at));
      }
      const body = Buffer.concat([Buffer.from(written(kept.length)), ...kept]);
      parts.push(Buffer.from([id, ...written(body.length)]), body);
    } else {
      parts.push(module.subarray(begin, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

let page = readFileSync(file, "utf8").replace(/(<script type="?module"?>)([\s\S]*?)(<\/script>)/g, (whole, open, code, close) =>
  release ? open + esbuild(code).trim() + close : whole);

/** Puts markup into an element of the page that is empty so far. */
function fill(opening, markup) {
  let filled = false;
  page = page.replace(opening, (tag) => (filled = true, tag + markup));
  if (!filled) give_up(`has no ${opening}`);
}
fill(/<div\b[^>]*\bid="?page"?[^>]*>(?=<\/div>)/, first.en.whole);
fill(/<template\b[^>]*\bid="?spanish"?[^>]*>(?=<\/template>)/, first.es.brief);

function give_up(reason) {
  console.error(`seal: ${file}: ${reason}`);
  process.exit(1);
}

// build.rs has written these files into its folder. There may be several such folders, of earlier builds: the newest
// file is that of the present tables. The page finds the address in a <meta> that nothing fetches by itself.
const built = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown", release ? "release" : "debug", "build");
const outputs = existsSync(built) ? readdirSync(built, { recursive: true }) : [];
const addressed = (text, name, ending) => `${name}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}${ending}`;
const addresses = ["colleges", "metros", "sources", "checks", "pages-en", "pages-es", "careers-en", "careers-es"].map((name) => {
  const found = outputs.filter((path) => /him-pathways/.test(path) && path.endsWith(join("out", `${name}.txt`))).map((path) => join(built, path));
  const newest = found.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? give_up(`finds no ${name}.txt in ${built}`);
  const text = readFileSync(newest);
  const address = addressed(text, name, ".txt");
  writeFileSync(join(folder, address), text);
  return `<meta id="${name}" name="him-${name}" content="./${address}">`;
});
// The modules that show what stands behind the answer, explain numbers and read what a college brings: Trunk gives them no hash, and the page nothing that
// fetches them by itself.
for (const name of ["further", "working", "embedding"]) {
  for (const [kind, built] of [["glue", `${name}.js`], ["wasm", `${name}_bg.wasm`]]) {
    const address = addressed(readFileSync(join(folder, built)), name, built.slice(built.lastIndexOf(".")));
    renameSync(join(folder, built), join(folder, address));
    addresses.push(`<meta id="${name}-${kind}" name="him-${name}-${kind}" content="./${address}">`);
  }
}
// The page that writes the embed code needs the second one only. Its own policy stands in it: it has nothing inline.
const maker = join(folder, "embed.html");
writeFileSync(maker, readFileSync(maker, "utf8").replace("<title>", `${addresses.filter((meta) => meta.includes("embedding")).join("")}$&`));
// What the second program needs besides: its styles, and its scripts in one.
const styleOf = (name) => readFileSync(join("style", `${name}.css`), "utf8");
const scriptOf = (name) => readFileSync(join("src", `${name}.js`), "utf8");
const beside = {
  "further-style": [["deeper", "working", "method", "pathways"].map(styleOf).join(""), ".css", "--loader=css"],
  "further-script": [["take", "working"].map(scriptOf).join(""), ".js", "--loader=js"],
  // And what an address with a college's color or file needs.
  "college-script": [scriptOf("college-file"), ".js", "--loader=js"],
};
for (const [id, [text, ending, loader]] of Object.entries(beside)) {
  const content = release ? esbuild(text, loader) : text;
  const address = addressed(content, id.split("-")[0], ending);
  writeFileSync(join(folder, address), content);
  addresses.push(`<meta id="${id}" name="him-${id}" content="./${address}">`);
}
if (!page.includes("<title>")) give_up("has no title, before which the addresses of its files go");
page = page.replace("<title>", `${addresses.join("")}$&`);

const sources = (texts) => texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
const inner = (pattern) => [...page.matchAll(pattern)].map((match) => match[1]);
const styles = inner(/<style\b[^>]*>([\s\S]*?)<\/style>/g);
const scripts = inner(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g);

// Trunk's minifier changes the order of attributes.
const meta = page.match(/<meta\b[^>]*\bhttp-equiv=["']?content-security-policy\b[^>]*>/i)?.[0] ?? "";
let policy = meta.match(/\bcontent="([^"]*)"/)?.[1] ?? give_up("has no Content-Security-Policy");
const add = (directive, more) => {
  const before = `${directive} 'self'`;
  if (!policy.includes(before)) give_up(`its policy has no "${before}"`);
  policy = policy.replace(before, `${before} ${more}`);
};
const given = policy;
add("style-src", sources(styles));
if (release) {
  add("script-src", sources(scripts));
} else {
  // `trunk serve` reloads the page by an inline script, which it changes while serving, and a socket.
  add("script-src", "'unsafe-inline'");
  add("connect-src", "ws: wss:");
}

// What the browser fetches by itself. Links that a visitor follows may lead anywhere.
const fetched = [
  ...inner(/<(?:script|img|iframe|source|link)\b[^>]*?\b(?:src|href)=("[^"]*"|'[^']*'|[^\s>]+)/g),
  ...styles.flatMap((css) => [...css.matchAll(/url\(([^)]*)\)|@import\s+("[^"]*"|'[^']*')/g)].map((match) => match[1] ?? match[2])),
].map((address) => address.replace(/^["']|["']$/g, ""));
for (const address of fetched) {
  if (!/^(\.\/|data:|#)/.test(address)) give_up(`fetches ${address}: only ./relative and data: addresses work everywhere`);
}

writeFileSync(file, page.replace(given, () => policy));
writeFileSync(join(folder, "espanol.html"), spanishReport(page.replace(given, () => policy), first.es));
// While it is worked on, the page of today should not be that of yesterday.
if (release) {
  writeOffline(folder, esbuild(scriptOf("offline"), "--loader=js"));
  await press(folder);
}
