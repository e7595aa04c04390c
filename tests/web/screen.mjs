// What stands on the calculator's screen, and what the model says should stand there.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const ANSWER = process.env.ANSWER ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/examples/answer");
const MINUS = "\u2212";

/** The model's answer behind a link's fragment, by `examples/answer.rs`. */
export function answerTo(fragment) {
  if (!existsSync(ANSWER)) throw new Error(`${ANSWER} is missing: cargo build --no-default-features --example answer`);
  return JSON.parse(execFileSync(ANSWER, [fragment], { encoding: "utf8", maxBuffer: 1 << 24 }));
}

/** How a figure of that answer was worked out. */
export function workingOf(fragment, figure) {
  return JSON.parse(execFileSync(ANSWER, [fragment, "--working", figure], { encoding: "utf8", maxBuffer: 1 << 24 }));
}

/** Ids of the figures behind the answer. */
export const FIGURES = [
  "break-even", "first-salary", "later-salary", "cost-of-study", "forgone-pay", "tightest-year", "irr", "debt", "first-payment", "highest-payment",
];
/** Ids of the verdicts: the answer's two, and two for each kind of evidence. */
export const VERDICTS = [
  "npv-finish", "npv-risk", "by-occupation-finish", "by-occupation-risk", "by-graduates-finish", "by-graduates-risk",
  "by-own-finish", "by-own-risk", "by-survey-finish", "by-survey-risk",
];

function written(number, options, plus = "") {
  const format = new Intl.NumberFormat("en-US", options);
  const text = format.format(Math.abs(number));
  return text === format.format(0) ? text : (number < 0 ? MINUS : plus) + text;
}
const DOLLARS = { style: "currency", currency: "USD", minimumFractionDigits: 0, maximumFractionDigits: 0 };
/** Whole dollars. */
export const money = (dollars) => written(dollars, DOLLARS);
/** Dollars to three digits, with `plus` before a gain. */
export const about = (dollars, plus = "") =>
  written(dollars, Math.abs(dollars) < 1000 ? DOLLARS : { style: "currency", currency: "USD", maximumSignificantDigits: 3 }, plus);
export const percent = (share, decimals) => written(share, { style: "percent", maximumFractionDigits: decimals });
/** How an amount is to be read; what decides nothing over a working life is about even. */
export const tone = (dollars) => (Math.abs(dollars) < 2500 ? "even" : dollars > 0 ? "good" : "bad");

/** The verdicts and figures that belong to a model's answer; null where words stand in place of a number. */
export function expected({ occupation, by_occupation, graduates, own, survey }) {
  const { if_you_finish: finish, counting_the_risk: risk } = occupation;
  const loan = (dollars) => (finish.debt_at_repayment > 0 ? money(dollars) : null);
  const some = (value, write) => (value === null ? null : write(value));
  const verdicts = Object.entries({ occupation: by_occupation, graduates, own, survey }).flatMap(([basis, report]) => [
    [`by-${basis}-finish`, some(report, ({ if_you_finish }) => about(if_you_finish.npv, "+"))],
    [`by-${basis}-risk`, some(report, ({ counting_the_risk }) => about(counting_the_risk.npv, "+"))],
  ]);
  return {
    "npv-finish": about(finish.npv, "+"),
    "npv-risk": about(risk.npv, "+"),
    ...Object.fromEntries(verdicts),
    "break-even": some(finish.break_even_age, String),
    "first-salary": some(finish.first_salary, money),
    "later-salary": some(finish.later_salary, money),
    "cost-of-study": money(finish.cost_of_study),
    "forgone-pay": money(finish.forgone_pay),
    "tightest-year": some(finish.tightest_year, money),
    irr: some(finish.irr, (rate) => percent(rate, 1)),
    debt: loan(finish.debt_at_repayment),
    "first-payment": loan(finish.monthly_payment),
    "highest-payment": loan(finish.highest_payment),
  };
}

/** The same from the screen: null where no number is to be seen. */
export function shown(page) {
  return page.evaluate((ids) => Object.fromEntries(ids.map((id) => {
    const element = document.getElementById(id);
    const text = element.textContent.replace(/\s/g, " ").trim();
    return [id, element.checkVisibility() && /\d/.test(text) ? text : null];
  })), [...VERDICTS, ...FIGURES]);
}

/** Waits until the answer on the screen is that to a link, and returns the model's. */
export async function showsAnswerTo(page, fragment) {
  const answer = answerTo(fragment);
  const wanted = expected(answer);
  await page.waitForFunction(([wanted, ids]) => {
    // Some of it stands in what is fetched once the visitor moves; another link loads the page anew.
    if (document.documentElement.dataset.further !== "here") return void dispatchEvent(new Event("scroll"));
    return ids.every((id) => {
      const text = document.getElementById(id)?.textContent.replace(/\s/g, " ").trim();
      return wanted[id] === null ? text !== undefined && !/\d/.test(text) : text === wanted[id];
    });
  }, [wanted, Object.keys(wanted)], { timeout: 5000 }).catch(() => {});
  return { answer, wanted, seen: await shown(page) };
}

const WORDS = `h1, h2, h3, dt, dd, label > span, .answer > p:not([role]), .answer .pair, .answer li, article p, figcaption, summary,
  p[id$='-about'], p[id$='-problem'], svg text`;
/** Everything that follows from the link: words, the drawing, what stands in each field and whether it is asked for. */
export function wholeScreen(page) {
  return page.evaluate((words) => {
    // The page on paper is written a moment later.
    const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => !element.closest(".sheet"));
    return {
      words: all(words).filter((element) => !element.closest("[hidden]")).map((element) => element.textContent),
      drawing: all("svg path").map((path) => path.getAttribute("d")),
      fields: all("input, select").map((field) => [
        field.id, field.type === "checkbox" ? field.checked : field.value, Boolean(field.closest("[hidden]")),
      ]),
    };
  }, WORDS);
}

/** Waits until the address is the link with this fragment, or one that matches. */
export async function linkIs(page, fragment) {
  const pattern = fragment instanceof RegExp ? fragment.source : `^${fragment}$`;
  await page.waitForFunction((pattern) => new RegExp(pattern).test(location.hash.slice(1)), pattern)
    .catch(() => { throw new Error(`the address ends in #${new URL(page.url()).hash.slice(1)}, not in #${fragment}`); });
}

/** Unfolds a group by its heading, or everything. */
export async function unfold(page, id) {
  if (id) return page.locator(`#${id} > summary`).click();
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
  await page.locator("details.years tbody tr").last().waitFor();
}
