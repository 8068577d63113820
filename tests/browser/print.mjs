/*
 * print: a plan on paper is only the document, black on white whatever the colours on the screen,
 * on as many A4 pages as its text needs.
 */
import { check, finish, newPage, sample, serve } from "./lib.mjs";
import { hardSite, sheetSite, workSite } from "./lib-site.mjs";

const LETTERS_MOST = 3400; // on a page of A4 at 14 points
const LETTERS_LEAST = 700; // with sparse tables and lists
const GONE =
  ".mast, .menu, .path, .side, .skip, .jump, .chips, .strip, .plan .notice, .plan .cited, " +
  ".plan .work, .plan .foot";

const hard = await serve(hardSite());
const work = await serve(workSite());
const sheets = await serve(sheetSite());
const { url } = await serve(sample);
const page = await newPage({ colorScheme: "dark" });

/* In the page: what is shown besides the document, and what is not black on white. */
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

/* In the page, laid out for paper: table heads that are not repeated, text that is cut off. */
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
    await page.setViewportSize({ width: 624, height: 900 }); // A4 between its margins
    return [...(await page.evaluate(findColours, GONE)), ...(await page.evaluate(findTables))];
  });
  await check(`${name}: the pages of the PDF`, () => checkPdf(page));
}

/* In the page: the style and position of each part of the document. */
function readSheet() {
  const one = (selector) => document.querySelector(`.sheet ${selector}`);
  const look = (selector) => {
    const style = getComputedStyle(one(selector));
    const points = Math.round(parseFloat(style.fontSize) * 75) / 100;
    const indent = Math.round((parseFloat(style.textIndent) * 254) / 96) / 10;
    const family = style.fontFamily.split(",")[0].replaceAll('"', "");
    const { fontWeight: weight, fontStyle: slant, textDecorationLine: line } = style;
    return { points, indent, family, weight, slant, line, align: style.textAlign };
  };
  const box = (selector) => one(selector).getBoundingClientRect();
  return {
    sizes: Object.fromEntries(
      ["parent", "issuer", "motto p", "motto .line", "ref p", "place", "kind", "subject"]
        .concat(["text > p", "text li", "signers .role", "name", "to p", "to li"])
        .map((name) => [name, document.querySelector(`.sheet .${name}`) && look(`.${name}`)]),
    ),
    basis: look(".can-cu"),
    dash: getComputedStyle(one(".can-cu"), "::before").content,
    office: look(".role + .role"),
    numberAndDate: box(".place").bottom - box(".ref p").bottom,
    mottoBeside: box(".motto").left >= box(".agency").right - 1,
    headTogether: Math.abs(box(".motto").top - box(".agency").top),
    signersBeside: box(".signers").left >= box(".to").right - 1,
    closingTogether: Math.abs(box(".signers").top - box(".to").top),
    closingBelow: box(".closing").top >= box(".text > :last-child").bottom - 1,
    width: Math.round(box(".opening").width),
  };
}

const POINTS = {
  "nha-nuoc": [13, 13, 13, 14, 13, 14, 14, 14, 14, 14, 14, 14, 12, 11],
  dang: [null, 14, 15, 15, 14, 14, 15, 14, 14, 14, 14, 14, 14, 12],
};

/* The differences between what was found and what was wanted. */
function expect(found, wanted) {
  return Object.entries(wanted)
    .filter(([name, value]) => JSON.stringify(found[name]) !== JSON.stringify(value))
    .map(([name, value]) => `${name}: ${JSON.stringify([found[name], value])}`);
}

async function openSheet(name) {
  await page.goto(`${sheets.url}ke-hoach/${name}.html`);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 624, height: 900 });
  const sheet = await page.evaluate(readSheet);
  const looks = Object.values(sheet.sizes);
  const points = looks.map((look) => look && look.points);
  const families = [...new Set(looks.map((look) => look?.family))];
  return { ...sheet, points, families };
}

const TOGETHER = { mottoBeside: true, signersBeside: true, closingBelow: true, width: 624 };

function checkPlaces(sheet) {
  const near = { numberAndDate: 2, headTogether: 8, closingTogether: 4 };
  const apart = Object.entries(near).filter(([name, most]) => Math.abs(sheet[name]) > most);
  return [...expect(sheet, TOGETHER), ...apart.map(([name]) => `${name}: ${sheet[name]}`)];
}

await check("a state plan is set out by its decree", async () => {
  const sheet = await openSheet("19-kh-sd-2026");
  const { sizes, basis, office } = sheet;
  return [
    ...checkPlaces(sheet),
    ...expect(sheet, { points: POINTS["nha-nuoc"], families: ["Times New Roman"], dash: "none" }),
    ...expect(sizes["text > p"], { align: "justify", indent: 12.7 }),
    ...expect(sizes["text li"], { align: "justify", indent: 12.7 }),
    ...expect(sizes.place, { slant: "italic", weight: "400" }),
    ...expect(sizes["to p"], { slant: "italic", weight: "700", line: "none" }),
    ...expect(basis, { slant: "italic" }),
    ...expect(office, { weight: "700" }),
  ];
});

await check("a Party plan is set out by its guide", async () => {
  const sheet = await openSheet("05-kh-du-2026");
  const marks = await page.locator(".sheet .mark").allInnerTexts();
  return [
    ...checkPlaces(sheet),
    ...expect(sheet, { points: POINTS.dang, families: [undefined, "Times New Roman"] }),
    ...expect(sheet, { dash: '"- "' }),
    ...expect(sheet.sizes["text > p"], { align: "justify", indent: 10 }),
    ...expect(sheet.sizes["to p"], { slant: "normal", weight: "400", line: "underline" }),
    ...expect(sheet.basis, { slant: "normal" }),
    ...expect(sheet.sizes["signers .role"], { weight: "700" }),
    ...expect(sheet.office, { weight: "400" }),
    ...expect({ marks }, { marks: ["*", "-----"] }),
  ];
});

await check("an annex begins a page below the signature; urgency is red", async () => {
  await openSheet("19-kh-sd-2026");
  const found = await page.evaluate(() => {
    const annex = document.querySelector(".annexes > h2");
    const closing = document.querySelector(".closing");
    return {
      breaks: getComputedStyle(annex).breakBefore,
      align: getComputedStyle(annex).textAlign,
      below: annex.getBoundingClientRect().top >= closing.getBoundingClientRect().bottom,
      red: getComputedStyle(document.querySelector(".urgent")).color,
    };
  });
  const wanted = { breaks: "page", align: "center", below: true, red: "rgb(204, 0, 0)" };
  return expect(found, wanted);
});

await check("pages have numbers, the first one has none", async () => {
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => [...(rule.cssRules ?? [])])
      .filter((rule) => rule instanceof CSSPageRule)
      .map((rule) => [rule.selectorText, rule.cssText]),
  );
  const text = Object.fromEntries(rules);
  const every = /@top-center.*counter\(page\)/s.test(text[""]) && /14pt/.test(text[""]);
  const first = /@top-center.*content: none/s.test(text[":first"]);
  const margins = /margin: 20mm 15mm 20mm 30mm/.test(text[""]);
  return every && first && margins ? [] : [JSON.stringify(rules)];
});

await check("a draft says so on paper", async () => {
  await page.goto(`${hard.url}ke-hoach/du-thao.html`);
  await page.emulateMedia({ media: "print" });
  const stamp = await page.locator(".stamp").isVisible();
  const mark = await page.evaluate(
    () => getComputedStyle(document.querySelector(".draft"), "::before").content,
  );
  const pale = await page.evaluate(
    () => getComputedStyle(document.querySelector(".draft"), "::before").printColorAdjust,
  );
  return stamp && /DỰ THẢO/.test(mark) && pale === "exact" ? [] : [`${stamp} ${mark} ${pale}`];
});
await finish();
