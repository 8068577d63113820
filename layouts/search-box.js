/*
 * The search box of every page and the page tim.html: what search.js finds becomes a list
 * under the box, or the results of the page. Everything that was asked stands in the
 * address, so that a search can be sent and gone back to. Words of the interface come
 * from data- attributes.
 *
 * The passages are cut from the plans' own pages, which are fetched as their results come
 * into view: the index holds no text, and what is shown is what the page says. Opened
 * from a disk, pages cannot be fetched; then a result is its title and facts.
 */
(function () {
  "use strict";
  if (typeof document === "undefined") {
    return;
  }
  var root = document.currentScript.src.replace(/search\.js([?#].*)?$/, "");
  var box = document.getElementById("k-q");
  var main = document.querySelector("main[data-search]");
  var PAGE = 10;
  var LISTED = 7;

  kehoach.from(function (name) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = root + "tim/" + name + ".js";
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  });

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      element.setAttribute(name, attributes[name]);
    });
    (children || []).forEach(function (child) {
      element.append(child);
    });
    return element;
  }

  /* The text with the words of the question marked. */
  function marked(text, question, tag) {
    var out = make(tag || "span");
    var at = 0;
    kehoach.matches(text, question).forEach(function (match) {
      out.append(text.slice(at, match.from), make("mark", {}, [text.slice(match.from, match.to)]));
      at = match.to;
    });
    out.append(text.slice(at));
    return out;
  }

  function dayOf(iso) {
    return iso ? iso.split("-").reverse().join("/") : "";
  }

  function addressOf(card, question, id) {
    return root + card.address + "#" + (id || "") + "?tim=" + encodeURIComponent(question);
  }

  /* ---- The list under the box ---- */

  var list = null;
  var chosen = -1;
  var turn = 0;

  function closeList() {
    if (list) {
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
      chosen = -1;
    }
  }

  function searchAddress(question) {
    return root + "tim.html?q=" + encodeURIComponent(question);
  }

  function option(i, href, children) {
    var attributes = { role: "option", id: "k-q-" + i, "aria-selected": "false" };
    var link = make("a", Object.assign({ href: href, tabindex: "-1" }, attributes), children);
    return make("li", { role: "presentation" }, [link]);
  }

  function fillList(question, cards, found) {
    var options = cards.map(function (card, i) {
      return option(i, addressOf(card, question), [
        make("span", { class: "what", lang: "vi" }, [marked(card.title, question)]),
        make("span", { class: "gist", lang: "vi" }, [
          [card.number, card.issuer, dayOf(card.date)].filter(Boolean).join(" · "),
        ]),
      ]);
    });
    var n = found.records.length + found.pins.length;
    var words = n ? box.dataset.all.replace("{n}", n) : box.dataset.none;
    options.push(option(cards.length, searchAddress(question), [words]));
    list.replaceChildren.apply(list, options);
    list.hidden = false;
    chosen = -1;
    box.setAttribute("aria-expanded", "true");
    box.removeAttribute("aria-activedescendant");
    document.getElementById("k-q-said").textContent = words;
  }

  function suggest() {
    var question = box.value;
    var mine = ++turn;
    if (kehoach.fold(question).length < 2) {
      closeList();
      return;
    }
    kehoach.find(question).then(function (found) {
      var first = found.pins.concat(found.records).slice(0, LISTED);
      return kehoach.show(first).then(function (cards) {
        if (mine === turn && document.activeElement === box) {
          fillList(question, cards, found);
        }
      });
    });
  }

  function choose(step) {
    var options = list.querySelectorAll("a");
    if (chosen >= 0) {
      options[chosen].setAttribute("aria-selected", "false");
    }
    chosen = (chosen + step + options.length + 1) % (options.length + 1);
    if (chosen === options.length) {
      chosen = -1;
      box.removeAttribute("aria-activedescendant");
      return;
    }
    options[chosen].setAttribute("aria-selected", "true");
    box.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  }

  function press(event) {
    if (event.key === "Escape" && !list.hidden) {
      closeList();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      choose(event.key === "ArrowDown" ? 1 : chosen < 0 ? list.children.length : -1);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0) {
      list.querySelectorAll("a")[chosen].click();
      event.preventDefault();
    }
  }

  function later(work) {
    var timer = 0;
    return function () {
      clearTimeout(timer);
      timer = setTimeout(work, 60);
    };
  }

  function startBox() {
    list = make("ul", { id: "k-q-list", role: "listbox", "aria-label": box.dataset.list });
    list.hidden = true;
    box.form.append(list, make("span", { id: "k-q-said", class: "skip-text", role: "status" }));
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", "k-q-list");
    box.setAttribute("aria-expanded", "false");
    box.addEventListener("input", later(suggest));
    box.addEventListener("keydown", press);
    box.addEventListener("blur", function () {
      setTimeout(closeList, 200);
    });
    if (box.value && document.activeElement === box) {
      suggest();
    }
  }

  /* ---- Passages of a page ---- */

  var BLOCKS = "h1,p,li,td,th,h2,h3,h4,h5,h6,pre,dd";

  function ownText(block) {
    var text = "";
    block.childNodes.forEach(function (node) {
      if (node.nodeType === 3) {
        text += node.data;
      } else if (node.nodeType === 1 && !node.matches(BLOCKS + ",ul,ol,table,.jump,.chips")) {
        text += ownText(node);
      }
    });
    return text;
  }

  function headingBefore(block, text) {
    var last = null;
    text.querySelectorAll("h2[id],h3[id],h4[id],h5[id],h6[id]").forEach(function (heading) {
      if (heading === block || heading.compareDocumentPosition(block) & 4) {
        last = heading;
      }
    });
    return last;
  }

  /* Up to three places of a page that say most of what was asked: {id, title, text}. */
  function placesOf(page, question) {
    var text = page.querySelector("article .text, article.text");
    if (!text) {
      return [];
    }
    var found = [];
    var ids = new Set();
    text.querySelectorAll(BLOCKS).forEach(function (block, order) {
      var own = ownText(block).replace(/\s+/g, " ").trim();
      var score = kehoach.matches(own, question).reduce(function (sum, match) {
        return sum + match.words * match.words;
      }, 0);
      if (score) {
        found.push({ block: block, order: order, score: Math.min(score, 200), text: own });
      }
    });
    found.sort(function (a, b) {
      return b.score - a.score || a.order - b.order;
    });
    var places = [];
    for (var i = 0; i < found.length && places.length < 3; i++) {
      var near = found[i].block.closest("[id]");
      var heading = headingBefore(found[i].block, text);
      var within = near && text.contains(near) ? near : heading;
      var id = within ? within.id : "";
      if (!ids.has(id)) {
        ids.add(id);
        places.push({ id: id, title: heading ? ownText(heading).trim() : "", text: found[i].text });
      }
    }
    return places;
  }

  /* The part of a text around its first match. */
  function passage(text, question) {
    var match = kehoach.matches(text, question)[0];
    var from = match && match.from > 90 ? text.lastIndexOf(" ", match.from - 60) + 1 : 0;
    var to = from + 260 < text.length ? text.lastIndexOf(" ", from + 260) : text.length;
    return (from ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }

  function addPlaces(item, card, question) {
    fetch(root + card.address)
      .then(function (answer) {
        return answer.ok ? answer.text() : "";
      })
      .then(function (html) {
        var page = new DOMParser().parseFromString(html, "text/html");
        var places = placesOf(page, question).map(function (place) {
          var name = [place.id, place.title].filter(Boolean).join(": ");
          return make("li", {}, [
            make("a", { href: addressOf(card, question, place.id) }, [place.title || name || "#"]),
            make("p", {}, [marked(passage(place.text, question), question)]),
          ]);
        });
        if (places.length) {
          item.append(make("ul", { class: "places", lang: "vi" }, places));
        }
      })
      .catch(function () {});
  }

  /* ---- tim.html ---- */

  var state = { q: "", date: false, wide: false, shown: PAGE, filters: {} };
  var watch = null;

  function readAddress() {
    var given = new URLSearchParams(location.search);
    state.q = given.get("q") || "";
    state.date = given.get("xep") === "ngay";
    state.wide = given.has("rong");
    state.filters = {};
    facetNames().forEach(function (name) {
      state.filters[name] = given.getAll(name);
    });
    box.value = state.q;
  }

  function writeAddress() {
    var given = new URLSearchParams();
    given.set("q", state.q);
    if (state.date) {
      given.set("xep", "ngay");
    }
    if (state.wide) {
      given.set("rong", "1");
    }
    facetNames().forEach(function (name) {
      state.filters[name].forEach(function (value) {
        given.append(name, value);
      });
    });
    history.replaceState(null, "", "?" + given);
  }

  function facetNames() {
    return Array.from(main.querySelectorAll("[data-facet]")).map(function (element) {
      return element.dataset.facet;
    });
  }

  function kindName(kind) {
    return main.getAttribute("data-kind-" + ["plan", "page", "directive", "unit"][kind]);
  }

  function resultOf(card) {
    var facts = [card.number, card.issuer, dayOf(card.date)].filter(Boolean);
    var item = make("li", { class: "result", lang: "vi" }, [
      make("a", { class: "what", href: addressOf(card, state.q) }, [marked(card.title, state.q)]),
      make(
        "p",
        { class: "of" },
        [make("span", {}, [kindName(card.kind)])].concat(
          ...facts.map(function (fact) {
            return [" ", marked(fact, state.q)];
          })
        )
      ),
    ]);
    item.card = card;
    return item;
  }

  function showResults(found, mine) {
    var results = main.querySelector(".results");
    var all = found.pins.concat(found.records);
    return kehoach.show(all.slice(0, state.shown)).then(function (cards) {
      if (mine !== turn) {
        return;
      }
      var said = all.length ? main.dataset.count.replace("{n}", all.length) : main.dataset.none;
      main.querySelector("[role=status]").textContent = said;
      results.replaceChildren.apply(results, cards.map(resultOf));
      main.querySelector(".more").hidden = all.length <= state.shown;
      main.querySelector(".wider").hidden = state.wide || !found.narrow;
      watchPlaces(results);
    });
  }

  function watchPlaces(results) {
    if (location.protocol === "file:") {
      return;
    }
    if (watch) {
      watch.disconnect();
    }
    var question = state.q;
    watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting && entry.target.card.kind < 2) {
          watch.unobserve(entry.target);
          addPlaces(entry.target, entry.target.card, question);
        }
      });
    });
    Array.from(results.children).forEach(function (item) {
      watch.observe(item);
    });
  }

  /* States and kinds of results have names of the interface; the rest speaks for itself. */
  function labelOf(name, value) {
    if (name === "muc") {
      return kindName(value);
    }
    var state = main.getAttribute("data-state-" + value);
    return name === "tinh-trang" && state ? state : value;
  }

  function choice(name, entry) {
    var input = make("input", { type: "checkbox", value: entry.value });
    input.checked = state.filters[name].indexOf(entry.value) >= 0;
    input.addEventListener("change", function () {
      state.filters[name] = state.filters[name].filter(function (value) {
        return value !== entry.value;
      });
      if (input.checked) {
        state.filters[name].push(entry.value);
      }
      run();
    });
    var label = labelOf(name, entry.value);
    return make("li", {}, [
      make("label", {}, [input, " ", label, " ", make("span", { class: "count" }, [entry.count])]),
    ]);
  }

  function fillFacet(element, found) {
    var name = element.dataset.facet;
    var chosenHere = state.filters[name].length;
    if (!element.open && !chosenHere) {
      return;
    }
    kehoach.counts(found.scores, state.filters, name).then(function (all) {
      var some = all
        .filter(function (entry) {
          return entry.count || state.filters[name].indexOf(entry.value) >= 0;
        })
        .sort(function (a, b) {
          return name === "nam" ? b.value - a.value : b.count - a.count;
        })
        .slice(0, 40)
        .map(function (entry) {
          return choice(name, entry);
        });
      var held = element.contains(document.activeElement) && document.activeElement.value;
      var target = element.querySelector("ul");
      target.replaceChildren.apply(target, some);
      target.querySelectorAll("input").forEach(function (input) {
        if (held && input.value === held) {
          input.focus();
        }
      });
    });
  }

  var last = null;

  function run() {
    var mine = ++turn;
    writeAddress();
    document.title = state.q ? state.q + " | " + main.dataset.title : main.dataset.title;
    if (!kehoach.fold(state.q)) {
      main.querySelector(".results").replaceChildren();
      main.querySelector("[role=status]").textContent = "";
      return Promise.resolve();
    }
    main.setAttribute("aria-busy", "true");
    return kehoach
      .find(state.q, { filters: state.filters, byDate: state.date, wide: state.wide })
      .then(function (found) {
        last = found;
        return showResults(found, mine);
      })
      .catch(function () {
        main.querySelector("[role=status]").textContent = main.dataset.fault;
      })
      .then(function () {
        main.removeAttribute("aria-busy");
        if (mine === turn && last) {
          main.querySelectorAll("[data-facet]").forEach(function (element) {
            fillFacet(element, last);
          });
        }
      });
  }

  function startPage() {
    readAddress();
    var sort = main.querySelector("select");
    sort.value = state.date ? "ngay" : "";
    sort.addEventListener("change", function () {
      state.date = sort.value === "ngay";
      run();
    });
    main.querySelector(".more").addEventListener("click", function () {
      var before = state.shown;
      state.shown += PAGE;
      run().then(function () {
        var item = main.querySelectorAll(".result")[before];
        if (item) {
          item.querySelector("a").focus();
        }
      });
    });
    main.querySelector(".wider").addEventListener("click", function () {
      state.wide = true;
      run();
    });
    main.querySelectorAll("[data-facet]").forEach(function (element) {
      element.addEventListener("toggle", function () {
        if (last && element.open) {
          fillFacet(element, last);
        }
      });
    });
    box.addEventListener(
      "input",
      later(function () {
        state.q = box.value;
        state.shown = PAGE;
        state.wide = false;
        run();
      })
    );
    box.form.addEventListener("submit", function (event) {
      event.preventDefault();
      state.q = box.value;
      run();
    });
    main.querySelector(".tool").hidden = false;
    run();
  }

  /* ---- The words of a search, in the page that it led to ---- */

  kehoach.highlight = function (text, question) {
    var first = null;
    text.querySelectorAll(BLOCKS).forEach(function (block) {
      var nodes = [];
      (function collect(element) {
        element.childNodes.forEach(function (node) {
          if (node.nodeType === 3) {
            nodes.push(node);
          } else if (node.nodeType === 1 && !node.matches(BLOCKS + ",ul,ol,table,.jump,.chips")) {
            collect(node);
          }
        });
      })(block);
      var whole = "";
      var starts = nodes.map(function (node) {
        whole += node.data;
        return whole.length - node.data.length;
      });
      var matches = kehoach.matches(whole, question);
      first = first || (matches.length ? block : null);
      // From the end, so that a node that has been cut still begins where it did.
      matches.reverse().forEach(function (match) {
        nodes.forEach(function (node, i) {
          var end = i + 1 < starts.length ? starts[i + 1] : whole.length;
          var from = Math.max(match.from, starts[i]);
          var to = Math.min(match.to, end);
          if (from < to) {
            var part = node.splitText(from - starts[i]);
            part.splitText(to - from);
            var mark = make("mark");
            part.replaceWith(mark);
            mark.append(part);
          }
        });
      });
    });
    return first;
  };

  if (main && box) {
    startPage();
  } else if (box) {
    startBox();
  }
  document.dispatchEvent(new Event("kehoach"));
})();
