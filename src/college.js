// What a college brings with its address: parts to hide and the level of the headings at once; its color, its data file
// and what could not be used by a module of its own (src/embedding.rs), fetched only where there is such a thing. The app
// calls it by its names (src/host/college.rs). Nothing here may throw.

const search = location.search;
const asked = new URLSearchParams(search);
const root = document.documentElement;
/** Whether the presets opened the page, and no link of a visitor. */
const first = location.hash.length < 2;
/** More than a file of this kind may hold: the module says so. */
const MOST = 256 * 1024 + 1;
/** Presets by which the first answer is not changed, or which the app itself takes. */
const PLAIN = /^(lang=(en|es)|theme=(light|dark|auto)|college=\d{6}|state=[A-Z]{2}|program=[a-z-]+|view=(calculator|pathways|method)|h=[1-4]|hide=((brand|language|navigation|chart|compare|share)(,|%2C|$))*)$/;

root.dataset.hide = (asked.get("hide") ?? "").replaceAll(",", " ");
if (/^[2-4]$/.test(asked.get("h"))) {
  const page = document.getElementById("page");
  const shift = () => {
    for (const heading of page.querySelectorAll("h1, h2, h3, h4")) {
      const level = String(Number(heading.localName[1]) + Number(asked.get("h")) - 1);
      if (heading.getAttribute("aria-level") !== level) heading.setAttribute("aria-level", level);
    }
  };
  shift();
  new MutationObserver(shift).observe(page, { childList: true, subtree: true });
}

const address = (id) => document.getElementById(id).content;
const lang = () => root.lang || "en";

let module;
/** The module, fetched once; after a failure the next call tries again. */
function start() {
  module ??= (async () => {
    const embedding = await import(address("embedding-glue"));
    await embedding.default({ module_or_path: address("embedding-wasm") });
    return embedding;
  })();
  module.catch(() => { module = undefined; });
  return module;
}

const told = new Set();
/** Says something to the college's staff, once. */
function tell(sentences) {
  for (const sentence of sentences) {
    if (!told.has(sentence)) console.warn(`HIM Pathways: ${sentence}`);
    told.add(sentence);
  }
}

let presets;
/** The path of the data file, with all that the address asks for done and told. */
function read() {
  presets ??= start().then(({ presets }) => {
    const [light, dark, path, ...problems] = presets(lang(), search);
    if (light) {
      root.style.setProperty("--accent-light", light);
      root.style.setProperty("--accent-dark", dark);
    }
    tell(problems);
    return path;
  });
  presets.catch(() => { presets = undefined; });
  return presets;
}

let file;
/** The text of the data file; none where it did not arrive. */
function fetched(path) {
  file ??= (async () => {
    try {
      const response = await fetch(new URL(path, location.href));
      if (!response.ok) throw new Error(response.status);
      return (await response.text()).slice(0, MOST);
    } catch (error) {
      tell([`data=${path}: ${error.message}`]);
    }
  })();
  return file;
}

/** What the file gives to the routes of a link: lines for the fields, markup. */
async function given(lang, link) {
  const [{ published, not_there }, path] = await Promise.all([start(), read()]);
  if (!path) return ["", ""];
  const text = await fetched(path);
  if (text === undefined) return ["", not_there(lang)];
  const [lines, markup, ...found] = published(lang, search, first, link, text);
  tell(found);
  return [lines, markup];
}

/** Where the module cannot be had, the page stands as it would without it. */
const without = (error) => {
  console.warn(error);
  return ["", ""];
};

globalThis.himPresets = async () => String(await read().catch(without));
globalThis.himCollege = async (lang, link) => {
  const [lines, markup] = await given(lang, link).catch(without);
  const part = document.getElementById("from-college");
  if (part && part.innerHTML !== markup) part.innerHTML = markup;
  if (part) part.hidden = !markup;
  return lines;
};
if (asked.has("data")) globalThis.himPublished = async (lang, link) => (await given(lang, link).catch(without))[0];

// The color is wanted at once, what could not be used by nobody but the staff.
const odd = search.slice(1).split("&").some((pair) => pair && !PLAIN.test(pair));
if (odd) read().catch(without);
