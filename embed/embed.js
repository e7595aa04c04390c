// Fits the frames of the calculator on this page to their content. One line, once, anywhere on the page:
//   <script src="https://…/embed.js" async></script>
// The messages are described in docs/embedding.md, so that a page can also do this by itself.
(function () {
  "use strict";
  var LEAST = 150, MOST = 20000;

  /** The frame that a message came from: known by its window, and by the origin it was loaded from. */
  function sender(event) {
    var frames = document.getElementsByTagName("iframe");
    for (var i = 0; i < frames.length; i++) {
      if (frames[i].contentWindow !== event.source) continue;
      // A sandboxed frame has no origin: it calls it "null".
      return event.origin === "null" || event.origin === new URL(frames[i].src, location.href).origin ? frames[i] : null;
    }
    return null;
  }

  addEventListener("message", function (event) {
    var data = event.data;
    if (!data || typeof data !== "object" || data.type !== "him-pathways:height" || data.v !== 1) return;
    var height = data.height, frame = event.source && isFinite(height) && typeof height === "number" && sender(event);
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
    var frames = document.getElementsByTagName("iframe");
    for (var i = 0; i < frames.length; i++) {
      if (frames[i].contentWindow) frames[i].contentWindow.postMessage({ type: "him-pathways:hello", v: 1 }, "*");
    }
  }
  hello();
  if (document.readyState !== "complete") addEventListener("load", hello);
})();
