/*
 * work: what depends on the day. Without script, pages show the states of tasks on the day of
 * the figures; with it, on the day of reading, but never on an earlier day.
 */
import { check, filesBelow, finish, newPage, open } from "./lib.mjs";
import { statSync } from "node:fs";
import path from "node:path";
import { workSite } from "./lib-site.mjs";

const LARGEST = 300_000;
const UNIT = "don-vi/dc.html";
const PLAN = "ke-hoach/13-kh-ubnd-2023.html";

const folder = workSite();
const url = open(folder);

/* A page read on the given day. */
async function readOn(day, file, options) {
  const page = await newPage(options);
  await page.clock.setFixedTime(`${day}T08:00:00`);
  await page.goto(url + file);
  return page;
}

/* In the page: the number of tasks that it shows in each state, and its day. */
function countStates() {
  const said = {};
  for (const place of document.querySelectorAll(".side .counts [data-count]")) {
    said[place.dataset.count] = Number(place.textContent);
  }
  return { said, days: [...document.querySelectorAll("time")].map((t) => t.dateTime) };
}

/* In the page: the words of all states in order. */
function listStates() {
  return [...document.querySelectorAll(".status")].map((place) => place.textContent).join("; ");
}

await check("no page is too large", () =>
  filesBelow(folder, ".html")
    .map((file) => [file, statSync(path.join(folder, file)).size])
    .filter(([, size]) => size > LARGEST)
    .map(([file, size]) => `${file}: ${size}`),
);

await check("without script: as of the day of the figures, which is said", async () => {
  const page = await readOn("2023-12-31", PLAN, { javaScriptEnabled: false });
  const foot = await page.locator(".foot").innerText();
  const late = await page.locator(".chips .overdue").count();
  return foot.includes("ngày 15 tháng 3 năm 2023") && late === 2 ? [] : [`${foot}: ${late}`];
});

await check("on the day of the figures the script changes nothing", async () => {
  const plain = await readOn("2023-03-15", UNIT, { javaScriptEnabled: false });
  const page = await readOn("2023-03-15", UNIT);
  const words = [await plain.evaluate(listStates), await page.evaluate(listStates)];
  return words[0] === words[1] && words[0] ? [] : words;
});

await check("a clock that is slow does not take back what has happened", async () => {
  const plain = await readOn("2023-03-15", PLAN, { javaScriptEnabled: false });
  const page = await readOn("2020-01-01", PLAN);
  const words = [await plain.evaluate(listStates), await page.evaluate(listStates)];
  const days = (await page.evaluate(countStates)).days;
  return words[0] === words[1] && days.every((day) => day === "2023-03-15") ? [] : [...words, days];
});

for (const [day, overdue, soon] of [
  ["2023-03-16", 4, 16],
  ["2023-04-15", 64, 16],
  ["2024-01-01", 260, 0],
]) {
  await check(`read on ${day}: states, their number and the day agree`, async () => {
    const page = await readOn(day, PLAN);
    const { said, days } = await page.evaluate(countStates);
    const chips = {
      overdue: await page.locator(".chips .overdue").count(),
      soon: await page.locator(".chips .soon").count(),
    };
    const good =
      said.overdue === overdue &&
      said.soon === soon &&
      chips.overdue === overdue &&
      chips.soon === soon &&
      said.overdue + said.soon + said.within === 260 &&
      days.every((each) => each === day);
    return good ? [] : [JSON.stringify([said, chips, days])];
  });
}

await check("what is done stays done", async () => {
  const page = await readOn("2024-01-01", UNIT);
  const row = page.locator(".task", { hasText: "Đo lại mặt đường" }).first();
  const words = await row.innerText();
  return /Hoàn thành đúng hạn/.test(words) && /31\/BC-UBND/.test(words) ? [] : [words];
});

await check("the day is written as documents write it", async () => {
  const page = await readOn("2023-05-02", UNIT);
  const words = await page.locator(".foot time").innerText();
  return words === "ngày 02 tháng 5 năm 2023 (trang lập ngày 15 tháng 3 năm 2023)" ? [] : [words];
});

await check("the tree of units counts on", async () => {
  const page = await readOn("2024-01-01", "don-vi/index.html");
  const row = page.locator(".tree p", { hasText: "Văn phòng Ủy ban nhân dân xã" }).first();
  const words = (await row.innerText()).replace(/\s+/g, " ");
  return /Quá hạn 26\d/.test(words) && !/Sắp đến hạn/.test(words) ? [] : [words];
});

await check("a year of the strip shows its tasks alone, by keyboard too", async () => {
  const page = await readOn("2023-03-15", "don-vi/ubnd-to-son-sua.html");
  const years = page.locator(".strip a");
  await years.nth(1).focus();
  await page.keyboard.press("Enter");
  const marked = await page.locator(".strip [aria-current]").innerText(); // waits for it
  const one = await page.locator(".task:visible").count();
  await years.first().click();
  await page.locator(".strip:not(:has([aria-current]))").waitFor();
  const all = await page.locator(".task:visible").count();
  return one === 1 && all === 2 && /^20\d\d$/.test(marked) ? [] : [`${one} ${all} ${marked}`];
});

await check("a recurring task opens its times by keyboard", async () => {
  const page = await readOn("2023-03-15", UNIT);
  const box = page.locator(".turns").first();
  await box.locator("summary").focus();
  await page.keyboard.press("Enter");
  return (await box.locator("li").first().isVisible()) ? [] : ["closed"];
});

await check("chips are no part of what is copied, or printed", async () => {
  const page = await readOn("2023-03-15", "ke-hoach/12-kh-ubnd-2023.html");
  const select = await page
    .locator(".chips")
    .first()
    .evaluate((line) => getComputedStyle(line).userSelect);
  await page.emulateMedia({ media: "print" });
  const shown = await page.locator(".chips:visible, .plan .work:visible").count();
  return select === "none" && shown === 0 ? [] : [`${select} ${shown}`];
});
await finish();
