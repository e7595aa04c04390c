// Many random edits leave nothing behind: no error, no number that is none, no memory. `SOAK` says how many, `SEED` which.
import assert from "node:assert/strict";
import { test } from "node:test";
import { notInFirefox, visit } from "./helpers.mjs";
import { prepare, soak } from "./soak.mjs";

const edits = Number(process.env.SOAK ?? 300);
const seed = Number(process.env.SEED ?? 1);
/** Bytes by which a page may grow after it has warmed up. */
const MOST_GROWTH = 5_000_000;

test(`${edits} random edits, seed ${seed}: no error, no number that is none, no growth`, { skip: notInFirefox("memory is measured by Chromium's DevTools") }, (context) =>
  visit({ viewport: { width: 1200, height: 900 }, prepare }, async ({ page }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable");
    const tell = ({ edits, heap, wasm, nodes, listeners }) =>
      context.diagnostic(`after ${edits} edits: ${heap} bytes of JavaScript, ${wasm} of wasm, ${nodes} nodes, ${listeners} listeners`);
    const { made, priced, kinds, looks, measured } = await soak(page, { edits, seed, devtools, tell });
    context.diagnostic(`${made} edits, after ${priced} of which choices went together: ${Object.entries(kinds).map(([kind, times]) => `${times} ${kind}`).join(", ")}; ${looks} times the model's answer`);
    const [before, after] = [measured.at(0), measured.at(-1)];
    const growth = after.heap + after.wasm - before.heap - before.wasm;
    assert.ok(growth <= MOST_GROWTH, `grown by ${growth} bytes`);
  }));
