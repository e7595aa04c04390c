// Every number opens its own working, which ends in that number; its module comes with the first press.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, visit } from "./helpers.mjs";
import { FIGURES, VERDICTS, about, money, percent, showsAnswerTo, unfold, workingOf } from "./screen.mjs";

const CHOSEN = "v=1&now=office&place=OH&study=bachelor-hia&borrow=6000&pay-now=39000";
const MODULE = /\/working-[0-9a-f]{16}\.(js|wasm)(\?\d+)?$/;
const files = (requests) => requests.filter((address) => MODULE.test(address));
const panel = (page) => page.locator("section.working:visible");
const written = { dollars: money, percent: (share) => percent(share, 4), age: String };

/** The panel's text once it is worked out. */
async function opened(page) {
  await panel(page).locator(".result").waitFor();
  return (await panel(page).innerText()).replace(/\s/g, " ");
}

test("a first visit does not fetch the module, the first press does, once", () =>
  visit({ fragment: CHOSEN }, async ({ page, requests }) => {
    await showsAnswerTo(page, CHOSEN);
    assert.deepEqual(files(requests), []);
    await page.locator("#irr button").click();
    await opened(page);
    await page.locator("#debt button").click();
    await page.waitForFunction(() => /Debt when/.test(document.querySelector("section.working:not([hidden]) .result")?.textContent));
    assert.equal(files(requests).length, 2);
  }));

test("each figure and verdict opens a working that ends in the number pressed, its inputs with source and year", () =>
  visit({ fragment: CHOSEN }, async ({ page }) => {
    await showsAnswerTo(page, CHOSEN);
    for (const id of [...VERDICTS, ...FIGURES]) {
      const button = page.locator(`#${id} button`);
      // Evidence that there is none of, such as a salary of one's own, has no number.
      if (!(await button.count())) continue;
      const [figure, pressed] = [await button.getAttribute("data-how"), (await button.innerText()).trim()];
      await button.click();
      const text = await opened(page);
      const { value, steps } = workingOf(CHOSEN, figure);
      assert.equal(steps.at(-1).result, value, figure);
      const result = (await panel(page).locator(".result strong").innerText()).trim();
      const near = VERDICTS.includes(id) ? about(value, "+") : id === "break-even" ? written.age(value) : id === "irr" ? percent(value, 1) : money(value);
      assert.equal(pressed, near, figure);
      const number = Number(result.replace("\u2212", "-").replace(/[$,%]/g, ""));
      assert.ok(Math.abs(number - (id === "irr" ? 100 * value : value)) < 0.006, `${figure}: ${result} for ${value}`);
      assert.equal(await panel(page).locator("ol > li").count(), steps.length, figure);
      assert.ok(!/undefined|NaN|\[object/.test(text), text);
      for (const source of await panel(page).locator("small.source").allInnerTexts()) {
        assert.match(source, /\b(19|20)\d\d\b|assumption|graduates of several years/, `${figure}: ${source}`);
      }
      for (const source of await panel(page).locator(".sources li").allInnerTexts()) assert.ok(source.length > 40, source);
      assert.equal(await button.getAttribute("aria-expanded"), "true");
      await page.keyboard.press("Escape");
      assert.equal(await panel(page).count(), 0);
    }
  }));

test("the focus moves to the panel and back to the number, and a working leads on and back", () =>
  visit({ fragment: CHOSEN }, async ({ page }) => {
    await showsAnswerTo(page, CHOSEN);
    const number = page.locator("#npv-finish button");
    await number.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "working-title-answer");
    await opened(page);
    await panel(page).locator("summary").first().click();
    await panel(page).locator("td [data-next]").first().click();
    await page.waitForFunction(() => /Gain in the year/.test(document.querySelector("#working-answer .result")?.textContent));
    assert.equal(await page.evaluate(() => document.activeElement?.id), "working-title-answer");
    await panel(page).locator("[data-do=back]").click();
    await page.waitForFunction(() => /today’s value/.test(document.querySelector("#working-answer .result")?.textContent));
    await panel(page).locator("[data-do=close]").click();
    assert.equal(await number.evaluate((element) => element === document.activeElement), true);
    assert.equal(await number.getAttribute("aria-expanded"), "false");
  }));

test("an open working follows the answer", () =>
  visit({ fragment: CHOSEN, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await showsAnswerTo(page, CHOSEN);
    await unfold(page);
    await page.locator("#npv-finish button").click();
    assert.match(await opened(page), /rate 3%/);
    await page.locator("#discount").fill("5");
    await page.waitForFunction(() => /rate 5%/.test(document.querySelector("#working-answer")?.textContent));
    const { value } = workingOf(`${CHOSEN}&discount=5`, "npv");
    assert.match(await opened(page), new RegExp(money(Math.trunc(value)).replace("$", "\\$")));
    await page.waitForFunction(() => document.querySelector("#npv-finish button").getAttribute("aria-expanded") === "true");
  }));

test("cells of the table and of the comparison, the hundred and the range open as well", () =>
  visit({ fragment: `${CHOSEN}&and=Two&study=associate-hit&at=2` }, async ({ page }) => {
    await unfold(page);
    for (const [selector, words] of [
      ["[data-slot=years] [data-how='tax.2']", /Tax in the year, Age/],
      ["[data-slot=years] [data-how='risk.position.3']", /Where you stand, Age .*Counting the risk/i],
      ["#compared [data-how=forgone_pay]", /Take-home pay given up/],
      ["#compared [data-how=chance]", /Chance that it ends this way/],
    ]) {
      await page.locator(selector).click();
      await page.waitForFunction(([words]) => new RegExp(words, "i").test(
        document.querySelector("section.working:not([hidden]) .result")?.textContent), [words.source]);
    }
    await page.locator("#ahead-of-100 button").click();
    assert.match(await panel(page).innerText(), /2,000 simulated lives/);
    await page.locator("#range button").click();
    assert.match(await panel(page).innerText(), /one life in ten/);
  }));

for (const [lang, link] of [["en", CHOSEN], ["es", CHOSEN], ["es", "v=1&now=rhit&place=TX&study=rhit-to-rhia&plan=rap&borrow=9000"]]) {
  test(`every figure of a link is written in ${lang}, and what is asked for is never markup`, () =>
    visit({ query: `lang=${lang}`, fragment: link }, async ({ page }) => {
      const found = await page.evaluate(async ([lang, link]) => {
        const names = [...document.querySelectorAll("[data-how]")].map((button) => button.dataset.how).filter((name) => !/^(ahead|range)$/.test(name));
        const all = new Set([...names, "roi", "lifetime_gain", "total_repaid", "forgiven", "months_to_repay", "payment_share", "chance",
          ...["gross", "tax", "cost", "loan", "owed", "flow", "federal_tax", "education_credit"].map((column) => `${column}.1`)]);
        const pages = [];
        for (const name of all) pages.push([name, await himWorking(lang, link, name)]);
        const odd = ["<img src=x onerror=alert(1)>", "npv\"><b>", "nothing/npv", "risk.tax.9999", ""];
        return { pages, odd: await Promise.all(odd.map((name) => himWorking(lang, `${link}&college=<b>`, name))) };
      }, [lang, link]);
      assert.ok(found.pages.length > 20);
      for (const [name, html] of found.pages) {
        assert.ok(html.length > 60 && !/undefined|NaN|Infinity/.test(html), `${name}: ${html}`);
      }
      for (const html of found.odd) assert.ok(html.startsWith("<p") && !/<img|<b>/.test(html.replace(/<b>[^<]*<\/b>/g, "")), html);
    }));
}

test("a module that cannot be fetched is said plainly, and can be tried again", () => {
  let blocked = true;
  const prepare = (page) => page.route(MODULE, (route) => (blocked ? route.abort() : route.continue()));
  return visit({ fragment: CHOSEN, prepare, expectErrors: true }, async ({ page }) => {
    await showsAnswerTo(page, CHOSEN);
    await page.locator("#irr button").click();
    await panel(page).locator("[role=alert]").waitFor();
    assert.match(await panel(page).innerText(), /could not be fetched/);
    assert.equal(await page.locator("#failure").isHidden(), true);
    blocked = false;
    await panel(page).locator("[data-do=again]").click();
    assert.match(await opened(page), /Yearly return/);
  });
});

for (const [width, query] of [[320, "lang=es"], [1200, "theme=dark"]]) {
  test(`an open working breaks no rule of accessibility and fits at ${width} px (${query})`, () =>
    visit({ fragment: CHOSEN, query, viewport: { width, height: 800 } }, async ({ page }) => {
      await showsAnswerTo(page, CHOSEN).catch(() => {});
      await page.locator("#npv-finish button").click();
      await opened(page);
      await page.evaluate(() => document.querySelectorAll("section.working details").forEach((details) => { details.open = true; }));
      assert.deepEqual(await axe(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "scrolls sideways");
    }));
}

test("every number shown in the answer leads to the row of a source, and every source named there has its row", () =>
  visit({ fragment: `${CHOSEN}&plan=rap` }, async ({ page }) => {
    await showsAnswerTo(page, `${CHOSEN}&plan=rap`);
    await unfold(page);
    await page.waitForFunction(() => document.querySelector("#ahead-of-100 [data-how]"));
    // In a year in which nothing is borrowed or repaid there is nothing to have a source.
    const figures = await page.locator("#calculator-view [data-how]").evaluateAll((numbers) => [...new Set(numbers
      .filter((number) => !(/^loan\./.test(number.dataset.how) && number.textContent === "$0")).map((number) => number.dataset.how))]);
    assert.ok(figures.length > 100, `${figures.length} numbers`);
    await page.locator("#ahead-of-100 [data-how]").click();
    assert.equal(await panel(page).locator("[data-next]").getAttribute("data-next"), "risk.npv");
    await panel(page).locator("[data-next]").click();
    await opened(page);
    // What the panels would show: a number whose working names no source itself leads on to numbers that do.
    const { without, named } = await page.evaluate(async ({ figures, link }) => {
      const leads = new Map();
      const named = new Set();
      const follow = async (figure, above) => {
        if (leads.has(figure)) return leads.get(figure);
        if (above.includes(figure)) return false;
        const holder = document.createElement("div");
        holder.innerHTML = await himWorking("en", link, figure);
        const sources = [...holder.querySelectorAll(".sources [data-source]")].map((source) => source.dataset.source);
        sources.forEach((source) => named.add(source));
        let found = sources.length > 0;
        for (const next of holder.querySelectorAll("[data-next]")) {
          if (found) break;
          found = await follow(next.dataset.next, [...above, figure]);
        }
        leads.set(figure, found);
        return found;
      };
      const without = [];
      for (const figure of figures) if (!["ahead", "range"].includes(figure) && !(await follow(figure, []))) without.push(figure);
      return { without, named: [...named] };
    }, { figures, link: `${CHOSEN}&plan=rap` });
    assert.deepEqual(without, []);
    assert.ok(named.length >= 10, named.join());
    await page.locator("#first-salary button").click();
    const source = panel(page).locator(".sources [data-source]").first();
    const id = await source.getAttribute("data-source");
    await source.click();
    await page.waitForFunction((id) => document.activeElement.id === `source-${id}`, id);
    assert.deepEqual(await page.evaluate((named) => named.filter((id) => !document.getElementById(`source-${id}`)), named), []);
  }));
