// What is tested in Firefox each time, in two to three minutes: starting, the numbers against the model, edits, the second program, frames,
// workings. The whole suite runs there by `make test-firefox WHOLE=1`.
import { launch } from "./browser.mjs";

const FILES = ["further", "frame", "calculator", "working"];

try {
  await (await launch()).close();
} catch (error) {
  console.log(`Firefox does not start here, nothing is tested in it: ${error}`);
  process.exit(0);
}
for (const file of FILES) await import(`./${file}.test.mjs`);
