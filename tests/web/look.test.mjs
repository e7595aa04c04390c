// The page fits every screen, in every look, and axe finds nothing against WCAG 2.2 AA.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PHONE, axe, embedding, framed, hasStarted, notInFirefox, stays, visit } from "./helpers.mjs";
import { unfold } from "./screen.mjs";

const ANSWERED = "v=1&now=office&place=OH&study=bachelor-hia&borrow=6000&plan=rap";
/** The longest names, and every caution. */
const LONGEST = "v=1&now=starting-out&place=DC&study=post-bacc&pace=part-time&age=45&borrow=9000&plan=rap&role=supervisor&later=manager&filing=joint&dependants=2";

/** The longest amounts, over the longest life. */
const MILLIONS = "v=1&age=14&stop=80&evidence=own&own-salary=987654.25&tuition=123456.75&borrow=98765.5&plan=private&place=DC&study=masters";

/** What sticks out of the window to the side, leaving out what scrolls in a box of its own. */
const sticksOut = (page) => page.evaluate(() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const outside = [...document.body.querySelectorAll("*")].filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 0.5 || left < -0.5) && !element.closest(".scroll") && !element.closest(".unseen");
  });
  const named = (element) => `${element.tagName} ${element.id || element.textContent.slice(0, 30)}`;
  return [`${document.documentElement.scrollWidth} of ${innerWidth} px`, ...outside.slice(0, 5).map(named)];
});

/** Texts of which a part is cut off by their own box. */
const cutOff = (page) => page.evaluate(() =>
  [...document.querySelectorAll("button, summary, h2, h3, label, dt, dd, p, li")]
    .filter((element) => element.checkVisibility() && !element.closest(".unseen"))
    .filter((element) => getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.textContent.slice(0, 60)));

const LINKS = [["the defaults", ""], ["the longest words", LONGEST], ["the longest amounts", MILLIONS]];
const LOOKS = ["en", "es"].flatMap((lang) => ["light", "dark"].map((theme) => ({ lang, theme })));

describe("no sideways scrolling", () => {
  for (const { lang, theme } of LOOKS) {
    for (const [name, fragment] of LINKS) {
      test(`320 to 1200 px, folded and unfolded, ${lang}, ${theme}, ${name}`, () =>
        visit({ query: `lang=${lang}&theme=${theme}`, fragment, viewport: { width: 1200, height: 800 } }, async ({ page }) => {
          const outside = {};
          for (const state of ["folded", "unfolded"]) {
            if (state === "unfolded") await unfold(page);
            for (const width of [320, 390, 768, 1200]) {
              await page.setViewportSize({ width, height: 844 });
              const found = [...(await sticksOut(page)), ...(await cutOff(page))];
              if (found.length) outside[`${state} at ${width} px`] = found;
            }
          }
          assert.deepEqual(outside, {});
          assert.equal(await page.locator("html").getAttribute("data-theme"), theme);
        }));
    }
  }

  test("with an error at every kind of field", () =>
    visit({ viewport: { width: 320, height: 700 }, query: "lang=es" }, async ({ page }) => {
      await refuse(page);
      assert.deepEqual(await sticksOut(page), []);
      const narrow = await page.locator("[aria-invalid=true]").evaluateAll((fields) => fields
        .map((field) => document.getElementById(`${field.id}-problem`)).filter((problem) => problem.clientWidth < 160)
        .map((problem) => `${problem.id}: ${problem.clientWidth} px`));
      assert.deepEqual(narrow, [], "words a syllable wide");
    }));
});

/** Types something that cannot be used into a field of each group. */
async function refuse(page) {
  await unfold(page);
  for (const id of ["age", "tuition", "borrow", "pay-now", "finish", "discount", "stop"]) {
    await page.locator(`#${id}`).fill(id === "tuition" ? "9".repeat(300) : "1.234.567,50");
    await page.locator(`#${id}[aria-invalid="true"]`).waitFor();
  }
}

describe("the first screen of a phone", () => {
  for (const lang of ["en", "es"]) {
    for (const fragment of [ANSWERED, LONGEST, "v=1&now=records&place=NC", "v=1&now=rhit&place=MN"]) {
      test(`holds the headline and both figures: ${lang}, ${fragment}`, () =>
        visit({ viewport: PHONE, query: `lang=${lang}`, fragment }, async ({ page }) => {
          for (const id of ["headline", "npv-finish", "npv-risk"]) {
            const box = await page.locator(`#${id}`).boundingBox();
            assert.ok(box && box.y >= 0 && box.y + box.height <= PHONE.height, `${id} ends at ${box && box.y + box.height} px`);
          }
          assert.equal(await page.evaluate(() => scrollY), 0);
        }));
    }
  }

  test("in Spanish and dark, the answer of the defaults is at most a touch away", () =>
    visit({ viewport: PHONE, query: "lang=es&theme=dark" }, async ({ page }) => {
      await page.locator("button.see-answer").click();
      const box = await page.locator("#npv-risk").boundingBox();
      assert.ok(box.y + box.height <= PHONE.height, `ends at ${box.y + box.height} px`);
    }));
});

describe("axe finds nothing", () => {
  const everything = async (page) => { await unfold(page); assert.deepEqual(await axe(page), []); };
  const cases = [
    ["at the defaults", {}, async (page) => assert.deepEqual(await axe(page), [])],
    ["everything unfolded, the table too", { fragment: ANSWERED }, everything],
    ["everything unfolded, dark", { fragment: ANSWERED, query: "theme=dark" }, everything],
    ["everything unfolded, as a dark system has it", { fragment: ANSWERED, context: { colorScheme: "dark" } }, everything],
    ["everything unfolded, 320 px", { fragment: LONGEST, viewport: { width: 320, height: 700 } }, everything],
    ["everything unfolded, 1200 px", { fragment: LONGEST, viewport: { width: 1200, height: 900 } }, everything],
    ["everything unfolded, Spanish", { fragment: LONGEST, query: "lang=es" }, everything],
    ["with notices about the link", { fragment: "v=9&hello=1&tuition=NaN", query: "theme=dark" }, async (page) => assert.deepEqual(await axe(page), [])],
  ];
  for (const [name, options, look] of cases) test(name, () => visit(options, ({ page }) => look(page)));
  for (const theme of ["light", "dark"]) {
    test(`with errors shown, ${theme}`, () => visit({ query: `theme=${theme}` }, async ({ page }) => {
      await refuse(page);
      assert.deepEqual(await axe(page), []);
    }));
    const late = "now=office&age=62&stop=67&study=coding-certificate";
    test(`where choices do not go together, ${theme}`, () =>
      visit({ query: `theme=${theme}`, fragment: late, viewport: { width: 768, height: 900 } }, async ({ page }) => {
        await page.locator("#study").selectOption("bachelor-hia");
        await page.locator("#pace").selectOption("part-time");
        await page.locator(".answer .conflict").waitFor();
        assert.deepEqual(await axe(page), []);
      }));
  }
  test("inside another site's frame, everything unfolded", async () => {
    const url = await embedding("");
    await visit({ url }, async ({ page }) => {
      const frame = await framed(page);
      await hasStarted(frame);
      await stays(frame);
      await unfold(frame);
      assert.deepEqual(await axe(frame), []);
      assert.deepEqual(await sticksOut(frame), []);
    });
  });

  test("every part can be found by its role and name", () =>
    visit({ fragment: ANSWERED, viewport: { width: 768, height: 900 } }, async ({ page }) => {
      await unfold(page);
      assert.equal(await page.getByRole("main").count(), 1);
      assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
      const nameless = await page.locator("input:visible, select:visible").evaluateAll((fields) =>
        fields.filter((field) => !field.labels?.length && !field.ariaLabel).map((field) => field.id));
      assert.deepEqual(nameless, []);
      const ids = await page.locator("[id]").evaluateAll((elements) => elements.map((element) => element.id));
      assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], "an id stands twice");
      const name = (img) => document.getElementById(img.getAttribute("aria-labelledby")).textContent;
      assert.match(await page.locator("#plot").evaluate(name), /\$[\d,]+/);
      assert.ok((await page.getByRole("columnheader").count()) >= 10);
      assert.ok((await page.getByRole("rowheader").count()) >= 30);
    }));

  test("a screen reader is told the new answer", () =>
    visit({}, async ({ page }) => {
      assert.equal(await page.locator("#announced").textContent(), "");
      await page.locator("#place").selectOption("OH");
      await page.waitForFunction(() => document.getElementById("announced").textContent === document.getElementById("headline").textContent);
    }));
});

describe("other ways of looking", () => {
  test("at 200 % a window of 640 px is one of 320 px, and all of it fits", () =>
    visit({ fragment: ANSWERED, viewport: { width: 320, height: 400 }, context: { deviceScaleFactor: 2 } }, async ({ page }) => {
      await unfold(page);
      assert.deepEqual(await sticksOut(page), []);
      assert.deepEqual(await cutOff(page), []);
      assert.equal(await page.locator("#npv-finish").isVisible(), true);
    }));

  for (const lang of ["en", "es"]) {
    test(`with text alone twice as large, nothing is cut off (${lang})`, () =>
      visit({ fragment: ANSWERED, query: `lang=${lang}`, viewport: { width: 768, height: 900 } }, async ({ page }) => {
        await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
        await unfold(page);
        assert.deepEqual(await sticksOut(page), []);
        assert.deepEqual(await cutOff(page), []);
      }));
  }

  test("printed, the answer, its figures and the chart are there, and what only a screen can use is not", { skip: notInFirefox("its driver cannot look at the page as on paper") }, () =>
    visit({ fragment: ANSWERED }, async ({ page }) => {
      // The page on paper follows the answer a moment later.
      await page.locator("#sheet .foot").waitFor({ state: "attached" });
      const headline = await page.locator("#headline").textContent();
      await page.emulateMedia({ media: "print" });
      assert.ok((await page.locator("#sheet .lead").innerText()).includes(headline));
      for (const part of ["dd[id^=break-even]", "dd[id^=debt]", ".plot", ".assumed li >> nth=3", ".sources", ".link"]) {
        assert.equal(await page.locator(`#sheet ${part}`).isVisible(), true, part);
      }
      assert.equal(await page.locator("#plot").isVisible(), false);
      assert.equal(await page.locator("#other-language").isVisible(), false);
    }));

  test("printed from the dark page, the words are still dark on paper", { skip: notInFirefox("its driver cannot look at the page as on paper") }, () =>
    visit({ fragment: ANSWERED, query: "theme=dark" }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      const light = await page.locator("#headline").evaluate((element) => {
        const [red, green, blue] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number);
        return (red + green + blue) / 765;
      });
      assert.ok(light < 0.4, `lightness ${light}`);
    }));

  const ways = [
    ["forced colours", { forcedColors: "active" }],
    ["forced colours on dark", { forcedColors: "active", colorScheme: "dark" }],
    ["less motion", { reducedMotion: "reduce" }],
    ["more contrast", { contrast: "more" }],
  ];
  for (const [name, context] of ways) {
    test(`${name}: everything works and can be told apart`, { skip: notInFirefox("its driver cannot play other ways of looking") }, () =>
      visit({ fragment: ANSWERED, context }, async ({ page }) => {
        await unfold(page);
        const before = await page.locator("#npv-finish").innerText();
        await page.locator("#tuition").fill("1");
        await page.waitForFunction((before) => document.getElementById("npv-finish").textContent !== before, before);
        assert.deepEqual(await invisible(page), []);
        if (context.reducedMotion) assert.equal(await moving(page), 0);
        assert.deepEqual(await sticksOut(page), []);
      }));
  }
});

/** What is painted in the colour of its ground, or not at all. */
const invisible = (page) => page.evaluate(() => {
  const of = (selector) => getComputedStyle(document.querySelector(selector));
  const nothing = (colour) => ["none", "transparent", "rgba(0, 0, 0, 0)"].includes(colour);
  const ground = nothing(of("body").backgroundColor) ? "rgb(255, 255, 255)" : of("body").backgroundColor;
  const inks = {
    headline: of("#headline").color,
    amount: of("#npv-finish").color,
    finish: of("#plot path.finish").stroke,
    risk: of("#plot path.risk").stroke,
    zero: of("#plot line.zero").stroke,
    field: of("#tuition").borderTopColor,
  };
  return Object.keys(inks).filter((name) => inks[name] === ground || nothing(inks[name]));
});

/** How many elements move from one state to the next. */
const moving = (page) => page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
  const { transitionDuration, animationDuration } = getComputedStyle(element);
  return `${transitionDuration},${animationDuration}`.split(",").some((time) => parseFloat(time) > 0);
}).length);
