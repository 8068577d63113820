/*
 * feeds: the feeds and the map of two sites, read by a browser's XML parser: the format that
 * RFC 4287 requires, and whether they link to pages and places that exist.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { check, filesBelow, finish, newPage, sample } from "./lib.mjs";
import { buildSite } from "./lib-site.mjs";

const plan = `---
number: 12/KH-UBND
title: Sửa đường & "cống" <xóm Đồi>
date: 2023-02-05
---

Thực hiện Chỉ thị số 8/CT-UBND ngày 03/01/2023 của UBND huyện.

## II. NHIỆM VỤ

1. Đo đạc & cắm mốc, trước ngày 28/02/2023 (Văn phòng).
2. Mua đá, trước ngày 31/3/2023 (Văn phòng).
`;
const own = buildSite("title: Xã & phường\naddress: https://xa.example.vn/kh\n", {
  "plans/duong.md": plan,
  "plans/duong.progress.yaml": `- {task: II.1, done: 2023-02-27, note: "a & b < c"}
- {task: II.2, moved: 2023-06-30, basis: 45/UBND-VP ngày 10/3/2023}
`,
});

const page = await newPage();

/* The contents of a feed or map, or the fault in its XML. */
function parse(text) {
  return page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    const error = document.querySelector("parsererror");
    const parts = (element, name) =>
      [...element.children].filter((child) => child.localName === name);
    const texts = (element, name) => parts(element, name).map((child) => child.textContent);
    const links = (element) =>
      parts(element, "link").map(({ attributes }) =>
        Object.fromEntries([...attributes].map((a) => [a.name, a.value])),
      );
    const describe = (element) => ({
      ids: texts(element, "id"),
      titles: texts(element, "title"),
      updated: texts(element, "updated"),
      links: links(element),
      names: parts(element, "author").flatMap((author) => texts(author, "name")),
      categories: parts(element, "category").map((c) => c.getAttribute("term")),
      summaries: texts(element, "summary"),
    });
    const root = document.documentElement;
    return error
      ? { error: error.textContent }
      : {
          namespace: root.namespaceURI,
          root: root.localName,
          feed: describe(root),
          entries: parts(root, "entry").map(describe),
          places: [...root.getElementsByTagName("loc")].map((loc) => loc.textContent),
        };
  }, text);
}

const TIME = /^\d{4}-\d\d-\d\dT00:00:00\+07:00$/;
const KINDS = ["ke-hoach-moi", "hoan-thanh", "doi-thoi-han", "huy"];

function once(what, { ids, titles, updated }) {
  const wrong = [ids, titles, updated].some((list) => list.length !== 1 || !list[0].trim());
  const whole = ids[0] && /^(https?|tag):[^\s<>"]+$/.test(ids[0]);
  return wrong || !whole || !TIME.test(updated[0]) ? [`${what}: ${ids} ${titles} ${updated}`] : [];
}

/* Whether the target of a link, relative to the feed or to the site's address, exists. */
function isThere(root, file, href, address) {
  const whole = address && href.startsWith(address);
  const [target, place] = decodeURI(whole ? href.slice(address.length) : href).split("#");
  const found = path.join(root, whole ? "" : path.dirname(file), target);
  return (
    Boolean(whole) === Boolean(address) &&
    existsSync(found) &&
    (!place || readFileSync(found, "utf8").includes(` id="${place}"`))
  );
}

function checkEntry(root, file, address, entry) {
  const ways = entry.links.filter(({ rel, type }) => rel === "alternate" && type === "text/html");
  return [
    ...once("entry", entry),
    ...(ways.length === 1 && isThere(root, file, ways[0].href, address)
      ? []
      : [`leads nowhere: ${JSON.stringify(entry.links)}`]),
    ...(entry.summaries.length === 1 && KINDS.includes(entry.categories[0])
      ? []
      : [`what is it? ${entry.ids}`]),
  ];
}

async function checkFeed(root, file, address) {
  const { error, namespace, feed, entries } = await parse(readFileSync(path.join(root, file), "utf8"));
  if (error || namespace !== "http://www.w3.org/2005/Atom") {
    return [error ?? namespace];
  }
  const days = entries.map(({ updated }) => updated[0]);
  const self = feed.links.filter(({ rel }) => rel === "self").map(({ href }) => href);
  const wrong = [
    ...once("feed", feed),
    ...entries.flatMap((entry) => checkEntry(root, file, address, entry)),
  ];
  const rules = {
    "no author": feed.names.length !== 1 || !feed.names[0],
    "an id twice": new Set(entries.map(({ ids }) => ids[0])).size !== entries.length,
    "too long": entries.length > 50,
    "not newest first": days.join() !== [...days].sort().reverse().join(),
    "not of its newest": days.length > 0 && feed.updated[0] !== days[0],
    "a day to come": days.some((day) => day > "2023-03-15T24"),
    self: self.join() !== (address ? address + file : ""),
    empty: file !== "feed.xml" && !entries.length,
  };
  return [...wrong, ...Object.keys(rules).filter((rule) => rules[rule])];
}

/* Pages name the feed beside them, and no other. */
function checkPages(root, feeds) {
  return filesBelow(root, ".html").flatMap((file) => {
    const named = [
      ...readFileSync(path.join(root, file), "utf8").matchAll(/"application\/atom\+xml" href="([^"]*)"/g),
    ].map(([, href]) => path.posix.join(path.dirname(file), href));
    const beside = file.replace(/(-trang-\d+)?\.html$/, ".xml");
    const wrong = named.length > 1 || named.some((feed) => !feeds.includes(feed));
    const missed = feeds.includes(beside) && named[0] !== beside;
    return file !== "404.html" && (wrong || missed) ? [`${file}: ${named}`] : [];
  });
}

for (const [name, root, address] of [
  ["sample", sample, ""],
  ["own", own, "https://xa.example.vn/kh/"],
]) {
  const feeds = filesBelow(root, ".xml").filter((file) => !/^(opensearch|sitemap)|^tep\//.test(file));
  await check(`${name}: feeds`, async () => {
    const wrong = [];
    for (const file of feeds) {
      wrong.push(...(await checkFeed(root, file, address)).map((fault) => `${file}: ${fault}`));
    }
    return feeds.includes("feed.xml") ? wrong : ["no feed.xml"];
  });
  await check(`${name}: pages and their feeds`, () => checkPages(root, feeds));
}
await check("texts come through as they are", async () => {
  const { feed, entries } = await parse(readFileSync(path.join(own, "feed.xml"), "utf8"));
  const all = JSON.stringify([feed, entries]);
  return ["Xã & phường", 'Sửa đường & \\"cống\\" <xóm Đồi>', "a & b < c", "8/CT-UBND"].filter(
    (text) => !all.includes(text),
  );
});
await check("the map has all pages", async () => {
  const { error, root: top, places } = await parse(readFileSync(path.join(own, "sitemap.xml"), "utf8"));
  const pages = filesBelow(own, ".html").filter((file) => file !== "404.html");
  const mapped = places.map((place) => place.replace("https://xa.example.vn/kh/", "")).sort();
  return !error && top === "urlset" && mapped.join() === pages.join() ? [] : [error ?? mapped.join()];
});
await finish();
