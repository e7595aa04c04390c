// The map of careers: routes, the walk by keyboard, a route priced in the calculator, links with what is not on the map.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE, axe, notInFirefox, visit } from "./helpers.mjs";
import { linkIs } from "./screen.mjs";

const ROUTES = "v=1&place=OH&view=pathways&from=starting-out&to=him-director";

test("routes are listed, and one is priced in the calculator with the gain that the map shows", () =>
  visit({ fragment: `${ROUTES}&show=coder`, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#ways .way").first().waitFor();
    const gain = await page.locator("#ways .way .figures dd").nth(2).innerText();
    await page.locator("#ways [data-price]").first().click();
    await page.locator("#path-chosen:not(:empty)").waitFor();
    assert.equal(await page.locator("#npv-risk").innerText(), gain);
    await page.locator("#path-chosen [data-path=off]").click();
    await page.locator("#path-chosen:empty").waitFor({ state: "attached" });
  }));

test("every route of a goal far away has a price: the page carries the wages of all the map", () =>
  visit({ fragment: ROUTES, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#ways .way").first().waitFor();
    assert.ok((await page.locator("#ways .way").count()) > 3);
    assert.equal(await page.locator("#ways .way").filter({ hasText: "cannot be priced" }).count(), 0);
  }));

test("arrow keys walk the moves", () =>
  visit({ fragment: `${ROUTES}&show=coder`, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#w-coder").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#w-inpatient-coder[aria-pressed=true]:focus").waitFor();
  }));

test("what is not on the map is said, and a goal behind the start too", async () => {
  await visit({ fragment: "v=1&view=pathways&from=nobody&to=coder&show=nothing" }, async ({ page }) => {
    await page.getByText("not on the map").first().waitFor();
  });
  await visit({ fragment: "v=1&view=pathways&from=him-director&to=coder" }, async ({ page }) => {
    await page.getByText("That lies behind you").waitFor();
  });
});

test("arrow keys reach every move of a node, and lead back", () =>
  visit({ fragment: `${ROUTES}&show=coder`, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#w-coder").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#map [aria-pressed=true]:focus:not(#w-coder)").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator("#w-registrar[aria-pressed=true]:focus").waitFor();
    assert.match(await page.locator("#map-said").innerText(), /Needs: .*Comes from: .*Leads to: /);
    await page.keyboard.press("ArrowLeft");
    await page.locator("#w-coder[aria-pressed=true]:focus").waitFor();
  }));

test("the map is one stop of the Tab key, which comes back to where one was; Home and End walk a row", () =>
  visit({ fragment: ROUTES, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#w-coder").waitFor();
    const stops = () => page.locator("#map svg.wide button[tabindex='0']").evaluateAll((all) => all.map((node) => node.id));
    assert.deepEqual(await stops(), ["w-starting-out"]);
    assert.equal(await page.locator("#map svg.wide button:not([tabindex='-1'])").count(), 1);
    const focused = () => page.evaluate(() => document.activeElement.id);
    await page.locator("#map-larger").focus();
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "w-starting-out");
    const row = await page.locator("#map svg.wide .station").evaluateAll((all) => all.map((node) => node.id));
    await page.keyboard.press("End");
    const last = await page.waitForFunction(() => document.activeElement.id.startsWith("w-") && document.activeElement.id !== "w-starting-out" && document.activeElement.id);
    const end = await last.jsonValue();
    assert.ok(row.includes(end), end);
    await page.locator(`#${end}[aria-pressed=true][tabindex="0"]:focus`).waitFor();
    await page.keyboard.press("Home");
    await page.locator("#w-starting-out[aria-pressed=true]:focus").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.locator("#map svg.wide [aria-pressed=true]:focus:not(#w-starting-out)").waitFor();
    const there = await focused();
    assert.deepEqual(await stops(), [there]);
    // Out of the map with one key, and back to the same place with another.
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => !document.activeElement.closest("#map")));
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(), there);
    // The list keeps a stop for everything in it.
    await page.locator("details:has(#map-list) > summary").click();
    assert.equal(await page.locator("#map-list button[tabindex]").count(), 0);
    assert.ok((await page.locator("#map-list button:visible").count()) > 100);
  }));

test("what leads on from a role is pressed in its panel, and makes it an end of the routes", () =>
  visit({ fragment: `${ROUTES}&show=coder`, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#on-role [data-show=inpatient-coder]").first().click();
    await page.locator("#w-inpatient-coder[aria-pressed=true]").waitFor();
    await page.locator("#on-role [data-end=to]").click();
    await linkIs(page, /to=inpatient-coder/);
    assert.equal(await page.locator("#way-to").inputValue(), "inpatient-coder");
  }));

test("the route drawn stands in the link and is unfolded from it; one that is not there is said", async () => {
  let link;
  await visit({ fragment: ROUTES, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#ways .way").first().waitFor();
    await page.locator("#ways summary").nth(4).click();
    await linkIs(page, /&way=[a-z]/);
    link = new URL(page.url()).hash.slice(1);
  });
  await visit({ fragment: link, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#ways .way:nth-child(5).drawn details[open]").waitFor();
    assert.equal(await page.locator("#ways details[open]").count(), 1);
    assert.doesNotMatch(await page.locator("#ways-said").innerText(), /not among these/);
    // Other ends have other routes.
    await page.locator("#way-to").selectOption("him-manager");
    await linkIs(page, /^(?!.*way=)/);
    await page.locator("#ways .way:first-child.drawn").waitFor();
  });
  await visit({ fragment: `${ROUTES}&way=associate-hit.astronaut`, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#ways-said").getByText("not among these").waitFor();
    await page.locator("#ways .way:first-child.drawn details[open]").waitFor();
  });
});

test("what was compared is said, and what gains the most is marked", () =>
  visit({ fragment: ROUTES, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#ways .way").first().waitFor();
    assert.match(await page.locator("#ways-said").innerText(), /^12 of \d+ routes are shown\. All were compared/);
    await page.locator("#rank").selectOption("gain");
    await page.locator("#ways .way:first-child.drawn").waitFor();
    // No other gains as much: it is marked.
    assert.equal(await page.locator("#ways .way:first-child .best").count(), 1);
  }));

test("skill and workplace are filters in the link", () =>
  visit({ fragment: "v=1&view=pathways&only=leadership.hospitals" }, async ({ page }) => {
    await page.locator("#filtered").getByText(/role/).waitFor();
    assert.equal(await page.locator("#only-skill").inputValue(), "leadership");
    assert.equal(await page.locator("#only-setting").inputValue(), "hospitals");
    await page.locator("#only-skill").selectOption("anatomy");
    await linkIs(page, /only=anatomy\.hospitals/);
    await page.locator("#only-setting").selectOption("");
    await linkIs(page, /only=anatomy(&|$)/);
    assert.doesNotMatch(await page.locator("#filtered").innerText(), /does not exist/);
  }));

test("filters stand in the link; two that go together with no role say what to drop", () =>
  visit({ fragment: "v=1&view=pathways&only=executive.no-degree.pilots" }, async ({ page }) => {
    const said = page.locator("#filtered");
    await said.getByText("No role fits all of these.").waitFor();
    assert.match(await said.innerText(), /a filter that does not exist/);
    assert.match(await said.innerText(), /Without “Level” there are \d+/);
    assert.equal(await page.locator("#only-level").inputValue(), "executive");
    assert.ok(await page.locator("#only-no-degree").isChecked());
    await page.locator("#only-level").selectOption("entry");
    await linkIs(page, /only=entry\.no-degree/);
    await page.locator("#all-roles").click();
    await linkIs(page, /^(?!.*only=)/);
    assert.ok(await page.locator("#all-roles").isHidden());
  }));

test("two roles stand side by side; a name of no role is said", async () => {
  await visit({ fragment: "v=1&place=OH&view=pathways&show=coder,inpatient-coder" }, async ({ page }) => {
    await page.locator("#two-roles").getByText("What lies between").waitFor();
  });
  await visit({ fragment: "v=1&view=pathways&show=coder,nobody" }, async ({ page }) => {
    await page.getByText("is no role of the map").waitFor();
  });
});

test("routes are a few lines each, their steps folded but for the one drawn; all by keyboard", () =>
  visit({ fragment: ROUTES, viewport: { width: 320, height: 844 } }, async ({ page }) => {
    const ways = page.locator("#ways .way");
    await ways.first().waitFor();
    const open = () => ways.evaluateAll((all) => all.map((way) => way.querySelector("details").open));
    assert.deepEqual(await open(), [true, ...Array(11).fill(false)]);
    assert.equal(await page.locator("#ways .way.drawn h3").innerText(), await ways.first().locator("h3").innerText());
    const folded = await ways.evaluateAll((all) => all.slice(1).map((way) => way.getBoundingClientRect().height));
    assert.ok(Math.max(...folded) < 500, `${folded}`);
    // What a route comes to stands outside of what is folded.
    assert.equal(await ways.nth(2).locator(".figures dd:visible").count(), 4);
    assert.match(await ways.nth(2).locator("h3").innerText(), /^3\. .+ → /);
    const summary = ways.nth(2).locator("summary");
    await summary.focus();
    await page.keyboard.press("Enter");
    await ways.nth(2).locator(".steps li").first().waitFor({ state: "visible" });
    await page.locator("#ways .way:nth-child(3).drawn").waitFor();
    assert.ok(await summary.evaluate((element) => element === document.activeElement), "the focus stays");
    assert.deepEqual((await open()).slice(0, 4), [true, false, true, false]);
    // Each step has its figures, and leads to what is known of it.
    for (const step of await ways.nth(2).locator(".steps > li").all()) assert.match(await step.innerText(), /(so far|begins after): .*\$/);
    await page.keyboard.press("Enter");
    await ways.nth(2).locator(".steps li").first().waitFor({ state: "hidden" });
  }));

test("a route shown on the map is drawn there, and the focus goes to its goal", () =>
  visit({ fragment: ROUTES, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#ways .way").first().waitFor();
    await page.locator("#ways summary").nth(3).click();
    await page.locator("#ways [data-draw]").nth(3).press("Enter");
    await page.locator("#w-him-director:focus").waitFor();
    assert.ok(await page.locator("#w-him-director").evaluate((node) => node.classList.contains("taken")));
  }));

test("the order stands in the link, and a route is one page on paper with its steps", { skip: notInFirefox("its driver cannot look at the page as on paper") }, () =>
  visit({ fragment: `${ROUTES}&rank=gain`, viewport: { width: 1200, height: 900 } }, async ({ page }) => {
    await page.locator("#ways .way").first().waitFor();
    assert.equal(await page.locator("#rank").inputValue(), "gain");
    await page.locator("#ways summary").nth(1).click();
    const way = page.locator("#ways .way.drawn");
    await page.locator("#ways .way:nth-child(2).drawn").waitFor();
    const title = (await way.locator("h3").innerText()).replace(/^2\. /, "");
    const steps = await way.locator(".steps > li").count();
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator("#route-sheet");
    assert.ok((await sheet.innerText()).includes(title));
    assert.equal(await sheet.locator(".steps > li:visible").count(), steps);
    assert.ok(await page.locator("#map").isHidden());
  }));

test("the map can be drawn larger, and scrolls in its own box", () =>
  visit({ fragment: ROUTES, viewport: PHONE }, async ({ page }) => {
    await page.locator("#map svg.narrow").waitFor();
    const width = () => page.locator("#map svg.narrow").evaluate((svg) => svg.getBoundingClientRect().width);
    const before = await width();
    await page.locator("#map-larger").tap().catch(() => page.locator("#map-larger").click());
    await page.locator("#map.x15").waitFor();
    assert.ok((await width()) > before * 1.4);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }));

for (const lang of ["en", "es"]) {
  test(`nothing is wider than 320 px, and axe finds nothing, ${lang}`, () =>
    visit({ query: `lang=${lang}`, fragment: `${ROUTES}&show=coder,inpatient-coder`, viewport: { width: 320, height: 844 } }, async ({ page }) => {
      await page.locator("#ways .way").first().waitFor();
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await axe(page), []);
    }));
}
