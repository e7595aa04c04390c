// Inside a college's page, which is another site: storage is forbidden there, and a sandbox forbids more.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { axe, embedding, framed, hasStarted, stays, visit } from "./helpers.mjs";

describe("in a frame of another site", () => {
  const kinds = [
    ["one plain line", ""],
    ['sandbox="allow-scripts"', 'sandbox="allow-scripts"'],
    ["the recommended sandbox", 'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-forms"'],
  ];
  for (const [name, attributes] of kinds) {
    test(`${name}: it starts, light, without an error`, async () => {
      const url = await embedding(attributes);
      await visit({ url, context: { colorScheme: "dark" } }, async ({ page }) => {
        const frame = await framed(page);
        await hasStarted(frame);
        await stays(frame);
        assert.equal(await frame.locator("html").getAttribute("data-theme"), "light");
        assert.equal(await frame.locator("#failure").isVisible(), false);
        assert.deepEqual(await axe(frame), []);
      });
    });
  }

  test("storage is indeed forbidden there, so that nothing can depend on it", async () => {
    const url = await embedding('sandbox="allow-scripts"');
    await visit({ url }, async ({ page }) => {
      const frame = await framed(page);
      await hasStarted(frame);
      assert.equal(await frame.evaluate(() => { try { return typeof localStorage; } catch (error) { return error.name; } }), "SecurityError");
    });
  });

  test("the embed code chooses another theme", async () => {
    const url = await embedding("", { query: "theme=dark" });
    await visit({ url }, async ({ page }) => {
      const frame = await framed(page);
      await hasStarted(frame);
      assert.equal(await frame.locator("html").getAttribute("data-theme"), "dark");
    });
  });
});
