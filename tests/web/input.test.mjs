// Whatever is typed or stands in a link, there is an answer, and a word about what could not be used.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { hasStarted, visit } from "./helpers.mjs";
import { answerTo, expected, linkIs, shown, showsAnswerTo, unfold } from "./screen.mjs";

/** What no field takes. */
const NEVER = ["letters", "1.234,50", "1e12", "9".repeat(300), "€7,395", "999999999"];
const EVERYTHING = [...NEVER, "x".repeat(300), "Infinity", "NaN", "--5", "12,34,567", "<b>7</b>"];
const FIELDS = {
  age: { group: null, good: "44", refuses: [...NEVER, "", "-5", "30.5", "$1,234.50", "13"] },
  tuition: { group: "costs", good: "4321", refuses: [...EVERYTHING, "", "-5"] },
  borrow: { group: "loans", good: "5,000", refuses: [...NEVER, "", "-5"] },
  "pay-now": { group: "pay", good: "$31,000", refuses: [...NEVER, "", "-5"] },
  finish: { group: "risk", good: "57.5 %", refuses: [...NEVER, "", "-5", "101", "$1,234.50"] },
  discount: { group: "economy", good: "3.5", refuses: [...NEVER, "", "-5", "$1,234.50"] },
  stop: { group: "you", good: "64", refuses: [...NEVER, "", "-5", "19", "$1,234.50"] },
};

/** What a screen reader hears of a field: whether it is refused, and every text that describes it. */
const heard = (page, id) => page.locator(`#${id}`).evaluate((input) => ({
  invalid: input.getAttribute("aria-invalid"),
  problem: input.getAttribute("aria-describedby").split(" ").map((described) => document.getElementById(described))
    .filter((element) => element.id.endsWith("-problem") && element.checkVisibility())
    .map((element) => element.textContent.trim()).join(" "),
}));
const settles = (page, id, invalid) => page.locator(`#${id}[aria-invalid="${invalid}"]`).waitFor({ timeout: 5000 }).catch(() => {});

describe("what cannot be used in a field", () => {
  for (const [id, { group, good, refuses }] of Object.entries(FIELDS)) {
    for (const lang of id === "tuition" ? ["en", "es"] : ["en"]) {
      test(`${id} (${lang}): a word beside it, and the last good answer stays`, () =>
        visit({ query: `lang=${lang}` }, async ({ page }) => {
          if (group) await unfold(page, group);
          const field = page.locator(`#${id}`);
          await field.fill(good);
          const link = `v=1&${id}=${good.replace(/[^\d.]/g, "")}`;
          await linkIs(page, link);
          const answer = await shown(page);
          assert.deepEqual(answer, expected(answerTo(link)));
          for (const text of refuses) {
            await field.fill(text);
            await settles(page, id, "true");
            const { invalid, problem } = await heard(page, id);
            assert.equal(invalid, "true", JSON.stringify(text));
            assert.match(problem, /\S{2}/, JSON.stringify(text));
            assert.ok(problem.length < 300, "no longer than one reads");
            assert.deepEqual(await shown(page), answer, JSON.stringify(text));
            // It stays, to be corrected, when one goes on to another field.
            await field.blur();
            assert.equal(await field.inputValue(), text);
            assert.equal(new URL(page.url()).hash, `#${link}`);
          }
          await field.fill(good);
          await settles(page, id, "false");
          assert.deepEqual(await heard(page, id), { invalid: "false", problem: "" });
          assert.deepEqual(await shown(page), answer);
        }));
    }
  }

  test("a field without a default may be left empty", () =>
    visit({ fragment: "evidence=own&own-salary=50000" }, async ({ page }) => {
      await unfold(page, "pay");
      await page.locator("#own-salary").fill("");
      await linkIs(page, "v=1&evidence=own");
      assert.deepEqual(await heard(page, "own-salary"), { invalid: "false", problem: "" });
      const { seen, wanted } = await showsAnswerTo(page, "evidence=own");
      assert.deepEqual(seen, wanted);
    }));

  const written = [
    ["$1,234.50", "1234.5"], ["52k", "52000"], [" 1234.5 ", "1234.5"], ["-0", "0"], ["1,234", "1234"], ["1000000", "1000000"],
  ];
  test("what people write is read, and shown tidied once they go on", () =>
    visit({}, async ({ page }) => {
      await unfold(page, "costs");
      const field = page.locator("#tuition");
      for (const [text, value] of written) {
        await field.fill(text);
        await linkIs(page, `v=1&tuition=${value}`);
        assert.equal(await field.inputValue(), text, "nothing moves under one's fingers");
        const { seen, wanted } = await showsAnswerTo(page, `tuition=${value}`);
        assert.deepEqual(seen, wanted);
        await field.blur();
        // Without commas, between which it could not be edited.
        assert.equal(await field.inputValue(), value);
        assert.deepEqual(await heard(page, "tuition"), { invalid: "false", problem: "" });
      }
    }));

  test("choices that do not go together say so, keep the last answer, and can be undone", () =>
    visit({ fragment: "now=office&age=62&stop=67&study=coding-certificate" }, async ({ page }) => {
      const before = await shown(page);
      await page.locator("section.questions .asked button").click();
      await page.locator("#study").selectOption("bachelor-hia");
      await page.locator("#pace").selectOption("part-time");
      const conflict = page.locator(".answer .conflict");
      await conflict.waitFor({ state: "visible" });
      assert.match(await conflict.innerText(), /\S+ \S+/);
      const { wanted } = await showsAnswerTo(page, "now=office&age=62&stop=67&study=bachelor-hia");
      assert.deepEqual(await shown(page), wanted, "the last answer that there was");
      await page.locator("#pace").selectOption("full-time");
      await page.locator("#study").selectOption("coding-certificate");
      await conflict.waitFor({ state: "hidden" });
      assert.deepEqual((await showsAnswerTo(page, "now=office&age=62&stop=67&study=coding-certificate")).seen, before);
    }));
});

describe("links that nobody should have made", () => {
  const junk = (length) => Array.from({ length }, (_, at) => "&=%#?+ ;ab7é"[(at * 7919) % 12]).join("");
  const links = [
    "tuition=NaN", "tuition=1e12", "tuition=-1", "tuition=", "v=9", "v=9&place=OH", "hello=world&place=OH", "place=XX", "place=oh",
    "now=&study=", "age=80&stop=20", "age=80&stop=80", "months=120&age=70&stop=71", "study=rhit-to-rhia", "filing=single&spouse=50000",
    "private-years=1.5", "age=19.5", "place=<script>window.intruder=1</script>", "<img src=x onerror=window.intruder=1>=1",
    "tuition=<script>window.intruder=1</script>", `tuition=${"9".repeat(1500)}`, "a".repeat(10_000), "&".repeat(10_000) + "x=1",
    Array.from({ length: 200 }, (_, at) => `k${at}=1`).join("&"),
  ];
  const encoded = [
    "%E0%A4%A", "place=%E0%A4%A", "%", "tuition=%00", "%F0%9F%A6%84=%F0%9F%A6%84", encodeURIComponent("tuition=1.234,50"), junk(1_000), junk(10_000),
  ];

  for (const fragment of [...links, ...encoded]) {
    const name = fragment.length > 60 ? `${fragment.slice(0, 40)}… (${fragment.length} characters)` : fragment;
    test(name, () => visit({ fragment }, async ({ page }) => {
      const notices = page.locator("section.notices");
      assert.equal(await notices.isVisible(), true, "a notice is shown");
      assert.match(await notices.locator("li").first().innerText(), /\S+ \S+/);
      if (links.includes(fragment)) {
        const { answer, seen, wanted } = await showsAnswerTo(page, fragment);
        assert.deepEqual(seen, wanted);
        assert.equal(await notices.locator("li").count(), answer.notices);
      }
      assert.match(await page.locator("#npv-finish").innerText(), /^[+\u2212]?\$[\d,]+$/);
      assert.equal(await page.evaluate(() => window.intruder), undefined);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "nothing sticks out");
      await notices.locator("button").click();
      assert.equal(await notices.isVisible(), false);
      // The page works on.
      await page.locator("#failure").waitFor({ state: "hidden" });
    }));
  }

  for (const fragment of ["", "#", "&&&", "v=1", "v=1&"]) {
    test(`nothing to say about ${JSON.stringify(fragment)}`, () => visit({ fragment }, async ({ page }) => {
      assert.equal(await page.locator("section.notices").isVisible(), false);
      assert.deepEqual(await shown(page), expected(answerTo("")));
    }));
  }

  test("a link pasted over an open page is met in the same way", () =>
    visit({ fragment: "place=OH" }, async ({ page }) => {
      await page.evaluate(() => { location.hash = "tuition=NaN&place=MN"; });
      await page.locator("section.notices li").waitFor();
      const { seen, wanted } = await showsAnswerTo(page, "place=MN");
      assert.deepEqual(seen, wanted);
    }));
});

describe("without a mouse", () => {
  test("a slider moves by keys, and text, answer and link with it", () =>
    visit({}, async ({ page }) => {
      await unfold(page, "costs");
      const slider = page.locator("#grants-slider");
      const moves = [["ArrowRight", "50", "50"], ["ArrowUp", "100", "100"], ["ArrowLeft", "50", "50"], ["End", "15000", "15,000"], ["Home", "0", "0"]];
      await slider.focus();
      for (const [key, value, spoken] of moves) {
        await page.keyboard.press(key);
        await linkIs(page, `v=1&grants=${value}`);
        assert.equal(await page.locator("#grants").inputValue(), value);
        assert.equal(await slider.getAttribute("aria-valuetext"), `$${spoken}`);
        const { seen, wanted } = await showsAnswerTo(page, `grants=${value}`);
        assert.deepEqual(seen, wanted);
        assert.equal(await slider.evaluate((slider) => slider === document.activeElement), true);
      }
    }));

  test("a slider and its field keep together, whichever is moved", () =>
    visit({}, async ({ page }) => {
      await unfold(page, "loans");
      await page.locator("#borrow").fill("4400");
      await page.waitForFunction(() => document.getElementById("borrow-slider").value === "4400");
      await page.locator("#borrow").fill("nonsense");
      await page.locator("#borrow-slider").focus();
      await page.keyboard.press("ArrowRight");
      await linkIs(page, "v=1&borrow=4500");
      assert.equal(await page.locator("#borrow").inputValue(), "4500");
      assert.deepEqual(await heard(page, "borrow"), { invalid: "false", problem: "" });
    }));

  /** Everything that takes the focus by Tab, in the order of the document, named by id or words. */
  const stops = () => {
    const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
    return all.filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0)
      .map((element) => element.id || element.textContent.trim().slice(0, 40) || element.tagName);
  };

  for (const [width, fragment] of [[390, ""], [390, "place=OH"], [1200, "place=OH"]]) {
    test(`Tab reaches everything in reading order and shows where it is, ${width} px, ${fragment || "the defaults"}`, () =>
      visit({ viewport: { width, height: 844 }, fragment }, async ({ page }) => {
        // Unfolds whatever it meets, so that all of it is visited.
        const visited = [];
        for (const keys = ["Enter", "Space"]; visited.length < 300;) {
          await page.keyboard.press("Tab");
          const stop = await page.evaluate(() => {
            const element = document.activeElement;
            if (!element || element === document.body) return null;
            const style = getComputedStyle(element);
            const { top, bottom, left, right } = element.getBoundingClientRect();
            return {
              folded: element.tagName === "SUMMARY" && !element.parentElement.open,
              marked: element.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
              inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
              name: element.id || element.textContent.trim().slice(0, 40) || element.tagName,
            };
          });
          if (!stop) break;
          visited.push(stop.name);
          assert.ok(stop.marked, `${stop.name}: the focus is not marked`);
          assert.ok(stop.inView, `${stop.name}: the focus is out of view`);
          if (stop.folded) {
            const key = keys[visited.length % 2];
            await page.keyboard.press(key);
            await page.waitForFunction(() => document.activeElement.parentElement.open)
              .catch(() => assert.fail(`${key} does not unfold ${stop.name}`));
          }
        }
        const all = await page.evaluate(stops);
        assert.ok(all.length > 30, `${all.length} stops`);
        assert.deepEqual(visited, all);
      }));
  }

  test("a folded group folds again by key", () =>
    visit({}, async ({ page }) => {
      const group = page.locator("#costs");
      await group.locator("summary").focus();
      await page.keyboard.press("Space");
      await page.locator("#tuition").waitFor({ state: "visible" });
      await page.keyboard.press("Space");
      await page.locator("#tuition").waitFor({ state: "hidden" });
    }));

  test("on a phone the questions fold to one line and unfold by key, and the focus goes along", () =>
    visit({}, async ({ page }) => {
      await page.locator("button.see-answer").focus();
      await page.keyboard.press("Enter");
      await page.locator("#now").waitFor({ state: "hidden" });
      assert.equal(await page.evaluate(() => document.activeElement.id), "headline");
      const change = page.locator("section.questions .asked button");
      await change.focus();
      await page.keyboard.press("Enter");
      await page.locator("#now").waitFor({ state: "visible" });
      await page.locator("#now:focus").waitFor({ timeout: 5000 }).catch(() => assert.fail("the focus is lost"));
    }));
});

describe("many edits", () => {
  const counting = (page) => page.addInitScript(() => {
    window.writes = 0;
    const original = history.replaceState;
    history.replaceState = function (...given) { window.writes += 1; return original.apply(this, given); };
  });

  test("a burst of 60 writes the address a few times at most, and the last one counts", () =>
    visit({ prepare: counting }, async ({ page }) => {
      await unfold(page, "costs");
      await page.evaluate(async () => {
        const field = document.getElementById("tuition");
        const turn = new MessageChannel();
        for (let edit = 1; edit <= 60; edit++) {
          field.value = String(edit * 100);
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          await new Promise((resolve) => { turn.port1.onmessage = resolve; turn.port2.postMessage(edit); });
        }
      });
      await linkIs(page, "v=1&tuition=6000");
      assert.ok((await page.evaluate(() => window.writes)) <= 3, `${await page.evaluate(() => window.writes)} writes`);
      const { seen, wanted } = await showsAnswerTo(page, "tuition=6000");
      assert.deepEqual(seen, wanted);
    }));

  const refusing = (page) => page.addInitScript(() => {
    history.replaceState = () => { window.refused = true; throw new DOMException("too many", "SecurityError"); };
  });

  test("where the browser refuses to write the address, the page answers on", () =>
    visit({ prepare: refusing }, async ({ page }) => {
      await page.locator("#place").selectOption("OH");
      await page.waitForFunction(() => window.refused);
      await page.locator("#place").selectOption("MN");
      const { seen, wanted } = await showsAnswerTo(page, "place=MN");
      assert.deepEqual(seen, wanted);
      await hasStarted(page);
      assert.equal(await page.locator("#failure").isVisible(), false);
    }));
});
