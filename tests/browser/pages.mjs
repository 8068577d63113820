/*
 * pages: every kind of page as a browser lays it out: axe finds no violations, in light and dark,
 * on a phone and on a desktop; no page scrolls sideways, from 320 to 1920 pixels.
 *
 * Each page is loaded once and then resized, as when a reader turns a phone.
 */
import { readFileSync } from "node:fs";

import { check, finish, newPage, npm, sample, serve, somePages } from "./lib.mjs";
import { emptySite, englishSite, hardSite, workSite } from "./lib-site.mjs";

const WIDTHS = [320, 360, 768, 1100, 1440, 1920];
const AXE_WIDTHS = [360, 1440];
const LONGEST = "ke-hoach/nam/2022.html"; // 300 cards; axe checks the next page, which is alike
const NOWHERE = "khong/co/o/day.html";
const HARD = [
  "index.html",
  "ke-hoach/index.html",
  LONGEST,
  "ke-hoach/nam/2022-trang-2.html",
  "ke-hoach/nam/khong-ghi.html",
  "ke-hoach/31-kh-du-2023.html",
  "ke-hoach/118-kh-ubnd-2023.html",
  "ke-hoach/9-kh-du-2023.html",
  "ke-hoach/du-thao.html",
  "ke-hoach/khong-so.html",
  "ke-hoach/ky-hieu.html",
  "ke-hoach/rong.html",
  "trang/moi-thu.html",
  NOWHERE,
];
const WORK = [
  "index.html",
  "don-vi/index.html",
  "don-vi/vp.html",
  "don-vi/vp-trang-2.html",
  "don-vi/dc.html",
  "don-vi/bp.html",
  "bao-cao/index.html",
  "bao-cao/2023.html",
  "chi-tieu/index.html",
  "tien-do/index.html",
  "tien-do/2023.html",
  "tien-do/2023-03-don-vi.html",
  "tien-do/don-vi/dc.html",
  "tuan/index.html",
  "tuan/2023-w10.html",
  "tuan/2023-w11.html",
  "thong-ke/index.html",
  "thong-ke/thang.html",
  "thong-ke/don-vi.html",
  "thong-ke/ke-hoach.html",
  "ke-hoach/12-kh-ubnd-2023.html",
];
const ENGLISH = [
  "index.html",
  "ke-hoach/31-kh-du-2023.html",
  "ke-hoach/12-kh-ubnd-2023.html",
  "don-vi/vp.html",
  "bao-cao/index.html",
  "tuan/2023-w11.html",
  "thong-ke/don-vi.html",
];
const axe = readFileSync(`${npm}/axe-core/axe.min.js`, "utf8");

/* Resizes the window and waits for the script of the page to react. */
async function resize(page, width) {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/* In the page: what overflows it sideways, outermost elements first. */
function findOverflow() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) {
    return [];
  }
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5,
  );
  return [`${document.documentElement.scrollWidth} wide`].concat(
    wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 100)),
  );
}

/* In the page: the sheet may scroll inside itself on a phone, but must not need to. */
function findHiddenText() {
  return [...document.querySelectorAll(".sheet, main, .side")]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => `.${element.className || element.tagName} is ${element.scrollWidth} wide`);
}

/* In the page. Dark colours can only break rules about colours, so only these run again. */
async function runAxe(dark) {
  const options = {
    resultTypes: ["violations"],
    ...(dark && { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }),
  };
  const { violations } = await globalThis.axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}\n${node.failureSummary}`),
  );
}

/* The violations at the given width, in light and dark colours. */
async function axeAt(page, width) {
  const wrong = [];
  await resize(page, width);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(runAxe, colorScheme === "dark");
    wrong.push(...found.map((text) => `${width} px, ${colorScheme}: ${text}`));
  }
  return wrong;
}

async function checkPage(page, url, name) {
  await check(`${name}: loads`, async () => {
    await resize(page, 1440);
    const status = (await page.goto(url)).status();
    const found = await page.evaluate(() => [
      document.title,
      document.documentElement.lang,
      document.querySelectorAll("h1").length,
      getComputedStyle(document.body).marginTop,
    ]);
    const good = found[0] && /^(vi|en)$/.test(found[1]) && found[2] === 1 && found[3] === "0px";
    return good && status === (name.endsWith(NOWHERE) ? 404 : 200) ? [] : [`${status}: ${found}`];
  });
  await check(`${name}: does not scroll sideways`, async () => {
    const wrong = [];
    for (const width of WIDTHS) {
      await resize(page, width);
      const found = [await page.evaluate(findOverflow), await page.evaluate(findHiddenText)];
      wrong.push(...found.flat().map((text) => `${width} px: ${text}`));
    }
    return wrong;
  });
  if (name.endsWith(LONGEST)) {
    return;
  }
  await check(`${name}: axe`, async () => {
    const wrong = [];
    await page.evaluate(axe);
    for (const width of AXE_WIDTHS) {
      wrong.push(...(await axeAt(page, width)));
    }
    return wrong;
  });
}

async function checkSite(page, name, make, files) {
  let url = "";
  await check(`${name}: can be built`, async () => {
    ({ url } = await serve(make()));
  });
  for (const file of url ? files : []) {
    await checkPage(page, url + file, `${name}: ${file}`);
  }
}

const page = await newPage();
await checkSite(page, "sample", () => sample, [...somePages(sample), NOWHERE]);
await checkSite(page, "hard", hardSite, HARD);
await checkSite(page, "work", workSite, WORK);
await checkSite(page, "english", englishSite, ENGLISH);
await checkSite(page, "empty", emptySite, ["index.html", "ke-hoach/index.html"]);
await finish();
