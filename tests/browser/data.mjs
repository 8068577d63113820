/*
 * data: the files of two sites for spreadsheets, calendars and programs: their format, and
 * whether they agree with each other and with the pages.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { check, filesBelow, finish, sample } from "./lib.mjs";
import { hardSite } from "./lib-site.mjs";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const read = (root, file) => utf8.decode(readFileSync(path.join(root, file)));
const json = (root, file) => JSON.parse(read(root, file));

/* The rows of a CSV file, each a list of fields; throws on anything RFC 4180 forbids. */
function rowsOf(text) {
  if (!text.startsWith("\uFEFF") || !text.endsWith("\r\n")) {
    throw new Error("no mark at the beginning or no line end");
  }
  const rows = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  field.lastIndex = 1;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (!found) {
      throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    }
    rows.at(-1).push(found[1]?.replace(/""/g, '"') ?? found[2]);
    if (found[3] !== ",") {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

function checkCsv(root, file) {
  const rows = rowsOf(read(root, file));
  const wrong = rows
    .filter((row) => row.length !== rows[0].length)
    .map((row) => `${row.length} fields: ${row[0]}`);
  const formulas = rows.flat().filter((cell) => /^[\s"`‘’“”\u200B-\u200F]*[=+\-@＝＋－＠]/u.test(cell));
  const days = rows.slice(1).flatMap((row) => row.slice(10, 13));
  return [
    ...wrong,
    ...formulas.map((cell) => `a formula: ${cell}`),
    ...days.filter((day) => !/^(\d{4}-\d\d-\d\d)?$/.test(day)).map((day) => `no day: ${day}`),
    ...(rows[0].every((name) => name) ? [] : ["a column without a name"]),
  ];
}

const ONCE = ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP"];
const KNOWN = new Set([...ONCE, "DTEND", "CATEGORIES", "URL", "STATUS"]);
const ESCAPED = /^(?:[^\\;,\p{Cc}]|\\[\\;,n])*$/u;
const HEAD = /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r]+\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:/;

function dayOf(value) {
  const time = Date.parse(value?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
  return Number.isNaN(time) ? null : time / 86400000;
}

/* The unfolded lines of a calendar. */
function linesOf(text, wrong) {
  for (const line of text.split("\r\n")) {
    if (Buffer.byteLength(line) > 75 || /[\r\n]/.test(line)) {
      wrong.push(`line: ${line}`);
    }
  }
  return text.replace(/\r\n /g, "").split("\r\n").slice(0, -1);
}

function checkEvent(lines, wrong) {
  const event = new Map();
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+)(?:;VALUE=DATE)?:(.*)$/s.exec(line) ?? [null, line, ""];
    if (!KNOWN.has(name) || event.has(name)) {
      wrong.push(`not known, or twice: ${line}`);
    }
    event.set(name, value);
  }
  for (const name of ["UID", "SUMMARY", "DESCRIPTION"]) {
    if (!event.get(name) || !ESCAPED.test(event.get(name))) {
      wrong.push(`${name}: ${event.get(name)}`);
    }
  }
  if (ONCE.some((name) => !event.has(name)) || !/^\d{8}T000000Z$/.test(event.get("DTSTAMP"))) {
    wrong.push(`incomplete: ${lines.join(" ")}`);
  }
  if (!(dayOf(event.get("DTSTART")) + 1 === dayOf(event.get("DTEND")))) {
    wrong.push(`${event.get("DTSTART")} to ${event.get("DTEND")}`);
  }
  return event.get("UID");
}

function checkCalendar(root, file) {
  const text = read(root, file);
  const wrong = [];
  const uids = [];
  const lines = linesOf(text, wrong);
  let start = -1;
  if (!HEAD.test(text) || !text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")) {
    wrong.push("not a calendar from its first line to its last");
  }
  lines.forEach((line, i) => {
    if (line === "BEGIN:VEVENT") {
      start = i + 1;
    } else if (line === "END:VEVENT") {
      uids.push(checkEvent(lines.slice(start, i), wrong));
    } else if (/^(BEGIN|END):/.test(line) && !line.endsWith(":VCALENDAR")) {
      wrong.push(line);
    }
  });
  if (new Set(uids).size !== uids.length) {
    wrong.push("a UID stands twice");
  }
  return wrong;
}

const STATES = `qua-han sap-den-han trong-han thuong-xuyen khong-han xong-dung-han xong-tre xong
da-huy`.split(/\s+/);

function checkTotals(what, totals, tasks) {
  const of = (state) => tasks.filter((task) => task.state === state).length;
  const wrong = STATES.filter((state) => totals[state] !== of(state));
  return totals.all === tasks.length && !wrong.length
    ? []
    : [`${what}: totals ${JSON.stringify(totals)} of ${tasks.length} tasks`];
}

const count = (tasks, which) =>
  tasks.reduce((sum, task) => sum + task.occurrences.filter(which).length, 0);

/* The three files of one plan or unit say the same. */
function checkThree(root, stem) {
  const { tasks } = json(root, `${stem}.json`);
  const rows = rowsOf(read(root, `${stem}.csv`)).length - 1;
  const days = count(tasks, (o) => o.due);
  const calendar = existsSync(path.join(root, `${stem}.ics`)) ? read(root, `${stem}.ics`) : "";
  const events = calendar.split("BEGIN:VEVENT\r\n").length - 1;
  return rows === count(tasks, () => true) && events === days && tasks.length
    ? []
    : [`${tasks.length} tasks, ${rows} rows, ${days} days, ${events} events`];
}

/* All addresses in a value that lead nowhere. */
function deadAddresses(root, value, pages) {
  const dead = [];
  const isThere = (address) => {
    const [file, id] = address.split("#");
    if (!pages.has(file)) {
      pages.set(file, existsSync(path.join(root, file)) ? read(root, file) : "");
    }
    return pages.get(file).includes(id ? ` id="${id}"` : "<html");
  };
  JSON.stringify(value, (key, inner) => {
    if ((key === "address" || key === "plan") && typeof inner === "string" && !isThere(inner)) {
      dead.push(inner);
    }
    return inner;
  });
  return dead;
}

/* A list in data/, with all its parts. */
function whole(root, name) {
  const items = [];
  for (let file = `data/${name}.json`; file; ) {
    const part = json(root, file);
    items.push(...part[name]);
    file = part.next;
  }
  return items;
}

for (const [name, make] of Object.entries({ sample: () => sample, hard: hardSite })) {
  const root = make();
  // Attachments are not ours; statistics have other columns (weeks.mjs adds them up).
  const files = (ending) =>
    filesBelow(root, ending).filter((file) => !/^(tep|thong-ke)\//.test(file));
  const each = (ending, one) =>
    files(ending).flatMap((file) => one(root, file).map((fault) => `${file}: ${fault}`));
  let tasks = [];
  await check(`${name}: tables`, () => each(".csv", checkCsv));
  await check(`${name}: calendars`, () => each(".ics", checkCalendar));
  await check(`${name}: data can be read`, () =>
    each(".json", (_, file) => (json(root, file).kehoach === "1" ? [] : ["no version"])),
  );
  await check(`${name}: plans and tasks agree`, () => {
    tasks = whole(root, "tasks");
    return whole(root, "plans").flatMap((plan) =>
      checkTotals(
        plan.address,
        plan.totals,
        tasks.filter((task) => task.plan === plan.address),
      ),
    );
  });
  await check(`${name}: units and tasks agree`, () =>
    json(root, "data/units.json").units.flatMap((unit) => {
      const file = unit.address?.replace(/html$/, "json");
      const own = file && existsSync(path.join(root, file)) ? json(root, file).tasks : [];
      return [
        ...checkTotals(
          unit.name,
          unit.totals,
          own.filter((task) => !task.through_group),
        ),
        ...checkTotals(
          unit.name,
          unit.common,
          own.filter((task) => task.through_group),
        ),
      ];
    }),
  );
  await check(`${name}: table, calendar and data agree`, () =>
    files(".csv").flatMap((file) =>
      checkThree(root, file.slice(0, -4)).map((fault) => `${file}: ${fault}`),
    ),
  );
  await check(`${name}: addresses lead to a page and a place`, () => {
    const pages = new Map();
    const units = json(root, "data/units.json");
    return [tasks, units].flatMap((value) => deadAddresses(root, value, pages));
  });
  await check(`${name}: ids are one each`, () => {
    const seen = new Set();
    return tasks.filter(({ address }) => seen.size === seen.add(address).size).map((t) => t.address);
  });
}
await finish();
