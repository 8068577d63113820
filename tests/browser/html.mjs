/*
 * html: every page of five sites, read as text: its syntax, its ids, and where its links lead.
 */
import { check, finish, sample } from "./lib.mjs";
import { crawl } from "./lib-html.mjs";
import { emptySite, englishSite, hardSite, workSite } from "./lib-site.mjs";

const SITES = {
  sample: () => sample,
  hard: hardSite,
  work: workSite,
  english: englishSite,
  empty: emptySite,
};

for (const [name, make] of Object.entries(SITES)) {
  let pages = new Map();
  await check(`${name}: can be built and read`, () => {
    pages = crawl(make());
    return pages.has("index.html") && pages.has("404.html")
      ? []
      : ["index.html or 404.html missing"];
  });
  for (const [file, page] of pages) {
    if (file.includes("/") && page.wrong.length === 0) {
      continue; // four hundred correct plans do not need a line each
    }
    await check(`${name}: ${file}`, () => page.wrong);
  }
  await check(`${name}: titles tell pages apart`, () => {
    const seen = new Map();
    for (const [file, { elements }] of pages) {
      const title = elements.find((element) => element.name === "title")?.text;
      seen.set(title, [...(seen.get(title) ?? []), file]);
    }
    return [...seen].filter(([, files]) => files.length > 1).map((twice) => twice.flat().join(" "));
  });
}
await finish();
