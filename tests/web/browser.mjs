// Starts the browser, for the tests and for the measurements.
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, firefox } from "playwright-core";

export const DIST = process.env.DIST ?? join(dirname(fileURLToPath(import.meta.url)), "../../dist");
export const PHONE = { width: 390, height: 844 };
/** No condition waits longer, in ms; nothing ever waits for a fixed time. A machine that is shared with others may need more. */
export const PATIENCE = Number(process.env.PATIENCE ?? 20_000);

/** Chromium asks nobody anything by itself. */
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

/** Firefox where `BROWSER=firefox` says so, else Chromium. */
export const FIREFOX = process.env.BROWSER === "firefox";
/** For the option `skip` of a test that Firefox cannot run: the reason there, and no skipping in Chromium. */
export const notInFirefox = (reason) => FIREFOX && `not in Firefox: ${reason}`;

/** The browser that `variable` names, or the first of these that is installed. */
function executable(variable, names) {
  if (process.env[variable]) return process.env[variable];
  for (const name of names) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch { /* the next one */ }
  }
  throw new Error(`no ${names[0]}: run .ci/setup.sh ${FIREFOX ? "firefox" : "browser"}, or set ${variable}`);
}

export const chromiumPath = () => executable("CHROMIUM", ["chromium", "chromium-browser", "google-chrome"]);

/** Starts the browser so that it asks nobody anything by itself. */
export function launch() {
  if (FIREFOX) {
    // The distribution's own Firefox, by WebDriver BiDi.
    return firefox.launch({ channel: "moz-firefox", executablePath: executable("FIREFOX", ["firefox-esr", "firefox"]), headless: true });
  }
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: FLAGS,
  });
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
