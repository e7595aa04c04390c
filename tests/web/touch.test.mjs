// A small old phone, used by taps alone. Chromium plays it (size, touch, no hovering, its name); Safari's own engine is not to be had
// here, so that what only Safari does is met by what Apple documents: no zoom into fields of 16 px, none after two taps.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { notInFirefox, visit } from "./helpers.mjs";
import { linkIs, showsAnswerTo } from "./screen.mjs";

const IPHONE_SE = {
  viewport: { width: 320, height: 568 },
  context: {
    isMobile: true, hasTouch: true, deviceScaleFactor: 2,
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 15_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Mobile/15E148 Safari/604.1",
  },
};
const MAP = "v=1&place=OH&view=pathways&from=starting-out&to=him-director&show=coder";
const VIEWS = [["calculator", "", "#tornado tbody tr"], ["map", MAP, "#ways .way"], ["method", "v=1&view=method", ".publication"]];
/** What a finger needs at least, and what is pressed the most has, in CSS pixels. */
const [LEAST, MAIN] = [24, 40];
const skip = notInFirefox("it cannot play a phone");

const fits = async (page, when) =>
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && visualViewport.scale === 1), `${when}: it is wider than the screen, or zoomed`);
const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));

/** A finger that is put down at a place, pushed by so much, and lifted. */
async function fingerOn(page) {
  const devtools = await page.context().newCDPSession(page);
  return async ([x, y], [right, down]) => {
    const touch = (type, share) => devtools.send("Input.dispatchTouchEvent", {
      type, touchPoints: share === undefined ? [] : [{ x: x + right * share, y: y + down * share }],
    });
    await touch("touchStart", 0);
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await touch("touchMove", share);
    await touch("touchEnd");
  };
}

describe("a small phone", { skip }, () => {
  test("an answer, a number, its slider and a yes or no are changed by taps, and the working of a number opened", () =>
    visit(IPHONE_SE, async ({ page }) => {
      // The phone's own wheel picks what is chosen.
      await page.locator("#place").tap();
      await page.locator("#place").selectOption("OH");
      await fits(page, "a choice");
      await page.locator("button.see-answer").tap();
      await page.locator("#now").waitFor({ state: "hidden" });
      await page.locator("#costs > summary").tap();
      await page.locator("#tuition").tap();
      await page.locator("#tuition:focus").fill("5000");
      await fits(page, "a number");
      const slider = page.locator("#grants-slider");
      await slider.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await slider.boundingBox();
      await page.touchscreen.tap(x + width / 2, y + height / 2);
      await page.waitForFunction(() => Number(document.getElementById("grants").value) > 0);
      await page.locator("label:has(#no-grant-refund)").tap();
      await linkIs(page, /place=OH&no-grant-refund=yes&tuition=5000&grants=\d+/);
      const { seen, wanted } = await showsAnswerTo(page, await page.evaluate(() => location.hash.slice(1)));
      assert.deepEqual(seen, wanted);
      await page.locator("#npv-finish button").tap();
      await page.locator("section.working:visible .result").waitFor();
      await fits(page, "a working");
      await page.locator("section.working:visible [data-do=close]").tap();
      await page.locator("section.working:visible").waitFor({ state: "detached" }).catch(() => assert.fail("the working does not close"));
    }));

  test("the map opens by a tap, is drawn larger by two in a row, shows the role that is touched, and is pushed about by a finger", () =>
    visit(IPHONE_SE, async ({ page }) => {
      await page.locator("#pathways").tap();
      await page.locator("#map svg.narrow").waitFor();
      await fits(page, "the map");
      await page.locator("#map-larger").tap();
      await page.locator("#map-larger").tap();
      await page.locator("#map.x20").waitFor();
      await fits(page, "two taps in a row");
      await page.locator("#n-coder").tap();
      await page.locator("#n-coder[aria-pressed=true]").waitFor();
      assert.match(await page.locator("#on-role h2").innerText(), /\S/);
      await linkIs(page, /show=coder/);
      await fits(page, "a role");
      const finger = await fingerOn(page);
      await page.locator("#map").evaluate((map) => map.scrollIntoView());
      await finger([250, 300], [-160, 0]);
      await page.waitForFunction(() => document.getElementById("map").scrollLeft > 0);
      const before = await page.evaluate(() => scrollY);
      await finger([200, 400], [0, -160]);
      await page.waitForFunction((before) => scrollY > before, before);
      await fits(page, "pushed about");
    }));

  for (const [view, fragment, there] of VIEWS) {
    for (const lang of ["en", "es"]) {
      test(`everything is large enough for a finger and fits: ${view}, ${lang}`, () =>
        visit({ ...IPHONE_SE, fragment, query: `lang=${lang}` }, async ({ page }) => {
          await page.locator(there).first().waitFor({ state: "attached" });
          await fits(page, "folded");
          await unfold(page);
          await fits(page, "unfolded");
          const small = await page.evaluate(([least, main]) => {
            const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
              .filter((element) => element.checkVisibility({ visibilityProperty: true }));
            return all.filter((element) => {
              // Words of a sentence are as high as its lines; the map can be drawn larger, and stands as a list besides.
              if (getComputedStyle(element).display === "inline" || element.closest("svg")) return false;
              const tick = ["checkbox", "radio"].includes(element.type);
              const { width, height } = (tick ? element.closest("label") ?? element : element).getBoundingClientRect();
              const isMain = element.matches(".top button, .see-answer, select, input[type=text], input[type=search], button:not(.link, [data-how], [data-next])");
              return width < least || height < (isMain ? main : least);
            }).map((element) => `${element.tagName} ${element.id || element.textContent.slice(0, 30)} ${JSON.stringify(element.getBoundingClientRect())}`);
          }, [LEAST, MAIN]);
          assert.deepEqual(small, []);
        }));
    }
    test(`a phone does not zoom into a field, and shows the keys that it needs: ${view}`, () =>
      visit({ ...IPHONE_SE, fragment }, async ({ page }) => {
        await page.locator(there).first().waitFor({ state: "attached" });
        const fields = await page.evaluate(() => [...document.querySelectorAll("input, select, textarea")]
          .filter((field) => !["range", "checkbox", "radio"].includes(field.type))
          .map((field) => ({ id: field.id, size: parseFloat(getComputedStyle(field).fontSize), keys: field.inputMode, isNumber: Boolean(document.getElementById(`${field.id}-reset`)) })));
        assert.ok(fields.length > 30, "there are fields");
        assert.deepEqual(fields.filter(({ size }) => size < 16), [], "into letters of less than 16 px");
        // Where a number may be below zero, the keys of numbers have no minus on some phones.
        const signed = fields.filter(({ keys, isNumber }) => isNumber && keys !== "decimal").map(({ id }) => id);
        assert.deepEqual(signed, ["inflation", "wage-growth", "tuition-growth"]);
      }));
  }

  test("nothing is shown to a hovering pointer alone, and two taps are not taken for a zoom", () =>
    visit({ ...IPHONE_SE, fragment: MAP }, async ({ page }) => {
      await page.locator("#ways .way").first().waitFor();
      const { touch, hovering } = await page.evaluate(() => {
        const rules = (list) => [...list].flatMap((rule) => (rule.selectorText ? [rule] : rule.cssRules ? rules(rule.cssRules) : []));
        const all = [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules));
        return {
          touch: getComputedStyle(document.documentElement).touchAction,
          hovering: all.filter((rule) => rule.selectorText.includes(":hover")).flatMap((rule) => [...rule.style]),
        };
      });
      assert.equal(touch, "manipulation");
      assert.ok(hovering.length > 0);
      // A phone stops a tap at what appears by hovering; these only change colours and lines.
      assert.deepEqual(hovering.filter((property) => !/^(color|filter|text-decoration.*)$/.test(property)), []);
    }));
});
