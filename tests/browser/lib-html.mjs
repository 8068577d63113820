/*
 * lib-html: reads the pages of a site as text and looks for faults.
 *
 * The scanner accepts only the HTML that we write: every element closed, every value in double
 * quotes, no stray "<" or "&". Anything else is reported, so unescaped text cannot hide. A
 * browser would correct it silently.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

import { filesBelow } from "./lib.mjs";

const SHAPES = ["rect", "path", "circle", "use"];
const VOID = new Set(["meta", "link", "br", "hr", "img", "input", "wbr", "col", ...SHAPES]);
const TAG = String.raw`<([a-z][a-z0-9]*)((?:\s+[a-z][a-zA-Z-]*(?:="[^"<]*")?)*)(\s*\/?)>`;
const NO_TAG = String.raw`<!DOCTYPE html>|<!--(?:(?!-->)[^])*-->|<\/([a-z][a-z0-9]*)>`;
const TOKEN = new RegExp(`${NO_TAG}|${TAG}|[^<]+|<`, "gy");
const ATTRIBUTE = /([a-z][a-zA-Z-]*)(?:="([^"]*)")?/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39|#x27|nbsp);)/;
const NAMED = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
};

function decode(text) {
  return text.replace(/&[a-z#0-9]+;/g, (entity) => NAMED[entity] ?? entity);
}

function attributesOf(source, wrong) {
  const attributes = {};
  for (const [, name, value = ""] of source.matchAll(ATTRIBUTE)) {
    if (name in attributes) {
      wrong.push(`attribute twice: ${name} in ${source.trim()}`);
    }
    if (ENTITY.test(value)) {
      wrong.push(`stray & in ${name}="${value}"`);
    }
    attributes[name] = decode(value);
  }
  return attributes;
}

/* The elements of a page in order, with their attributes and text, and its syntax errors. */
export function parse(source) {
  const elements = [];
  const wrong = [];
  const openElements = [];
  let text = "";
  for (const [token, closed, opened, attributes, ending] of source.matchAll(TOKEN)) {
    if (ending?.includes("/") && !VOID.has(opened)) {
      wrong.push(`not empty by nature: ${token}`);
    }
    if (opened) {
      const element = {
        name: opened,
        attributes: attributesOf(attributes, wrong),
        from: text.length,
      };
      elements.push(element);
      if (!VOID.has(opened)) {
        openElements.push(element);
      }
    } else if (closed) {
      const element = openElements.pop();
      if (element?.name !== closed) {
        wrong.push(`</${closed}> where </${element?.name}> is due`);
        break;
      }
      element.text = text.slice(element.from).trim();
    } else if (token === "<") {
      wrong.push(`stray < after "${text.slice(-40)}"`);
    } else if (!token.startsWith("<!")) {
      if (ENTITY.test(token)) {
        wrong.push(`stray & in "${token.trim().slice(0, 60)}"`);
      }
      text += decode(token);
    }
  }
  wrong.push(...openElements.map((element) => `<${element.name}> is never closed`));
  return { elements, wrong };
}

function idsOf(elements, wrong) {
  const ids = new Set();
  for (const { attributes } of elements) {
    if (attributes.id === undefined) {
      continue;
    }
    if (!/^\S+$/.test(attributes.id) || ids.has(attributes.id)) {
      wrong.push(`id twice, empty or with blanks: "${attributes.id}"`);
    }
    ids.add(attributes.id);
  }
  return ids;
}

/* Reports what a page lacks, or has against the content security policy. */
function checkPage(page) {
  const { elements, ids, wrong } = page;
  const all = (name) => elements.filter((element) => element.name === name);
  if (!/^[a-z]{2}$/.test(all("html")[0]?.attributes.lang ?? "")) {
    wrong.push("no lang");
  }
  const titles = all("title").filter(({ attributes }) => !attributes.id); // not of pictures
  if (titles.length !== 1 || !titles[0].text) {
    wrong.push("no title");
  }
  if (all("h1").length !== 1 || !all("h1")[0].text) {
    wrong.push(`${all("h1").length} h1, or an empty one`);
  }
  for (const name of ["style", "iframe", "object", "embed", "base"]) {
    if (all(name).length) {
      wrong.push(`<${name}>`);
    }
  }
  for (const { name, attributes, text } of elements) {
    if (name === "form" && attributes.role !== "search") {
      wrong.push("a form that does not search");
    }
    if (name === "script" && (!attributes.src || text)) {
      wrong.push("script inside the page");
    }
    if ((name === "a" && attributes.href === "") || (name === "a" && !text)) {
      wrong.push(`a link without address or words: ${attributes.href}`);
    }
    for (const attribute of Object.keys(attributes)) {
      if (attribute === "style" || attribute.startsWith("on")) {
        wrong.push(`${attribute}= on <${name}>`);
      }
    }
    for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
      for (const id of attributes[attribute]?.split(/\s+/) ?? []) {
        if (!ids.has(id)) {
          wrong.push(`${attribute}="${id}" names nothing`);
        }
      }
    }
  }
}

/* The file of the site that a link leads to, with its fragment; null if it leaves the site. */
function targetOf(file, mount, name, url, wrong) {
  const scheme = url.match(/^[a-z][a-z0-9+.-]*:/i);
  if (scheme) {
    if (name !== "a" || !/^(https?|mailto):$/.test(scheme[0])) {
      wrong.push(`leads out of the site: <${name}> ${url}`);
    }
    return null;
  }
  if (!url.startsWith("#") && url.startsWith("/") !== (file === "404.html")) {
    wrong.push(`only the links of 404.html start at the top of the server: ${url}`);
  }
  const base = new URL(mount + file, "http://site/");
  const to = new URL(url, base);
  if (!to.pathname.startsWith(mount) || to.host !== "site") {
    wrong.push(`leads above the site: ${url}`);
    return null;
  }
  return {
    file: decodeURIComponent(to.pathname.slice(mount.length)),
    id: decodeURIComponent(to.hash.slice(1)),
  };
}

function checkLink(root, pages, target, url, wrong) {
  const page = pages.get(target.file);
  if (!page && !statSync(path.join(root, target.file), { throwIfNoEntry: false })?.isFile()) {
    wrong.push(`no file for ${url}`);
  } else if (target.id && !page?.ids.has(target.id)) {
    wrong.push(`no place for ${url}`);
  }
}

function checkLinks(root, mount, pages, file, page) {
  for (const { name, attributes } of page.elements) {
    for (const url of [attributes.href, attributes.src, attributes.action]) {
      const target = url === undefined ? null : targetOf(file, mount, name, url, page.wrong);
      if (target) {
        page.links.add(target.file);
        checkLink(root, pages, target, url, page.wrong);
      }
    }
  }
}

function checkReach(pages) {
  const reached = new Set(["404.html", "index.html"]);
  for (const file of reached) {
    // grows during the loop
    for (const link of pages.get(file)?.links ?? []) {
      reached.add(link);
    }
  }
  for (const [file, page] of pages) {
    if (!reached.has(file)) {
      page.wrong.push("no way leads here from index.html");
    }
  }
}

/* Maps all pages of a site to what was found; `wrong` of each is a list of complaints. */
export function crawl(root, mount = "/") {
  const pages = new Map();
  for (const file of filesBelow(root, ".html")) {
    const { elements, wrong } = parse(readFileSync(path.join(root, file), "utf8"));
    pages.set(file, { elements, wrong, ids: idsOf(elements, wrong), links: new Set() });
  }
  for (const [file, page] of pages) {
    checkPage(page);
    checkLinks(root, mount, pages, file, page);
  }
  checkReach(pages);
  return pages;
}
