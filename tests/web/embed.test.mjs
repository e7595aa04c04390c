// The frame that fits its height: what the page tells, and what embed.js on the college's page makes of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { DIST, PATIENCE, axe, framed, hasStarted, stage, stays, visit } from "./helpers.mjs";
import { compressed } from "./server.mjs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const FRAME = read("../../src/frame.js");
const MOST_BYTES = 1_500;

/** A small page in place of ours, with the script by which ours tells its height; returns its address. */
async function standIn(body, { style = "", script = "" } = {}) {
  const { host } = await stage();
  const path = `/stand-in-${host.pages.size}`;
  host.pages.set(path, `<!doctype html><html lang="en"><head><title>Stand-in</title>
    <style>html, body { margin: 0; } #whole { display: flow-root; } ${style}</style></head>
    <body><div id="whole">${body}</div><script type="module">${FRAME}</script><script>${script}</script></body></html>`);
  return `${host.origin}${path}`;
}

/** A page of the college; returns its address. `embed.js` is that of the host unless the page does without. */
async function college(body, { script = true } = {}) {
  const { host, college } = await stage();
  const path = `/page-${college.pages.size}`;
  const tag = script ? `<script src="${host.url}embed.js" async></script>` : "";
  college.pages.set(path, `<!doctype html><html lang="en"><head><title>A college</title><link rel="icon" href="data:,"></head>
    <body><script>window.told = []; addEventListener("message", (event) => told.push(event.data));</script>${body}${tag}</body></html>`);
  return `http://localhost:${college.port}${path}`;
}

const frame = (src, more = 'width="390" height="700"') => `<iframe title="Calculator" src="${src}" ${more}></iframe>`;
const content = (inside) => inside.evaluate(() => document.getElementById("whole").getBoundingClientRect().height);

/** Waits until the frame is within 1 px of its content (or of `height`), borders not counted. */
async function fits(page, selector, height) {
  const element = await page.locator(selector).elementHandle();
  const inside = await element.contentFrame();
  const end = Date.now() + PATIENCE;
  for (;;) {
    const [wanted, found] = [height ?? await content(inside), await element.evaluate((element) => element.clientHeight)];
    if (Math.abs(found - wanted) <= 1) return inside;
    assert.ok(Date.now() < end, `${selector} is ${found} px tall, its content ${wanted}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const BLOCKS = '<h1>Calculator</h1><div id="block" style="height: 300px"></div><p style="height: 100px">…</p><details><summary>More</summary><p style="height: 500px">…</p></details>';

describe("a frame that fits its height", () => {
  test("within 1 px of the content after each of 20 changes, growing and shrinking", async () => {
    const url = await college(frame(await standIn(BLOCKS)));
    await visit({ url }, async ({ page }) => {
      const inside = await fits(page, "iframe");
      const changes = [
        () => { document.querySelector("details").open = true; },
        () => { document.body.style.fontSize = "200%"; },
        () => { document.getElementById("block").textContent = "una traducción más larga ".repeat(60); },
        () => { document.getElementById("block").style.height = "auto"; },
        () => { document.querySelector("details").open = false; },
        () => { document.getElementById("block").textContent = ""; },
        () => { document.body.style.fontSize = ""; },
        ...[1200, 640.4, 3000, 350, 351, 353.5, 900, 200, 4000, 260, 800, 240, 700].map((height) => height),
      ];
      assert.equal(changes.length, 20);
      for (const change of changes) {
        if (typeof change === "number") await inside.evaluate((height) => { document.getElementById("block").style.height = `${height}px`; }, change);
        else await inside.evaluate(change);
        await fits(page, "iframe");
      }
    });
  });

  test("a narrower frame is taller at once", async () => {
    const url = await college(frame(await standIn(`<p>${"words ".repeat(300)}</p>`), 'style="width: 800px" height="700"'));
    await visit({ url }, async ({ page }) => {
      const wide = await content(await fits(page, "iframe"));
      await page.locator("iframe").evaluate((element) => { element.style.width = "320px"; });
      await page.waitForFunction((wide) => document.querySelector("iframe").clientHeight > wide * 1.5, wide);
      await fits(page, "iframe");
    });
  });

  test("several frames on one page, each by its own content", async () => {
    const heights = [180, 620, 1900];
    const frames = await Promise.all(heights.map((height) => standIn(`<div style="height: ${height}px"></div>`)));
    const url = await college(frames.map((src, index) => frame(src, `id="f${index}" height="700"`)).join(""));
    await visit({ url }, async ({ page }) => {
      for (const [index, height] of heights.entries()) await fits(page, `#f${index}`, height);
    });
  });

  test("a frame that is out of sight", async () => {
    const url = await college(`<div style="height: 9000px"></div>${frame(await standIn(BLOCKS))}`);
    await visit({ url }, async ({ page }) => {
      const inside = await fits(page, "iframe");
      await inside.evaluate(() => { document.querySelector("details").open = true; });
      await fits(page, "iframe");
      await inside.evaluate(() => { document.getElementById("block").textContent = "words ".repeat(900); document.getElementById("block").style.height = "auto"; });
      await fits(page, "iframe");
      assert.equal(await page.evaluate(() => scrollY), 0);
    });
  });

  test('a sandbox of an origin that is "null"', async () => {
    const url = await college(frame(await standIn(BLOCKS), 'height="700" sandbox="allow-scripts"'));
    await visit({ url }, async ({ page }) => {
      const inside = await fits(page, "iframe");
      await inside.evaluate(() => { document.querySelector("details").open = true; });
      await fits(page, "iframe");
    });
  });

  test("borders and padding that the page's style counts in are added", async () => {
    const url = await college(frame(await standIn(BLOCKS), 'style="box-sizing: border-box; border: 7px solid; padding: 5px"'));
    await visit({ url }, async ({ page }) => {
      const inside = await framed(page);
      const wanted = await content(inside) + 24;
      await page.waitForFunction((wanted) => Math.abs(document.querySelector("iframe").offsetHeight - wanted) <= 1, wanted);
    });
  });

  test("a script that comes after the frame asks for its height", async () => {
    const src = await standIn(BLOCKS);
    const url = await college(frame(src), { script: false });
    const { host } = await stage();
    await visit({ url }, async ({ page }) => {
      await page.waitForFunction(() => told.length >= 3);
      await page.addScriptTag({ url: `${host.url}embed.js` });
      await fits(page, "iframe");
    });
  });

  test("a copy of the script on the college's own host fits the frames that are marked", async () => {
    const src = await standIn(BLOCKS);
    const url = await college(frame(src, 'id="marked" data-him-pathways height="700"') + frame(src, 'id="other" height="700"'), { script: false });
    await visit({ url }, async ({ page }) => {
      await page.addScriptTag({ content: readFileSync(join(DIST, "embed.js"), "utf8") });
      await fits(page, "#marked");
      assert.equal(await page.locator("#other").evaluate((element) => element.clientHeight), 700);
    });
  });

  test("without the script it scrolls inside", async () => {
    const url = await college(frame(await standIn('<div style="height: 2000px"></div><p id="end">end</p>'), 'height="300"'), { script: false });
    await visit({ url }, async ({ page }) => {
      const inside = await framed(page);
      await inside.locator("#end").scrollIntoViewIfNeeded();
      assert.ok(await inside.evaluate(() => scrollY > 1000));
      assert.equal(await page.locator("iframe").evaluate((element) => element.clientHeight), 300);
    });
  });
});

describe("messages", () => {
  test("three dialects, once for each height", async () => {
    const url = await college(frame(await standIn('<div style="height: 321px"></div>')));
    await visit({ url }, async ({ page }) => {
      const inside = await fits(page, "iframe", 321);
      await inside.evaluate(() => { document.getElementById("whole").firstChild.style.height = "654px"; });
      await fits(page, "iframe", 654);
      const told = await page.evaluate(() => window.told);
      const heights = new Map([321, 654].map((height) => [height, told.filter((data) => (typeof data === "string" ? JSON.parse(data) : data).height === height)]));
      for (const [height, messages] of heights) {
        // At first the script may have asked once more.
        assert.ok(messages.length === 3 || (height === 321 && messages.length % 3 === 0 && messages.length <= 9), `${messages.length} for ${height}`);
        assert.deepEqual(messages[0], { type: "him-pathways:height", v: 1, height });
        assert.deepEqual(messages[1], { sentinel: "amp", type: "embed-size", height });
        assert.deepEqual(JSON.parse(messages[2]), { src: inside.url(), context: "iframe.resize", height });
      }
    });
  });

  test("from a stranger window, or of another shape, change nothing", async () => {
    const src = await standIn('<div style="height: 432px"></div>');
    const { college: other } = await stage();
    other.pages.set("/stranger", "<!doctype html><title>Stranger</title><p>…</p>");
    const url = await college(frame(src, 'id="ours" height="700"') + frame(`http://127.0.0.1:${other.port}/stranger`, 'id="stranger" height="111"'));
    await visit({ url }, async ({ page }) => {
      const inside = await fits(page, "#ours", 432);
      const stranger = await (await page.locator("#stranger").elementHandle()).contentFrame();
      const height = (value) => ({ type: "him-pathways:height", v: 1, height: value });
      const shapes = [null, 7, "him-pathways:height", [], {}, { type: "him-pathways:height", height: 999 }, { ...height(999), v: 2 },
        height("999"), height(null), height([999]), { type: "him-pathways:height", v: 1 }, { ...height(999), type: "other:height" }];
      const before = await page.evaluate(() => window.told.length);
      await inside.evaluate((shapes) => { for (const data of [...shapes, { type: "him-pathways:height", v: 1, height: NaN }, { type: "him-pathways:height", v: 1, height: Infinity }]) parent.postMessage(data, "*"); }, shapes);
      await stranger.evaluate((data) => parent.postMessage(data, "*"), height(999));
      await page.evaluate((data) => postMessage(data, "*"), height(999));
      await page.waitForFunction((count) => window.told.length >= count, before + shapes.length + 4);
      assert.equal(await page.locator("#ours").evaluate((element) => element.clientHeight), 432);
      assert.equal(await page.locator("#stranger").evaluate((element) => element.clientHeight), 111);
    });
  });

  test("heights without measure are held within bounds", async () => {
    const url = await college(frame(await standIn("<p>…</p>")));
    await visit({ url }, async ({ page }) => {
      const inside = await fits(page, "iframe", 150);
      await inside.evaluate(() => parent.postMessage({ type: "him-pathways:height", v: 1, height: 1e9 }, "*"));
      await fits(page, "iframe", 20_000);
      await inside.evaluate(() => parent.postMessage({ type: "him-pathways:height", v: 1, height: -5 }, "*"));
      await fits(page, "iframe", 150);
    });
  });

  test("a page whose height follows the frame's does not grow for ever", async () => {
    // Each new height of the frame makes the content one line taller or shorter, back and forth.
    const script = `let tall = false;
      addEventListener("resize", () => { tall = !tall; document.getElementById("block").style.height = tall ? "400px" : "360px"; });`;
    const url = await college(frame(await standIn('<div id="block" style="height: 360px"></div>', { script })));
    await visit({ url }, async ({ page }) => {
      // At rest the frame has the taller of the two heights, and nothing more is told.
      const inside = await framed(page);
      await fits(page, "iframe", 400);
      const rest = () => inside.evaluate(() => new Promise((resolve) => {
        let left = 60;
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
        next();
      }));
      await rest();
      const count = await page.evaluate(() => window.told.length);
      await rest();
      assert.equal(await page.evaluate(() => window.told.length), count);
      assert.ok(count <= 60, `${count} messages`);
      await fits(page, "iframe", 400);
    });
  });
});

describe("in a frame", () => {
  test("links to elsewhere open a tab, links within stay", async () => {
    const { host } = await stage();
    host.pages.set("/elsewhere", "<!doctype html><title>Elsewhere</title><p>elsewhere</p>");
    const url = await college(frame(await standIn(`<p><a id="out" href="/elsewhere">out</a> <a id="in" href="#part">in</a></p><p id="part">…</p>`)));
    await visit({ url }, async ({ page }) => {
      const inside = await fits(page, "iframe", 150);
      const [opened] = await Promise.all([page.context().waitForEvent("page"), inside.locator("#out").click()]);
      await opened.waitForLoadState();
      assert.ok(opened.url().endsWith("/elsewhere"));
      assert.equal(await opened.evaluate(() => window.opener), null);
      await inside.locator("#in").click();
      assert.ok(inside.url().endsWith("#part"));
      assert.equal(page.context().pages().length, 2);
    });
  });

  test("the page by itself tells nobody anything", async () => {
    const url = await standIn('<a id="out" href="/elsewhere">out</a>', { script: 'window.told = []; addEventListener("message", (event) => told.push(event.data));' });
    await visit({ url }, async ({ page }) => {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.deepEqual(await page.evaluate(() => window.told), []);
      assert.equal(await page.locator("html").getAttribute("data-framed"), null);
    });
  });
});

test("embed.js is at most 1.5 kB compressed", (t) => {
  const size = compressed(readFileSync(join(DIST, "embed.js")), "gzip").length;
  t.diagnostic(`${size} bytes gzip`);
  assert.ok(size <= MOST_BYTES, `${size} bytes, of at most ${MOST_BYTES}`);
});

describe("the calculator on a college's page", () => {
  /** The demo page with the calculator's address filled in. */
  async function demo() {
    const { host, college } = await stage();
    const html = read("college/page.html").replaceAll("CALCULATOR_ORIGIN", host.origin).replaceAll("CALCULATOR", host.url);
    college.pages.set("/demo", html);
    return `http://localhost:${college.port}/demo`;
  }

  test("three frames, three scenarios, each as tall as its content", async () => {
    await visit({ url: await demo(), viewport: { width: 1200, height: 900 } }, async ({ page }) => {
      for (const id of ["#associate", "#spanish", "#sandboxed"]) {
        const inside = await (await page.locator(id).elementHandle()).contentFrame();
        await hasStarted(inside);
        await stays(inside);
        assert.equal(await inside.locator("#failure").isVisible(), false, id);
        await fits(page, id);
      }
      const spanish = await (await page.locator("#spanish").elementHandle()).contentFrame();
      assert.equal(await spanish.locator("html").getAttribute("lang"), "es");
      assert.equal(await spanish.locator("html").getAttribute("data-theme"), "dark");
    });
  });

  test("it fits after every fold that is opened and closed", async () => {
    await visit({ url: await demo(), viewport: { width: 1200, height: 900 } }, async ({ page }) => {
      const inside = await (await page.locator("#associate").elementHandle()).contentFrame();
      await hasStarted(inside);
      await stays(inside);
      await fits(page, "#associate");
      const folds = await inside.locator("details").count();
      assert.ok(folds > 0, "nothing to fold");
      for (const open of [true, false]) {
        for (let index = 0; index < folds; index++) {
          await inside.locator("details").nth(index).evaluate((element, open) => { element.open = open; }, open);
          await fits(page, "#associate");
        }
      }
    });
  });
});

const FILE = read("../../examples/college.json");

/** Puts a college's file beside the calculator; answers its path. */
async function beside(text, name = `college-${(filed += 1)}.json`) {
  const { host } = await stage();
  host.pages.set(`/${name}`, text);
  return name;
}
let filed = 0;

/** Visits the calculator with these presets, and hands over what it warned of. */
async function withPresets(query, body, options = {}) {
  const warnings = [];
  await visit({ query, prepare: (page) => { page.on("console", (message) => { if (message.type() === "warning") warnings.push(message.text()); }); }, ...options },
    (all) => body({ ...all, warnings }));
}

const stands = (page, id, value) => page.waitForFunction(([id, value]) => document.getElementById(id)?.value === value, [id, value]);
const says = (page, id, words) => page.waitForFunction(([id, words]) => document.getElementById(id)?.textContent.includes(words), [id, words]);

describe("presets in the page", () => {
  test("state and program stand in the calculator, and nothing more is fetched", async () => {
    await withPresets("state=OH&program=rhit-to-rhia&hide=share,chart&h=3", async ({ page, requests }) => {
      await stands(page, "place", "OH");
      assert.match(await page.evaluate(() => document.body.innerText), /RHIT/);
      assert.equal(await page.locator(".take").isVisible(), false);
      assert.equal(await page.locator("figure.chart").first().isVisible(), false);
      assert.equal(await page.locator("h1").first().getAttribute("aria-level"), "3");
      assert.equal(await page.locator("#headline").getAttribute("aria-level"), "4");
      assert.deepEqual(requests.filter((address) => address.includes("embedding")), []);
    });
  });

  test("the visitor's own link wins", async () => {
    await withPresets("state=OH&program=masters", async ({ page }) => stands(page, "place", "CA"), { fragment: "v=1&place=CA" });
  });

  test("a color is taken in a shade that can be read", async () => {
    for (const [theme, shade] of [["light", "#826800"], ["dark", "#ffcc00"]]) {
      await withPresets(`accent=ffcc00&theme=${theme}`, async ({ page }) => {
        await page.waitForFunction((shade) => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim() === shade, shade);
        assert.deepEqual(await axe(page), []);
      });
    }
  });

  const hostile = [
    ["a script", "program=%3Cscript%3Ealert(1)%3C/script%3E", "program"],
    ["a place that is none", "state=XX", "state"],
    ["a color that is none", "accent=url(javascript:1)", "accent"],
    ["another site's file", "data=https://evil.example/college.json", "data"],
    ["another host's file", "data=//evil.example/college.json", "data"],
    ["a way up", "data=../../college.json", "data"],
    ["an unknown name", "stat=OH", "state"],
    ["a part that stays", "hide=risk", "hide"],
    ["a long value", `college=${"9".repeat(5000)}`, "college"],
    ["a half escape", "state=%E0%A4%A", "state"],
  ];
  for (const [name, query, said] of hostile) {
    test(`${name}: said in the console, the page unharmed`, async () => {
      await withPresets(query, async ({ page, warnings }) => {
        const end = Date.now() + PATIENCE;
        while (!warnings.some((words) => words.includes(said)) && Date.now() < end) await page.evaluate(() => new Promise(requestAnimationFrame));
        assert.ok(warnings.some((words) => words.includes(said)), `nothing of ${said}: ${warnings}`);
        assert.equal(await page.locator("#failure").isVisible(), false);
        assert.equal(await page.locator("#notices").isVisible(), false);
        await stands(page, "place", "US");
      });
    });
  }
});

describe("the college's data file", () => {
  test("its price and rates stand in the fields, its links below the answer", async () => {
    const path = await beside(FILE);
    await withPresets(`data=${path}&program=hit-aas`, async ({ page }) => {
      // 7,680 dollars of tuition and 640 of fees, for 21 months in the district.
      await stands(page, "tuition", "4754.29");
      await says(page, "tuition-source", "Published by the college, 2026-11-02");
      await stands(page, "finish", "58");
      await says(page, "finish-source", "Published by the college, 2026-06-30");
      const links = await page.locator("#from-college a").evaluateAll((links) => links.map(({ protocol, target, rel }) => ({ protocol, target, rel })));
      assert.ok(links.length >= 4);
      for (const { protocol, target, rel } of links) {
        assert.ok(["https:", "mailto:"].includes(protocol));
        assert.deepEqual([target, rel], ["_blank", "noopener"]);
      }
      assert.deepEqual(await axe(page), []);
    });
  });

  test("a program of the file, by its id", async () => {
    const path = await beside(FILE);
    await withPresets(`data=${path}&program=coding-online&lang=es`, async ({ page }) => {
      // 32 credits at 150 dollars and 320 of fees, in 10 months.
      await stands(page, "tuition", "6144");
      await says(page, "from-college", "Certificado de codificación médica");
      await says(page, "tuition-source", "Publicado por la universidad");
    });
  });

  test("a missing rate is said, and an average stands in", async () => {
    const file = JSON.parse(FILE);
    delete file.programs[0].rates.graduation;
    const path = await beside(JSON.stringify(file));
    await withPresets(`data=${path}`, async ({ page }) => {
      await stands(page, "tuition", "4754.29");
      await says(page, "finish-source", "The college publishes no such rate");
      assert.notEqual(await page.locator("#finish").inputValue(), "");
    });
  });

  const damaged = [
    ["no JSON", "{", "not JSON"],
    ["5 MB", " ".repeat(5_000_000), "larger than 256 kB"],
    ["nested deeply", "[".repeat(5000) + "]".repeat(5000), "deeper than 8"],
    ["wrong types", JSON.stringify({ schema: "1", updated: 5, college: [], programs: {} }), "programs"],
    ["a script in a link", FILE.replace("https://www.example.edu/apply", "javascript:alert(1)"), "links.apply"],
    ["markup in a value", JSON.stringify({ schema: 1, updated: "<img src=x onerror=alert(1)>" }), "<img src=x"],
  ];
  for (const [name, text, words] of damaged) {
    test(`${name}: said at the spot and in the console, averages stand in`, async () => {
      const path = await beside(text);
      await withPresets(`data=${path}`, async ({ page, warnings }) => {
        await says(page, "from-college", words);
        await stands(page, "tuition", "4150");
        assert.ok(warnings.some((said) => said.includes(words)), String(warnings));
        assert.equal(await page.locator("#from-college img, #from-college script, #from-college a").count(), 0);
        assert.equal(await page.locator("#failure").isVisible(), false);
      });
    });
  }

  test("a file that is not there", async () => {
    await withPresets("data=nowhere.json", async ({ page, warnings }) => {
      await says(page, "from-college", "did not arrive");
      await stands(page, "tuition", "4150");
      assert.ok(warnings.some((said) => said.includes("nowhere.json")));
    }, { expectErrors: true });
  });
});

describe("the page that writes the embed code", () => {
  async function maker(query, body, viewport = { width: 1200, height: 900 }) {
    const { host } = await stage();
    await visit({ url: `${host.url}embed.html?${query}`, viewport }, async (all) => {
      await all.page.locator("#snippet-fits").waitFor();
      await body(all);
    });
  }

  test("its snippets work in a college's page as they are", async () => {
    let snippets;
    await maker("lang=en", async ({ page }) => {
      await page.locator("#preset-state").selectOption("OH");
      await page.locator("#preset-program").fill("bachelor-hia");
      await page.locator("#preset-lang").selectOption("es");
      snippets = await Promise.all(["fits", "plain", "link"].map((name) => page.locator(`#snippet-${name}`).inputValue()));
    });
    const [fits, plain, link] = snippets;
    const { host, college } = await stage();
    const demo = read("college/page.html").replaceAll("CALCULATOR_ORIGIN", host.origin).replaceAll("CALCULATOR", host.url);
    const pasted = (name, snippet) => {
      college.pages.set(`/pasted-${name}`, demo.replace(/<h2>[\s\S]*<\/body>/, () => `${snippet}</body>`));
      return `http://localhost:${college.port}/pasted-${name}`;
    };
    for (const [name, snippet] of [["fits", fits], ["plain", plain]]) {
      await visit({ url: pasted(name, snippet), viewport: { width: 1200, height: 900 } }, async ({ page }) => {
        const inside = await framed(page);
        await hasStarted(inside);
        await stays(inside);
        assert.equal(await inside.locator("html").getAttribute("lang"), "es");
        await stands(inside, "place", "OH");
        if (name === "fits") await fits1(page);
        else assert.equal(await page.locator("iframe").evaluate((element) => element.clientHeight), 1100);
      });
    }
    await visit({ url: pasted("link", link) }, async ({ page }) => {
      await page.locator("a").click();
      await hasStarted(page);
      await stands(page, "place", "OH");
    });
  });
  const fits1 = (page) => fits(page, "iframe");

  test("it shows the corrected color, and says what cannot be used", async () => {
    await maker("lang=en", async ({ page, requests }) => {
      await page.locator("#preset-accent").fill("ffcc00");
      assert.match(await page.locator("#shades").innerText(), /#826800/);
      await page.locator("#preset-college").fill("12");
      assert.match(await page.locator("#problems").innerText(), /six digits/);
      await page.locator("[name=width][value='768']").check();
      assert.equal(await page.locator("#preview").getAttribute("width"), "768");
      // The preview is the calculator itself; the page around it loads nothing of it.
      assert.ok(requests.some((address) => address.includes("embedding")));
    });
  });

  test("it checks a file that is pasted or chosen", async () => {
    await maker("lang=en", async ({ page }) => {
      await page.locator("#pasted").fill(FILE);
      assert.match(await page.locator("#findings").innerText(), /uses this file/);
      await page.locator("#file").setInputFiles({ name: "college.json", mimeType: "application/json", buffer: Buffer.from('{"schema":1}') });
      await says(page, "findings", "programs: is missing");
      await page.locator("#file").setInputFiles({ name: "big.json", mimeType: "application/json", buffer: Buffer.alloc(5_000_000, "x") });
      await says(page, "findings", "larger than 256 kB");
    });
  });

  test("in both languages, at 320 px, by axe", async () => {
    for (const lang of ["en", "es"]) {
      await maker(`lang=${lang}`, async ({ page }) => {
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
        assert.deepEqual(await axe(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
      }, { width: 320, height: 800 });
    }
  });
});
