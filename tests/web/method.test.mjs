// Data and method: every figure with its source, tests that run in the page, questions to ask, links that tell when they
// were made.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe, notInFirefox, visit } from "./helpers.mjs";
import { about, answerTo, linkIs, showsAnswerTo, unfold } from "./screen.mjs";

const DATA = join(dirname(fileURLToPath(import.meta.url)), "../../data");
/** Rows of a table without its head; no cell of the tables asked for holds a line break. */
const rows = (table) => readFileSync(join(DATA, table), "utf8").trimEnd().split("\n").slice(1);
const PARTS = ["sources", "claims", "model", "evidence", "limits", "tests", "updates", "choosing", "ask", "credentials", "field", "questions", "glossary"];
const at = (part, more = "v=1&place=OH") => `${more}&view=method&show=${part}`;
const body = (page) => page.locator("#method-body");
const arrived = (page) => page.locator("#method-body > h2").waitFor();
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("every source stands in the list, with its figures counted", () =>
  visit({ fragment: at("sources") }, async ({ page }) => {
    await page.locator(".publication").first().waitFor();
    assert.equal(await page.locator(".publication").count(), rows("sources.csv").length);
    const tables = await page.locator(".publication details").evaluateAll((folded) => folded.map((details) => details.textContent).join("\n"));
    assert.match(tables, new RegExp(`${rows("colleges.csv").length} rows of colleges.csv`));
    assert.match(await page.locator("#source-fsa-fees-2026").textContent(), /loan_fee 1\.057%/);
    const incomplete = await page.locator(".publication").evaluateAll((found) => found
      .filter((source) => !source.querySelector("h3").textContent || !/Read \d{4}-\d\d-\d\d/.test(source.textContent)).map(({ id }) => id));
    assert.deepEqual(incomplete, []);
  }));

test("every number in the calculator leads to the row of its source", () =>
  visit({ fragment: "v=1&place=OH&study=bachelor-hia&borrow=5000&plan=rap" }, async ({ page }) => {
    await unfold(page);
    const named = await page.locator("[data-source]:visible").evaluateAll((buttons) => buttons.map((button) => button.dataset.source));
    assert.ok(named.length >= 15, `${named.length} sources named`);
    // Each field that stands at its default names one.
    const without = await page.locator(".field:visible").evaluateAll((fields) => fields
      .filter((field) => !field.querySelector("[data-source]").checkVisibility() && field.querySelector("[id$=-reset]").hidden)
      .map(({ id }) => id));
    assert.deepEqual(without, []);
    await page.locator("#tuition-from").click();
    await page.waitForFunction(() => document.activeElement.classList.contains("publication"));
    assert.equal(await page.evaluate(() => document.activeElement.id), `source-${await page.locator("#tuition-from").getAttribute("data-source")}`);
    const missing = await page.evaluate((named) => named.filter((id) => !document.getElementById(`source-${id}`)), named);
    assert.deepEqual(missing, []);
    await linkIs(page, /&view=method&show=college-board-2025$/);
  }));

test("what the page works out for each test link is what the second implementation gave", () =>
  visit({ fragment: at("tests") }, async ({ page }) => {
    const all = rows("test_links.csv").length;
    await page.waitForFunction((all) => document.getElementById("tests-agree")?.textContent === `${all} of ${all} scenarios agree to the cent.`, all);
    assert.equal(await page.locator(".test").count(), all);
    assert.equal(await page.locator(".test td .good").count(), 4 * all);
    assert.equal(await page.locator(".test td .bad").count(), 0);
    const differ = await page.locator(".test tbody tr").evaluateAll((found) => found
      .filter(({ cells }) => cells[2].textContent !== `${cells[1].textContent} ✓`).map((row) => row.textContent));
    assert.deepEqual(differ, []);
    assert.equal(await page.locator("#method-body > .scroll tbody tr").count(), 19);
  }));

test("a wrong expectation is marked, and nothing else", () => {
  const prepare = (page) => page.route(/\/checks-[0-9a-f]{16}\.txt$/, async (route) => {
    const response = await route.fetch();
    const [, lines] = /^([^]*\n)end\t\d+\n$/.exec(await response.text());
    const wrong = lines.replace("\t4590315\t", "\t4590415\t");
    assert.notEqual(wrong, lines);
    let sum = 0x811c9dc5;
    for (const byte of Buffer.from(wrong)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
    await route.fulfill({ response, body: `${wrong}end\t${sum}\n` });
  });
  return visit({ fragment: at("tests"), prepare }, async ({ page }) => {
    const all = rows("test_links.csv").length;
    await page.waitForFunction((said) => document.getElementById("tests-agree")?.textContent.startsWith(said), `${all - 1} of ${all} `);
    assert.equal(await page.locator(".test td .bad").count(), 1);
  });
});

test("claims, updates and pages are there in both languages", async () => {
  for (const lang of ["en", "es"]) {
    await visit({ fragment: at("claims"), query: `lang=${lang}` }, async ({ page }) => {
      await page.locator(".claim").first().waitFor();
      assert.equal(await page.locator(".claim").count(), rows("article_claims.csv").length);
      assert.match(await page.locator(".claim").first().textContent(), /29-9021/);
      for (const part of PARTS) {
        await page.locator("#method-part").selectOption(part);
        await page.waitForFunction((part) => document.querySelector(`#part-${part}[aria-current=true]`) && document.querySelector("#method-body > h2"), part);
        await page.waitForFunction(() => document.querySelector("#method-body").textContent.length > 200);
      }
      await page.locator("#method-part").selectOption("updates");
      assert.equal(await page.locator("#method-body [data-source]").count(), rows("tables.csv").length);
      assert.match(await body(page).textContent(), /2026-11/);
    });
  }
});

test("the questions follow the scenario, and can be copied", { skip: notInFirefox("its driver can neither read the clipboard nor look at the page as on paper") }, () =>
  visit({ fragment: at("ask"), context: { permissions: ["clipboard-read", "clipboard-write"] } }, async ({ page }) => {
    await arrived(page);
    const questions = await page.locator("#method-body li").allTextContents();
    assert.ok(questions.length >= 8);
    await page.locator("#ask-copy").click();
    await page.waitForFunction(() => document.getElementById("ask-said").textContent !== "");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), questions.map((question) => `- ${question}\n`).join(""));
    await page.locator("#calculator").click();
    await unfold(page);
    await page.locator("#tuition").fill("4000");
    await page.locator("#method").click();
    assert.equal(await page.locator("#method-body li").count(), questions.length - 1);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#method-body li").first().isVisible(), true);
    assert.equal(await page.locator("#ask-copy").isVisible(), false);
  }));

test("a figure of an article typed as a salary is named", () =>
  visit({ fragment: "v=1&place=OH&evidence=own" }, async ({ page }) => {
    await unfold(page);
    await page.locator("#own-salary").fill("67,310");
    await page.waitForFunction(() => /29-9021|article/.test(document.getElementById("own-salary-note").textContent));
  }));

describe("a link that tells when it was made", () => {
  const LINK = "v=1&place=OH&data=2026-05&was=47000_-3000";
  test("shows what was and what is", () =>
    visit({ fragment: LINK, viewport: { width: 1200, height: 800 } }, async ({ page }) => {
      const { occupation } = answerTo("v=1&place=OH");
      const [finish, risk] = [occupation.if_you_finish.npv, occupation.counting_the_risk.npv].map((npv) => about(npv, "+"));
      await page.waitForFunction(() => document.getElementById("was-and-is").textContent !== "");
      assert.equal(await page.locator("#was-and-is").textContent(),
        `If you finish: was +$47,000, now ${finish}. Counting the risk: was \u2212$3,000, now ${risk}.`);
      assert.match(await page.locator("#notices").textContent(), /figures of 2026-05/);
      await page.locator("#place").selectOption("TX");
      await page.waitForFunction(() => document.getElementById("was-and-is").textContent === "");
      await linkIs(page, "v=1&place=TX");
    }));

  test("is what the link to copy is, and today it says nothing", () =>
    visit({ fragment: "v=1&place=OH" }, async ({ page }) => {
      const link = await page.locator("#link-field").inputValue();
      assert.match(link, /#v=1&place=OH&data=2026-11&was=45903_-424[23]$/);
      await visit({ fragment: link.split("#")[1] }, async ({ page }) => {
        await showsAnswerTo(page, "v=1&place=OH");
        assert.equal(await page.locator("#notices").isVisible(), false);
      });
    }));
});

test("a file that does not arrive is said plainly, and asked for again", () => {
  let fails = true;
  const prepare = (page) => page.route(/\/sources-[0-9a-f]{16}\.txt$/, (route) => (fails ? route.abort() : route.continue()));
  return visit({ fragment: at("sources"), prepare, expectErrors: true }, async ({ page }) => {
    await page.locator("#method-body [data-retry]").waitFor();
    assert.match(await body(page).textContent(), /did not arrive/);
    assert.deepEqual(await axe(page), []);
    fails = false;
    await page.locator("[data-retry]").click();
    await page.locator(".publication").first().waitFor();
  });
});

test("nothing of it is fetched before it is looked at", () =>
  visit({ fragment: "v=1&place=OH" }, async ({ page, requests }) => {
    await showsAnswerTo(page, "v=1&place=OH");
    assert.deepEqual(requests.filter((address) => /(sources|checks|pages-\w\w)-[0-9a-f]{16}/.test(address)), []);
  }));

test("what is no part and no source shows the list of sources", () =>
  visit({ fragment: at("'><script>alert(1)") }, async ({ page }) => {
    await page.locator(".publication").first().waitFor();
  }));

test("the parts are chosen by keyboard", () =>
  visit({ fragment: at("sources"), viewport: { width: 1200, height: 800 } }, async ({ page }) => {
    await page.locator("#part-claims").focus();
    await page.keyboard.press("Enter");
    await page.locator(".claim").first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "part-claims");
    await page.locator(".claim [data-source]").last().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.classList.contains("publication"));
  }));

for (const [lang, theme, width] of [["en", "light", 320], ["es", "dark", 320], ["es", "light", 1200]]) {
  test(`axe finds nothing and nothing sticks out: ${lang}, ${theme}, ${width} px`, () =>
    visit({ fragment: at("sources"), query: `lang=${lang}&theme=${theme}`, viewport: { width, height: 800 } }, async ({ page }) => {
      const found = {};
      for (const part of PARTS) {
        await page.evaluate((part) => document.getElementById(`part-${part}`).click(), part);
        await page.waitForFunction((part) => document.querySelector(`#part-${part}[aria-current=true]`) && document.querySelector("#method-body > h2"), part);
        if (part === "tests") await page.locator(".test td .good").last().waitFor();
        await page.evaluate(() => document.querySelectorAll("#method-body details").forEach((details) => { details.open = true; }));
        const problems = [...await axe(page)];
        if (await sideways(page) > 0) problems.push(`${await sideways(page)} px too wide`);
        if (problems.length) found[part] = problems.slice(0, 4);
      }
      assert.deepEqual(found, {});
    }));
}
