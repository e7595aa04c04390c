// A page of its own works without a network after one visit, and never shows two versions at once.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { writeOffline } from "../../.ci/offline.mjs";
import { DIST, hasStarted, stage, stays } from "./helpers.mjs";
import { showsAnswerTo } from "./screen.mjs";
import { serve } from "./server.mjs";

/** A host with a copy of the page that can be changed, and a browser in which service workers run. */
async function apart(body) {
  const folder = mkdtempSync(join(tmpdir(), "him-"));
  cpSync(DIST, folder, { recursive: true });
  const host = await serve(folder, { prefix: "/him/" });
  const context = await (await stage()).browser.newContext({ locale: "en-US", viewport: { width: 1200, height: 900 } });
  try {
    await body({ folder, host, context });
  } finally {
    await context.close();
    await host.close();
    rmSync(folder, { recursive: true });
  }
}

/** Opens the page and moves about in it. */
async function open(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await hasStarted(page);
  await stays(page);
  return page;
}

const isKept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
});

test("after one visit everything is there without a network: other answers, languages, views, workings", () =>
  apart(async ({ host, context }) => {
    const first = await open(context, host.url);
    await isKept(first);
    await first.close();
    await context.setOffline(true);
    const asked = host.hits.length;
    const page = await open(context, `${host.url}#v=1&place=OH&borrow=5000`);
    const { seen, wanted } = await showsAnswerTo(page, "v=1&place=OH&borrow=5000");
    assert.deepEqual(seen, wanted);
    await page.locator("#npv-finish button").click();
    await page.locator("section.working:visible .result").waitFor();
    await page.locator("#college-search").fill("sinclair");
    await page.locator("#hits [data-unit]").first().waitFor();
    const spanish = await open(context, `${host.url}?lang=es#v=1&view=method`);
    await spanish.locator(".publication").first().waitFor();
    assert.equal(await spanish.locator("html").getAttribute("lang"), "es");
    assert.equal(host.hits.length, asked, "nothing was asked of the host");
  }));

test("a newer version takes over once the older is closed, and until then nothing of it is shown", () =>
  apart(async ({ folder, host, context }) => {
    const index = join(folder, "index.html");
    const [, title] = /<title>(.*?)<\/title>/.exec(readFileSync(index, "utf8"));
    const first = await open(context, host.url);
    await isKept(first);
    // The page is put in place first, its list a moment later: what is between is not kept.
    writeFileSync(index, readFileSync(index, "utf8").replace(`<title>${title}`, "<title>Newer"));
    const shell = (page) => page.evaluate(async () => /<title>(.*?)<\/title>/.exec(await (await fetch("./")).text())[1]);
    const second = await open(context, host.url);
    assert.equal(await shell(second), title);
    const code = readFileSync(join(folder, "offline.js"), "utf8").replace(/^const VERSION.*\nconst FILES.*\n/, "");
    writeOffline(folder, code);
    await second.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      if (registration.waiting) return;
      const installing = registration.installing;
      await new Promise((done) => installing.addEventListener("statechange", () => installing.state === "installed" && done()));
    });
    assert.equal(await shell(second), title, "as long as the older is open");
    await first.close();
    await second.close();
    const third = await context.newPage();
    await third.goto(`${host.url}embed.html`);
    await third.waitForFunction(async () => (await caches.keys()).length === 1 && !(await navigator.serviceWorker.getRegistration("./")).waiting);
    await third.goto(host.url);
    assert.equal(await shell(third), "Newer");
  }));

test("in a frame nothing is kept", () =>
  apart(async ({ host, context }) => {
    host.pages.set("/college", `<iframe src="${host.url}" style="width:100%;height:600px"></iframe>`);
    const page = await context.newPage();
    await page.goto(new URL("/college", host.url).href);
    const frame = page.frames().at(-1);
    await hasStarted(frame);
    await stays(frame);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.ok(!host.hits.some((path) => path.endsWith("offline.js")), host.hits.join());
  }));
