/*
 * weeks: a week and the tables of figures as used in a meeting: on paper, and read on another
 * day. Tests for every page (axe, widths) are in pages.mjs.
 */
import { check, finish, newPage, open } from "./lib.mjs";
import { workSite } from "./lib-site.mjs";

const A4 = [595, 842];
const WEEK = "tuan/2023-w11.html"; // the week of the figures: what is late comes first

const url = open(workSite());
const page = await newPage({ colorScheme: "dark" });

async function read(file, day = "2023-03-15") {
  await page.clock.setFixedTime(`${day}T08:00:00`);
  await page.goto(url + file);
}

/* The pages of the PDF, each with its width and height in points. */
async function sheets() {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const boxes = pdf.toString("latin1").matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g);
  return [...boxes].map((box) => box[1].split(" ").slice(2).map(Number));
}

const isSheet = (size, width, height) =>
  Math.abs(size[0] - width) < 2 && Math.abs(size[1] - height) < 2;

/* In the page, laid out for paper: what overflows it or is not black on white. */
function findFaults() {
  const wrong = [];
  const { right } = document.querySelector("main").getBoundingClientRect();
  for (const element of document.querySelectorAll("main *")) {
    if (element.getBoundingClientRect().right > right + 1) {
      wrong.push(`cut off: ${element.outerHTML.slice(0, 80)}`);
    }
    if (getComputedStyle(element).color !== "rgb(0, 0, 0)") {
      wrong.push(`not black: ${element.outerHTML.slice(0, 80)}`);
    }
  }
  return wrong;
}

async function onPaper(width) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width, height: 900 });
  const wrong = await page.evaluate(findFaults);
  await page.emulateMedia({ media: null });
  return wrong;
}

await check("a week is one sheet of A4", async () => {
  await read(WEEK);
  const pages = await sheets();
  const rows = await page.locator("main tbody td:first-child").count();
  return pages.length === 1 && isSheet(pages[0], ...A4) && rows >= 15
    ? []
    : [`${rows} rows on ${pages.length} pages of ${pages[0]}`];
});

await check("a week on paper: nothing cut off, black on white", async () => {
  await read(WEEK);
  return onPaper(670); // A4 between its margins
});

await check("tables of figures lie on the long side of A4, with their heads", async () => {
  const wrong = [];
  for (const file of ["thong-ke/don-vi.html", "thong-ke/thang.html"]) {
    await read(file);
    const pages = await sheets();
    if (pages.length !== 1 || !isSheet(pages[0], A4[1], A4[0])) {
      wrong.push(`${file}: ${pages.length} pages of ${pages[0]}`);
    }
    wrong.push(...(await onPaper(1040)));
  }
  return wrong;
});

await check("a week that is read later says how it stands then, and keeps its days", async () => {
  const say = async () => ({
    late: await page.locator("main .counts .overdue b").innerText(),
    rows: await page.locator("#k-due ~ table .overdue").count(),
    day: await page.locator("tr:has(.status) b").nth(1).innerText(),
  });
  await read(WEEK);
  const before = await say();
  await read(WEEK, "2023-03-17");
  const after = await say();
  const good = before.late === "2" && before.rows === 2 && after.late === "6" && after.rows === 6;
  return good && before.day === after.day ? [] : [JSON.stringify([before, after])];
});

await check("tables of figures stay those of their day", async () => {
  const words = async () => page.locator("main").innerText();
  await read("thong-ke/don-vi.html");
  const before = await words();
  await read("thong-ke/don-vi.html", "2023-12-31");
  return before === (await words()) && before.includes("15 tháng 3 năm 2023") ? [] : [before];
});

await check("from the first page to the week, the next one, all of them, and back", async () => {
  await read("index.html");
  await page.locator("main a[href*='tuan/2023-w11']").click();
  await page.locator("a[rel=next]").click();
  const next = page.url();
  await page.locator(".ways a").nth(1).click();
  const marked = await page.locator("[aria-current=date]").innerText();
  await page.locator("main p a").click();
  return next.endsWith("2023-w12.html") && marked === "Tuần 11" && page.url().endsWith(WEEK)
    ? []
    : [`${next} ${marked} ${page.url()}`];
});

await check("the rows of a table add up to its total", async () => {
  const wrong = [];
  for (const file of ["index", "thang", "co-quan", "ke-hoach"]) {
    await read(`thong-ke/${file}.html`);
    const [all, sum] = await page.evaluate(() => {
      const rows = [...document.querySelectorAll(".figures tbody tr")].map((row) => [
        row.classList.contains("all"),
        [...row.querySelectorAll("th ~ td")].slice(0, 10).map((cell) => Number(cell.innerText)),
      ]);
      const single = rows.filter(([isSum]) => !isSum).map(([, numbers]) => numbers);
      return [rows[0][1], single[0].map((_, i) => single.reduce((n, row) => n + row[i], 0))];
    });
    if (String(all) !== String(sum)) {
      wrong.push(`${file}: ${all}, not ${sum}`);
    }
  }
  return wrong;
});
await finish();
