/*
 * lib-site: sites that are hard to show, in words of no particular office.
 *
 * They combine what real plans have only here and there: sixty items, eight columns with long
 * cells, a title of forty words, unbreakable words, no number, no date, drafts, and more plans
 * of one year than a list shows on one page.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { build, temporary } from "./lib.mjs";

const WORDS = `rà soát danh mục hồ sơ lưu trữ của từng phòng, bàn giao cho bộ phận một cửa và công
khai kết quả trên bảng tin; phối hợp với tổ dân phố sửa lại đường đi, trồng thêm cây xanh, thay
bóng đèn hỏng ở nhà văn hóa, đo mực nước giếng khoan mỗi quý`.split(/\s+/);
const LONG_TITLE = `Củng cố đê bao, nạo vét kênh nội đồng, gia cố trạm bơm và tổ chức trực ban
phòng, chống ngập úng trong mùa mưa bão trên địa bàn các xã ven sông, kết hợp trồng cây chắn sóng
và diễn tập ứng cứu tại chỗ`.replace(/\s+/g, " ");
const OFFICE =
  "Ban Quản lý các công trình thủy lợi và cấp nước sạch liên xã vùng hạ lưu sông Ngòi Đá";
const UNBROKEN = "https://so-lieu.example.vn/" + "mucnuoc".repeat(24) + ".csv";

/* `count` words from the `at`-th on, as a sentence. */
function words(at, count) {
  const taken = Array.from({ length: count }, (_, i) => WORDS[(at + i) % WORDS.length]);
  const text = taken.join(" ").replace(/[,;]$/, "");
  return text[0].toUpperCase() + text.slice(1);
}

function repeat(count, one) {
  return Array.from({ length: count }, (_, i) => one(i)).join("\n");
}

function plan(front, body) {
  return `---\n${front.trim()}\n---\n\n${body}\n`;
}

function sixtyItems() {
  const items = (from) => repeat(20, (i) => `${i + 1}. ${words(from + i * 7, 12 + i)}.`);
  return `Mở đầu: ${words(3, 30)}.

## I. MỤC TIÊU

### 1. Mục tiêu chung

${words(5, 60)}.

## II. NHIỆM VỤ

### 1. Việc thường xuyên

${items(0)}

### 2. Việc theo đợt

#### 2.1. Đợt một

${repeat(20, (i) => `- ${words(i * 5, 14)}.\n  - ${words(i * 3, 6)};\n    + ${words(i, 5)}.`)}

#### 2.2. Đợt hai

##### a) Chuẩn bị

###### Ghi thêm

${items(9)}

## III. TỔ CHỨC THỰC HIỆN

- [ ] ${words(2, 9)}
- [x] ${words(8, 9)}

${words(11, 40)}./.`;
}

function wideTables() {
  const heads = [
    "STT",
    "Nội dung công việc",
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Thời gian",
    "Sản phẩm",
    "Kinh phí",
    "Ghi chú",
  ];
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const long = (i) =>
    row([
      i + 1,
      words(i * 4, 45),
      OFFICE,
      words(i, 12),
      "Quý III/2023",
      words(i * 2, 8),
      "1.250.000.000",
      i % 3 ? "" : words(i, 15),
    ]);
  const short = (i) => row([words(i, 2), words(i + 2, 4)]);
  return `## I. BẢNG RỘNG

${row(heads)}
| :-: | --- | --- | --- | --- | --- | --: | --- |
${repeat(24, long)}

## II. BẢNG HẸP

${row(["Việc", "Ngày"])}
| --- | --- |
${repeat(3, short)}

## III. CHỮ KHÔNG NGẮT ĐƯỢC

${UNBROKEN} và <${UNBROKEN}> và \`${UNBROKEN}\`

- ${UNBROKEN}

| Nguồn | Số |
| --- | --: |
| <${UNBROKEN}> | 12 |`;
}

const SIGNERS = `
signers:
  - {role: TM. BAN QUẢN LÝ - TRƯỞNG BAN, name: Đoàn Thị Ngọc Huyền Trân}
  - {role: KT. CHỦ TỊCH - PHÓ CHỦ TỊCH, name: Lý Văn Bình}
  - {role: GIÁM ĐỐC TRUNG TÂM KỸ THUẬT CÔNG TRÌNH}
recipients: [${repeat(12, (i) => `"${words(i * 3, 4 + i).replace(/"/g, "")}",`)}]`;

const PLANS = {
  "sau-muoi.md": plan(
    `
number: 31-KH/ĐU
title: ${LONG_TITLE}
issuer: ${OFFICE}
place: Ngòi Đá
date: 2023-01-31
period: 2023-2025
implements: ["12-KH/ĐU", "07/KH-UBND"]${SIGNERS}`,
    sixtyItems(),
  ),
  "bang-rong.md": plan(
    `
number: 118/KH-UBND
title: Bảng phân công công việc nhiều cột
issuer: ${OFFICE}
place: Ngòi Đá
date: 2023-02-28${SIGNERS}`,
    wideTables(),
  ),
  "khong-so.md": plan("title: Văn bản chưa có số, chưa có ngày", words(0, 30)),
  "ky-hieu.md": plan(
    "title: Mới có ký hiệu\nsymbol: KH-BQL\nissuer: Ban Quản lý\nplace: Ngòi Đá",
    `## 1. Việc\n\n- ${words(4, 10)}`,
  ),
  "du-thao.md": plan(
    `title: Dự thảo đang góp ý\ndraft: true\nissuer: ${OFFICE}\nperiod: 2023`,
    `## I. NỘI DUNG\n\n${words(7, 400)}`,
  ),
  "noi-bo.md": plan(
    `
number: 9-KH/ĐU
title: Lưu hành trong cơ quan
circulation: internal
draft: true
date: 2023-03-01
issuer: ${OFFICE}`,
    words(1, 50),
  ),
  "rong.md": plan("title: Văn bản trống\ndate: 2022-05-05", ""),
};

const PAGES = {
  "moi-thu.md": plan(
    "title: Mọi thứ mà Markdown có",
    `
Chữ *nghiêng*, **đậm**, ***cả hai***, \`mã\`, [trang khác](sau/hon/nua.md#cuoi-trang "Chú thích"),
[một kế hoạch](../plans/sau-muoi.md), [mạng](https://example.vn/?a=1&b=2), <thu@example.vn>,
<b onclick="x()">thẻ gõ tay</b> & một dấu \\< lẻ.

## Mục một

> Lời dẫn, trong đó có
>
> > lời dẫn nữa.

### Mục con

1. Một
   - hai

     \`\`\`text
     ${"dòng mã rất dài ".repeat(20)}
     \`\`\`
2. Ba

#### Bậc bốn

##### Bậc năm

###### Bậc sáu

---

<script>alert(1)</script>

## Mục một

${UNBROKEN}

| a | b | c | d |
| --- | :-: | --: | --- |
| ${words(0, 6)} | ${words(6, 2)} | 3 | ${words(9, 9)} |`,
  ),
  "sau/hon/nua.md": plan(
    "title: Trang ở sâu",
    `
[lên](../../moi-thu.md) và [kế hoạch](../../../plans/nhieu/ke-hoach-7.md)

## Cuối trang

${words(0, 20)}`,
  ),
};

function write(root, file, text) {
  const to = path.join(root, "content", file);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, text);
}

/* Builds a site of the given files; `site` is its site.yaml. Returns the folder of pages. */
export function buildSite(site, files, ...options) {
  const root = temporary();
  write(root, "site.yaml", site);
  for (const [file, text] of Object.entries(files)) {
    write(root, file, text);
  }
  return build(root, ...options);
}

const under = (folder, files) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));

const two = (n) => String(n).padStart(2, "0");

/* 420 plans of 2022, more than 300 of them in one list. */
function manyPlans() {
  const files = {};
  for (let i = 1; i <= 420; i += 1) {
    files[`nhieu/ke-hoach-${i}.md`] = plan(
      `
number: ${i}-KH/HU
title: ${words(i, 6 + (i % 30))}
issuer: ${i % 2 ? OFFICE : "Huyện ủy Ngòi Đá"}
date: 2022-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
      words(i, 20),
    );
  }
  return files;
}

/* All of the above in one site, drafts included. */
export function hardSite() {
  const site = `title: Tra cứu kế hoạch
organisation: ${OFFICE}
language: vi
`;
  const files = { ...under("plans", { ...PLANS, ...manyPlans() }), ...under("pages", PAGES) };
  return buildSite(site, files, "--drafts");
}

const UNITS = `units:
  - {id: ubnd, name: Ủy ban nhân dân xã Suối Đá, short: UBND xã}
  - {id: vp, name: Văn phòng Ủy ban nhân dân xã, short: Văn phòng, parent: ubnd}
  - {id: dc, name: Bộ phận Địa chính, parent: ubnd}
  - {id: tl, name: "${OFFICE}", parent: ubnd}
groups:
  - {id: bp, name: Các bộ phận, parent: ubnd, members: [vp, dc]}
`;

/* 260 tasks of one office, due from the day before that of the figures to half a year later. */
function manyTasks() {
  const day = (i) => new Date(Date.UTC(2023, 2, 14 + (i % 180))).toISOString().slice(0, 10);
  const written = (i) => day(i).split("-").reverse().join("/");
  const row = (i) => `| ${i + 1} | ${words(i * 3, 14)} | Văn phòng | ${written(i)} |`;
  return `## II. NHIỆM VỤ

| STT | Nội dung | Đơn vị chủ trì | Thời gian |
| --- | --- | --- | --- |
${repeat(260, row)}`;
}

const WORK = {
  "units.yaml": UNITS,
  "plans/viec.md": plan(
    `
number: 12/KH-UBND
title: Giữ đường làng, kênh mương sạch
issuer: UBND xã
place: Suối Đá
date: 2023-01-05
period: 2023`,
    `Căn cứ tình hình các xóm, xã làm những việc sau.

## I. CHỈ TIÊU

- Ít nhất 65% số xóm có tổ tự quản; 100% số xóm ký cam kết.

## II. NHIỆM VỤ

| STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |
| --- | --- | --- | --- | --- | --- |
| 1 | Đo lại mặt đường | Bộ phận Địa chính | Văn phòng | Trước ngày 10/3/2023 | Bản vẽ |
| 2 | Đổ đá đoạn dốc | Văn phòng | ${OFFICE} | Trước ngày 18/3/2023 | |
| 3 | Trồng cây hai bên | Văn phòng | | Quý II/2023 | |
| 4 | Quét dọn cuối tuần | Các bộ phận | | Thường xuyên | |
| 5 | Sơn lại cổng chào | Tổ sơn sửa | | Tháng 02/2022 | |
| 6 | Ghi sổ trực | | | | |
| 7 | Sơn lại lan can | Tổ sơn sửa | | Quý III/2023 | |

## III. TỔ CHỨC THỰC HIỆN

1. Văn phòng: Báo cáo kết quả với Ủy ban nhân dân huyện trước ngày 20/3/2023 và trước ngày 15/12/2023.
2. Bộ phận Địa chính: Báo cáo định kỳ hằng quý, trước ngày 20 tháng cuối quý.`,
  ),
  "plans/viec.progress.yaml": "- {task: II-1, done: 2023-03-08, evidence: 31/BC-UBND}\n",
  "plans/nhieu-viec.md": plan(
    "number: 13/KH-UBND\ntitle: Việc nhỏ cả năm\nissuer: UBND xã\ndate: 2023-01-09",
    manyTasks(),
  ),
};

/* Units, a group and an unregistered unit with tasks in every state, reports and targets. */
export function workSite(...options) {
  return buildSite("title: Việc xã\norganisation: UBND xã Suối Đá\n", WORK, ...options);
}

/* A hundred plans of one year, each with fifty tasks within two months. */
export function manyPlansSite() {
  const one = (i) =>
    plan(
      `number: ${i + 1}/KH-UBND\ntitle: ${words(i, 7)}\nissuer: UBND xã\ndate: 2023-01-09`,
      `## I. NHIỆM VỤ\n\n${repeat(
        50,
        (k) =>
          `${k + 1}. Văn phòng: ${words(k + i, 14)} ` +
          `(từ tháng ${1 + (k % 11)} đến tháng ${2 + (k % 11)}/2023).`,
      )}`,
    );
  const plans = Array.from({ length: 100 }, (_, i) => [`plans/viec-${i + 1}.md`, one(i)]);
  const files = { "units.yaml": UNITS, ...Object.fromEntries(plans) };
  return buildSite("title: Việc của một năm\n", files);
}

/* The interface in English around the same documents; the documents stay Vietnamese. */
export function englishSite() {
  const files = {
    ...under("plans", PLANS),
    ...under("pages", { "sau/hon/nua.md": plan("title: Help", "") }),
    ...WORK,
  };
  return buildSite("title: Plans\norganisation: An office\nlanguage: en\n", files);
}

const SIGNED = `
signers: [{role: T/M BAN THƯỜNG VỤ - PHÓ BÍ THƯ, name: Lý Văn Bình}]
recipients: [Các xóm, "Lưu: VT"]`;
const LONG_TEXT = `Căn cứ Luật Đường làng;

Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh.

Cơ quan làm những việc sau. ${words(0, 700)}.

## I. NHIỆM VỤ

1. ${words(4, 30)}.

2. ${words(9, 30)}.
   - ${words(2, 9)};

${words(1, 40)}./.`;

const SHEETS = {
  "units.yaml": "units: [{id: tinh, name: UBND tỉnh}, {id: so, name: Sở Đường, parent: tinh}]\n",
  "plans/nha-nuoc.md": plan(
    `number: 19/KH-SĐ\ntitle: Đường làng\nissuer: so\nplace: Ngòi Đá\ndate: 2026-02-09${SIGNED}`,
    `${LONG_TEXT}\n\n**HỎA TỐC**\n\n## PHỤ LỤC\n\n${words(5, 20)}`,
  ),
  "plans/dang.md": plan(
    `number: 05-KH/ĐU\ntitle: về đường làng\nissuer: Đảng ủy xã\ndate: 2026-06-09${SIGNED}`,
    LONG_TEXT,
  ),
};

/* A plan of the state with an annex, and one of the Party. */
export function sheetSite() {
  return buildSite("title: Kế hoạch\n", SHEETS);
}

/* An empty site, without even settings. */
export function emptySite() {
  return buildSite("", {});
}
