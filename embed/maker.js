// The page that writes the embed code (embed.html). Everything it says comes from the module (src/embedding.rs).

const asked = new URLSearchParams(location.search).get("lang");
const lang = /^es\b/.test(asked ?? navigator.language) ? "es" : "en";
const home = new URL("./", location.href).href;
const address = (id) => document.getElementById(id).content;
const byId = (id) => document.getElementById(id);
/** Milliseconds of quiet before the preview is loaded anew. */
const QUIET = 400;

async function start() {
  document.documentElement.lang = lang;
  const embedding = await import(new URL(address("embedding-glue"), location.href).href);
  await embedding.default({ module_or_path: address("embedding-wasm") });
  // Painted by the module, escaped as all that is painted.
  byId("maker").innerHTML = embedding.page(lang);
  document.title = byId("maker").querySelector("h1").textContent;
  presets(embedding);
  copying();
  checking(embedding);
}

/** The query of what was chosen, in the order of the form. */
function query(form) {
  const chosen = new Map();
  for (const [key, value] of new FormData(form)) {
    const before = chosen.get(key);
    if (value.trim()) chosen.set(key, before ? `${before},${value}` : value.trim());
  }
  const pairs = [...chosen].map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%2F", "/")}`);
  return pairs.length ? `?${pairs.join("&")}` : "";
}

function presets(embedding) {
  const form = byId("presets"), preview = byId("preview");
  let waiting, shown;
  const write = () => {
    const search = query(form);
    const [fits, plain, link, shades] = embedding.snippets(lang, home, search);
    byId("snippet-fits").value = fits;
    byId("snippet-plain").value = plain;
    byId("snippet-link").value = link;
    byId("shades").innerHTML = shades;
    const problems = embedding.presets(lang, search).slice(3);
    byId("problems").replaceChildren(...problems.map((words) => Object.assign(document.createElement("li"), { textContent: words })));
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (shown === search) return;
      shown = search;
      preview.src = `./${search}`;
    }, shown === undefined ? 0 : QUIET);
  };
  form.addEventListener("input", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const radio of document.querySelectorAll("[name=width]")) {
    radio.addEventListener("change", () => { preview.width = radio.value; });
  }
  write();
}

function copying() {
  const said = byId("copied");
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      const field = byId(button.dataset.copy);
      field.select();
      const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
      said.textContent = copied || document.execCommand("copy") ? said.dataset.done : said.dataset.refused;
    });
  }
}

function checking(embedding) {
  const pasted = byId("pasted");
  const check = () => { byId("findings").innerHTML = pasted.value.trim() ? embedding.findings(lang, pasted.value) : ""; };
  const take = async (file) => {
    if (!file) return;
    // One byte more than is allowed is enough to know; nobody wants to read 5 MB in a field.
    pasted.value = await file.slice(0, 256 * 1024 + 1).text();
    check();
  };
  pasted.addEventListener("input", check);
  byId("file").addEventListener("change", (event) => take(event.target.files[0]));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
}

start().catch((error) => {
  console.error(error);
  byId("waiting").textContent = lang === "es" ? "Una parte no llegó. Cargue la página otra vez." : "A part did not arrive. Load the page again.";
});
