// What goes beyond the first answer: lives, answers backwards, comparison, college and area, taking along. The numbers
// on the screen are those of the model on the command line.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readFileSync } from "node:fs";
import { axe, notInFirefox, stage, visit } from "./helpers.mjs";
import { about, answerTo, linkIs, money, percent, showsAnswerTo } from "./screen.mjs";

/** Waits until an element's text is as wanted, and tells what it was if not. */
async function reads(page, selector, wanted) {
  await page.waitForFunction(([selector, wanted]) => document.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() === wanted, [selector, wanted])
    .catch(async () => assert.equal((await page.locator(selector).textContent())?.replace(/\s+/g, " ").trim(), wanted));
}
/** Where the three questions stand unfolded, whatever the link. */
const WIDE = { viewport: { width: 1200, height: 900 } };
const text = async (page, selector) => (await page.locator(selector).innerText()).replace(/\s+/g, " ").trim();

describe("a hundred people", () => {
  for (const link of ["", "place=OH&study=bachelor-hia&borrow=7000", "now=rhit&place=MN", "place=WY&evidence=graduates"]) {
    test(`stand as the simulated lives say: ${link || "the defaults"}`, () =>
      visit({ fragment: link }, async ({ page }) => {
        const [risk] = answerTo(link).risk;
        const ahead = Math.round(risk.share_ahead * 100);
        await reads(page, "#ahead-of-100", `${ahead} of 100`);
        await reads(page, "#range", `8 in 10 such lives: ${about(risk.npv[0], "+")} to ${about(risk.npv[2], "+")}`);
        const counts = await page.locator("#people .people g").evaluateAll((people) => people.map((one) => one.getAttribute("class")));
        const never = Math.min(Math.round(risk.share_never_even * 100), 100 - ahead);
        const of = (kind) => counts.filter((one) => one === kind).length;
        assert.deepEqual([counts.length, of("ahead"), of("late"), of("never")], [100, ahead, 100 - ahead - never, never]);
        assert.ok(await page.locator(".chart path.band").first().getAttribute("d"));
      }));
  }

  test("the same link shows the same numbers, and a change other ones", () =>
    visit({ ...WIDE, fragment: "place=TX" }, async ({ page }) => {
      const first = answerTo("place=TX").risk[0];
      await reads(page, "#ahead-of-100", `${Math.round(first.share_ahead * 100)} of 100`);
      await page.locator("#place").selectOption("OH");
      const then = answerTo("place=OH").risk[0];
      await reads(page, "#range", `8 in 10 such lives: ${about(then.npv[0], "+")} to ${about(then.npv[2], "+")}`);
      await page.locator("#place").selectOption("TX");
      await reads(page, "#range", `8 in 10 such lives: ${about(first.npv[0], "+")} to ${about(first.npv[2], "+")}`);
    }));
});

describe("the question turned around", () => {
  const edge = ({ kind, value }, write) => (kind === "at" ? write(value) : kind);
  for (const link of ["place=OH&study=bachelor-hia", "now=office&place=CA&study=masters&role=manager", ""]) {
    test(`has the engine's answers: ${link || "the defaults"}`, () =>
      visit({ fragment: link }, async ({ page }) => {
        const { backwards, tornado, discount_strip: strip, occupation } = answerTo(link);
        await page.locator("#lowest-finish").waitFor();
        const wanted = [
          ["#highest-tuition", edge(backwards.highest_tuition, money)],
          ["#lowest-salary", edge(backwards.lowest_salary.find(({ within_years }) => within_years === 10).edge, money)],
          ["#lowest-finish", edge(backwards.lowest_completion, (share) => percent(share, 1))],
        ];
        for (const [selector, value] of wanted) {
          const said = await text(page, selector);
          if (value === "not_even_at_best") assert.match(said, /no price|No salary|would not pay/, said);
          else if (value === "even_at_worst") assert.match(said, /any price|whatever|however/, said);
          else assert.ok(said.includes(value), `${said} has no ${value}`);
        }
        await page.locator("#tornado tbody tr").first().waitFor();
        const bars = await page.locator("#tornado tbody tr").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("b")].map((b) => b.textContent)));
        assert.deepEqual(bars, tornado.map(({ npv_low, npv_high }) => [about(npv_low, "+"), about(npv_high, "+")]));
        const rates = await page.locator("#strip tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
        assert.deepEqual(rates, strip.map((row) => [percent(row.discount_rate, 0), about(row.if_you_finish, "+"), about(row.counting_the_risk, "+")]));
        assert.ok((await text(page, "#tornado caption")).includes(about(occupation.counting_the_risk.npv, "+")));
      }));
  }

  test("the years in which one wants to be even change the salary", () =>
    visit({ ...WIDE, fragment: "place=OH" }, async ({ page }) => {
      await page.locator("#even-within").fill("20");
      const { backwards } = answerTo("place=OH");
      const { edge: twenty } = backwards.lowest_salary.find(({ within_years }) => within_years === 20);
      await page.waitForFunction((wanted) => document.querySelector("#lowest-salary")?.textContent.includes(wanted), money(twenty.value));
      await linkIs(page, /even-within=20/);
    }));

  test("a loan near a cliff is told of it, one above the federal limit too", () =>
    visit({ fragment: "study=associate-hit&borrow=12300&place=OH" }, async ({ page }) => {
      const { loan_cliffs: cliffs, loan_limits: limits } = answerTo("study=associate-hit&borrow=12300&place=OH");
      assert.equal(cliffs.length, 1);
      await page.locator("#cliffs li").first().waitFor();
      assert.ok((await text(page, "#cliffs")).includes(money(cliffs[0].bound)));
      const above = limits.find((year) => year.above > 0);
      const caution = await text(page, ".answer .cautions");
      assert.ok(caution.includes(money(above.allowed)) && caution.includes(money(above.above)), caution);
      await page.locator("#loans > summary").click();
      await page.locator("#private-borrow").fill("2800");
      const link = "study=associate-hit&borrow=12300&place=OH&private-borrow=2800";
      const { seen, wanted } = await showsAnswerTo(page, link);
      assert.deepEqual(seen, wanted);
    }));
});

describe("routes side by side", () => {
  const LINK = "v=1&place=OH&study=associate-hit&and=Bachelor%20first&study=bachelor-hia&at=2";

  test("a route is duplicated, changed, named, moved and removed; the link brings all back", () =>
    visit({ ...WIDE, fragment: "place=OH" }, async ({ page }) => {
      assert.equal(await page.locator("#compared td").count(), 0);
      await page.locator("#add-route").click();
      await page.locator("#study").selectOption("bachelor-hia");
      await linkIs(page, "v=1&place=OH&and=&study=bachelor-hia&at=2");
      const second = page.locator(".routes li").nth(1);
      await second.locator(".route-name").fill("R&D");
      await second.locator(".route-name").press("Enter");
      await linkIs(page, /and=R~aD/);
      await second.locator(".move-up").click();
      await linkIs(page, /name=R~aD.*study=bachelor-hia.*and=/);
      await page.locator(".routes li").nth(0).locator(".duplicate").click();
      assert.equal(await page.locator(".routes li:visible").count(), 3);
      assert.equal(await page.locator("#add-route").isVisible(), false);
      await page.locator(".routes li").nth(2).locator(".remove").click();
      await page.locator(".routes li").nth(1).locator(".remove").click();
      assert.equal(await page.locator(".routes li:visible").count(), 0);
      await linkIs(page, "v=1&name=R~aD&place=OH&study=bachelor-hia");
    }));

  test("the table holds the model's figures for each, marks differences and the best, and says who is ahead", () =>
    visit({ ...WIDE, fragment: LINK }, async ({ page }) => {
      const { routes, risk } = answerTo(LINK);
      // Both routes' lives are there.
      await page.waitForFunction((wanted) => {
        const row = [...document.querySelectorAll("#compared tbody tr")].find((row) => row.cells[0].textContent.startsWith("Of 100"));
        return row && wanted.every((ahead, at) => row.cells[at + 1].textContent.includes(ahead));
      }, risk.map(({ share_ahead }) => String(Math.round(share_ahead * 100))));
      const rows = Object.fromEntries(await page.locator("#compared tbody tr").evaluateAll((rows) => rows.map((row) => [row.cells[0].textContent, [...row.cells].slice(1).map((cell) => cell.firstChild?.textContent.trim())])));
      assert.deepEqual(rows["If you finish"].slice(0, 2), routes.map(({ if_you_finish }) => about(if_you_finish.npv, "+")));
      assert.deepEqual(rows["Counting the risk"].slice(0, 2), routes.map(({ counting_the_risk }) => about(counting_the_risk.npv, "+")));
      assert.deepEqual(rows["First salary after study"].slice(0, 2), routes.map(({ if_you_finish }) => money(if_you_finish.first_salary)));
      assert.deepEqual(rows["Of 100 people like you, ahead"].slice(0, 2), risk.map(({ share_ahead }) => String(Math.round(share_ahead * 100))));
      assert.equal(rows["If you finish"][2], "$0");
      const best = await page.locator("#compared tr", { hasText: "Counting the risk" }).locator("td").evaluateAll((cells) => cells.findIndex((cell) => cell.classList.contains("best")));
      assert.equal(best, routes[0].counting_the_risk.npv > routes[1].counting_the_risk.npv ? 0 : 1);
      // Who is ahead at the end is who stands highest then.
      const ends = [0, ...routes.map(({ years }) => years.at(-1).position)];
      const names = ["staying put", await page.locator("#compared th").nth(0).textContent(), "Bachelor first"];
      const last = await page.locator("#leads tbody tr").last().locator("td").textContent();
      assert.equal(last, names[ends.indexOf(Math.max(...ends))]);
      assert.equal(await page.locator(".compare .plot path").count(), 2);
      assert.equal(await page.locator("#study").inputValue(), "bachelor-hia");
      await page.locator(".routes input[type=radio]").first().check();
      assert.equal(await page.locator("#study").inputValue(), "associate-hit");
      assert.deepEqual(await axe(page), []);
    }));

  test("what belongs to the person changes on all routes", () =>
    visit({ ...WIDE, fragment: LINK }, async ({ page }) => {
      await page.locator("#age").fill("33");
      await linkIs(page, /age=33/);
      const { routes } = answerTo(LINK.replace("place", "age=33&place"));
      await page.waitForFunction((wanted) => document.querySelector("#compared")?.textContent.includes(wanted), about(routes[0].if_you_finish.npv, "+"));
    }));

  test("prices of another place can be evened out", () =>
    visit({ fragment: "v=1&place=OH&and=&place=CA" }, async ({ page }) => {
      const before = await text(page, "#compared");
      await page.locator("#parity").check();
      await page.waitForFunction((before) => document.querySelector("#compared").innerText.replace(/\s+/g, " ").trim() !== before, before);
    }));
});

describe("the visitor's own college and area", () => {
  test("typing finds a college, whose price and source stand in the field", () =>
    visit({ ...WIDE, fragment: "place=OH" }, async ({ page }) => {
      await page.locator("#college-search").fill("sinclair");
      const hit = page.locator(".hits button", { hasText: "Sinclair" }).first();
      await hit.waitFor();
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.evaluate(() => document.activeElement.id), "hit-1");
      await page.keyboard.press("Enter");
      await linkIs(page, /unit=\d+/);
      const link = await page.evaluate(() => location.hash.slice(1));
      const { seen, wanted, answer } = await showsAnswerTo(page, link);
      assert.deepEqual(seen, wanted);
      await page.locator("#costs > summary").click();
      const tuition = answer.scenario.legs[0].tuition_fees;
      assert.equal(await page.locator("#tuition").inputValue(), String(tuition));
      assert.match(await text(page, "#tuition-about"), /National Center for Education Statistics, 2023-24/);
      await page.locator("#residency").selectOption({ index: 2 });
      await linkIs(page, /residency=out-of-state/);
      await page.locator("#other-college").click();
      await linkIs(page, "v=1&place=OH");
    }));

  test("the area's wages stand in; a missing one is said", () =>
    visit({ ...WIDE, fragment: "place=OH" }, async ({ page }) => {
      await page.locator("#choose-area").click();
      await page.locator("#area").waitFor();
      await page.locator("#area").selectOption("18140");
      await linkIs(page, /metro=18140/);
      const link = await page.evaluate(() => location.hash.slice(1));
      const { seen, wanted } = await showsAnswerTo(page, link);
      assert.deepEqual(seen, wanted);
      assert.match(await text(page, "#by-occupation h3"), /Columbus/);
      assert.match(await text(page, "#headline"), /Columbus/);
    }));

  test("a list that does not arrive, or is damaged, is said at the spot; the rest goes on", async () => {
    for (const [file, body] of [["colleges", null], ["colleges", "damaged"], ["metros", "damaged"]]) {
      await visit({ ...WIDE, fragment: "place=OH", expectErrors: true, prepare: (page) => page.route(new RegExp(`/${file}-[0-9a-f]+[.]txt`), (route) =>
        body === null ? route.fulfill({ status: 404, body: "" }) : route.fulfill({ status: 200, body })) }, async ({ page }) => {
        if (file === "colleges") {
          await page.locator("#college-search").fill("sin");
          await page.locator(".finder [role=status]", { hasText: "did not arrive" }).waitFor();
        } else {
          await page.locator("#choose-area").click();
          await page.locator(".area [role=status]", { hasText: "did not arrive" }).waitFor();
        }
        const { seen, wanted } = await showsAnswerTo(page, "place=OH");
        assert.deepEqual(seen, wanted);
      });
    }
  });
});

describe("taking it along", () => {
  test("files hold the result", () =>
    visit({ fragment: "place=OH&borrow=5000" }, async ({ page }) => {
      const { occupation } = answerTo("place=OH&borrow=5000");
      const saved = async (button) => {
        const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
        return readFileSync(await download.path());
      };
      const json = JSON.parse(await saved("#save-json"));
      const near = (one, other, at) => {
        if (typeof other === "number") assert.ok(Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other)), `${at}: ${one} ${other}`);
        else if (other && typeof other === "object") for (const key of Object.keys(other)) near(one[key], other[key], `${at}.${key}`);
        else assert.equal(one, other, at);
      };
      near(json.if_you_finish, occupation.if_you_finish, "finish");
      near(json.counting_the_risk, occupation.counting_the_risk, "risk");
      near(json.years, occupation.years, "years");
      const rows = (await saved("#save-csv")).toString().trim().split("\r\n").map((row) => row.split(","));
      assert.equal(rows.length, occupation.years.length + 1);
      assert.equal(Number(rows[1][rows[0].indexOf("tax")]).toFixed(2), occupation.years[0].tax.toFixed(2));
      assert.match((await saved("#save-svg")).toString(), /^<svg xmlns[\s\S]*<path class="finish"[\s\S]*<\/svg>$/);
      assert.equal((await saved("#save-png")).subarray(1, 4).toString(), "PNG");
      assert.match(await page.locator("#saved-text").inputValue(), /^<svg/);
    }));

  test("the link is copied, or selected where the clipboard is forbidden", () =>
    visit({ ...WIDE, fragment: "place=OH" }, async ({ page }) => {
      await page.locator("#copy-link").click();
      await page.locator("#take-said", { hasText: /copied|selected/ }).waitFor();
      assert.match(await page.locator("#link-field").inputValue(), /#v=1&place=OH&data=20\d\d-\d\d&was=/);
      assert.match(await text(page, "#citation"), /HIM Pathways\. .*Figures as of 20\d\d-\d\d\. Opened .*20\d\d/);
    }));

  test("what is printed is one page: the answer, every number in use, sources, the link, lines for notes", { skip: notInFirefox("its driver cannot look at the page as on paper") }, () =>
    visit({ fragment: "place=OH&borrow=5000&and=&study=bachelor-hia" }, async ({ page }) => {
      await page.locator("#sheet .foot").waitFor({ state: "attached" });
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".questions").isVisible(), false);
      const sheet = await text(page, "#sheet");
      const { occupation } = answerTo("place=OH&borrow=5000");
      for (const wanted of [money(occupation.if_you_finish.cost_of_study), "You borrow: $5,000 (yours)", "Bureau of Labor Statistics", "#v=1&place=OH"]) {
        assert.ok(sheet.includes(wanted), `${sheet} has no ${wanted}`);
      }
      const pdf = await page.pdf({ format: "Letter", preferCSSPageSize: true });
      assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 1);
    }));
});

test("the page is whole in Spanish", () =>
  visit({ query: "lang=es", fragment: "place=OH&borrow=12300&and=&study=bachelor-hia" }, async ({ page }) => {
    await page.locator("#tornado tbody tr").first().waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
    await page.locator("details.years tbody tr").last().waitFor();
    // The address in the citation is that of every language.
    const words = await page.evaluate(() => {
      document.querySelector("#citation").remove();
      return document.querySelector("main").innerText;
    });
    assert.doesNotMatch(words, /\b(the|your|you|years?|pay|study|finish|if|with|from)\b/i);
    assert.deepEqual(await axe(page), []);
  }));

test("the lives of all routes arrive beside the first, and no list is fetched for them", async () => {
  const { host } = await stage();
  const before = host.hits.length;
  const fragment = "v=1&and=&study=bachelor-hia&borrow=7000&plan=rap&and=&study=coding-certificate";
  await visit({ ...WIDE, fragment }, async ({ page }) => {
    await page.waitForFunction(() => {
      const row = [...document.querySelectorAll("#compared tr")].find((row) => row.textContent.startsWith("Of 100 people"));
      return [...row.querySelectorAll("td")].filter((cell) => /^\d+/.test(cell.textContent.trim())).length === 3;
    });
    await page.locator("#tornado tbody tr").first().waitFor();
    assert.equal(host.hits.slice(before).filter((path) => /txt$/.test(path)).length, 0);
  });
});
