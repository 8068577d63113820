/*
 * keyboard: everything can be reached and used without a mouse, and the focus is visible.
 *
 * Tab is really pressed, once for each place where it should stop, on the widest and the
 * narrowest layout; the expected order is that of the document.
 */
import { check, finish, newPage, sample, serve } from "./lib.mjs";
import { hardSite, workSite } from "./lib-site.mjs";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };

/* In the page: records where Tab should stop, and how these places look without focus. */
function listStops() {
  const places = "a[href], summary, button, input:not([disabled]), [tabindex='0']";
  const look = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const outlined = outlineStyle !== "none" && outlineWidth !== "0px";
    return `${outlined && outlineWidth} ${boxShadow}`;
  };
  globalThis.look = look;
  globalThis.stops = [...document.querySelectorAll(places)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  globalThis.looks = globalThis.stops.map(look);
  return globalThis.stops.length;
}

/* In the page: faults of the focus, which should be on the `index`-th place. */
function checkStop(index) {
  const { stops, looks, look } = globalThis;
  const at = document.activeElement;
  const name = (element) => element?.outerHTML.slice(0, 90);
  if (at !== stops[index]) {
    return [`stop ${index}: ${name(at)} instead of ${name(stops[index])}`];
  }
  const wrong = [];
  const box = at.getClientRects()[0];
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const x = middle(box.left, box.right, innerWidth);
  const y = middle(box.top, box.bottom, innerHeight);
  if (look(at) === looks[index]) {
    wrong.push(`stop ${index}: looks as without focus: ${name(at)}`);
  }
  if (getComputedStyle(at).opacity !== "1" || box.width < 4 || box.height < 4) {
    wrong.push(`stop ${index}: not to be seen: ${name(at)}`);
  }
  if (!at.contains(document.elementFromPoint(x, y))) {
    wrong.push(`stop ${index}: covered or outside of the window: ${name(at)}`);
  }
  return wrong;
}

async function tabThrough(page, url, size) {
  const wrong = [];
  await page.setViewportSize(size);
  await page.goto(url);
  const count = await page.evaluate(listStops);
  for (let i = 0; i < count && wrong.length < 5; i += 1) {
    await page.keyboard.press("Tab");
    wrong.push(...(await page.evaluate(checkStop, i)));
  }
  return count > 3 ? wrong : [`only ${count} stops`];
}

/* Whether the place that the address names is in the upper part of the window. */
function isAtPlace(id) {
  const { top } = document.getElementById(id).getBoundingClientRect();
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  return location.hash === `#${id}` && top >= -1 && (top < innerHeight / 3 || atEnd);
}

const hard = await serve(hardSite());
const work = await serve(workSite());
const { url } = await serve(sample);
const page = await newPage();
const plan = `${hard.url}ke-hoach/31-kh-du-2023.html`;
const tables = `${hard.url}ke-hoach/118-kh-ubnd-2023.html`;

await check("the first stop skips to the main part", async () => {
  await page.setViewportSize(WIDE);
  await page.goto(plan);
  await page.keyboard.press("Tab");
  const box = await page.locator(".skip:focus").boundingBox();
  await page.keyboard.press("Enter");
  const main = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => Boolean(document.activeElement.closest("main")));
  return box?.width > 50 && main === "k-main" && inside
    ? []
    : [JSON.stringify([box, main, inside])];
});

const TOURS = {
  home: `${url}index.html`,
  list: `${url}ke-hoach/index.html`,
  "plan with sixty items": plan,
  "plan with wide tables": tables,
  "text page": `${hard.url}trang/moi-thu.html`,
  "page not found": `${url}khong/co`,
  "plan with tasks": `${work.url}ke-hoach/12-kh-ubnd-2023.html`,
  "unit": `${work.url}don-vi/dc.html`,
  "units": `${work.url}don-vi/index.html`,
  "reporting calendar": `${work.url}bao-cao/index.html`,
};
for (const [name, address] of Object.entries(TOURS)) {
  await check(`${name}: Tab, wide`, () => tabThrough(page, address, WIDE));
  await check(`${name}: Tab, narrow`, () => tabThrough(page, address, NARROW));
}

await check("a # link is seen on focus and leads to its place", async () => {
  const wrong = [];
  await page.setViewportSize(WIDE);
  for (const address of [plan, tables]) {
    await page.goto(address);
    const hrefs = await page
      .locator(".jump")
      .evaluateAll((links) => links.map((link) => link.hash));
    for (const hash of [hrefs[0], hrefs.at(-1)]) {
      await page.locator(`.jump[href="${hash}"]`).focus();
      await page.keyboard.press("Enter");
      if (!hash || !(await page.evaluate(isAtPlace, hash.slice(1)))) {
        wrong.push(`${address} ${hash}`);
      }
    }
  }
  return wrong;
});

await check("narrow: the contents open with Enter and lead to a section", async () => {
  await page.setViewportSize(NARROW);
  await page.goto(plan);
  const link = page.locator(".toc a").last();
  const before = await link.isVisible();
  await page.locator(".side summary").focus();
  await page.keyboard.press("Enter");
  const after = await link.isVisible();
  const id = await link.evaluate((element) => element.hash.slice(1));
  await link.focus();
  await page.keyboard.press("Enter");
  const there = await page.evaluate(isAtPlace, id);
  return !before && after && there ? [] : [`${before} ${after} ${there}`];
});

await check("narrow: a wide table scrolls by keyboard, and has a name", async () => {
  await page.setViewportSize(NARROW);
  await page.goto(tables);
  const box = page.locator(".cuon").first();
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector(".cuon").scrollLeft > 0);
  const name = await box.getAttribute("aria-label");
  return name ? [] : ["no aria-label"];
});
await finish();
