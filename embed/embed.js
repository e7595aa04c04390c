// Fits the frames of the calculator on this page to their content. One line, once, anywhere on the page:
//   <script src="https://…/embed.js" async></script>
// Where this file is copied to another host, mark the frames: <iframe data-him-pathways …>. docs/embedding.md describes
// the messages, so that a page can also do this by itself.
(function () {
  "use strict";
  var LEAST = 150, MOST = 20000;

  var script = document.currentScript, home = script && script.src && new URL(script.src).origin;

  /** The calculator's frames: from where this script is from, or marked with data-him-pathways. */
  function frames() {
    return [].filter.call(document.getElementsByTagName("iframe"), function (frame) {
      return frame.contentWindow && frame.src && (frame.hasAttribute("data-him-pathways") || origin(frame) === home);
    });
  }

  function origin(frame) {
    try { return new URL(frame.src, location.href).origin; } catch (e) { return ""; }
  }

  /** The frame that a message came from, known by its window and its origin; a sandboxed one calls that "null". */
  function sender(event) {
    return frames().filter(function (frame) {
      return frame.contentWindow === event.source && (event.origin === "null" || event.origin === origin(frame));
    })[0];
  }

  addEventListener("message", function (event) {
    var data = event.data;
    if (!data || typeof data !== "object" || data.type !== "him-pathways:height" || data.v !== 1) return;
    var height = data.height, frame = typeof height === "number" && isFinite(height) && sender(event);
    if (!frame) return;
    // What the frame adds by itself: borders and padding, where the page's style counts them in.
    var style = getComputedStyle(frame), around = 0;
    if (style.boxSizing === "border-box") {
      ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"].forEach(function (side) {
        around += parseFloat(style[side]) || 0;
      });
    }
    frame.style.height = Math.min(MOST, Math.max(LEAST, Math.ceil(height))) + around + "px";
  });

  /** Frames that have told their height before this script was here tell it again. */
  function hello() {
    frames().forEach(function (frame) {
      frame.contentWindow.postMessage({ type: "him-pathways:hello", v: 1 }, "*");
    });
  }
  hello();
  if (document.readyState !== "complete") addEventListener("load", hello);
})();
