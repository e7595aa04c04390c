// Every browser test, in one process with one browser: `make test-browser`, `make test-firefox`.
import "./size.test.mjs";
import "./shell.test.mjs";
import "./first.test.mjs";
import "./further.test.mjs";
import "./offline.test.mjs";
import "./frame.test.mjs";
import "./embed.test.mjs";
import "./calculator.test.mjs";
import "./deeper.test.mjs";
import "./input.test.mjs";
import "./on_demand.test.mjs";
import "./working.test.mjs";
import "./method.test.mjs";
import "./look.test.mjs";
import "./pathways.test.mjs";
import "./touch.test.mjs";
import "./soak.test.mjs";
