/*
 * letters: the browser and the program treat Vietnamese alike.
 *
 * Runs search.js of the sample site, with the tables that the build put into it, on our own
 * words and numbers and, if CASES names a table of cases, on its rows; its results become the
 * expected column of a table that tests/cases checks against the C code.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

import { check, finish, sample, temporary } from "./lib.mjs";

const program = path.resolve(process.env.CASES_PROGRAM ?? "build/release/tests/cases/cases");
const { kehoach } = vm.runInNewContext(
  `${readFileSync(path.join(sample, "search.js"), "utf8")}; ({ kehoach })`,
  { Uint8Array, Uint32Array, Map, Set, Promise, atob, Event: class {} },
);

const SYLLABLES = `hòa hoà HOÀ thủy thuỷ Uỷ vận Đảng kĩ kỹ lý qui quí quý tỷ thuý ngoáy khuỷu thuở
  gì giếng quyền nghiêng ướt yêu a đ Ð ð ß 4a 04 A5 ọc Résumé`.split(/\s+/);
const DECOMPOSED = ["a\u0302\u0301", "a\u0323\u0302", "u\u031b\u0301", "e\u0309ng", "o\u0301\u031bt"];
const KEYS = `daan vaanj truwowngf truongwf nguowif hoajch quoocs muaw nghiepej DDangr has xaax wowc w
  thuowr khuyur giuwx quyeets ass dd zoo toans toasn aa hoaf uys ddd ban The gif`.split(/\s+/);
const DIGITS = "da6n D9a3ng tru7o7ng2 thuo73 va65n a5 19kh hoa2 qu61 so61 u7 d9".split(" ");
const NUMBERS = ["19/KH-UBND", "Số: 05/KH-SGDĐT", "19 / KH – UBND", "25-NQ/TW", "04/2015/NĐ-CP",
  "số 298 KH/TWĐTN", "12a/KH-UBND", "435-KH/TĐTN-CTĐ&TTN", "72/2025/QH15"];
const ABBREVIATIONS = ["CCHC", "UBND", "ATGT", "ĐMST", "QCDC", "XYZ"];

const answers = {
  fold: (input) => kehoach.fold(input),
  tonekey: (input) => kehoach.toneKey(input),
  varkey: (input) => kehoach.variantKey(input),
  telex: (input) => kehoach.telex(input),
  vni: (input) => kehoach.vni(input),
  expand: (input) => kehoach.expand(input),
  numberkey: (input) => kehoach.numberKey(input),
};

function escaped(text) {
  return text.replace(/[^\0-~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/* Makes a table of rows [function, input], with the browser's results as expected column. */
function compare(name, rows) {
  const table = rows.map(([fn, input], i) => {
    const context = fn === "telex" || fn === "vni" ? "key" : "";
    const want = answers[fn](input) || "-";
    return [`J${i + 1}`, 6, fn, context, escaped(input), escaped(want), ""].join("\t");
  });
  const file = path.join(temporary(), `${name}.tsv`);
  writeFileSync(file, `${table.join("\n")}\n`);
  try {
    const said = execFileSync(program, [file], { encoding: "utf8" });
    return said.endsWith(`${rows.length} passed, 0 failed\n`) ? [] : [said];
  } catch (error) {
    return error.stdout.trim().split("\n");
  }
}

const pairs = (fn, inputs) => inputs.map((input) => [fn, input]);

await check("letters, tones and variants", async () => {
  const words = [...SYLLABLES, ...DECOMPOSED];
  return compare("letters", [
    ...pairs("fold", [...words, "  Ủy ban\u00a0nhân   dân ", "Đ\u00adư\u200bờng"]),
    ...pairs("tonekey", words),
    ...pairs("varkey", words),
  ]);
});

await check("Telex and VNI without an input method", async () =>
  compare("keys", [...pairs("telex", KEYS), ...pairs("vni", DIGITS)]),
);

await check("abbreviations and numbers", async () =>
  compare("numbers", [...pairs("expand", ABBREVIATIONS), ...pairs("numberkey", NUMBERS)]),
);

if (process.env.CASES) {
  await check(`rows of ${process.env.CASES}`, async () => {
    const rows = readFileSync(process.env.CASES, "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .filter(([, , fn, , , want]) => answers[fn] || (fn === "docnum" && want !== "-"))
      .map(([, , fn, , input]) => [
        fn === "docnum" ? "numberkey" : fn,
        input.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
      ]);
    return compare("rows", rows);
  });
}

await finish();
