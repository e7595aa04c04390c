// In somebody else's frame: says how tall the page is, and opens links to elsewhere in a tab of their own. It stands
// inline in the page, apart from the app, so that it works from the first paint on and when the app does not start.
// The message is described in docs/embedding.md. Nothing here may throw.

/** Everything that is shown, in normal flow: its height is the page's, whatever height the frame has. */
const whole = document.getElementById("whole");

/** So many changes back and forth within so many milliseconds are taken for a loop with the page around. */
const MOST_FLIPS = 6;
const FLIPPING = 2000;
/** Milliseconds after which a frame that is not painted measures all the same. */
const OUT_OF_SIGHT = 200;

const sent = { last: 0, before: 0 };
let flips = [];
/** Two heights that follow each other without end: while they do, the taller one stands. */
let held = [];
let planned = false;

/** Tells the page around, in its three dialects: ours, AMP's, and the one that Medium and others read. */
function post(height) {
  for (const message of [
    { type: "him-pathways:height", v: 1, height },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src: location.href, context: "iframe.resize", height }),
  ]) {
    // To anybody: a height is no secret, and the origin of a page around us is often unknown.
    parent.postMessage(message, "*");
  }
  try {
    // A browser that sizes frames by itself is asked as well; where it refuses, the messages do.
    globalThis.requestResize?.();
  } catch { /* the frame keeps its height */ }
}

function measure() {
  if (!planned) return;
  planned = false;
  const height = Math.ceil(whole.getBoundingClientRect().height);
  if (height < 1 || height === sent.last || held.includes(height)) return;
  held = [];
  const now = performance.now();
  flips = height === sent.before ? [...flips.filter((time) => now - time < FLIPPING), now] : [];
  if (flips.length > MOST_FLIPS) {
    held = [height, sent.last];
    flips = [];
    if (height < sent.last) return;
  }
  sent.before = sent.last;
  sent.last = height;
  post(height);
}

function plan() {
  if (planned) return;
  planned = true;
  requestAnimationFrame(measure);
  // A frame that is scrolled out of sight is given no animation frames.
  setTimeout(measure, OUT_OF_SIGHT);
}

/** Links to elsewhere leave the frame; those within the page stay. */
function leave(event) {
  const link = event.target?.closest?.("a[href]");
  if (!link || !/^https?:$/.test(link.protocol)) return;
  if (link.host === location.host && link.pathname === location.pathname) return;
  link.target = "_blank";
  link.rel = "noopener";
}

if (parent !== window && whole) {
  document.documentElement.dataset.framed = "";
  new ResizeObserver(plan).observe(whole);
  // Out of sight sizes are not observed either, but changes are.
  new MutationObserver(plan).observe(whole, { subtree: true, childList: true, characterData: true, attributes: true });
  plan();
  addEventListener("message", (event) => {
    // The page around may have begun to listen only now.
    if (event.source === parent && event.data?.type === "him-pathways:hello" && sent.last) post(sent.last);
  });
  document.addEventListener("click", leave, true);
  document.addEventListener("auxclick", leave, true);
}
