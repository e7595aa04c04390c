// What a visitor waits for: the first visit's bytes, requests and paints, and the time from a key to the next frame.
// Prints Markdown. `node bench.mjs`, after `make dist`; the model alone is measured by examples/bench.rs.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST, PHONE, hasStarted, launch, stays } from "./browser.mjs";
import { compressed, serve } from "./server.mjs";

/** The text field in which digits are typed, and the group to unfold for it. */
const FIELD = "#tuition";
const GROUP = "#costs > summary";
const KEYS = 120;
const VISITS = 5;
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
    return [name, price.toFixed(1), Math.round(2000 / (slices / 1000)).toLocaleString("en-US"), ms(slices * 4)];
  });
  console.log("### The model in wasm, compiled as in the page\n");
  table(["route", "price µs", "lives a second", "4 × 2,000 lives ms"], rows);
  const places = Array.from({ length: nodes() }, (_, place) => place);
  const pairs = places.flatMap((from) => places.map((to) => [from, to]));
  // The better of two, so that what else the machine did counts less.
  const times = pairs.map(([from, to]) => Math.min(time(() => routes(from, to)), time(() => routes(from, to))));
  console.log(`### Routes between any two of ${places.length} nodes of the map, in wasm\n`);
  table(["pairs", "p50 ms", "p95 ms", "worst ms"], [[pairs.length, ...[0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(2))]]);
}

const host = await serve(DIST);
const browser = await launch();

async function open(slower, fragment = "") {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: "block" });
  const page = await context.newPage();
  if (slower > 1) {
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
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
  for (const slower of [1, 4]) {
    const [painted, started] = [[], []];
    for (let visit = 0; visit < VISITS; visit++) {
      const { context, page } = await open(slower);
      painted.push(await page.evaluate(() => new Promise((resolve) => {
        new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach((entry) => resolve(entry.startTime))).observe({ type: "paint", buffered: true });
      })));
      started.push(await page.evaluate(() => window.startedAt));
      await context.close();
    }
    rows.push([slower === 1 ? "as it is" : `${slower}× slower`, ms(quantile(painted, 0.5)), ms(quantile(started, 0.5))]);
  }
  console.log(`### Starting (local host, median of ${VISITS})\n`);
  table(["processor", "first paint ms", "app started ms"], rows);
}

/** Three routes beside staying put: lives of each are simulated again after every edit. */
const SEVERAL = "v=1&and=&study=bachelor-hia&borrow=7000&plan=rap&and=&study=coding-certificate";

async function typing() {
  const rows = [];
  for (const [what, slower, fragment] of [["one route", 1, ""], ["one route, 4× slower", 4, ""], ["three routes", 1, SEVERAL], ["three routes, 4× slower", 4, SEVERAL]]) {
    const { context, page } = await open(slower, fragment);
    await stays(page);
    const field = page.locator(FIELD).first();
    if (!(await field.count())) {
      console.log(`No field ${FIELD} on the page: typing is not measured.\n`);
      await context.close();
      return;
    }
    await page.evaluate(() => {
      window.edits = [];
      const after = new MessageChannel();
      // First in line at the window, so that the time of every listener of the page counts.
      addEventListener("input", () => {
        const edit = { at: performance.now() };
        // A frame's callback just before it is painted; a message after.
        requestAnimationFrame(() => {
          edit.frame = performance.now() - edit.at;
          after.port1.onmessage = () => { edit.painted = performance.now() - edit.at; window.edits.push(edit); };
          after.port2.postMessage(0);
        });
      }, { capture: true });
    });
    await page.locator(GROUP).click();
    await field.click();
    await page.keyboard.press("End");
    for (let key = 0; key < KEYS; key++) {
      await page.keyboard.press(key % 2 ? "Backspace" : String(1 + (key % 9)));
      await page.waitForFunction((edits) => window.edits.length >= edits, key + 1);
    }
    const edits = await page.evaluate(() => window.edits);
    const of = (name, share) => ms(quantile(edits.map((edit) => edit[name]), share));
    rows.push([what, edits.length, of("frame", 0.5), of("frame", 0.95), of("painted", 0.5), of("painted", 0.95)]);
    await context.close();
  }
  console.log(`### From the input event to the next frame, ${KEYS} keys in \`${FIELD}\`\n`);
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
    for (let key = 0; key < KEYS / 2; key++) {
      await page.keyboard.press(key % 2 ? "Backspace" : String(1 + (key % 9)));
      await page.evaluate((frames) => window.frames(frames), FRAMES);
    }
    const gaps = await page.evaluate(() => window.gaps);
    const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0);
    rows.push([what, KEYS / 2, gaps.length, dropped, ms(Math.max(...gaps))]);
    await context.close();
  }
  console.log(`### Frames while typing, a key every ${FRAMES} frames\n`);
  table(["page", "keys", "frames", "dropped", "longest ms"], rows);
}

try {
  await firstVisit();
  await furtherVisit();
  await starting();
  await typing();
  await framesWhileTyping();
  await modelInWasm();
} finally {
  await browser.close();
  await host.close();
}
