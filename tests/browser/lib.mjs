/*
 * lib: shared by the browser tests: Chromium, a web server, and results as TAP.
 *
 * A test file is a sequence of `await check(name, work)`; `work` returns its complaints, to
 * which those of the browser are added (an error on the console, a breach of the content
 * security policy, a request that fails or leaves the site), so tests need not look for them.
 * The browser can reach only this machine. Each launch has a new empty profile, which
 * playwright creates and removes.
 *
 * KEHOACH is the program, PUBLIC the built sample site, NPM the folder of packages.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const program = path.resolve(process.env.KEHOACH ?? "build/release/kehoach");
export const sample = path.resolve(process.env.PUBLIC ?? "build/browser/public");
export const npm = path.resolve(process.env.NPM ?? "build/npm/node_modules");

const ORIGINS = new Set(); // where the browser may send requests
const faults = []; // complaints of the browser since the last check
const closing = []; // cleanup functions, called last first
let tests = 0;
let failed = 0;

function report(name, complaints) {
  tests += 1;
  if (complaints.length) {
    failed += 1;
  }
  console.log(`${complaints.length ? "not ok" : "ok"} ${tests} - ${name}`);
  for (const complaint of complaints.slice(0, 20)) {
    console.log(`# ${String(complaint).replace(/\s*\n\s*/g, "\n#   ")}`);
  }
  if (complaints.length > 20) {
    console.log(`# and ${complaints.length - 20} more`);
  }
}

/* One test. It passes if `work` returns nothing or an empty list and the browser has no faults. */
export async function check(name, work) {
  let complaints;
  faults.length = 0;
  try {
    complaints = (await work()) ?? [];
  } catch (error) {
    complaints = [error.stack ?? error];
  }
  report(name, [...complaints, ...faults]);
}

/* Ends the file: prints the TAP plan and sets the exit status. */
export async function finish() {
  for (const close of closing.reverse()) {
    await close();
  }
  console.log(`1..${tests}`);
  process.exitCode = failed ? 1 : 0;
}

/* A temporary folder, removed at the end. */
export function temporary() {
  const folder = mkdtempSync(path.join(tmpdir(), "kehoach-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/* Builds the site in `root` as of the day of the sample site; returns the folder of pages. */
export function build(root, ...options) {
  const out = path.join(root, "public");
  const words = ["build", "-C", root, "-o", out, "--date", "2023-03-15", ...options];
  execFileSync(program, words, { stdio: ["ignore", "ignore", "pipe"] });
  return out;
}

/* The paths of all files below a folder with that ending, sorted, with "/". */
export function filesBelow(root, ending) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

/* Pages of every kind: all plans and first pages, and one of every folder of similar pages. */
export function somePages(root) {
  const seen = new Set();
  return filesBelow(root, ".html").filter((file) => {
    const folder = path.dirname(file);
    const needed =
      folder === "ke-hoach" || ["index.html", "co-gi-moi.html"].includes(path.basename(file));
    const again = seen.has(folder);
    seen.add(folder);
    return file !== "404.html" && (needed || !again);
  });
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

function fileOf(root, name) {
  const file = path.join(root, path.normalize(`/${name}`));
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? file : null;
}

/*
 * Serves a folder below `prefix` like a plain web server: files by name, index.html for a
 * final "/", and 404.html for everything else. Returns the address of the prefix, and the
 * paths requested outside it.
 */
export async function serve(root, prefix = "/") {
  const strays = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://x").pathname);
    if (name === "/favicon.ico") {
      // browsers request it on their own
      response.writeHead(204).end();
      return;
    }
    const inside = name.startsWith(prefix);
    const wanted = name.slice(prefix.length).replace(/(^|\/)$/, "$1index.html");
    const file = inside ? fileOf(root, wanted) : null;
    const shown = file ?? fileOf(root, "404.html");
    if (!inside) {
      strays.push(name);
    }
    response.writeHead(file ? 200 : 404, {
      "Content-Type": TYPES[path.extname(shown)] ?? "application/octet-stream",
      "Content-Security-Policy": "default-src 'self'",
    });
    response.end(readFileSync(shown));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.closeAllConnections() ?? server.close());
  const origin = `http://127.0.0.1:${server.address().port}`;
  ORIGINS.add(`${origin}/`);
  return { url: origin + prefix, strays };
}

/* Allows pages to be opened from a folder; returns the folder's address. */
export function open(root) {
  const url = `${pathToFileURL(root)}/`;
  ORIGINS.add(url);
  return url;
}

let browser;

async function launch() {
  const { chromium } = await import(pathToFileURL(`${npm}/playwright-core/index.mjs`));
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  closing.push(() => browser.close());
}

/*
 * Whether we caused the message ourselves. Missing addresses are requested on purpose, and the
 * icon that Chromium requests on its own may belong to the site that the page showed before.
 */
function isExpected(message) {
  const missing = message.text().includes("status of 404");
  return (
    (missing && message.location().url === message.page().url()) ||
    message.text().includes("/favicon.ico")
  );
}

/* A page in a new context, without visited links; `options` are playwright's. */
export async function newPage(options = {}) {
  if (!browser) {
    await launch();
  }
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  context.on("request", (request) => {
    if (![...ORIGINS].some((origin) => request.url().startsWith(origin))) {
      faults.push(`asked for ${request.url()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.stack ?? error}`));
  page.on("requestfailed", (request) => {
    const why = request.failure().errorText;
    if (why !== "net::ERR_ABORTED") {
      faults.push(`${why}: ${request.url()}`); // aborted: we went on to the next page meanwhile
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      faults.push(`${response.status()}: ${response.url()}`);
    }
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isExpected(message)) {
      faults.push(`${page.url()}: ${message.text()}`);
    }
  });
  return page;
}
