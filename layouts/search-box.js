/*
 * The search box of every page and the page tim.html: what search.js finds becomes a list
 * under the box, or the results of the page. The whole search is in the address, so that
 * it can be sent to others and returned to. Interface texts come from data- attributes.
 *
 * The sections, tasks and passages under a result are cut from the plan's own page when
 * the result comes into view: the index has no text, and readers see what the page says.
 * From a disk, pages cannot be fetched; there each is loaded into a hidden frame, where
 * this same script cuts them out and posts them to its parent.
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
  var LISTED = 5;
  var FEW = 10;

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

  /* The text with the words of the query marked. */
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

  /* The blocks of a text that match part of the query, best first. */
  function blocksOf(text, question) {
    var found = [];
    text.querySelectorAll(BLOCKS).forEach(function (block, order) {
      var own = ownText(block).replace(/\s+/g, " ").trim();
      var score = 0;
      var longest = 0;
      kehoach.matches(own, question).forEach(function (match) {
        score += match.words * match.words;
        longest = Math.max(longest, match.words);
      });
      if (score) {
        score = Math.min(score, 200);
        found.push({ block: block, order: order, score: score, longest: longest, text: own });
      }
    });
    return found.sort(function (a, b) {
      return b.score - a.score || a.order - b.order;
    });
  }

  /* Who has the task and its state, if the place is a task. */
  function factsOf(place) {
    var chips = place && place.querySelector(".chips");
    return chips && chips.closest("[id]") === place
      ? Array.from(chips.children).map(function (chip) {
          return chip.textContent.replace(/\s+/g, " ").trim();
        })
      : [];
  }

  /* The up to three places of a page that best match: {id, title, text, facts}. */
  function placesOf(page, question) {
    var text = page.querySelector("article .text, article.text");
    var found = text ? blocksOf(text, question) : [];
    var ids = new Set();
    var places = [];
    for (var i = 0; i < found.length && places.length < 3; i++) {
      var near = found[i].block.closest("[id]");
      var heading = headingBefore(found[i].block, text);
      var within = near && text.contains(near) ? near : heading;
      var id = within ? within.id : "";
      if (!ids.has(id)) {
        ids.add(id);
        places.push({
          id: id,
          title: heading ? ownText(heading).trim() : "",
          text: found[i].block === heading ? "" : found[i].text,
          facts: factsOf(within),
          item: within !== heading,
        });
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

  function placeItem(place, card, question) {
    var item = make("li", {}, []);
    var name = place.item && /^[\w.-]+$/.test(place.id) ? main.dataset.place.replace("{id}", place.id) : "";
    item.append(
      make("a", { href: addressOf(card, question, place.id) }, [
        marked([name, place.title].filter(Boolean).join(" · ") || "#", question),
      ])
    );
    if (place.text) {
      item.append(make("p", {}, [marked(passage(place.text, question), question)]));
    }
    if (place.facts.length) {
      item.append(make("p", { class: "of" }, [place.facts.join(" · ")]));
    }
    return item;
  }

  /* The link of the result leads to its best place, too. */
  function addPlaces(item, places, question) {
    if (places.length && item.isConnected && !item.querySelector(".places")) {
      item.querySelector(".what").href = addressOf(item.card, question, places[0].id);
      item.append(
        make(
          "ul",
          { class: "places", lang: "vi" },
          places.map(function (place) {
            return placeItem(place, item.card, question);
          })
        )
      );
    }
  }

  function fetchPlaces(item, question) {
    return fetch(root + item.card.address)
      .then(function (answer) {
        return answer.ok ? answer.text() : "";
      })
      .then(function (html) {
        var page = new DOMParser().parseFromString(html, "text/html");
        addPlaces(item, placesOf(page, question), question);
      })
      .catch(function () {});
  }

  /* From a disk: each page, in a frame, posts its own places; one page at a time. */
  var frames = Promise.resolve();

  function framePlaces(item, question) {
    frames = frames.then(function () {
      return new Promise(function (done) {
        var frame = make("iframe", { src: addressOf(item.card, question), hidden: "" });
        function end() {
          clearTimeout(timer);
          window.removeEventListener("message", hear);
          frame.remove();
          done();
        }
        function hear(event) {
          if (event.source === frame.contentWindow && Array.isArray(event.data)) {
            addPlaces(item, event.data, question);
            end();
          }
        }
        var timer = setTimeout(end, 3000);
        window.addEventListener("message", hear);
        if (item.isConnected) {
          document.body.append(frame);
        } else {
          end();
        }
      });
    });
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

  function fillResult(item, card) {
    var facts = [card.number, card.issuer, dayOf(card.date)].filter(Boolean);
    item.card = card;
    item.replaceChildren(
      make("a", { class: "what", href: addressOf(card, state.q) }, [marked(card.title, state.q)]),
      make(
        "p",
        { class: "of" },
        [make("span", {}, [kindName(card.kind)])].concat(
          ...facts.map(function (fact) {
            return [" ", marked(fact, state.q)];
          })
        )
      )
    );
  }

  /* Lists all results in order at once; each is filled when its card has loaded. */
  function fillResults(list, records, mine) {
    var items = records.map(function () {
      return make("li", { class: "result", lang: "vi" }, ["…"]);
    });
    list.replaceChildren.apply(list, items);
    return Promise.all(
      records.map(function (record, i) {
        return kehoach.card(record).then(function (card) {
          if (mine === turn) {
            fillResult(items[i], card);
            watch.observe(items[i]);
          }
        });
      })
    );
  }

  function say(all, found) {
    var n = all.length - found.apart;
    var words = n ? main.dataset[found.near ? "near" : "count"].replace("{n}", n) : main.dataset.none;
    main.querySelector("[role=status]").textContent = words;
  }

  /* Results with the words side by side, then those that merely have all of them. */
  function showResults(found, mine) {
    if (mine !== turn) {
      return null;
    }
    var all = found.pins.concat(found.records);
    var side = all.slice(0, all.length - found.apart);
    var apart = all.slice(side.length).slice(0, Math.max(state.shown - side.length, FEW));
    var rest = main.querySelector(".apart");
    say(all, found);
    watchPlaces();
    rest.hidden = !found.apart;
    rest.querySelector("h2").textContent = main.dataset.apart.replace("{n}", found.apart);
    main.querySelector(".more").hidden =
      side.length <= state.shown && found.apart <= apart.length;
    main.querySelector(".wider").hidden = state.wide || !found.narrow || side.length < FEW;
    return Promise.all([
      fillResults(main.querySelector(".results"), side.slice(0, state.shown), mine),
      fillResults(rest.querySelector("ol"), apart, mine),
    ]);
  }

  /* If few results have the phrase, its single words are searched for automatically. */
  function addApart(found, mine) {
    var few = found.narrow && found.records.length + found.pins.length < FEW;
    if (!few || mine !== turn) {
      return found;
    }
    return find(true).then(function (more) {
      return Promise.resolve(more.apart ? showResults(more, mine) : null).then(function () {
        return more;
      });
    });
  }

  function find(wide) {
    return kehoach.find(state.q, { filters: state.filters, byDate: state.date, wide: wide });
  }

  function watchPlaces() {
    if (watch) {
      watch.disconnect();
    }
    var question = state.q;
    watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        var item = entry.target;
        if (entry.isIntersecting && item.card.kind < 2) {
          watch.unobserve(item);
          (location.protocol === "file:" ? framePlaces : fetchPlaces)(item, question);
        }
      });
    });
  }

  /* States and kinds of results have interface texts; other values are shown as they are. */
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
      main.querySelector(".apart").hidden = true;
      main.querySelector("[role=status]").textContent = "";
      return Promise.resolve();
    }
    main.setAttribute("aria-busy", "true");
    return find(state.wide)
      .then(function (found) {
        last = found;
        return Promise.resolve(showResults(found, mine)).then(function () {
          return addApart(found, mine);
        });
      })
      .then(function (found) {
        last = mine === turn ? found : last;
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

  /* ---- The words of a search in the page that it led to ---- */

  kehoach.highlight = function (text, question) {
    if (window.parent !== window && location.protocol === "file:") {
      window.parent.postMessage(placesOf(document, question), "*");
      return null;
    }
    var blocks = blocksOf(text, question);
    var longest = blocks.reduce(function (most, found) {
      return Math.max(most, found.longest);
    }, 0);
    blocks.forEach(function (found) {
      var block = found.block;
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
      var matches = kehoach.matches(whole, question).filter(function (match) {
        return longest < 2 || match.words > 1;
      });
      // Backwards, so that offsets before a split stay valid.
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
    return blocks.length ? blocks[0].block : null;
  };

  if (main && box) {
    startPage();
  } else if (box) {
    startBox();
  }
  document.dispatchEvent(new Event("kehoach"));
})();
