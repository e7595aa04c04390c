// What a visitor takes along. In somebody's frame each of these may be refused: then it answers false. The app calls
// them by their names (src/host/take.rs).

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

globalThis.himTake = {
  /** Copies what stands in a text field; where the clipboard is forbidden by the older way. */
  async copy(id) {
    const field = document.getElementById(id);
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {}
    field.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  },

  async save(name, type, text) {
    save(name, new Blob([text], { type }));
    return true;
  },

  /** Draws an SVG of this size and saves the picture at twice of it. */
  async picture(name, svg, width, height) {
    const image = new Image();
    image.src = "data:image/svg+xml," + encodeURIComponent(svg);
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    save(name, await new Promise((done) => canvas.toBlob(done)));
    return true;
  },

  /** Prints the page. A frame that may not print ignores it. */
  async print() {
    let began = false;
    addEventListener("beforeprint", () => (began = true), { once: true });
    print();
    let framed = true;
    try {
      framed = window.top !== window.self;
    } catch {}
    return began || !framed;
  },
};
