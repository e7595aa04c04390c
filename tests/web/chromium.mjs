// Starts Chromium, for the tests and for the measurements.
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const DIST = process.env.DIST ?? join(dirname(fileURLToPath(import.meta.url)), "../../dist");
export const PHONE = { width: 390, height: 844 };
/** No condition waits longer; nothing ever waits for a fixed time. */
export const PATIENCE = 20_000;

/** Chromium asks nobody anything by itself. */
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

export function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch { /* the next one */ }
  }
  throw new Error("no Chromium: run .ci/setup.sh browser, or set CHROMIUM");
}

export function launch() {
  return chromium.launch({ executablePath: executable(), headless: true, args: FLAGS });
}

/** Waits until the page follows its visitor, in a page or a frame. */
export async function hasStarted(frame) {
  await frame.locator("html[data-started]").waitFor({ state: "attached" });
  await frame.locator("html:not([data-waits])").waitFor({ state: "attached" });
}

/** Moves about in a page or a frame as a visitor does, and waits until what stands behind the answer is there. */
export async function stays(frame) {
  await frame.evaluate(() => dispatchEvent(new Event("scroll")));
  await frame.locator("html[data-further='here']").waitFor({ state: "attached" });
}
