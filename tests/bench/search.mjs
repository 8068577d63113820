/*
 * search: lets a harness that compares search engines in a browser query ours.
 *
 * load() and ask() run in a page of the built site; ask returns how many records were found,
 * the plans among them as record numbers, best first, and what is shown of the first ten.
 * key() runs in node and returns the source file of a record: SITE is the folder of the built
 * site, or the output of tests/bench/index for it.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const site = process.env.SITE;
const sources = new Map();

/* From the list of sources if there is one; else from each plan's page. */
function readList() {
  for (const line of readFileSync(path.join(site, "sources.txt"), "utf8").trim().split("\n")) {
    sources.set(parseInt(line, 10), line.replace(/^\d+ plans\/|\.md$/g, ""));
  }
}

async function readPages() {
  const engine = readFileSync(path.join(site, "search.js"), "utf8");
  const kehoach = vm.runInThisContext(`${engine}; kehoach`);
  kehoach.from(async (name) => {
    vm.runInThisContext(readFileSync(path.join(site, "tim", `${name}.js`), "utf8"));
  });
  const [, from, end] = /kinds:\[\[(\d+),(\d+)\]/.exec(engine);
  for (let record = +from; record < +end; record++) {
    const page = readFileSync(path.join(site, (await kehoach.card(record)).address), "utf8");
    sources.set(record, /<code>(?:content\/)?plans\/([^<]+)\.md<\/code>/.exec(page)?.[1] ?? "");
  }
}

if (existsSync(path.join(site, "sources.txt"))) {
  readList();
} else {
  await readPages();
}

export default {
  load: () =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = "/search.js";
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    }),
  ask: async (question) => {
    const found = await kehoach.find(question, { filters: {} });
    const plans = found.records.filter((record) => kehoach.kindOf(record) === 0);
    const shown = await kehoach.show(plans.slice(0, 10));
    return { n: found.records.length + found.pins.length, ids: plans, shown };
  },
  key: (record) => sources.get(record) ?? "",
};
