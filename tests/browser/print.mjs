/*
 * print: a plan on paper is the document alone, black on white, on as many A4 pages as its text
 * needs; whatever colours the screen had.
 */
import { check, finish, newPage, sample, serve } from "./lib.mjs";
import { hardSite, workSite } from "./lib-site.mjs";

const LETTERS_MOST = 3400; // on a page of A4 at 14 points
const LETTERS_LEAST = 700; // where tables and lists stand loosely
const GONE =
  ".mast, .menu, .path, .side, .skip, .jump, .chips, .strip, .plan .notice, .plan .cited, " +
  ".plan .work, .plan .foot";

const hard = await serve(hardSite());
const work = await serve(workSite());
const { url } = await serve(sample);
const page = await newPage({ colorScheme: "dark" });

/* In the page: what else than the document is shown, and what is not black on white. */
function findColours(gone) {
  const shown = [...document.querySelectorAll(gone)].filter((element) => element.checkVisibility());
  const wrong = shown.map((element) => `shown: ${element.outerHTML.slice(0, 80)}`);
  for (const link of document.querySelectorAll("main a")) {
    if (getComputedStyle(link).textDecorationLine !== "none") {
      wrong.push(`underlined: ${link.outerHTML.slice(0, 80)}`);
    }
  }
  const clear = ["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"];
  for (const element of document.querySelectorAll("html, body, main, main :not(input, hr)")) {
    const { color, backgroundColor, boxShadow } = getComputedStyle(element);
    if (color !== "rgb(0, 0, 0)" || !clear.includes(backgroundColor) || boxShadow !== "none") {
      wrong.push(`${color} on ${backgroundColor}, ${boxShadow}: ${element.outerHTML.slice(0, 80)}`);
    }
  }
  return wrong;
}

/* In the page, laid out for paper: heads of tables that are not repeated, text that is cut off. */
function findTables() {
  const wrong = [];
  for (const head of document.querySelectorAll("thead")) {
    if (getComputedStyle(head).display !== "table-header-group") {
      wrong.push("a table's head is not repeated");
    }
  }
  for (const element of document.querySelectorAll("main, .cuon, pre")) {
    if (
      element.scrollWidth > element.clientWidth + 1 ||
      getComputedStyle(element).overflowX === "auto"
    ) {
      wrong.push(`cut off: ${element.scrollWidth} of ${element.clientWidth}: ${element.className}`);
    }
  }
  return wrong;
}

/* Pages and sizes, from the file itself: Chromium writes page objects in clear text. */
function readPdf(bytes) {
  const text = bytes.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map((box) =>
    box[1].split(" ").map(Number),
  );
  return { pages: boxes.length, boxes, fonts: /\/FontFile|\/Type\s*\/Font/.test(text) };
}

function isA4([left, bottom, width, height]) {
  return left === 0 && bottom === 0 && Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2;
}

async function checkPdf(page) {
  const letters = await page.evaluate(() => document.querySelector("main").innerText.length);
  const { pages, boxes, fonts } = readPdf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
  const least = Math.ceil(letters / LETTERS_MOST);
  const most = 1 + Math.ceil(letters / LETTERS_LEAST);
  const wrong = [];
  if (pages < least || pages > most) {
    wrong.push(`${pages} pages for ${letters} letters, not ${least} to ${most}`);
  }
  if (!boxes.every(isA4) || !fonts) {
    wrong.push(`pages of ${boxes[0]}, fonts ${fonts}`);
  }
  return wrong;
}

const PAGES = {
  "a party's plan": `${url}ke-hoach/27-kh-duk-2020.html`,
  "a state plan with a table": `${url}ke-hoach/kh-sgddt-dan-van.html`,
  "sixty items": `${hard.url}ke-hoach/31-kh-du-2023.html`,
  "wide tables": `${hard.url}ke-hoach/118-kh-ubnd-2023.html`,
  "no number": `${hard.url}ke-hoach/khong-so.html`,
  "a text page": `${hard.url}trang/moi-thu.html`,
  "a list": `${url}ke-hoach/index.html`,
  "a plan with tasks": `${work.url}ke-hoach/12-kh-ubnd-2023.html`,
  "a unit": `${work.url}don-vi/vp-trang-2.html`,
  "the tree of units": `${work.url}don-vi/index.html`,
  "the reporting calendar": `${work.url}bao-cao/index.html`,
  "a directive": `${url}van-ban/114-kl-tw-2015-07-14.html`,
};
for (const [name, address] of Object.entries(PAGES)) {
  await check(`${name}: the document alone, black on white`, async () => {
    await page.goto(address);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.setViewportSize({ width: 624, height: 900 }); // what A4 leaves between its margins
    return [...(await page.evaluate(findColours, GONE)), ...(await page.evaluate(findTables))];
  });
  await check(`${name}: the pages of the PDF`, () => checkPdf(page));
}

await check("a draft says so on paper", async () => {
  await page.goto(`${hard.url}ke-hoach/du-thao.html`);
  await page.emulateMedia({ media: "print" });
  const stamp = await page.locator(".stamp").isVisible();
  const mark = await page.evaluate(
    () => getComputedStyle(document.querySelector(".draft"), "::before").content,
  );
  return stamp && /DỰ THẢO/.test(mark) ? [] : [`${stamp} ${mark}`];
});
await finish();
