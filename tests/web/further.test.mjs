// The second program of the page: it comes once somebody stays, loses nothing that was done before, and may fail to come.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stays, visit } from "./helpers.mjs";
import { linkIs, showsAnswerTo } from "./screen.mjs";

const FURTHER = /\/further-[0-9a-f]{16}\.(js|wasm|css)(\?\d+)?$/;
const files = (requests) => requests.filter((address) => FURTHER.test(address));
const state = (page) => page.locator("html").getAttribute("data-further");

test("it is fetched once somebody moves, each file of it once", () =>
  visit({ further: false }, async ({ page, requests }) => {
    await page.locator("#npv-finish button").waitFor();
    assert.deepEqual(files(requests), []);
    assert.equal(await state(page), null);
    assert.equal(await page.locator("#path-chosen, #further-below, #further-numbers").allInnerTexts().then((texts) => texts.join("")), "");
    await page.mouse.move(10, 10);
    await page.mouse.move(20, 20);
    await page.locator("html[data-further='here']").waitFor({ state: "attached" });
    await page.locator("#costs").waitFor();
    assert.deepEqual(files(requests).map((address) => FURTHER.exec(address)[1]).toSorted(), ["css", "js", "js", "wasm"]);
  }));

test("it is fetched where it comes into sight, though nothing was touched", () =>
  visit({ further: false, viewport: { width: 1200, height: 3000 } }, async ({ page }) => {
    await page.locator("html[data-further='here']").waitFor({ state: "attached" });
  }));

test("a link to another view, a college or an area needs it at once", async () => {
  for (const fragment of ["v=1&view=method", "v=1&view=pathways", "v=1&unit=201885", "v=1&place=OH&metro=17140"]) {
    await visit({ fragment, further: false }, async ({ page }) => {
      await page.locator("html[data-further='here']").waitFor({ state: "attached" });
    });
  }
});

/** Holds back the wasm of the second program until `release` is called. */
function held() {
  let release;
  const released = new Promise((done) => { release = done; });
  return { release, prepare: (page) => page.route(/\/further-[0-9a-f]{16}\.wasm/, async (route) => { await released; await route.continue(); }) };
}

test("what was pressed, typed and chosen while it was on its way is done when it is there", async () => {
  const { release, prepare } = held();
  await visit({ prepare, further: false, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#place").selectOption("OH");
    await page.locator("#age").fill("33");
    await page.locator("#irr button").click();
    await page.getByText("is on its way").first().waitFor();
    release();
    await linkIs(page, /place=OH.*&age=33/);
    const { seen, wanted } = await showsAnswerTo(page, "v=1&place=OH&age=33");
    assert.deepEqual(seen, wanted);
    assert.equal(await page.locator("#age").inputValue(), "33");
    await page.locator("section.working:visible .result").waitFor();
  });
});

test("both programs hold the same, whichever of them something is chosen in", () =>
  visit({ viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#costs > summary").click();
    await page.locator("#tuition").fill("9000");
    await page.locator("#now").selectOption("office");
    await page.locator("#pay > summary").click();
    await page.locator("#role").selectOption("technologist");
    await page.locator("#add-route").click();
    await page.locator("#study").selectOption("bachelor-hia");
    const fragment = "v=1&now=office&role=technologist&tuition=9000&and=&study=bachelor-hia&role=technologist&tuition=9000&at=2";
    await linkIs(page, fragment);
    const { seen, wanted } = await showsAnswerTo(page, fragment);
    assert.deepEqual(seen, wanted);
    assert.equal(await page.locator("#tuition").inputValue(), "9000");
    assert.match(await page.locator("#link-field").inputValue(), /study=bachelor-hia&role=technologist&tuition=9000&at=2/);
  }));

for (const [what, pattern] of [["its wasm", /\/further-[0-9a-f]{16}\.wasm/], ["its glue", /\/further-[0-9a-f]{16}\.js/], ["its styles", /\/further-[0-9a-f]{16}\.css/]]) {
  test(`where ${what} does not arrive the answer stands, it is said, and pressing tries again`, () =>
    visit({ prepare: (page) => page.route(pattern, (route) => route.abort()), further: false, expectErrors: true }, async ({ page }) => {
      await page.locator("#place").selectOption("OH");
      const missing = page.locator(".not-there");
      await missing.waitFor({ state: "visible" });
      assert.match(await missing.innerText(), /did not arrive/);
      assert.equal(await page.locator("#failure").isVisible(), false);
      const answer = await page.locator("#headline").innerText();
      await page.locator("#place").selectOption("MN");
      await page.waitForFunction((before) => document.getElementById("headline").innerText !== before, answer);
      // It was tried again with that, in vain.
      await page.locator("html[data-further='missing']").waitFor({ state: "attached" });
      await page.unroute(pattern);
      await page.locator("#further-again").click();
      await page.locator("html[data-further='here']").waitFor({ state: "attached" });
      await page.locator("#costs").waitFor();
      await stays(page);
    }));
}

test("on a phone both verdicts stand above the questions, and are those of the answer", () =>
  visit({ viewport: { width: 320, height: 640 } }, async ({ page }) => {
    const glance = page.locator("#glance");
    const box = await glance.boundingBox();
    assert.ok(box.y + box.height <= 640, "both verdicts are on the first screen");
    await page.locator("#place").selectOption("OH");
    await page.waitForFunction(() => {
      const text = (id) => document.getElementById(id).textContent;
      return [...document.querySelectorAll("#glance b")].map((b) => b.textContent).join() === [text("npv-finish"), text("npv-risk")].join();
    });
    await page.locator("#see-answer").click();
    await glance.waitFor({ state: "hidden" });
  }));
