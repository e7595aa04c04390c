// The page around the app: how it starts, and what a visitor reads when it does not.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PHONE, axe, failureText, hasStarted, notInFirefox, stage, visit } from "./helpers.mjs";

const noWasm = (page) => page.route("**/*.wasm", (route) => route.abort());
const noGlue = (page) => page.route(/him-pathways[^/]*\.js$/, (route) => route.abort());
const theme = (page) => page.locator("html").getAttribute("data-theme");
const buttons = (page) => page.locator("#failure button:visible").allInnerTexts();

describe("starting", () => {
  test("it starts without an error", () =>
    visit({}, async ({ page }) => {
      assert.equal(await page.locator("#failure").isVisible(), false);
      assert.ok((await page.locator("#page").innerText()).length > 0);
      assert.equal(await page.locator("h1:visible").count(), 1);
    }));

  test("it works under a sub-path with a space in it", async () => {
    const { below } = await stage();
    await visit({ host: below }, async ({ page, requests }) => {
      assert.ok(requests.every((address) => address.startsWith(below.origin + "/a/b%20c/") || address.startsWith("data:")), requests.join(" "));
      assert.equal(await page.locator("#failure").isVisible(), false);
    });
  });

  test("a policy stands in the page that lets nothing foreign in", () =>
    visit({}, async ({ page }) => {
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy" i]').getAttribute("content");
      const directives = Object.fromEntries(policy.split(";").map((part) => part.trim().split(/ (.*)/).slice(0, 2)));
      assert.equal(directives["default-src"], "'none'");
      assert.equal(directives["connect-src"], "'self'");
      assert.equal(directives["base-uri"], "'none'");
      assert.equal(directives["form-action"], "'none'");
      assert.match(directives["script-src"], /'wasm-unsafe-eval'/);
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
    }));

  test("the policy holds: a foreign request and an inline script are refused", async () => {
    const attempt = visit({ expectErrors: true }, async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const directives = [];
        document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective));
        await fetch("https://elsewhere.example/").catch(() => {});
        const script = document.createElement("script");
        script.textContent = "window.intruder = true";
        document.head.append(script);
        await new Promise((resolve) => setTimeout(resolve));
        return { directives, intruder: window.intruder };
      });
      assert.deepEqual(seen, { directives: ["connect-src", "script-src-elem"], intruder: undefined });
    });
    // Nor does a visit overlook it.
    await assert.rejects(attempt, /refused by the Content-Security-Policy/);
  });

  test("the theme is the link's, else the system's when it stands alone", async () => {
    await visit({}, async ({ page }) => assert.equal(await theme(page), "auto"));
    for (const wanted of ["light", "dark", "auto"]) {
      await visit({ query: `theme=${wanted}` }, async ({ page }) => assert.equal(await theme(page), wanted));
    }
    await visit({ query: "theme=pink" }, async ({ page }) => assert.equal(await theme(page), "auto"));
  });

});

describe("not starting", () => {
  const cases = [
    ["the wasm is blocked", noWasm, /could not start[\s\S]*did not arrive/],
    ["the glue is blocked", noGlue, /could not start[\s\S]*did not arrive/],
    ["the wasm is corrupt", (page) => page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 255]) })), /could not start/],
    ["the browser has no WebAssembly", (page) => page.addInitScript(() => { delete window.WebAssembly; }), /could not start[\s\S]*WebAssembly/],
    ["the app breaks at its start", (page) => page.addInitScript(() => { WebAssembly.instantiateStreaming = async () => { throw new WebAssembly.RuntimeError("unreachable"); }; }), /Something went wrong/],
  ];
  for (const [what, prepare, words] of cases) {
    test(`${what}: a readable panel with two ways to start again`, () =>
      visit({ prepare, started: false, expectErrors: true }, async ({ page }) => {
        const text = await failureText(page);
        assert.match(text, words);
        assert.doesNotMatch(text, /Algo|calculadora/);
        assert.deepEqual(await buttons(page), ["Start again with the same answers", "Start again from the beginning"]);
      }));
  }

  test("what breaks leaves its trap in the console", { skip: notInFirefox("its driver does not pass on the words of a logged error") }, () =>
    visit({ prepare: cases.at(-1)[1], started: false, expectErrors: true }, async ({ page, errors }) => {
      await failureText(page);
      assert.ok(errors.some((error) => /RuntimeError: unreachable/.test(error)), errors.join("\n"));
    }));

  test("in Spanish where the link says so, and axe finds nothing", () =>
    visit({ prepare: noWasm, query: "lang=es", started: false, expectErrors: true }, async ({ page }) => {
      const text = await failureText(page);
      assert.match(text, /no pudo iniciarse/);
      assert.doesNotMatch(text, /could not/);
      assert.equal(await page.locator("html").getAttribute("lang"), "es");
      assert.deepEqual(await axe(page), []);
    }));

  test("a crash after the start covers nothing, but ends the use of the page", () =>
    visit({ expectErrors: true }, async ({ page }) => {
      await page.evaluate(() => { setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }); });
      assert.match(await failureText(page), /Something went wrong/);
      assert.equal(await page.locator("#page").evaluate((element) => element.inert), true);
      assert.deepEqual(await axe(page), []);
    }));

  test("an error that is not the app's changes nothing", () =>
    visit({ expectErrors: true }, async ({ page, errors }) => {
      const told = page.waitForEvent("pageerror");
      await page.evaluate(() => new Promise((resolve) => {
        addEventListener("error", () => setTimeout(resolve));
        setTimeout(() => { throw new Error("an extension"); });
      }));
      await told;
      assert.equal(errors.length, 1);
      assert.equal(await page.locator("#failure").isVisible(), false);
    }));

  test("starting again with the same answers loads the same address, and works once the fault is gone", () =>
    visit({ prepare: noWasm, query: "theme=dark", fragment: "v=1&x=2", started: false, expectErrors: true }, async ({ page }) => {
      await failureText(page);
      const address = page.url();
      await page.unroute("**/*.wasm");
      const navigated = page.waitForEvent("framenavigated");
      await page.getByRole("button", { name: "Start again with the same answers" }).click();
      assert.equal((await navigated).url(), address);
      await hasStarted(page);
    }));

  test("starting from the beginning drops the answers, then the presets, but not language and theme", () =>
    visit({ prepare: noWasm, query: "theme=dark&college=1&lang=en", fragment: "v=1&x=2", started: false, expectErrors: true }, async ({ page, host }) => {
      const again = async () => {
        await failureText(page);
        const navigated = page.waitForEvent("framenavigated");
        await page.getByRole("button", { name: "Start again from the beginning" }).click();
        return (await navigated).url();
      };
      assert.equal(await again(), `${host.url}?theme=dark&college=1&lang=en`);
      assert.equal(await again(), `${host.url}?theme=dark&lang=en`);
      await failureText(page);
      await page.unroute("**/*.wasm");
      await again();
      await hasStarted(page);
    }));
});

test("the failure panel fits 320 px", () =>
  visit({ prepare: noWasm, viewport: { ...PHONE, width: 320 }, started: false, expectErrors: true }, async ({ page }) => {
    await failureText(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  }));
