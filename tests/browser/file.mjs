/*
 * file: the site opened from a folder, as from a USB stick: style and script load, and links work
 * between pages at any depth. The folder's name has blanks and marks, as real ones do.
 */
import { cpSync } from "node:fs";
import path from "node:path";

import { check, finish, newPage, open, sample, temporary } from "./lib.mjs";

const folder = path.join(temporary(), "Kế hoạch (bản sao) #2 100%");
cpSync(sample, folder, { recursive: true });
const url = open(folder);
const page = await newPage();

/* In the page: style.css and script.js of the page's own folder are loaded. */
function findUnloaded() {
  const style = getComputedStyle(document.body);
  const wrong = [];
  if (style.marginTop !== "0px" || !style.getPropertyValue("--measure")) {
    wrong.push("no style");
  }
  if (document.querySelector(".text :is(h2, h3)[id]") && !document.querySelector(".jump")) {
    wrong.push("no script");
  }
  return wrong;
}

const PAGES = [
  "index.html",
  "ke-hoach/index.html",
  "ke-hoach/27-kh-duk-2020.html",
  "ke-hoach/nam/2020.html",
  "trang/huong-dan/viet-ke-hoach.html",
];
for (const file of PAGES) {
  await check(`${file}: style and script`, async () => {
    await page.goto(url + file);
    return page.evaluate(findUnloaded);
  });
}

await check("links lead from depth to depth", async () => {
  const been = [];
  const follow = async (selector) => {
    await page.locator(selector).first().click();
    await page.waitForLoadState();
    been.push(page.url().slice(url.length), ...(await page.evaluate(findUnloaded)));
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${url}index.html`);
  await follow(".card a");
  await follow(".side dd a");
  await follow(".years a");
  await follow(".card a");
  await follow(".toc a");
  await follow(".menu li:last-child a");
  await follow("main a[href$='.html']");
  await follow(".brand");
  const depths = been.map((address) => address.split("/").length - 1).join("");
  return /^12211[12]+0$/.test(depths) && been.at(-1) === "index.html" ? [] : [been.join("\n")];
});

await check("a place in a page is found", async () => {
  await page.goto(`${url}ke-hoach/27-kh-duk-2020.html`);
  const hash = await page.locator(".toc a").last().getAttribute("href");
  await page.goto(`${url}ke-hoach/27-kh-duk-2020.html${hash}`);
  return (await page.locator(":target").count()) === 1 ? [] : [hash];
});
await finish();
