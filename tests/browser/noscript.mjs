/*
 * noscript: without JavaScript, everything can be read and every link works.
 */
import { check, finish, newPage, sample, serve } from "./lib.mjs";
import { hardSite, workSite } from "./lib-site.mjs";

const PLANS = [
  "ke-hoach/27-kh-duk-2020.html",
  "ke-hoach/kh-sgddt-dan-van.html",
  "ke-hoach/08-kh-du-2021.html",
];

const { url } = await serve(sample);
const hard = await serve(hardSite());
const plain = await newPage({ javaScriptEnabled: false });
const scripted = await newPage();
await scripted.clock.setFixedTime("2023-03-15T08:00:00"); // work.mjs tests what depends on the day

function wordsOf(page) {
  return page.locator("main").evaluate((main) => {
    const blank = /\s+/g;
    return main.innerText
      .replace(/(^|\s)#(?=\s)/g, " ")
      .replace(blank, " ")
      .trim();
  });
}

/* The visible text with and without script; only the "#" links may differ. */
async function compareWords(address) {
  await plain.goto(address);
  await scripted.goto(address);
  await scripted.evaluate(() =>
    document.querySelectorAll(".jump").forEach((link) => link.remove()),
  );
  const words = [await wordsOf(plain), await wordsOf(scripted)];
  return words[0].length > 200 && words[0] === words[1] ? [] : [`${words[0].length} letters`];
}

for (const file of PLANS) {
  await check(`${file}: the same words`, () => compareWords(url + file));
}
await check("sixty items: the same words", () =>
  compareWords(`${hard.url}ke-hoach/31-kh-du-2023.html`),
);

await check("a unit: the same words", async () =>
  compareWords(`${(await serve(workSite())).url}don-vi/dc.html`),
);

await check("wide: contents and facts stand beside the plan", async () => {
  await plain.setViewportSize({ width: 1440, height: 900 });
  await plain.goto(url + PLANS[0]);
  const shown = [
    await plain.locator(".toc a").first().isVisible(),
    await plain.locator(".side dl").isVisible(),
    !(await plain.locator(".side summary").isVisible()),
  ];
  return shown.every(Boolean) ? [] : [`contents, facts, no summary: ${shown}`];
});

await check("narrow: contents and facts open with a click", async () => {
  await plain.setViewportSize({ width: 360, height: 740 });
  await plain.goto(url + PLANS[0]);
  const before = await plain.locator(".toc a").first().isVisible();
  await plain.locator(".side summary").click();
  const after = await plain.locator(".side dl").isVisible();
  return !before && after ? [] : [`before ${before}, after ${after}`];
});

await check("a link of the contents leads to its section", async () => {
  const link = plain.locator(".toc a").nth(1);
  const hash = await link.getAttribute("href");
  await link.click();
  const top = await plain.locator(hash).evaluate((element) => element.getBoundingClientRect().top);
  return plain.url().endsWith(hash) && top >= 0 && top < 300 ? [] : [`${plain.url()} at ${top}`];
});

await check("from the home page by year and issuer to a plan, and back", async () => {
  await plain.setViewportSize({ width: 1440, height: 900 });
  await plain.goto(`${url}index.html`);
  await plain.locator(".years a").first().click();
  await plain.locator(".card a").first().click();
  await plain.locator(".side dd a").first().click();
  const heading = await plain.locator("h1").innerText();
  await plain.locator(".path a").first().click();
  return plain.url() === `${url}index.html` && heading ? [] : [plain.url()];
});

await check("nothing is there that only a script could bring to life", async () => {
  const wrong = [];
  for (const file of ["index.html", ...PLANS]) {
    await plain.goto(url + file);
    const dead = ":is(button, .jump, [hidden], form, noscript):not(.find, .find *)";
    const count = await plain.locator(dead).count();
    const box = await plain.locator(".find").isVisible();
    wrong.push(...(count || box ? [`${file}: ${count}, search box: ${box}`] : []));
  }
  return wrong;
});
await finish();
