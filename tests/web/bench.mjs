// What a visitor waits for: the first visit's bytes, requests and paints, and the time from a key to the next frame.
// Prints Markdown. `node bench.mjs`, after `make dist`, or only some parts of it, `node bench.mjs starting modelInWasm`; the model
// alone is measured by examples/bench.rs.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST, PHONE, hasStarted, launch, stays } from "./browser.mjs";
import { compressed, serve } from "./server.mjs";

/** The text field in which digits are typed, and the group to unfold for it. */
const FIELD = "#tuition";
const GROUP = "#costs > summary";
const KEYS = 60;
const VISITS = 5;
/** As many as the page simulates at once (src/session/deeper.rs). */
const LIVES_A_STEP = 100;
/** Routes whose price and lives are measured in wasm. */
const ROUTES = {
  "as on opening": "",
  "a level loan": "study=bachelor-hia&place=OH&borrow=7000",
  "income-driven loan": "study=bachelor-hia&place=OH&borrow=7000&plan=rap",
  "beside the job": "now=rhit&place=MN",
};

const kB = (bytes) => (bytes / 1000).toFixed(1);
const ms = (time) => time.toFixed(1);
function quantile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
function table(head, rows) {
  console.log(`| ${head.join(" | ")} |\n|${head.map((_, at) => (at ? "--:|" : "---|")).join("")}`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  console.log();
}

/** The model in wasm: what a price takes, and how many lives are simulated a second. */
async function modelInWasm() {
  const built = join(dirname(fileURLToPath(import.meta.url)), "../../target/bench/bench_wasm.js");
  if (!existsSync(built)) return console.log("(the model in wasm was not built: make bench does it)\n");
  const { prices, lives, nodes, routes } = createRequire(import.meta.url)(built);
  const time = (run) => { const start = performance.now(); run(); return performance.now() - start; };
  const median = (run) => quantile(Array.from({ length: 15 }, () => time(run)), 0.5);
  const rows = Object.entries(ROUTES).map(([name, link]) => {
    const price = (median(() => prices(link, 200)) / 200) * 1000;
    const slices = median(() => lives(link, 2000));
    const step = quantile(Array.from({ length: 100 }, () => time(() => lives(link, LIVES_A_STEP))), 0.95);
    return [name, price.toFixed(1), Math.round(2000 / (slices / 1000)).toLocaleString("en-US"), ms(slices * 4), step.toFixed(2)];
  });
  console.log("### The model in wasm, compiled as in the page\n");
  table(["route", "price µs", "lives a second", "4 × 2,000 lives ms", `a step of ${LIVES_A_STEP} lives, p95 ms`], rows);
  const places = Array.from({ length: nodes() }, (_, place) => place);
  const pairs = places.flatMap((from) => places.map((to) => [from, to]));
  // The better of two, so that what else the machine did counts less.
  const times = pairs.map(([from, to]) => Math.min(time(() => routes(from, to)), time(() => routes(from, to))));
  console.log(`### Routes between any two of ${places.length} nodes of the map, in wasm\n`);
  table(["pairs", "p50 ms", "p95 ms", "worst ms"], [[pairs.length, ...[0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(2))]]);
}

const host = await serve(DIST);
const browser = await launch();

/** Slow 4G, as Lighthouse has it: 150 ms to an answer, 1.6 Mbit a second down and 0.75 up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

async function open(slower, fragment = "", network = undefined) {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: "block" });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  if (slower > 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  if (network) {
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", network);
  }
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.hasAttribute("data-started")) return;
      window.startedAt = performance.now();
      observer.disconnect();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-started"] });
  });
  await page.goto(host.url + (fragment && `#${fragment}`));
  await hasStarted(page);
  return { context, page };
}

async function firstVisit() {
  host.hits.length = 0;
  const { context } = await open(1);
  await context.close();
  const rows = host.hits.map((path) => {
    const bytes = readFileSync(join(DIST, path === "/" ? "index.html" : path));
    return [path, bytes.length, compressed(bytes, "gzip").length, compressed(bytes, "br").length];
  });
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
  rows.push([`**${rows.length} requests**`, sum(1), sum(2), sum(3)]);
  console.log("### A first visit\n");
  table(["file", "raw kB", "gzip kB", "brotli kB"], rows.map(([name, ...sizes]) => [name, ...sizes.map(kB)]));
}

/** What comes once somebody stays. */
async function furtherVisit() {
  const { context, page } = await open(1);
  host.hits.length = 0;
  await stays(page);
  await context.close();
  const sizes = host.hits.map((path) => compressed(readFileSync(join(DIST, path)), "gzip").length);
  console.log(`Once somebody moves: ${host.hits.length} requests, ${kB(sizes.reduce((sum, size) => sum + size, 0))} kB gzip more.\n`);
}

async function starting() {
  const rows = [];
  for (const [what, slower, network] of [["as it is", 1], ["4× slower", 4], ["4× slower, Slow 4G", 4, SLOW_4G]]) {
    const [painted, started, ready] = [[], [], []];
    for (let visit = 0; visit < VISITS; visit++) {
      const { context, page } = await open(slower, "", network);
      painted.push(await page.evaluate(() => new Promise((resolve) => {
        new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach((entry) => resolve(entry.startTime))).observe({ type: "paint", buffered: true });
      })));
      const [start, arrived] = await page.evaluate(() => {
        const wasm = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".wasm"));
        return [window.startedAt, Math.min(...wasm.map(({ responseEnd }) => responseEnd))];
      });
      started.push(start);
      ready.push(start - arrived);
      await context.close();
    }
    rows.push([what, ...[painted, started, ready].map((times) => ms(quantile(times, 0.5)))]);
  }
  console.log(`### Starting (local host, brotli, median of ${VISITS})\n`);
  table(["processor and network", "first paint ms", "app started ms", "of these since the wasm arrived ms"], rows);
}

/** Three routes beside staying put: lives of each are simulated again after every edit. */
const SEVERAL = "v=1&and=&study=bachelor-hia&borrow=7000&plan=rap&and=&study=coding-certificate";

/** Longer than what waits for the visitor to pause (src/session/store/calm.rs) takes; not the same each time, so that keys come anywhere between two frames. */
const pause = () => new Promise((done) => setTimeout(done, 400 + Math.random() * 50));

/**
 * From a key (the time that the browser gave its input event) to the callback of the next frame, and until that frame's
 * style, layout and paint are done: the first task after it, before any less urgent one. Nothing asks the page anything
 * in between.
 */
async function typed(page) {
  await page.evaluate(() => {
    window.edits = [];
    // First in line at the window, so that the time of every listener of the page counts.
    addEventListener("input", ({ timeStamp }) => requestAnimationFrame(() => {
      const frame = performance.now() - timeStamp;
      scheduler.postTask(() => edits.push({ frame, painted: performance.now() - timeStamp }), { priority: "user-blocking" });
    }), { capture: true });
  });
  await page.keyboard.press("End");
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 2 ? "Backspace" : String(1 + (key % 9)));
    await pause();
  }
  const edits = await page.evaluate(() => edits);
  const of = (name, share) => ms(quantile(edits.map((edit) => edit[name]), share));
  return [edits.length, of("frame", 0.5), of("frame", 0.95), of("painted", 0.5), of("painted", 0.95)];
}

async function typing() {
  const rows = [];
  for (const slower of [1, 4]) {
    const as = slower === 1 ? "" : `, ${slower}× slower`;
    const { context, page } = await open(slower);
    await page.goto("about:blank");
    await page.setContent(`<form method="dialog"><input id="tuition" value="4150"></form>`);
    await page.locator(FIELD).click();
    rows.push([`a field and nothing else${as}`, ...await typed(page)]);
    await context.close();
    for (const [what, fragment] of [["one route", ""], ["three routes", SEVERAL]]) {
      const { context, page } = await open(slower, fragment);
      await stays(page);
      await page.locator(GROUP).click();
      await page.locator(FIELD).click();
      rows.push([`${what}${as}`, ...await typed(page)]);
      await context.close();
    }
  }
  console.log(`### From a key to the next frame, ${KEYS} keys in \`${FIELD}\`\n`);
  table(["page and processor", "edits", "frame begins p50 ms", "p95 ms", "frame done p50 ms", "p95 ms"], rows);
}

/** As a person types: a key every few frames, so that the lives of all routes are simulated in between. */
async function framesWhileTyping() {
  const [FRAMES, FRAME_MS] = [9, 1000 / 60];
  const rows = [];
  for (const [what, fragment] of [["one route", ""], ["three routes", SEVERAL]]) {
    const { context, page } = await open(1, fragment);
    await stays(page);
    await page.locator(GROUP).click();
    await page.locator(FIELD).click();
    await page.keyboard.press("End");
    await page.evaluate(() => {
      window.gaps = [];
      let last;
      const frame = (now) => {
        if (last !== undefined) window.gaps.push(now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      window.frames = (left) => new Promise((done) => {
        const frame = () => (left-- ? requestAnimationFrame(frame) : done());
        frame();
      });
    });
    for (let key = 0; key < KEYS; key++) {
      await page.keyboard.press(key % 2 ? "Backspace" : String(1 + (key % 9)));
      await page.evaluate((frames) => window.frames(frames), FRAMES);
    }
    const gaps = await page.evaluate(() => window.gaps);
    const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0);
    rows.push([what, KEYS, gaps.length, dropped, ms(Math.max(...gaps))]);
    await context.close();
  }
  console.log(`### Frames while typing, a key every ${FRAMES} frames\n`);
  table(["page", "keys", "frames", "dropped", "longest ms"], rows);
}

const parts = { firstVisit, furtherVisit, starting, typing, framesWhileTyping, modelInWasm };
const asked = process.argv.slice(2);
try {
  for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part();
} finally {
  await browser.close();
  await host.close();
}
