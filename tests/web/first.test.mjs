// The first answer, which stands in the page before any program of it runs, and where none ever does.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { axe, failureText, hasStarted, visit } from "./helpers.mjs";
import { answerTo, expected, linkIs } from "./screen.mjs";

const WITHOUT_SCRIPTS = { context: { javaScriptEnabled: false }, started: false };
const noWasm = (page) => page.route("**/*.wasm", (route) => route.abort());
const WIDTHS = [320, 390, 1200];
const WASM = /him-pathways-[^/]*\.wasm$/;

/** Holds back the files that `pattern` names until `release` is called. */
function held(pattern) {
  let release;
  const released = new Promise((done) => { release = done; });
  return { release, prepare: (page) => page.route(pattern, async (route) => { await released; await route.continue(); }) };
}

/** What stands in the elements that a model's answer fills, as far as the first program does. */
async function figures(page) {
  const { wanted } = { wanted: expected(answerTo("v=1")) };
  const ids = Object.keys(wanted).filter((id) => !id.startsWith("by-"));
  const seen = {};
  for (const id of ids) {
    const text = (await page.locator(`#${id}`).textContent()).replace(/\s/g, " ").trim();
    seen[id] = /\d/.test(text) ? text : null;
  }
  return { seen, wanted: Object.fromEntries(ids.map((id) => [id, wanted[id]])) };
}

const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe("without JavaScript", () => {
  test("the answer stands there and is the model's, with chart, table and map", () =>
    visit(WITHOUT_SCRIPTS, async ({ page }) => {
      const { seen, wanted } = await figures(page);
      assert.deepEqual(seen, wanted);
      assert.match(await page.locator("#headline").innerText(), /you finish/);
      assert.match(await page.locator("#asked").innerText(), /19 · United States/);
      assert.match(await page.locator("#ahead-of-100").innerText(), /^\d+ of 100/);
      assert.match(await page.locator("#plot path.finish").getAttribute("d"), /^M[\d.]+/);
      const years = answerTo("v=1").occupation.years;
      const rows = await page.locator("#years-table tbody tr").allInnerTexts();
      assert.equal(rows.length, years.length);
      assert.ok(rows[0].startsWith(String(years[0].age)), rows[0]);
      assert.ok(await page.locator("#on-pathways li").count() > 40);
      assert.match(await page.locator("#on-pathways").innerText(), /Leads to/);
      assert.match(await page.locator("noscript").innerText(), /JavaScript is switched off/);
      assert.equal(await page.locator("select:visible, #page nav:visible").count(), 0, "nothing that only seems to work");
    }));

  test("the same in Spanish, one link away", () =>
    visit(WITHOUT_SCRIPTS, async ({ page }) => {
      await page.getByRole("link", { name: /en español/ }).click();
      await page.waitForURL(/espanol\.html$/);
      assert.equal(await page.locator("html").getAttribute("lang"), "es");
      assert.match(await page.locator("#headline").innerText(), /termina/);
      const { seen, wanted } = await figures(page);
      assert.deepEqual(seen["npv-finish"], wanted["npv-finish"]);
      assert.ok(await page.locator("#years-table tbody tr").count() > 40);
      assert.match(await page.locator("#on-pathways").innerText(), /Lleva a/);
      assert.equal(await page.locator("script").count(), 0);
    }));

  test("it is printed whole, on screens of any width it fits", async () => {
    for (const width of WIDTHS) {
      await visit({ ...WITHOUT_SCRIPTS, viewport: { width, height: 800 } }, async ({ page }) => {
        const [page_width] = await page.locator("#page").evaluateAll((all) => all.map((one) => one.scrollWidth));
        assert.ok(page_width <= width, `${page_width} of ${width}`);
        await page.emulateMedia({ media: "print" });
        for (const id of ["headline", "plot", "years-table", "on-pathways"]) assert.ok(await page.locator(`#${id}`).isVisible(), id);
      });
    }
  });
});

describe("where the programs do not arrive", () => {
  for (const [query, words] of [["", /first answer/], ["lang=es", /primera respuesta/]]) {
    test(`the answer can be read, and nothing pretends to work ${query}`, () =>
      visit({ query, prepare: noWasm, started: false, expectErrors: true }, async ({ page }) => {
        assert.match(await failureText(page), words);
        const { seen, wanted } = await figures(page);
        assert.equal(seen["npv-risk"], wanted["npv-risk"]);
        assert.ok(await page.locator("#headline").isVisible());
        assert.equal(await page.locator("#page").evaluate((element) => element.inert), false);
        assert.equal(await page.locator("#page button:enabled").count(), 0);
        assert.equal(await page.locator("h1").first().isVisible(), true);
        assert.ok(await fits(page));
        assert.deepEqual(await axe(page), []);
      }));
  }

  test("an answer that was not asked for is said to be an example", () =>
    visit({ fragment: "v=1&place=OH", prepare: noWasm, started: false, expectErrors: true }, async ({ page }) => {
      assert.match(await failureText(page), /for one example/);
      assert.match(await page.locator("#asked").innerText(), /United States/);
      assert.ok(await page.locator("#headline").isVisible());
    }));
});

describe("before the programs are there", () => {
  for (const query of ["", "lang=es"]) {
    for (const width of WIDTHS) {
      test(`nothing moves when they take over: ${width} px ${query}`, async () => {
        const { release, prepare } = held(WASM);
        await visit({ query, prepare, started: false, viewport: { width, height: 800 } }, async ({ page }) => {
          const places = () => page.evaluate(() => ["headline", "now", "plot", "figures", "verdicts", "ahead-of-100", "years", "irr"].map((id) => {
            const { x, y, width, height } = document.getElementById(id).getBoundingClientRect();
            return [id, x, y, width, height];
          }));
          const words = () => page.locator("#page").innerText();
          const [before, said] = [await places(), await words()];
          await page.evaluate(() => {
            window.shifts = [];
            new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value))).observe({ type: "layout-shift", buffered: true });
          });
          release();
          await hasStarted(page);
          assert.deepEqual(await places(), before);
          assert.equal(await words(), said);
          assert.deepEqual(await page.evaluate(() => window.shifts), []);
        });
      });
    }
  }

  test("another answer than the one asked for is never shown", async () => {
    for (const [fragment, query] of [["v=1&place=OH", ""], ["", "state=OH"], ["v=1&tuition=9000", ""], ["v=1&view=method", ""]]) {
      const { release, prepare } = held(WASM);
      await visit({ fragment, query, prepare, started: false }, async ({ page }) => {
        assert.equal(await page.locator("#headline").isVisible(), false);
        assert.equal(await page.locator("#waiting").isVisible(), true);
        release();
        await hasStarted(page);
        assert.equal(await page.locator("#waiting").isVisible(), false);
      });
    }
  });

  test("what is chosen and pressed already is done when they are", async () => {
    const { release, prepare } = held(WASM);
    await visit({ prepare, started: false }, async ({ page }) => {
      await page.locator("#place").selectOption("OH");
      await page.locator("#see-answer").click();
      release();
      await hasStarted(page);
      await linkIs(page, "v=1&place=OH");
      assert.equal(await page.locator("#place").inputValue(), "OH");
      await page.locator("#questions.folded").waitFor();
    });
  });
});

test("the first program's answers are the model's, whatever the three questions are answered with", async () => {
  const { prepare } = held(/further-[0-9a-f]{16}\.wasm/);
  const places = ["US", "OH", "CA", "MS", "DC"];
  const cases = [
    ["now", "office"], ["now", "billing"], ["now", "records"], ["now", "rhit"], ["now", "other-work"],
    ["study", "coding-certificate"], ["study", "associate-hit"], ["study", "bachelor-hia"], ["study", "post-bacc"], ["study", "masters"],
    ["pace", "part-time"],
  ];
  await visit({ prepare, further: false }, async ({ page }) => {
    for (const [at, [name, value]] of cases.entries()) {
      await page.locator("#place").selectOption(places[at % places.length]);
      await page.locator(`#${name}`).selectOption(value);
      const chosen = await page.evaluate(() => Object.fromEntries(["now", "place", "study", "pace"].map((id) => [id, document.getElementById(id).value])));
      const wanted = expected(answerTo(`v=1&${new URLSearchParams(chosen)}`));
      for (const id of ["npv-finish", "npv-risk", "break-even", "first-salary", "cost-of-study", "irr"]) {
        const text = (await page.locator(`#${id}`).textContent()).replace(/\s/g, " ").trim();
        if (wanted[id] !== null) assert.equal(text, wanted[id], `${id} of ${JSON.stringify(chosen)}`);
      }
    }
    assert.equal(await page.locator("html").getAttribute("data-further"), "coming");
  });
});
