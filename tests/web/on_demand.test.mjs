// The files of colleges and areas come when a link needs them, once; where they cannot be had, the page answers without.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./helpers.mjs";
import { answerTo, expected, showsAnswerTo, shown } from "./screen.mjs";

const CHOSEN = "v=1&place=OH&metro=17140&study=bachelor-hia&unit=201885";
const WITHOUT = "v=1&place=OH&study=bachelor-hia";
const FILE = /\/(colleges|metros)-[0-9a-f]{16}\.txt$/;
const files = (requests) => requests.flatMap((address) => FILE.exec(address)?.[1] ?? []).toSorted();

test("a link with a college and an area is answered with their figures, each file fetched once", () =>
  visit({ fragment: CHOSEN }, async ({ page, requests }) => {
    const { wanted, seen } = await showsAnswerTo(page, CHOSEN);
    assert.deepEqual(seen, wanted);
    assert.deepEqual(files(requests), ["colleges", "metros"]);
    assert.notDeepEqual(wanted, expected(answerTo(WITHOUT)));
    assert.equal(await page.locator("#tuition").inputValue(), "13570");
  }));

test("nothing is fetched as long as nobody asks", () =>
  visit({ fragment: WITHOUT }, async ({ page, requests }) => {
    await showsAnswerTo(page, WITHOUT);
    assert.deepEqual(files(requests), []);
  }));

const NOT_HAD = [
  ["does not arrive", (route) => route.abort()],
  ["is missing", (route) => route.fulfill({ status: 404, body: "not here" })],
  ["is another file", (route) => route.fulfill({ status: 200, body: "<!doctype html><title>Welcome</title>" })],
  ["is damaged", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    return route.fulfill({ response, body: text.replace("13570", "13571").replace("3948", "3949") });
  }],
  ["is cut off", async (route) => {
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).slice(0, 30_000) });
  }],
];
for (const [how, answer] of NOT_HAD) {
  test(`a file that ${how} leaves the averages and the link as it is`, () => {
    const answered = [];
    const prepare = (page) => page.route(FILE, async (route) => {
      await answer(route);
      answered.push(route.request().url());
    });
    return visit({ fragment: CHOSEN, prepare, expectErrors: true }, async ({ page, errors }) => {
      while (answered.length < 2) await page.waitForEvent("requestfinished", { timeout: 1_000 }).catch(() => {});
      await showsAnswerTo(page, WITHOUT);
      assert.deepEqual(await shown(page), expected(answerTo(WITHOUT)));
      assert.deepEqual(errors.filter((error) => !/Failed to load resource/.test(error)), []);
      assert.equal(await page.locator("#failure").isHidden(), true);
      assert.equal(new URL(page.url()).hash, `#${CHOSEN}`);
    });
  });
}
