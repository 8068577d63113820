/*
 * queries: what each query costs and finds, without a browser.
 *
 *     SITE=OUT node tests/bench/queries.mjs TRUTH.json
 *
 * OUT was made by tests/bench/index. TRUTH.json has queries: [{q}] and
 * truth: {q: {phrase: [YEAR/SLUG]}}, the sources that have the words side by side. Every
 * query gets a fresh engine. Bytes are those of gzip as servers send it; "first" counts the
 * requests before results can be shown, "all" also those for the first page of results.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

const site = process.env.SITE;
const { queries, truth } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const engine = readFileSync(path.join(site, "search.js"), "utf8");
const before = gzipSync(engine).length;

const sources = new Map(
  readFileSync(path.join(site, "sources.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line) => [parseInt(line, 10), line.replace(/^\d+ plans\/|\.md$/g, "")]),
);

/* A new engine, and what it has requested. */
function open() {
  const context = vm.createContext({ atob });
  const asked = [];
  const { kehoach } = vm.runInContext(`${engine}; ({ kehoach })`, context);
  kehoach.from(async (name) => {
    const script = readFileSync(path.join(site, "tim", `${name}.js`));
    asked.push({ name, bytes: gzipSync(script).length });
    vm.runInContext(script.toString(), context);
  });
  return { kehoach, asked };
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const rows = [];
for (const { q } of queries) {
  const { kehoach, asked } = open();
  const begun = performance.now();
  const found = await kehoach.find(q, { filters: {} });
  const ms = performance.now() - begun;
  const shards = asked.length;
  const plans = found.records.filter((record) => kehoach.kindOf(record) === 0);
  await kehoach.show(found.pins.concat(found.records).slice(0, 10));
  const all = asked.length;
  const bytes = before + asked.reduce((sum, part) => sum + part.bytes, 0);
  const right = new Set(truth[q].phrase);
  const side = plans.slice(0, plans.length - found.apart).map((record) => sources.get(record));
  const hits = side.filter((source) => right.has(source)).length;
  const good = side.slice(0, 10).filter((source) => right.has(source)).length;
  const row = { q, bytes, first: shards + 1, all, ms };
  rows.push(row);
  console.log(
    [
      q.normalize("NFC").padEnd(30),
      `found ${found.near ? "about " : ""}${side.length} of ${right.size}`.padEnd(26),
      `recall ${(right.size ? hits / right.size : 1).toFixed(3)}`,
      `ten ${good}/${Math.min(10, right.size)}`,
      `${(bytes / 1e3).toFixed(0)} kB`.padStart(7),
      `requests: words ${shards}, in all ${all}`, `${ms.toFixed(0)} ms`,
    ].join("  "),
  );
}
const sum = (key) => `${median(rows.map((r) => Math.round(r[key])))} (most ${Math.max(...rows.map((r) => Math.round(r[key])))})`;
console.log(`before the first key ${before} B; bytes ${sum("bytes")}; first ${sum("first")}; all ${sum("all")}; ms ${sum("ms")}`);
