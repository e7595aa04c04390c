// Every browser test, in one process with one Chromium: `make test-browser`.
import "./size.test.mjs";
import "./shell.test.mjs";
import "./frame.test.mjs";
