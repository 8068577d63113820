/*
 * search: lets a harness that asks search engines questions in a browser ask ours.
 *
 * load() and ask() run in a page of the built site; ask returns how many records were found,
 * the plans among them as record numbers, best first, and what is shown of the first ten.
 * key() runs in node and says from which source file a record was made: SITE is the folder
 * of the built site.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const sources = new Map();

/* From the cards of all plans, and the name of the source that each plan's page shows. */
function readSources() {
  const site = process.env.SITE;
  const engine = readFileSync(path.join(site, "search.js"), "utf8");
  const kehoach = vm.runInThisContext(`${engine}; kehoach`);
  kehoach.from(async (name) => {
    vm.runInThisContext(readFileSync(path.join(site, "tim", `${name}.js`), "utf8"));
  });
  let record = 0;
  for (const name of /cards:\[([^\]]*)\]/.exec(engine)[1].match(/\w+/g)) {
    const script = readFileSync(path.join(site, "tim", `${name}.js`), "utf8");
    const list = JSON.parse(script.slice(script.indexOf("["), script.lastIndexOf("]") + 1));
    for (let i = 0; i < list.length; i += 5, record++) {
      const year = new Date(list[i + 2] * 864e5).toISOString().slice(0, 4);
      const slug = kehoach.fold(list[i]).replace(/[^a-z0-9]+/g, "-");
      sources.set(record, list[i + 3] || `ke-hoach/${slug}-${year}.html`);
    }
  }
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
  key: (record) => {
    if (!sources.size) {
      readSources();
    }
    const page = readFileSync(path.join(process.env.SITE, sources.get(record)), "utf8");
    return /<code>(?:content\/)?plans\/([^<]+)\.md<\/code>/.exec(page)?.[1] ?? "";
  },
};
