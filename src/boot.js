// Starts the app, and says so when it does not start or breaks. It stands inline in the page. Nothing here may throw.

const root = document.documentElement;
const page = document.getElementById("page");
const failure = document.getElementById("failure");

/** Shows the failure panel. `reason`: "old" (no WebAssembly), "load" (a file is missing) or "crash". */
function fail(reason) {
  if (!failure || !failure.hidden) return;
  // An opaque origin: files of its own host count as another's, and need that host's leave.
  const sandboxed = reason === "load" && self.origin === "null";
  for (const part of failure.querySelectorAll("[data-when]")) {
    const when = part.dataset.when.split(" ");
    part.hidden = !when.includes(reason) && !(sandboxed && when.includes("sandbox"));
  }
  early.length = 0;
  delete root.dataset.waits;
  if (reason === "crash") {
    // What is on the screen stays readable, but its memory can't be trusted: nothing of it can be used any more.
    if (page) page.inert = true;
  } else {
    // The first answer stands there, to be read and printed.
    root.dataset.still = "";
    for (const button of page?.querySelectorAll("button") ?? []) button.disabled = true;
  }
  failure.hidden = false;
  if (reason === "crash") failure.scrollIntoView({ block: "nearest" });
}

/** What was done before the app was there, with what then stood in the field. */
const early = [];
const EARLY = ["click", "input", "change"];

/** Keeps it for the app: nobody else hears it twice. */
function keepEarly(event) {
  const { type, target } = event;
  const field = type === "click" ? target?.closest?.("button") : target;
  if (!field || !page?.contains(field)) return;
  event.stopImmediatePropagation();
  early.push([type, field, field.value]);
}

/** Does it once more, now that the app hears. */
function catchUp() {
  for (const type of EARLY) removeEventListener(type, keepEarly, true);
  for (const [type, field, value] of early.splice(0)) {
    if (type === "click") {
      field.click();
    } else {
      field.value = value;
      field.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }
}
for (const type of EARLY) addEventListener(type, keepEarly, true);

/** The address without the scenario; if it had none, without the presets as well. */
function cleanAddress() {
  if (location.hash.length > 1) return location.pathname + location.search;
  const kept = new URLSearchParams();
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (key === "lang" || key === "theme") kept.append(key, value);
  }
  const query = kept.toString();
  return location.pathname + (query ? "?" + query : "");
}

/** Whether an error went through the app's code: it was cut off in the middle, and its memory may hold anything. */
function isCrash(error) {
  return /wasm/i.test(error?.stack ?? "") || (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError);
}

addEventListener("him-failed", () => fail("crash"));
// The second program, to which the first has left this address, did not arrive.
addEventListener("him-missing", () => fail("load"));
addEventListener("error", (event) => {
  if (isCrash(event.error)) fail("crash");
});
addEventListener("unhandledrejection", (event) => {
  if (isCrash(event.reason)) fail("crash");
});
failure?.addEventListener("click", (event) => {
  const again = event.target?.dataset?.again;
  if (again === "same") location.reload();
  if (again === "clean") location.replace(cleanAddress());
});

async function start() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") return fail("old");
  try {
    // The two files that the page already fetches (Trunk.toml, pattern_preload).
    const glue = await import(document.getElementById("glue").href);
    await glue.default({ module_or_path: document.getElementById("wasm").href });
    root.dataset.started = "";
    // Unless the second program is to answer: src/further.js.
    if (!("asks" in root.dataset)) delete root.dataset.waits;
    catchUp();
  } catch (error) {
    console.error(error);
    fail(error instanceof WebAssembly.RuntimeError ? "crash" : "load");
  }
}
start();
