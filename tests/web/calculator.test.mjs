// The calculator's answer on the screen is the model's, and a link brings it back.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { hasStarted, stays, visit } from "./helpers.mjs";
import { about, answerTo, expected, linkIs, money, showsAnswerTo, shown, tone, unfold, wholeScreen } from "./screen.mjs";

const LINKS = [
  ["the defaults", ""],
  ["a coding certificate", "study=coding-certificate&place=TX"],
  ["an associate degree, untaxed, with more grants than bills",
    "now=office&study=associate-hit&place=WY&role=manager&filing=head&dependants=1&no-taxes=yes&grants=9000&no-grant-refund=yes"],
  ["a bachelor's degree on a tiered loan", "study=bachelor-hia&place=OH&borrow=7000&grants=2000"],
  ["a certificate after a bachelor's degree on RAP", "now=other-work&study=post-bacc&place=CA&age=41&borrow=9000&plan=rap&dependants=2"],
  ["a master's degree, forgiven after public service", "now=billing&study=masters&place=NY&borrow=20000&plan=rap-public-service"],
  ["an RHIT on the way to the RHIA", "now=rhit&place=MN"],
  ["part time on a private loan", "now=office&pace=part-time&place=FL&borrow=5000&plan=private&private-rate=9.5&private-years=12"],
  ["a spouse's income", "now=records&filing=joint&spouse=64000&dependants=1&place=PA"],
  ["a salary of one's own after study", "place=WA&evidence=own&own-salary=61250&later=supervisor"],
  ["pay of one's own that never rises", "now=office&pay-now=52000.5&never-a-raise=yes&place=GA"],
  ["a wage that is not published", "place=AL&role=technologist&borrow=3000"],
  ["a start near the end of work", "age=60&stop=65&place=AZ"],
];
const SPANISH = LINKS.filter(([, fragment]) => /^$|post-bacc|masters|stop=65/.test(fragment));

/** The verdicts that the headline has to give, in their order. */
function verdicts({ occupation, graduates }) {
  const [finish, risk] = [occupation.if_you_finish.npv, occupation.counting_the_risk.npv];
  const really = graduates?.counting_the_risk.npv;
  const said = [finish, risk, ...(really === undefined ? [] : [really])];
  return said.map((npv) => ({ tone: tone(npv), amount: tone(npv) === "even" ? null : about(Math.abs(npv)) }));
}

async function checkAnswer(page, fragment) {
  const { answer, wanted, seen } = await showsAnswerTo(page, fragment);
  assert.deepEqual(seen, wanted);
  const { if_you_finish: finish, counting_the_risk: risk } = answer.occupation;

  const tones = await page.evaluate((ids) => ids.map((id) => document.getElementById(id).className), ["npv-finish", "npv-risk"]);
  assert.deepEqual(tones, [tone(finish.npv), tone(risk.npv)]);
  const marks = await page.locator("#headline .good, #headline .bad, #headline .even").evaluateAll((marks) => marks.map((mark) => ({
    tone: ["good", "bad", "even"].find((tone) => mark.classList.contains(tone)),
    amount: /\$[\d,]+/.exec(mark.textContent)?.[0] ?? null,
    age: /^\d+$/.exec(mark.textContent.trim())?.[0],
  })));
  assert.deepEqual(marks.filter(({ age }) => !age).map(({ tone, amount }) => ({ tone, amount })), verdicts(answer));
  const catchUp = tone(finish.npv) === "good" && finish.break_even_age !== null ? [String(finish.break_even_age)] : [];
  assert.deepEqual(marks.flatMap(({ age }) => age ?? []), catchUp);
  return answer;
}

async function checkTable(page, { occupation, risk_positions: risk }) {
  await page.locator("details.years > summary").click();
  await page.locator("details.years tbody tr").last().waitFor();
  const cells = await page.locator("details.years tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const wanted = occupation.years.map((year, at) => [String(year.age), ...[
    year.gross, year.tax, year.cost, year.loan, year.owed, year.take_home, year.baseline_take_home, year.flow, year.position, risk[at],
  ].map(money)]);
  assert.deepEqual(cells, wanted);
}

/** Every point of both lines is where its position belongs, whatever the drawing's scale is. */
async function checkChart(page, { occupation, risk_positions: risk }) {
  const drawing = await page.evaluate(() => {
    const points = (path) => path.getAttribute("d").replace(/^M/, "").split("L").map((point) => point.split(/[ ,]/).map(Number));
    const circle = document.querySelector("#plot circle");
    const place = (element) => { const { left, top, width, height } = element.getBoundingClientRect(); return [left + width / 2, top + height / 2]; };
    const { left, width } = document.querySelector("#plot").getBoundingClientRect();
    return {
      finish: points(document.querySelector("#plot path.finish")),
      risk: points(document.querySelector("#plot path.risk")),
      plot: { left, width },
      zero: place(document.querySelector("#plot line.zero"))[1],
      even: circle ? place(circle) : null,
    };
  });
  const { years, if_you_finish: finish } = occupation;
  const positions = { finish: [0, ...years.map((year) => year.position)], risk: [0, ...risk] };
  const all = ["finish", "risk"].flatMap((line) => positions[line].map((position, at) => ({ position, at, line, point: drawing[line][at] })));
  const [low, high] = [all.reduce((a, b) => (b.position < a.position ? b : a)), all.reduce((a, b) => (b.position > a.position ? b : a))];
  assert.ok(low.point[1] > high.point[1], "more is higher");
  for (const { position, at, line, point } of all) {
    const share = (position - low.position) / (high.position - low.position);
    const y = low.point[1] + share * (high.point[1] - low.point[1]);
    assert.ok(Math.abs(point[1] - y) <= 1.5, `${line}, year ${at}: ${point[1]} instead of ${y}`);
    assert.ok(Math.abs(point[0] - (1000 * at) / years.length) <= 1, `${line}, year ${at}: at ${point[0]}`);
  }
  assert.deepEqual([drawing.finish.length, drawing.risk.length], [years.length + 1, years.length + 1]);

  const even = finish.break_even_age;
  if (even === null || even <= years[0].age) return assert.equal(drawing.even, null);
  const x = drawing.plot.left + (drawing.plot.width * (even - years[0].age)) / years.length;
  assert.ok(Math.abs(drawing.even[0] - x) <= 1 && Math.abs(drawing.even[1] - drawing.zero) <= 1, `even at ${drawing.even}, instead of ${x}, ${drawing.zero}`);
}

describe("the screen shows what the model works out", () => {
  for (const [lang, links] of [["en", LINKS], ["es", SPANISH]]) {
    for (const [name, fragment] of links) {
      test(`${name} (${lang})`, () => visit({ fragment, query: lang === "en" ? "" : `lang=${lang}` }, async ({ page }) => {
        const answer = await checkAnswer(page, fragment);
        assert.equal(answer.notices, 0);
        assert.equal(await page.locator("section.notices").isVisible(), false);
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
        await checkChart(page, answer);
        await checkTable(page, answer);
      }));
    }
  }

  test("the page says where the wage of another place stands in", async () => {
    const says = (fragment) => visit({ fragment }, async ({ page }) => {
      said.push(await page.locator(".answer li:visible").filter({ hasText: "Alabama" }).count());
    });
    const said = [];
    await says("place=AL&role=technologist");
    await says("place=AL&role=coder");
    assert.deepEqual(said, [1, 0]);
    const salary = (fragment) => answerTo(fragment).occupation.if_you_finish.first_salary;
    assert.equal(salary("place=AL&role=technologist"), salary("role=technologist"));
  });
});

describe("the three questions", () => {
  const steps = [
    ["now", "office", "v=1&now=office"],
    ["place", "OH", "v=1&now=office&place=OH"],
    ["study", "bachelor-hia", "v=1&now=office&place=OH&study=bachelor-hia"],
    ["pace", "part-time", "v=1&now=office&place=OH&study=bachelor-hia&pace=part-time"],
  ];

  test("each choice changes the answer and the link, which holds what was chosen and nothing else", () =>
    visit({}, async ({ page, host }) => {
      assert.equal(new URL(page.url()).hash, "");
      const answers = new Set([JSON.stringify(expected(answerTo("")))]);
      for (const [id, value, link] of steps) {
        await page.locator(`#${id}`).selectOption(value);
        await checkAnswer(page, link);
        answers.add(JSON.stringify(await shown(page)));
        await linkIs(page, link);
      }
      assert.equal(answers.size, steps.length + 1, "every choice changed the answer");
      await page.locator("#age").fill("43");
      const link = `${steps.at(-1)[2]}&age=43`;
      await checkAnswer(page, link);
      await linkIs(page, link);
      assert.equal(page.url(), `${host.url}#${link}`);
    }));

  test("opened anew, the link gives the same screen", () =>
    visit({}, async ({ page, host }) => {
      await page.locator("#now").selectOption("billing");
      await page.locator("#place").selectOption("NJ");
      await unfold(page);
      // By keys: Firefox does not take what is set by its driver for typed, and tells nobody when the field is left.
      await page.locator("#borrow").fill("");
      await page.locator("#borrow").pressSequentially("6,500");
      await page.locator("#plan").selectOption("rap");
      await page.locator("#filing").selectOption("joint");
      await page.locator("#spouse").fill("41000");
      await page.locator("#discount").fill("2.75");
      await page.locator("#discount").blur();
      await page.locator("#no-grant-refund").check();
      const link = "v=1&now=billing&place=NJ&plan=rap&filing=joint&no-grant-refund=yes&spouse=41000&borrow=6500&discount=2.75";
      await linkIs(page, link);
      // Notes of fields and what longer work finds come a moment later.
      const settled = async () => {
        await page.locator("#discount-source button, #discount-about", { hasText: /\w/ }).first().waitFor();
        await page.locator("#tornado tbody tr").first().waitFor();
        await page.locator("#inflation-note", { hasText: /\w/ }).waitFor();
      };
      await settled();
      const before = await wholeScreen(page);
      assert.equal(before.fields.find(([id]) => id === "borrow")[1], "6500");
      await page.goto("about:blank");
      await page.goto(`${host.url}#${link}`);
      await hasStarted(page);
      await stays(page);
      await checkAnswer(page, link);
      await unfold(page);
      await settled();
      assert.deepEqual(await wholeScreen(page), before);
    }));

  test("another link put into the address is shown, and the way back leads to the first", () =>
    visit({ fragment: "v=1&place=OH" }, async ({ page }) => {
      await checkAnswer(page, "place=OH");
      await page.evaluate(() => { location.hash = "v=1&now=rhit&place=MN"; });
      await checkAnswer(page, "now=rhit&place=MN");
      assert.equal(await page.locator("#now").inputValue(), "rhit");
      await page.goBack();
      await checkAnswer(page, "place=OH");
      assert.equal(await page.locator("#now").inputValue(), "starting-out");
    }));

  test("a field goes back to its default, and so do answer and link", () =>
    visit({}, async ({ page }) => {
      await unfold(page, "costs");
      const usual = await page.locator("#tuition").inputValue();
      const back = page.locator("#tuition-reset");
      assert.equal(await back.isVisible(), false);
      await page.locator("#tuition").fill("12000");
      await linkIs(page, "v=1&tuition=12000");
      await checkAnswer(page, "tuition=12000");
      await back.click();
      await checkAnswer(page, "");
      await linkIs(page, "v=1");
      assert.equal(await page.locator("#tuition").inputValue(), usual);
      assert.equal(await back.isVisible(), false);
    }));

  test("starting over brings the first answer back, on the screen and in the link, as often as one likes", () =>
    visit({ fragment: "v=1&now=office&place=OH&tuition=12000" }, async ({ page }) => {
      await checkAnswer(page, "now=office&place=OH&tuition=12000");
      const startOver = async () => {
        await page.locator("section.groups > button").click();
        await page.waitForFunction(() => document.getElementById("age")?.value === "19", undefined, { timeout: 5000 })
          .catch(() => assert.fail("the age is still the one typed"));
        await linkIs(page, /^(v=1)?$/);
        await checkAnswer(page, "");
      };
      await startOver();
      await page.locator("#age").fill("letters");
      await startOver();
    }));

  test("the other language keeps the choices and the link, and drops nothing that was just typed", () =>
    visit({ fragment: "v=1&now=office&place=OH&borrow=4000", query: "theme=dark" }, async ({ page }) => {
      const fragment = "v=1&now=office&place=OH&tuition=12000&borrow=4000";
      await unfold(page, "costs");
      await page.locator("#tuition").fill("12000");
      // At once, before the link is written.
      await page.locator("#other-language").click();
      await page.locator('html[lang="es"]').waitFor();
      await hasStarted(page);
      await stays(page);
      await checkAnswer(page, fragment);
      await linkIs(page, fragment);
      assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
      await page.locator("#other-language").click();
      await page.locator('html[lang="en"]').waitFor();
      await hasStarted(page);
      await stays(page);
      await checkAnswer(page, fragment);
    }));
});
