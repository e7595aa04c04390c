// How a number was worked out: fetches the module that explains it (src/working.rs) and the texts it needs, when the
// first number is pressed, and keeps them. The app calls it by its name (src/host/working.rs).

let kept;
let tries = 0;

const address = (id) => document.getElementById(id).content;

async function start() {
  // A browser may remember that an address could not be imported.
  const again = tries++ ? `?${tries}` : "";
  const module = await import(address("working-glue") + again);
  await module.default({ module_or_path: address("working-wasm") });
  return module;
}

/** A text file of the page; nothing where it cannot be had: the module says what is missing. */
const text = (id) => globalThis.himText(id).catch(() => "");

/** The module, fetched once; after a failure the next call tries again. */
function module() {
  kept ??= start();
  kept.catch(() => { kept = undefined; });
  return kept;
}

/** The working of a figure of a link, as markup. */
globalThis.himWorking = async (lang, link, figure) => {
  const texts = [/[#&]unit=/.test(link) && "colleges", /[#&]metro=/.test(link) && "metros", "sources"];
  const [{ working }, ...files] = await Promise.all([module(), ...texts.map((id) => (id ? text(id) : ""))]);
  // By the figures of the college's file, where the page has one (src/college.js).
  return working(lang, link, figure, ...files, (await globalThis.himPublished?.(lang, link)) ?? "");
};
