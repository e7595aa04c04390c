// What a college brings with its address: the level of the headings at once; its color, its data file
// and what could not be used by src/college-file.js, which is fetched only where there is such a thing. The app calls it
// by its names (src/host/college.rs). Nothing here may throw.

const search = location.search;
const asked = new URLSearchParams(search);
const root = document.documentElement;
/** Presets by which the first answer is not changed, or which the app itself takes. */
const PLAIN = /^(lang=(en|es)|theme=(light|dark|auto)|college=\d{6}|state=[A-Z]{2}|program=[a-z-]+|view=(calculator|pathways|method)|h=[1-4]|hide=((brand|language|navigation|chart|compare|share)(,|%2C|$))*)$/;

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

/** Whether the presets opened the page, and no link of a visitor. */
const first = location.hash.length < 2;
const script = () => import(document.getElementById("college-script").content);

/** Where it cannot be had, the page stands as it would without it. */
const without = (error) => {
  console.warn(error);
  return ["", ""];
};
const given = (lang, link) => script().then(({ given }) => given(lang, link, first)).catch(without);

globalThis.himPresets = async () => String(await script().then(({ read }) => read()).catch(without));
globalThis.himCollege = async (lang, link) => {
  const [lines, markup] = await given(lang, link);
  const part = document.getElementById("from-college");
  if (part && part.innerHTML !== markup) part.innerHTML = markup;
  if (part) part.hidden = !markup;
  return lines;
};
if (asked.has("data")) globalThis.himPublished = async (lang, link) => (await given(lang, link))[0];

// The color is wanted at once, what could not be used by nobody but the staff.
const odd = search.slice(1).split("&").some((pair) => pair && !PLAIN.test(pair));
if (odd) script().then(({ read }) => read()).catch(without);
