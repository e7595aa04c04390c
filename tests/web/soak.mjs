// Random edits without end, as nobody in their right mind would make them: what stays behind after each, and whether the page
// still answers. The edits are made inside the page, a frame each, from a seed.
import assert from "node:assert/strict";
import { hasStarted, stays } from "./browser.mjs";
import { linkIs, showsAnswerTo } from "./screen.mjs";

/** Edits between two looks at the answer. */
const STRETCH = 250;
/** Edits between two measurements of the memory. */
const MEASURED = 1000;
const PLACES = ["OH", "TX", "CA", "MN", "NY", "WY", "FL", "PA"];

/** For `visit`'s option `prepare`: the page's own side, there again after each change of language. */
export const prepare = (page) => page.addInitScript(inside);

/** Runs in the page: `window.soak` makes edits and looks at what they leave on the screen. */
function inside() {
  // The memories of every program of the page, which no script could ask for later.
  const memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const memory = (made.instance ?? made).exports.memory;
      if (memory) memories.push(memory);
      return made;
    };
  }

  /** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
  function luck(seed) {
    return () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  const BAD = ["", " ", "abc", "-5", "--", "NaN", "Infinity", "-Infinity", "1e999", "1e-999", "1,2,3.4.5", "9".repeat(60), "0x10", "undefined", "null",
    "<b>1</b>", "1/0", "\u0663", "$", "%", "1.7976931348623157e308"];
  const WORDS = ["", "sin", "ohio state", "coder", "zzz", "R&D=1#", "\u00e1\u00f1\ud83e\udd84", "a", "  ", "<i>"];
  /** What leaves the page, prints it, or gives a file to the browser is no edit. */
  const LEAVES = "#other-language, #start-over, [data-again], #print, #ask-print, [id^='save-'], #calculator, #pathways, #method";
  const KINDS = {
    number: ["input[type=text][inputmode]", 30],
    slider: ["input[type=range]", 10],
    choice: ["select", 18],
    check: ["input[type=checkbox], input[type=radio]", 10],
    word: ["input[type=search], input[type=text]:not([inputmode])", 4],
    part: ["summary", 10],
    button: ["button", 14],
    view: ["#calculator, #pathways, #method", 4],
    // Most of the fields are there.
    back: ["#calculator", 3],
  };

  const fire = (element, ...names) => {
    for (const name of names) element.dispatchEvent(new (name === "input" ? InputEvent : Event)(name, { bubbles: true }));
  };
  const usable = (element) => !element.disabled && element.checkVisibility({ visibilityProperty: true });

  function goodNumber(field, random) {
    const slider = document.getElementById(`${field.id}-slider`);
    const [from, to] = slider ? [Number(slider.min), Number(slider.max)] : [0, [3, 12, 100, 5000][Math.floor(random() * 4)]];
    const number = from + random() * (to - from);
    const text = random() < 0.8 ? String(Math.round(number)) : number.toFixed(2);
    return [text, text, `$${text}`, ` ${text} %`][Math.floor(random() * 4)];
  }

  /** Makes one edit and names it; undefined where the screen has nothing of the kind. */
  function edit(random) {
    const any = (list) => list[Math.floor(random() * list.length)];
    let left = random() * Object.values(KINDS).reduce((sum, [, weight]) => sum + weight, 0);
    const [kind, [selector]] = Object.entries(KINDS).find(([, [, weight]]) => (left -= weight) < 0);
    const elements = [...document.querySelectorAll(selector)].filter((element) => usable(element) && (["view", "back"].includes(kind) || !element.matches(LEAVES)));
    const element = any(elements);
    if (!element) return undefined;
    element.focus({ preventScroll: true });
    let value = "";
    if (kind === "number" || kind === "word") {
      value = kind === "word" ? any(WORDS) : random() < 0.65 ? goodNumber(element, random) : any(BAD);
      element.value = value;
      fire(element, "input");
      if (random() < 0.5) { fire(element, "change"); element.blur(); }
    } else if (kind === "slider") {
      element.value = value = String(Number(element.min) + random() * (Number(element.max) - Number(element.min)));
      fire(element, "input", "change");
    } else if (kind === "choice") {
      element.value = value = any([...element.options].filter((option) => !option.disabled)).value;
      fire(element, "input", "change");
    } else {
      element.click();
    }
    return { kind, name: `${kind} ${element.id || JSON.stringify({ ...element.dataset })} ${JSON.stringify(value)}` };
  }

  /** What may never stand on the screen: in words, or where the drawing gets its numbers. */
  const NEVER = /NaN|undefined|Infinity|\u221e|\bnull\b|\[object/;
  const DRAWN = ["d", "points", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height", "transform", "viewBox", "aria-valuetext", "aria-label"]
    .map((name) => ["NaN", "undefined", "Infinity", "null"].map((word) => `main [${name}*="${word}"]`)).join();
  function wrong(drawnToo) {
    if (!document.getElementById("failure")?.hidden && document.getElementById("failure")?.checkVisibility()) return "the page has failed";
    // A text to be copied holds what was typed.
    for (const part of document.querySelectorAll("header, main, footer")) {
      const found = NEVER.exec(part.textContent);
      if (found) return part.textContent.slice(Math.max(0, found.index - 80), found.index + 40);
    }
    return (drawnToo && document.querySelector(DRAWN)?.outerHTML.slice(0, 200)) || undefined;
  }

  const after = new MessageChannel();
  /** Until what an event has started is done, as before the next event of a visitor. */
  const turn = () => new Promise((done) => {
    after.port1.onmessage = done;
    after.port2.postMessage(0);
  });
  /** Until the next frame is painted. */
  const frame = () => new Promise((done) => requestAnimationFrame(() => turn().then(done)));

  window.soak = {
    memory: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    /** Makes so many edits; ends early with `problem`, and the last edits before it. `priced`: after how many there was a new answer. */
    async edits(count, seed) {
      const random = luck(seed);
      const [kinds, last] = [{}, []];
      let [done, priced] = [0, 0];
      if (random() < 0.8) document.querySelectorAll("details").forEach((part) => { part.open = true; });
      while (done < count) {
        const made = edit(random);
        if (!made) continue;
        done++;
        kinds[made.kind] = (kinds[made.kind] ?? 0) + 1;
        last.push(made.name);
        if (last.length > 8) last.shift();
        // Some are faster than a frame; but no two events of a visitor come in one task.
        if (random() < 0.1) {
          await turn();
          continue;
        }
        await frame();
        if (!document.querySelector(".answer .conflict")?.checkVisibility()) priced++;
        // The drawings are searched less often: it takes as long as an edit.
        const problem = wrong(done % 8 === 0);
        if (problem) return { done, priced, kinds, problem, last };
      }
      await frame();
      return { done, priced, kinds, problem: wrong(true), last };
    },
    /** Chooses or types a value. */
    async set(id, value) {
      const field = document.getElementById(id);
      field.value = value;
      fire(field, "input", "change");
      await turn();
    },
    /** Everything as it was on opening but for what was chosen, so that two moments can be compared. */
    async tidy() {
      const press = async (selector) => {
        for (const element of document.querySelectorAll(selector)) {
          if (element.closest("[hidden]")) continue;
          element.click();
          await turn();
        }
      };
      await press("#calculator, #close-notices, section.working [data-do=close]");
      for (const at of [3, 2]) await press(`#route-${at}-remove`);
      await press("[id$='-reset']");
      for (const [id, value] of [["pace", "full-time"], ["filing", "single"], ["evidence", "occupation"], ["plan", "standard"]]) {
        if ([...document.getElementById(id).options].some((option) => option.value === value)) await window.soak.set(id, value);
      }
      for (const part of document.querySelectorAll("details[open]")) part.open = false;
      await frame();
    },
  };
}

/** Bytes in use once nothing is left to collect, and what the document holds. */
async function memory(page, devtools) {
  await page.evaluate(() => window.soak.tidy());
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { heap: of("JSHeapUsedSize"), wasm: await page.evaluate(() => window.soak.memory()), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** Puts the page in order and changes two fields: the screen then shows the model's answer to the page's own link. */
async function answers(page, looks) {
  await page.evaluate(() => window.soak.tidy());
  const place = PLACES[looks % PLACES.length];
  // Another one each time, so that the link is known to be written.
  const tuition = `${2000 + looks}.37`;
  await page.evaluate(async ([place, tuition]) => {
    await window.soak.set("place", place);
    await window.soak.set("tuition", tuition);
  }, [place, tuition]);
  await linkIs(page, new RegExp(`place=${place}.*tuition=${tuition}`));
  const link = decodeURIComponent(await page.evaluate(() => location.hash.slice(1)));
  const { seen, wanted } = await showsAnswerTo(page, link);
  const refused = await page.evaluate(() => [...document.querySelectorAll("[aria-invalid=true]")].map(({ id, value }) => `${id}: ${value}`));
  const conflict = await page.locator(".answer .conflict").innerText();
  assert.deepEqual(seen, wanted, `the screen shows another answer than that to #${link}\n${refused.join("\n")}\n${conflict}`);
}

/** Everything that comes on demand is there once, so that it counts as no growth. */
async function tour(page) {
  for (const [pressed, there] of [
    ["#method", "#part-sources"], ["#part-sources", ".publication"], ["#pathways", "#map svg"], ["#calculator", "#tornado tbody tr"],
  ]) {
    await page.locator(pressed).click();
    await page.locator(there).first().waitFor({ state: "attached" });
  }
  await page.locator("#npv-finish button").click();
  await page.locator("section.working:visible .result").waitFor();
}

/** The other language, which is another load of the page. */
async function changeLanguage(page) {
  const [lang] = await Promise.all([page.locator("#other-language").getAttribute("lang"), page.evaluate(() => { window.left = true; })]);
  await page.locator("#other-language").click();
  await page.waitForFunction((lang) => !window.left && document.documentElement.lang === lang, lang);
  await hasStarted(page);
  await stays(page);
}

/**
 * Makes so many edits and looks in between whether the page still answers. In the first tenth the language changes, there and back;
 * the rest is one visit, of which `measured` says the memory from its beginning to its end (with `devtools`).
 * `tell` hears each measurement.
 */
export async function soak(page, { edits, seed, devtools, tell = () => {} }) {
  const warming = Math.ceil(edits / 10);
  const [kinds, measured] = [{}, []];
  let [made, priced, looks] = [0, 0, 0];
  const run = async (until) => {
    while (made < until) {
      const count = Math.min(STRETCH, until - made);
      const { done, priced: answered, kinds: of, problem, last } = await page.evaluate(([count, seed]) => window.soak.edits(count, seed), [count, seed + made]);
      made += done;
      priced += answered;
      for (const [kind, times] of Object.entries(of)) kinds[kind] = (kinds[kind] ?? 0) + times;
      assert.ok(!problem, `after ${made} edits: ${problem}\n${last.join("\n")}`);
      await answers(page, looks++);
      if (devtools && made >= warming && (made === warming || made === edits || made % MEASURED === 0)) {
        const now = { edits: made, ...(await memory(page, devtools)) };
        measured.push(now);
        tell(now);
      }
    }
  };
  await run(Math.ceil(warming / 4));
  await changeLanguage(page);
  await run(Math.ceil(warming / 2));
  await changeLanguage(page);
  await tour(page);
  await run(warming);
  await run(edits);
  return { made, priced, kinds, looks, measured };
}
