// What a college brings that takes a module (src/embedding.rs): its color, its data file, and what could not be used.
// Fetched by src/college.js where an address holds such a thing.

const search = location.search;
const root = document.documentElement;
/** More than a file of this kind may hold: the module says so. */
const MOST = 256 * 1024 + 1;
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
export function read() {
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
export async function given(lang, link, first) {
  const [{ published, not_there }, path] = await Promise.all([start(), read()]);
  if (!path) return ["", ""];
  const text = await fetched(path);
  if (text === undefined) return ["", not_there(lang)];
  const [lines, markup, ...found] = published(lang, search, first, link, text);
  tell(found);
  return [lines, markup];
}
