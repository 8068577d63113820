/*
 * mount: one build works at any address; only the page for missing addresses must know where
 * the site is, from `address` in site.yaml.
 */
import { check, finish, newPage, sample, serve, somePages } from "./lib.mjs";
import { buildSite } from "./lib-site.mjs";

const PREFIX = "/noi-bo/ke-hoach/";
const plan = "---\ntitle: Trồng rừng ven suối\ndate: 2023-02-02\n---\n\n## I. VIỆC\n\nTrồng cây.\n";
const page = await newPage();

function isStyled() {
  return getComputedStyle(document.body).marginTop === "0px" && document.scripts.length === 1;
}

await check("below a prefix: pages have their style, nothing above it is asked for", async () => {
  const { url, strays } = await serve(sample, PREFIX);
  const wrong = [];
  for (const file of somePages(sample)) {
    const answer = await page.goto(url + file);
    const good = answer.status() === 200 && (await page.evaluate(isStyled));
    wrong.push(...(good ? [] : [file]));
  }
  return [...wrong, ...strays];
});

await check("below a prefix: links work from page to page", async () => {
  const { url, strays } = await serve(sample, PREFIX);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(url);
  for (const step of [".years a", ".card a", ".side dd a", ".menu a", ".brand"]) {
    await page.locator(step).first().click();
  }
  return page.url() === `${url}index.html` ? strays : [page.url(), ...strays];
});

const MOUNTS = {
  "": "/",
  "https://ke-hoach.example.vn": "/",
  "https://ke-hoach.example.vn/": "/",
  "https://noi-bo.example.vn:8443/noi-bo/ke-hoach/": PREFIX,
  "https://noi-bo.example.vn/noi-bo/ke-hoach": PREFIX,
};
for (const [address, prefix] of Object.entries(MOUNTS)) {
  await check(`not found, address "${address}": style, and the way home`, async () => {
    const root = buildSite(`title: Kế hoạch\n${address && `address: ${address}\n`}`, {
      "plans/a.md": plan,
    });
    const { url, strays } = await serve(root, prefix);
    const answer = await page.goto(`${url}khong/co/o/day.html`);
    const styled = await page.evaluate(isStyled);
    await page.locator("main a").click();
    const home = page.url() === `${url}index.html`;
    return answer.status() === 404 && styled && home
      ? strays
      : [`${styled} ${page.url()}`, ...strays];
  });
}
await finish();
