// What every browser test needs: one browser, one host, and a visit that notices whatever goes wrong.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after } from "node:test";
import { DIST, PATIENCE, PHONE, hasStarted, launch, stays } from "./browser.mjs";
import { serve } from "./server.mjs";

const require = createRequire(import.meta.url);
export * from "./browser.mjs";

let shared;
/** The browser and the hosts of all tests: ours under `/` and under a sub-path, and the college that embeds it. */
export function stage() {
  shared ??= (async () => {
    if (!existsSync(join(DIST, "index.html"))) throw new Error(`nothing to test in ${DIST}: run make dist`);
    const [browser, host, below, college] = await Promise.all([launch(), serve(DIST), serve(DIST, { prefix: "/a/b c/" }), serve(null)]);
    return { browser, host, below, college };
  })();
  return shared;
}
after(async () => {
  if (!shared) return;
  const { browser, ...hosts } = await shared;
  await browser.close();
  await Promise.all(Object.values(hosts).map((host) => host.close()));
});

/**
 * Opens the page and hands it to `body` as `{ page, requests, errors, host }`. Afterwards nothing may have been fetched
 * from elsewhere, logged as an error, or refused by the page's own policy (`expectErrors` allows the errors).
 *
 * Options: `fragment`, `query`, `viewport`, `host` (default: ours), `url` (in place of all three), `context` (Playwright's options),
 * `prepare(page)` before the first request, `started` (false: don't wait for the app), `further` (false: nor for what
 * stands behind the answer, which is fetched once the visitor moves).
 */
export async function visit(options, body) {
  const { browser, host: ours, ...others } = await stage();
  const { fragment = "", query = "", viewport = PHONE, host = ours, url, context: more = {}, prepare, started = true, further = true, expectErrors = false } = options;
  const context = await browser.newContext({ viewport, locale: "en-US", serviceWorkers: "block", ...more });
  context.setDefaultTimeout(PATIENCE);
  const [requests, errors, violations] = [[], [], []];
  try {
    const origins = [ours, ...Object.values(others)].map((known) => known.port);
    context.on("request", (request) => requests.push(request.url()));
    const page = await context.newPage();
    // What the policy refuses, Chromium tells as a message and Firefox as an error.
    const note = (words) => (/Content.Security.Policy|violates the following/i.test(words) ? violations : errors).push(words);
    page.on("console", (message) => { if (message.type() === "error") note(message.text()); });
    page.on("pageerror", (error) => note(String(error)));
    await prepare?.(page);
    await page.goto(url ?? `${host.url}${query && `?${query}`}${fragment && `#${fragment}`}`, { waitUntil: "load" });
    if (started && !url) await hasStarted(page);
    if (started && further && !url) await stays(page);
    await body({ page, requests, errors, host });
    const foreign = requests.filter((address) => !isOurs(address, origins));
    assert.deepEqual(foreign, [], "requests to elsewhere");
    assert.deepEqual(violations, [], "refused by the Content-Security-Policy");
    if (!expectErrors) assert.deepEqual(errors, [], "errors in the console");
  } finally {
    await context.close();
  }
}

function isOurs(address, ports) {
  const { protocol, hostname, port } = new URL(address);
  return protocol === "data:" || protocol === "blob:" || protocol === "about:"
    || (["127.0.0.1", "localhost"].includes(hostname) && ports.includes(Number(port)));
}

/** Waits for the failure panel and returns its visible text. */
export async function failureText(frame) {
  const panel = frame.locator("#failure");
  await panel.waitFor({ state: "visible" });
  return panel.innerText();
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** What axe finds against WCAG 2.2 AA, one line each, in a page or a frame of it. It would copy styles into the page. */
export async function axe(frame) {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values }, iframes: false, preload: false }), TAGS);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`));
}

/** A page of the college (another site than ours) with our page in a frame; returns its address. */
export async function embedding(attributes = "", { query = "", head = "" } = {}) {
  const { host, college } = await stage();
  const path = `/frame-${college.pages.size}`;
  const src = `${host.url}${query && `?${query}`}`;
  college.pages.set(path, `<!doctype html><html lang="en"><head><title>A college</title><link rel="icon" href="data:,">${head}</head>
    <body><h1>A college</h1><iframe title="Calculator" width="390" height="700" src="${src}" ${attributes}></iframe></body></html>`);
  return `http://localhost:${college.port}${path}`;
}

/** The frame of our page inside a college's page. */
export async function framed(page) {
  const element = await page.locator("iframe").elementHandle();
  return element.contentFrame();
}
