// The page with its first answer: lets the programs of the page themselves paint it, in a document without a browser, so
// that what is read before they run, and where they never do, is word for word what they show.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { JSDOM } = createRequire(join(process.env.JSDOM ?? "", "package.json"))("jsdom");
/** What the programs look for in a browser. */
const BROWSER = ["document", "location", "history", "Node", "Element", "HTMLElement", "HTMLInputElement", "Event", "CustomEvent"];

/** Starts a program of the page and returns what it offers. */
async function run(folder, glue, wasm, as) {
  const module = await import(`${pathToFileURL(resolve(folder, glue))}?${as}`);
  await module.default({ module_or_path: readFileSync(join(folder, wasm)) });
  return module;
}

/** The page as the first program leaves it, in a language: what stands in `#page`. */
async function first(folder, lang) {
  const { first_page } = await run(folder, "working.js", "working_bg.wasm", lang);
  const { window } = new JSDOM(`<!doctype html><html lang="${lang}"><head><title></title></head><body><div id="page">${first_page(lang)}</div></body></html>`,
    { url: `https://page.invalid/?lang=${lang}` });
  const { document } = window;
  for (const name of BROWSER) Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  globalThis.addEventListener = window.addEventListener.bind(window);
  globalThis.Window = class { static [Symbol.hasInstance](value) { return value === globalThis; } };
  const glue = readdirSync(folder).find((name) => /^him-pathways-.*\.js$/.test(name));
  await run(folder, glue, glue.replace(/\.js$/, "_bg.wasm"), lang);
  // The answer is followed only once somebody comes to the questions; what follows from them is shown in a later turn.
  document.getElementById("now").dispatchEvent(new window.FocusEvent("focusin", { bubbles: true }));
  for (let turn = 0; turn < 5; turn++) await new Promise((done) => setTimeout(done));
  const page = document.getElementById("page");
  for (const field of page.querySelectorAll("input")) field.setAttribute("value", field.value);
  for (const list of page.querySelectorAll("select")) list.selectedOptions[0]?.setAttribute("selected", "");
  const comments = document.createTreeWalker(page, window.NodeFilter.SHOW_COMMENT);
  for (const comment of [...(function* () { while (comments.nextNode()) yield comments.currentNode; })()]) comment.remove();
  // The table is painted anew when it is opened, with its numbers to be pressed.
  for (const button of document.querySelectorAll("#years-table button")) button.replaceWith(button.textContent);
  const whole = page.innerHTML;
  // What only those read for whom no program runs is not fetched by others with the second language.
  for (const id of ["years-table", "on-pathways"]) document.getElementById(id).replaceChildren();
  return { title: document.title, whole, brief: page.innerHTML };
}

/** The same in both languages, one after the other: a program finds its document in the one global place. */
export async function firstPages(folder) {
  const pages = { en: await first(folder, "en"), es: await first(folder, "es") };
  for (const [lang, { brief }] of Object.entries(pages)) {
    const answer = /id="headline"[^>]*>(?:<[^>]*>)*[^<]+/.test(brief) && /<svg[^>]*id="plot"[^>]*><[^/]/.test(brief);
    if (!answer) throw new Error(`the first page has no answer in ${lang}`);
  }
  return pages;
}

/** The Spanish report, for who reads without JavaScript: the finished page without its programs. */
export function spanishReport(page, { title, whole }) {
  const spanish = page
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/<template\b[\s\S]*?<\/template>/, "")
    .replace(/<link\b[^>]*(?:modulepreload|as="?fetch)[^>]*>/g, "")
    .replace(/<meta\b[^>]*\bname="?him-[^>]*>/g, "")
    .replace(/<noscript>[\s\S]*?<\/noscript>/, '<p class="notices">Este es el primer resultado de la calculadora, para un ejemplo. Con JavaScript activado, <a href="./?lang=es">la calculadora</a> responde con sus propios datos.</p>')
    .replace(/(<html\b[^>]*\blang=)"?en"?/, '$1"es"')
    .replace(/<title>[\s\S]*?<\/title>/, `<title>${title}</title>`);
  // Nothing but programs stood behind it.
  const before = spanish.search(/<div\b[^>]*\bid="?page"?[^>]*>/);
  return `${spanish.slice(0, before)}<div id="page" lang="es">${whole}</div></div></body></html>`;
}
