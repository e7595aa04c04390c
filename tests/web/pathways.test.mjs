// The map of careers: routes, the walk by keyboard, a route priced in the calculator, links with what is not on the map.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./helpers.mjs";

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
