// Fetches the second program (src/further.rs), which takes over with all that stands behind the answer, as soon as
// somebody touches the page, scrolls, or comes to where it belongs: who only reads the answer waits for nothing else.
// Nothing here may throw.

const address = (id) => document.getElementById(id).content;
/** No file of the page is longer than this: something else answered. */
const LONGEST = 1_000_000;
const texts = new Map();

async function fetchText(name) {
  const response = await fetch(address(name));
  const text = response.ok ? await response.text() : undefined;
  if (text === undefined || text.length > LONGEST) throw new Error(`${name}: ${response.status}`);
  return text;
}

/** The text of a file of the page, fetched once for all its programs; after a failure the next call tries again. */
globalThis.himText = (name) => {
  if (!texts.has(name)) {
    const text = fetchText(name);
    text.catch(() => texts.delete(name));
    texts.set(name, text);
  }
  return texts.get(name);
};

const root = document.documentElement;
/** What it listens to; what happens while it is on its way it hears later. */
const HEARD = ["click", "input", "change", "keydown", "focusin", "toggle"];
/** Somebody is there. */
const SIGNS = ["pointerdown", "pointermove", "wheel", "scroll", "touchstart"];
const MOST_MISSED = 100;
const missed = [];
let asked = false;
let tries = 0;
let sight;

/** What happens is kept, and the program fetched. */
function miss(event) {
  missed.push(event);
  if (missed.length > MOST_MISSED) missed.shift();
  wake();
}

/** Its styles, before anything of it is painted. */
let dressed;
function dress() {
  dressed ??= new Promise((done, fail) => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = address("further-style");
    style.onload = done;
    style.onerror = () => {
      style.remove();
      dressed = undefined;
      fail(new Error("its styles did not arrive"));
    };
    document.head.append(style);
  });
  return dressed;
}

/** A page of its own works without a network after one visit (src/offline.js). In frames browsers keep nothing. */
function keepForOffline() {
  if (window.top !== window.self) return;
  try {
    // Where it is refused, the page needs the network as before.
    navigator.serviceWorker?.register("./offline.js").catch(() => {});
  } catch { /* a sandbox refuses the very name */ }
}

async function wake() {
  if (asked) return;
  asked = true;
  // After a failure only what is pressed or typed tries again: a pointer that moves would ask without end.
  for (const name of SIGNS) removeEventListener(name, wake, true);
  sight?.disconnect();
  root.dataset.further = "coming";
  try {
    await started;
    // A browser may remember that an address could not be imported.
    const again = tries++ ? `?${tries}` : "";
    const arrive = import(address("further-glue") + again)
      .then((module) => module.default({ module_or_path: address("further-wasm") }).then(() => module));
    const [module] = await Promise.all([arrive, import(address("further-script") + again), dress()]);
    for (const name of HEARD) document.removeEventListener(name, miss, true);
    module.show(missed.splice(0));
    root.dataset.further = "here";
    delete root.dataset.waits;
    keepForOffline();
  } catch (error) {
    // It broke: src/boot.js says so.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    console.warn(error);
    asked = false;
    root.dataset.further = "missing";
    if ("asks" in root.dataset) dispatchEvent(new Event("him-missing"));
  }
}

const begun = () => "started" in root.dataset;
/** The first program has painted the page. */
const started = new Promise((done) => {
  if (begun()) return done();
  const watch = new MutationObserver(() => {
    if (!begun()) return;
    watch.disconnect();
    done();
  });
  watch.observe(root, { attributes: true, attributeFilter: ["data-started"] });
});

for (const name of HEARD) document.addEventListener(name, miss, true);
for (const name of SIGNS) addEventListener(name, wake, { capture: true, passive: true });
started.then(() => {
  // In a frame that is as tall as the page nothing scrolls: what comes into sight is seen all the same.
  const last = document.getElementById("further-beside");
  // The first program leaves an address to this one that asks for more than it knows.
  if (!last || "asks" in root.dataset) return wake();
  sight = new IntersectionObserver((seen) => {
    if (seen.some((entry) => entry.isIntersecting)) wake();
  });
  if (!asked) sight.observe(last);
});
