/*
 * timeline: pictures of tasks over time. They stay small and complete, lead to every task by
 * keyboard, are updated on the day of reading, and print on A4 and A3 with a head on every
 * piece.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

import { check, filesBelow, finish, newPage, open } from "./lib.mjs";
import { manyPlansSite, workSite } from "./lib-site.mjs";

const LARGEST = 300_000;
const SHAPES_MOST = 2000;
const SHAPE = /<(?:rect|path|circle|use|text|g)\b/g;
const YEAR = "tien-do/2023.html";
const QUARTER = "tien-do/2023-q2.html";
const PLAN = "tien-do/ke-hoach/12-kh-ubnd-2023.html";
// Landscape paper between its margins of 12 mm left and right, in pixels.
const SHEETS = { A4: [1032, 691], A3: [1496, 1020] };

const folder = workSite();
const url = open(folder);
const many = manyPlansSite();
const manyUrl = open(many);

async function readOn(day, file, options) {
  const page = await newPage({ viewport: { width: 1440, height: 900 }, ...options });
  await page.clock.setFixedTime(`${day}T08:00:00`);
  await page.goto((options?.from ?? url) + file);
  return page;
}

for (const [name, root] of Object.entries({ "a few plans": folder, "five thousand tasks": many })) {
  await check(`${name}: no page and no picture is too large`, () => {
    const wrong = [];
    for (const file of filesBelow(path.join(root, "tien-do"), ".html")) {
      const size = statSync(path.join(root, "tien-do", file)).size;
      const pictures = readFileSync(path.join(root, "tien-do", file), "utf8").split("<svg ");
      const shapes = Math.max(...pictures.map((text) => (text.match(SHAPE) ?? []).length));
      if (size > LARGEST || shapes > SHAPES_MOST) {
        wrong.push(`${file}: ${size} bytes, ${shapes} shapes`);
      }
    }
    return wrong;
  });
}

await check("five thousand tasks are a row for each plan, and every part is reached", async () => {
  const page = await readOn("2023-03-15", YEAR, { from: manyUrl });
  const wrong = [];
  let rows = 0;
  for (;;) {
    rows += await page.locator(".time a").count();
    const next = page.locator('.parts li:has([aria-current="page"]) + li a');
    if ((await next.count()) === 0) {
      break;
    }
    await next.click();
  }
  if (rows !== 100) {
    wrong.push(`${rows} rows`);
  }
  await page.locator(".time a").first().click();
  return (await page.locator(".time a").count()) > 20 ? wrong : [...wrong, page.url()];
});

/* In the page: words that overflow their column, shapes outside the picture. */
function findOutside() {
  const wrong = [];
  for (const picture of document.querySelectorAll(".time")) {
    const box = picture.getBoundingClientRect();
    const left = box.left + (box.width * picture.dataset.left) / 1200;
    for (const text of picture.querySelectorAll("a > text:not(.count)")) {
      const { right } = text.getBoundingClientRect();
      if (right > left) {
        wrong.push(`${right} > ${left}: ${text.textContent}`);
      }
    }
    for (const shape of picture.querySelectorAll(".edge, .bar, use")) {
      const at = shape.getBoundingClientRect();
      if (at.left < left - 1 || at.right > box.right + 1) {
        wrong.push(`${at.left} to ${at.right}: ${shape.outerHTML}`);
      }
    }
  }
  return wrong;
}

await check("words keep to their column and bars to the axis", async () => {
  const wrong = [];
  for (const file of [YEAR, PLAN, QUARTER, "tien-do/2023-05-don-vi.html"]) {
    const page = await readOn("2023-03-15", file);
    wrong.push(...(await page.evaluate(findOutside)));
  }
  return wrong;
});

await check("every row of a picture is in a table, with the same address", async () => {
  const page = await readOn("2023-03-15", PLAN);
  const pick = (links) => links.map((link) => link.getAttribute("href")).sort();
  const drawn = await page.locator(".time a").evaluateAll(pick);
  const written = await page
    .locator(".tables td:first-child a, .tables .target a")
    .evaluateAll(pick);
  const missing = drawn.filter((href) => !written.includes(href) && !/#I-/.test(href));
  return drawn.length > 5 && missing.length === 0 ? [] : [missing.join(" ")];
});

await check("a row is reached, named and followed by keyboard", async () => {
  const page = await readOn("2023-03-15", PLAN);
  await page.locator(".piece .cuon").first().focus();
  await page.keyboard.press("Tab");
  const row = page.locator(".time a:focus");
  const name = (await row.textContent()).replace(/\s+/g, " ");
  const frame = await row
    .locator(".row")
    .evaluate((box) => getComputedStyle(box).strokeWidth);
  await page.keyboard.press("Enter");
  await page.waitForURL(/ke-hoach\/12-kh-ubnd-2023\.html#/);
  return /\S.* (Trong hạn|Quá hạn|Sắp đến hạn|Hoàn thành)/.test(name) && frame === "3px"
    ? []
    : [`${name} ${frame}`];
});

await check("states, shapes and today's line are those of the day of reading", async () => {
  const plain = await readOn("2023-03-15", PLAN);
  const page = await readOn("2023-12-31", PLAN);
  const lineAt = (p) =>
    p.locator(".today").first().evaluate((line) => line.getBoundingClientRect().left);
  const open = page.locator('.time :is(a, use):is(.within, .soon)[data-due^="2023-0"]');
  const row = page.locator(".time a", { hasText: "Trồng cây hai bên" }).first();
  const wrong = [];
  if ((await open.count()) !== 0 || !/Quá hạn/.test(await row.textContent())) {
    wrong.push(`${await open.count()} not restated: ${await row.textContent()}`);
  }
  if ((await row.locator("use").getAttribute("href")) !== "#k-m-overdue") {
    wrong.push("the shape is not that of the state");
  }
  if ((await lineAt(page)) - (await lineAt(plain)) < 200) {
    wrong.push("today's line stands still");
  }
  return wrong;
});

await check("today's line is hidden where today is not", async () => {
  const page = await readOn("2023-03-15", QUARTER);
  const before = await page.locator(".today:visible").count();
  await page.clock.setFixedTime("2023-05-15T08:00:00");
  await page.reload();
  const after = await page.locator(".today:visible").count();
  return before === 0 && after > 0 ? [] : [`${before} ${after}`];
});

await check("states differ by shape and pattern where there is no colour", async () => {
  const page = await readOn("2023-03-15", YEAR);
  await page.emulateMedia({ media: "print" });
  const looks = await page.locator(".key li:has(.bar)").evaluateAll((items) =>
    items.map((item) => {
      const bar = getComputedStyle(item.querySelector(".bar"));
      const edge = getComputedStyle(item.querySelector(".edge"));
      const use = item.querySelector("use")?.getAttribute("href") ?? "";
      const way = [bar.stroke !== "none", bar.strokeDasharray, bar.strokeWidth, bar.strokeOpacity];
      return [...way, edge.strokeDasharray, use].join(" ");
    }),
  );
  return new Set(looks).size === looks.length && looks.length > 6 ? [] : looks;
});

await check("on a telephone the table leads and the picture scrolls in its frame", async () => {
  const page = await readOn("2023-03-15", YEAR, { viewport: { width: 360, height: 800 } });
  const table = await page.locator(".tables").boundingBox();
  const picture = await page.locator(".pictures").boundingBox();
  const frame = await page
    .locator(".piece .cuon")
    .first()
    .evaluate((box) => box.scrollWidth > box.clientWidth);
  return table.y < picture.y && frame ? [] : [`${table.y} ${picture.y} ${frame}`];
});

await check("without script everything is there", async () => {
  const page = await readOn("2023-03-15", PLAN, { javaScriptEnabled: false });
  const rows = await page.locator(".time a").count();
  return rows > 5 && (await page.locator(".today").count()) > 0 ? [] : [`${rows}`];
});

/* The size of the pages of a PDF, in points. */
function boxesOf(bytes) {
  return [...bytes.toString("latin1").matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map((box) =>
    box[1].split(" ").slice(2).map(Math.round).join("x"),
  );
}

for (const [format, [width, height]] of Object.entries(SHEETS)) {
  await check(`${format}: on its side, every piece whole with its head`, async () => {
    const page = await readOn("2023-03-15", QUARTER);
    const boxes = boxesOf(await page.pdf({ format, landscape: true }));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width, height });
    const pieces = await page.locator(".piece").evaluateAll((all) =>
      all.map((piece) => ({
        height: piece.getBoundingClientRect().height,
        whole: getComputedStyle(piece).breakInside === "avoid",
        head: piece.querySelectorAll(".names text").length > 0,
        name: piece.querySelector("h3, .again").textContent.length > 0,
        wide: piece.scrollWidth > document.documentElement.clientWidth,
      })),
    );
    const bad = pieces.filter(
      (piece) =>
        piece.height > height || !piece.whole || !piece.head || !piece.name || piece.wide,
    );
    const size = format === "A4" ? /^84[23]x59[56]$/ : /^119[01]x84[23]$/;
    const sized = boxes.length > 1 && boxes.every((box) => size.test(box));
    return bad.length === 0 && sized ? [] : [JSON.stringify(bad), boxes.join(" ")];
  });
}

await finish();
