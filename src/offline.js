// Lets the page work without a network once it was visited, as a page of its own: an adviser at a college fair. A service
// worker; src/further.js registers it. .ci/offline.mjs writes the lists at its head.
//
// All files of one version are kept together and come from there only, so that two versions never mix. A newer version
// is fetched when the page is opened, and takes over once no page of the older one is open.

const kept = `him-pathways ${registration.scope}`;
const version = `${kept} ${VERSION}`;
const address = (name) => new URL(name || "./", registration.scope).href;

async function fetchPage() {
  const response = await fetch(address(""), { cache: "no-cache" });
  const bytes = response.ok ? await response.clone().arrayBuffer() : new ArrayBuffer(0);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  // Between this file and the page a newer version was put in place: the next visit tries again.
  if (found !== VERSION) throw new Error("the page is of another version");
  return response;
}

async function keep() {
  const cache = await caches.open(version);
  await Promise.all([fetchPage().then((page) => cache.put(address(""), page)), cache.addAll(FILES.map(address))]);
}

async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith(kept) && name !== version);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The name of one of the page's files, whatever stands behind its `?`; none for anything else. */
function fileOf(request) {
  const { origin, pathname } = new URL(request.url);
  const whole = origin + pathname;
  if (request.method !== "GET" || !whole.startsWith(registration.scope)) return undefined;
  const name = whole.slice(registration.scope.length).replace(/^index\.html$/, "");
  return name === "" || FILES.includes(name) ? name : undefined;
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
addEventListener("fetch", (event) => {
  const name = fileOf(event.request);
  if (name === undefined) return;
  const answer = async () => {
    const cache = await caches.open(version);
    return (await cache.match(address(name), { ignoreVary: true })) ?? fetch(event.request);
  };
  event.respondWith(answer());
});
