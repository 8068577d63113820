/*
 * Conveniences for readers with scripts; every page is complete without them:
 * a "#" link at each heading, item and row with an id; the current section
 * marked in the table of contents; the side column open where there is room
 * (for browsers that cannot do it by style alone); states and counts of tasks as
 * of the day of reading; filtering tasks by year. A classic script: modules
 * do not load from file://.
 */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var side = document.querySelector(".side");
  var wide = window.matchMedia("(min-width: 68.75em)");

  function openSide() {
    side.firstElementChild.open = wide.matches;
  }

  function addJump(place) {
    var host = place.tagName === "TR" ? place.cells[0] : place;
    var link = document.createElement("a");
    link.className = "jump";
    link.href = "#" + place.id;
    link.lang = document.documentElement.lang;
    link.textContent = "#";
    link.setAttribute("aria-label", words.link + " " + place.id);
    host.classList.add("here");
    host.insertBefore(link, host.firstChild);
  }

  function showLink(link) {
    var box = side.getBoundingClientRect();
    var at = link.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) {
      side.scrollTop += at.top - box.top - box.height / 2;
    }
  }

  function followSections(links) {
    var current = null;
    var sections = [];
    links.forEach(function (link) {
      var heading = document.getElementById(link.hash.slice(1));
      if (heading) {
        sections.push({ heading: heading, link: link });
      }
    });

    function mark() {
      var found = null;
      sections.forEach(function (section) {
        if (section.heading.getBoundingClientRect().top < window.innerHeight / 3) {
          found = section.link;
        }
      });
      if (found === current) {
        return;
      }
      if (current) {
        current.removeAttribute("aria-current");
      }
      if (found) {
        found.setAttribute("aria-current", "true");
        showLink(found);
      }
      current = found;
    }

    // The top third and everything above it count as seen, so a jump over many
    // sections changes the state of some heading and is noticed.
    var watch = new IntersectionObserver(mark, { rootMargin: "999999px 0px -66% 0px" });
    sections.forEach(function (section) {
      watch.observe(section.heading);
    });
  }

  function dayOf(iso) {
    return Date.parse(iso) / 864e5;
  }

  // Never before the day of the figures: a slow clock must not undo what has
  // happened.
  function today() {
    var now = new Date();
    var day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5;
    return Math.max(day, dayOf(words.today));
  }

  function stateOn(due, day) {
    var left = dayOf(due) - day;
    return left < 0 ? "overdue" : left > words.near ? "within" : "soon";
  }

  function writeDay(day) {
    var date = new Date(day * 864e5);
    var month = date.getUTCMonth() + 1;
    return words.form
      .replace("{d}", String(date.getUTCDate()).padStart(2, "0"))
      .replace("{mm}", String(month).padStart(2, "0"))
      .replace("{m}", month < 3 ? "0" + month : month)
      .replace("{y}", date.getUTCFullYear());
  }

  // What was overdue stays overdue and is already counted.
  function restateCounts(box, day) {
    var sum = { soon: 0, within: 0, overdue: 0 };
    box.dataset.days.split(" ").forEach(function (entry) {
      var parts = entry.split("*");
      sum[stateOn(parts[0], day)] += Number(parts[1] || 1);
    });
    Object.keys(sum).forEach(function (name) {
      var place = box.querySelector("[data-count=" + name + "]");
      if (place) {
        sum[name] += name === "overdue" ? Number(place.textContent) : 0;
        place.textContent = sum[name];
        place.parentNode.classList.toggle("zero", sum[name] === 0);
      }
    });
  }

  // Rows and marks of a picture: the state is a class, a shape and a word.
  function restateTimeline(picture, day) {
    var names = ["overdue", "soon", "within"];
    picture.querySelectorAll("[data-due]").forEach(function (place) {
      var name = stateOn(place.dataset.due, day);
      var word = place.querySelector(".word");
      place.classList.remove.apply(place.classList, names);
      place.classList.add(name);
      if (place.tagName === "use") {
        place.setAttribute("href", "#k-m-" + name);
      }
      if (word) {
        word.textContent = words[name];
      }
    });
    var from = dayOf(picture.dataset.from);
    var days = dayOf(picture.dataset.to) + 1 - from;
    var left = Number(picture.dataset.left);
    var x = left + ((day - from) * (picture.dataset.right - left)) / days;
    var line = picture.querySelector(".today");
    line.setAttribute("transform", "translate(" + x + ")");
    line.classList.toggle("away", day < from || day >= from + days);
  }

  function restate(day) {
    document.querySelectorAll("svg.time").forEach(function (picture) {
      restateTimeline(picture, day);
    });
    document.querySelectorAll(".status:is(.soon, .within)[data-due]").forEach(function (place) {
      var name = stateOn(place.dataset.due, day);
      place.className = "status " + name;
      place.textContent = words[name];
    });
    document.querySelectorAll(".counts[data-days]").forEach(function (box) {
      restateCounts(box, day);
    });
    document.querySelectorAll(".as-of").forEach(function (place) {
      place.dateTime = new Date(day * 864e5).toISOString().slice(0, 10);
      place.textContent = writeDay(day) + " (" + words.built + " " + place.textContent + ")";
    });
  }

  // "#k-nam-2023" leads to the first task of the year; tasks of other years are hidden.
  function showYear() {
    var year = (/^#k-nam-(\d+)$/.exec(location.hash) || [])[1];
    document.querySelectorAll(".tasks").forEach(function (list) {
      var shown = 0;
      Array.from(list.children).forEach(function (row) {
        var away = year && row.dataset.year && row.dataset.year !== year;
        row.classList.toggle("away", Boolean(away));
        shown += away ? 0 : 1;
      });
      list.parentNode.classList.toggle("away", shown === 0);
    });
    document.querySelectorAll(".strip a").forEach(function (link) {
      if (year && link.hash === location.hash) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  if (words.today && today() > dayOf(words.today)) {
    restate(today());
  }
  // Not for a list of several pages: this one may lack tasks of a year.
  if (document.querySelector(".strip") && !document.querySelector(".parts")) {
    showYear();
    window.addEventListener("hashchange", showYear);
  }
  if (side) {
    openSide();
    wide.addEventListener("change", openSide);
    followSections(side.querySelectorAll(".toc a"));
  }
  document
    .querySelectorAll(".text :is(h2, h3, h4, h5, h6, li, tr)[id]")
    .forEach(addJump);

  // The search is a separate script, loaded when the box gets the focus, or when a
  // search led here and its words are to be marked ("#II.2?tim=...").
  var home = document.currentScript.src.replace(/script\.js([?#].*)?$/, "");
  var box = document.getElementById("k-q");
  var asked = /^(#[^?]*)\?tim=(.*)$/.exec(location.hash);

  function loadSearch() {
    if (!document.querySelector('script[src$="search.js"]')) {
      var script = document.createElement("script");
      script.src = home + "search.js";
      document.head.append(script);
    }
  }

  function markWords() {
    var text = document.querySelector(".text") || document.querySelector("main");
    var first = kehoach.highlight(text, decodeURIComponent(asked[2]));
    if (asked[1] === "#" && first) {
      first.scrollIntoView({ block: "center" });
    }
  }

  if (box) {
    box.form.hidden = false;
    box.addEventListener("focus", loadSearch);
    document.addEventListener("keydown", function (event) {
      var free = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.key === "/" && free && !event.target.closest("input,textarea,select")) {
        event.preventDefault();
        box.focus();
      }
    });
  }
  if (asked) {
    location.replace(asked[1]);
    document.addEventListener("kehoach", markWords, { once: true });
    loadSearch();
  }
})();
