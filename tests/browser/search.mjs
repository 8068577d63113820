/*
 * search: the box of every page, the page of results, and the words marked in the page that a
 * result links to; from a server and from a folder.
 */
import { existsSync } from "node:fs";
import path from "node:path";

import { buildSite } from "./lib-site.mjs";
import { check, finish, newPage, open, sample, serve } from "./lib.mjs";

const page = await newPage();

/* The suggestions under the box for a query, typed as a person would. */
async function typed(question) {
  await page.locator("#k-q").focus();
  await page.waitForFunction(() => window.kehoach && document.querySelector("#k-q-list"));
  await page.fill("#k-q", "");
  await page.locator("#k-q").pressSequentially(question, { delay: 5 });
  await page.waitForSelector("#k-q-list:not([hidden]) li");
  await page.waitForFunction(
    (end) => document.querySelector("#k-q-list a")?.href.endsWith(end),
    encodeURIComponent(question),
  );
  return page.locator("#k-q-list li").allInnerTexts();
}

/* The results of tim.html for a query. */
async function asked(url, question, more = "") {
  await page.goto(`${url}tim.html?q=${encodeURIComponent(question)}${more}`);
  await page.waitForFunction(() => document.querySelector("main [role=status]")?.textContent);
  return {
    status: await page.locator("main [role=status]").innerText(),
    titles: await page.locator(".result > .what").allInnerTexts(),
  };
}

function expect(condition, ...said) {
  return condition ? [] : [said.map((x) => JSON.stringify(x)).join(" ")];
}

for (const [name, url] of [
  ["server", (await serve(sample)).url],
  ["folder", open(sample)],
]) {
  await check(`${name}: the box offers results while one types`, async () => {
    await page.goto(`${url}ke-hoach/index.html`);
    const offers = await typed("dan van");
    return expect(offers.length > 2 && /^Xem tất cả/.test(offers.at(-1)), offers);
  });

  await check(`${name}: arrows and Enter open a result with its words marked`, async () => {
    await page.goto(`${url}index.html`);
    await typed("quy chế dân chủ");
    await page.keyboard.press("ArrowDown");
    const active = await page.getAttribute("#k-q", "aria-activedescendant");
    await page.keyboard.press("Enter");
    await page.waitForURL(/ke-hoach|van-ban|trang|don-vi/);
    await page.waitForSelector("main mark");
    const words = await page.locator("main mark").first().innerText();
    return expect(active === "k-q-0" && /quy chế dân chủ/i.test(words), active, words);
  });

  await check(`${name}: a slash leads to the box, Escape closes the list`, async () => {
    await page.goto(`${url}index.html`);
    await page.keyboard.press("/");
    const focused = await page.evaluate(() => document.activeElement.id);
    await typed("dân vận");
    await page.keyboard.press("Escape");
    return expect(focused === "k-q" && !(await page.isVisible("#k-q-list")), focused);
  });

  await check(`${name}: marks, tone places, case and Telex`, async () => {
    const wrong = [];
    const whole = (await asked(url, "dân vận")).status;
    const folded = (await asked(url, "dan van")).status;
    wrong.push(...expect(parseInt(folded, 10) >= parseInt(whole, 10), folded, whole));
    for (const question of ["DÂN VẬN", "da\u0302n va\u0323\u0302n", "daan vaanj"]) {
      const { status } = await asked(url, question);
      wrong.push(...expect(status === whole, question, status, whole));
    }
    return wrong;
  });

  await check(`${name}: a number pins its document`, async () => {
    const wrong = [];
    for (const question of ["25-NQ/TW", "25 nq tw", "nq 25", "25/nq-tw", "25-nq"]) {
      await asked(url, question);
      const first = await page.locator(".result .of").first().innerText();
      wrong.push(...expect(/25-NQ\/TW/.test(first), question, first));
    }
    return wrong;
  });

  await check(`${name}: nothing is said to be nothing`, async () => {
    const { status, titles } = await asked(url, "xyzzy qwerty");
    return expect(status === "0 kết quả" && !titles.length, status, titles);
  });

  await check(`${name}: sections and passages stand under a result, and lead there`, async () => {
    const { titles } = await asked(url, "quy chế dân chủ");
    await page.waitForSelector(".places p mark");
    const link = await page.locator(".places a").first().getAttribute("href");
    const whole = await page.locator(".result:has(.places) .what").first().getAttribute("href");
    await page.locator(".places a").first().click();
    await page.waitForSelector("main mark");
    const [id, top] = await page.evaluate(() => {
      const place = document.querySelector(":target");
      return [place?.id, place?.getBoundingClientRect().top];
    });
    return [
      ...expect(titles.length && /#[^?]+\?tim=/.test(link) && whole === link, link, whole),
      ...expect(id && link.includes(`#${id}?`) && top >= 0 && top < 700, id, top),
    ];
  });

  await check(`${name}: a task is told with who has it and how it stands`, async () => {
    await asked(url, "sơ kết, bổ sung giải pháp");
    await page.waitForSelector(".places .of");
    const texts = await page.locator(".places li").allInnerTexts();
    return expect(texts.some((text) => /mục II\.1-6/.test(text) && /Thường xuyên/.test(text)), texts);
  });

  await check(`${name}: what has the words apart comes below, and is not counted`, async () => {
    const { status } = await asked(url, "cử tri khiếu nại");
    await page.waitForSelector(".apart:not([hidden]) .what");
    const heading = await page.locator(".apart h2").innerText();
    return expect(/^\d+ kết quả$/.test(status) && /không đứng liền nhau \(\d+\)/.test(heading), status, heading);
  });

  await check(`${name}: everything stands in the address`, async () => {
    await asked(url, "dân vận");
    await page.locator('[data-facet="loai"] summary').click();
    const boxes = page.locator('[data-facet="loai"] input');
    await boxes.first().waitFor();
    const value = await boxes.first().getAttribute("value");
    await boxes.first().check();
    await page.waitForTimeout(200);
    const narrowed = await page.locator("main [role=status]").innerText();
    const address = page.url();
    await page.goto(`${url}index.html`);
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector("main [role=status]")?.textContent);
    await page.waitForTimeout(200);
    const again = await page.locator("main [role=status]").innerText();
    return expect(address.includes("loai=") && narrowed === again, value, address, narrowed, again);
  });
}

await check("browsers are told how to search a site that has an address", async () => {
  const built = buildSite("title: Kế hoạch & việc\norganisation: Xã Bến\naddress: https://a.test/kh/\n", {
    "plans/a.md": "---\ntitle: Trồng cây\nnumber: 1-KH/ĐU\ndate: 2022-01-02\n---\nTrồng cây.\n",
  });
  const { url } = await serve(built);
  await page.goto(`${url}index.html`);
  const told = await page.evaluate(async () => {
    const link = document.querySelector('link[rel="search"]');
    const answer = await fetch(link.href);
    const xml = new DOMParser().parseFromString(await answer.text(), "text/xml");
    const of = (name) => xml.getElementsByTagName(name)[0];
    return [
      link.type,
      of("parsererror")?.textContent ?? "",
      of("OpenSearchDescription").namespaceURI,
      of("ShortName").textContent,
      of("Url").getAttribute("template"),
    ].join(" ");
  });
  const want =
    "application/opensearchdescription+xml  http://a9.com/-/spec/opensearch/1.1/ " +
    "Kế hoạch & việc https://a.test/kh/tim.html?q={searchTerms}";
  return expect(told === want && !existsSync(path.join(sample, "opensearch.xml")), told);
});

await finish();
