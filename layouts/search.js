/*
 * The search engine of the site: a query in, records out. It touches no page
 * (search-box.js does that), so the same file runs in node for the tests.
 *
 * The index is a folder of scripts, tim/*.js, that call kehoach.shard, kehoach.cards and
 * kehoach.facet; the build appends kehoach.begin and kehoach.tables to this file. See
 * kehoach-search(5) for the format. Records are numbered with the newest plan last: of two
 * equal matches the higher number is better.
 *
 * A query of n syllables is answered from the pairs at its even places, each with the
 * triples it begins: half as many shards as there are pairs, and neighbouring triples
 * overlap, so the words must really form the phrase. Only if few records have the phrase
 * are its single words looked up too.
 */
var kehoach = (function () {
  "use strict";
  var FEW = 10;
  var PINS = 3;
  var CLOSE = 100;
  var EXACT = 3; // marks as typed, or none typed
  var FOLDED = 2; // other marks than typed
  var BEGUN = 1; // the last word is a prefix
  var APART = 0; // all words, but not side by side
  var WORD = 0;
  var PAIR = 1;
  var TRIPLE = 2;

  var tables = null;
  var index = null;
  var waiting = {};
  var shards = {};
  var cards = [];
  var facets = {};
  var fetchScript = null;

  /* ---- Letters: the same as src/viet, from its tables ---- */

  var letters = {}; // é → {shape: "e", tone: 4, fold: "e"}, capitals too

  function setTables(given) {
    tables = given;
    given.letters.forEach(function (row) {
      Array.from(row[1]).forEach(function (c, tone) {
        var letter = { shape: row[1][0], tone: tone, fold: row[0] };
        letters[c] = letter;
        letters[c.toUpperCase()] = letter;
      });
    });
    given.alike.forEach(function (pair) {
      letters[pair[0]] = letters[pair[1]];
    });
  }

  function isDigit(c) {
    return c >= "0" && c <= "9";
  }

  function isMark(c) {
    return c >= "\u0300" && c <= "\u036f";
  }

  /* Composes letters with their marks, typed in any order. */
  function compose(text) {
    return text.normalize("NFC").replace(/([^\u0300-\u036f])([\u0300-\u036f]+)/g, function (all) {
      var base = all.normalize("NFD");
      var quality = /[\u0302\u0306\u031b]/.exec(base);
      var tone = /[\u0300\u0301\u0303\u0309\u0323\u0340\u0341]/.exec(base);
      return (base[0] + (quality || "") + (tone || "")).normalize("NFC");
    });
  }

  function fold(text) {
    return Array.from(compose(text))
      .map(function (c) {
        if (letters[c]) {
          return letters[c].fold;
        }
        return isMark(c) || /[\u00ad\u200b-\u200d\u2060\ufeff]/.test(c) ? "" : c;
      })
      .join("")
      .replace(/\s+/g, " ")
      .trim();
  }

  function toneKey(syllable) {
    var tone = 0;
    var key = Array.from(compose(syllable))
      .map(function (c) {
        var letter = letters[c];
        if (letter && letter.tone) {
          tone = letter.tone;
        }
        return letter ? letter.shape : c;
      })
      .join("");
    return tone ? key + tone : key;
  }

  function variantKey(syllable) {
    return toneKey(syllable)
      .replace(/^([hklmstv])y(?=[1-5]?$)/, "$1i")
      .replace(/^qui/, "quy");
  }

  /* The letters that a word is filed under; foldOfKey gives them for its key. */
  function fileOf(word) {
    var digits = /\d/.test(word);
    var key = digits ? word : variantKey(word).replace(/[1-5]$/, "");
    return digits ? "#" + fold(withoutZeros(word)) : fold(key);
  }

  function withoutZeros(word) {
    return word.replace(/^0+(?=\d)/, "");
  }

  function wordKey(word) {
    return /\d/.test(word) ? "#" + fold(withoutZeros(word)) : toneKey(word);
  }

  function foldOfKey(key) {
    return key[0] === "#" ? key : fold(variantKey(key.replace(/[1-5]$/, "")));
  }

  /* ---- Syllables, and how they are typed without an input method ---- */

  function isSyllableKey(shape, tone) {
    if (!shape || Array.from(shape).length > 7) {
      return false;
    }
    return [""].concat(tables.onsets).some(function (onset) {
      var rime = shape.slice(onset.length);
      return (
        shape.slice(0, onset.length) === onset &&
        tables.rimes.indexOf(rime) >= 0 &&
        (!/([cpt]|ch)$/.test(rime) || tone > 3)
      );
    });
  }

  /* A word being typed: letters without tone, and the tone; as in src/viet/telex.c. */
  function typed(word, press, both) {
    var t = { letters: [], tone: 0, both: both };
    Array.from(word.toLowerCase()).forEach(function (c) {
      press(t, c);
    });
    var shape = t.letters.join("");
    var same = !t.tone && shape === word.toLowerCase();
    return !same && isSyllableKey(shape, t.tone) ? shape + (t.tone || "") : "";
  }

  function isVowel(c) {
    return Boolean(letters[c]) && "aeiouy".indexOf(letters[c].fold) >= 0;
  }

  function markLast(t, base, marked) {
    var i = t.letters.lastIndexOf(base);
    if (i >= 0) {
      t.letters[i] = marked;
    }
    return i >= 0;
  }

  function findPair(t, first, second) {
    for (var i = 0; i + 1 < t.letters.length; i++) {
      if (t.letters[i] === first && t.letters[i + 1] === second && t.letters[i - 1] !== "q") {
        return i;
      }
    }
    return -1;
  }

  function markHorn(t) {
    var uo = findPair(t, "u", "o");
    var ua = findPair(t, "u", "a");
    if (uo >= 0) {
      t.letters[uo] = t.both ? "\u01b0" : "u";
      t.letters[uo + 1] = "\u01a1";
      return true;
    }
    if (ua >= 0) {
      t.letters[ua] = "\u01b0";
      return true;
    }
    return markLast(t, "o", "\u01a1") || markLast(t, "u", "\u01b0");
  }

  function markBar(t) {
    var can = t.letters[0] === "d";
    if (can) {
      t.letters[0] = "\u0111";
    }
    return can;
  }

  var round = { a: "\u00e2", e: "\u00ea", o: "\u00f4" };

  function pressTelex(t, c) {
    var tone = "zfrxsj".indexOf(c);
    if (tone >= 0 && t.letters.some(isVowel)) {
      t.tone = tone;
    } else if (c === "w") {
      if ((findPair(t, "u", "a") >= 0 || !markLast(t, "a", "\u0103")) && !markHorn(t)) {
        t.letters.push("\u01b0");
      }
    } else if (!(c === "d" && markBar(t)) && !(round[c] && markLast(t, c, round[c]))) {
      t.letters.push(c);
    }
  }

  function pressVni(t, c) {
    var done = false;
    if (c >= "0" && c <= "5") {
      t.tone = [0, 4, 1, 2, 3, 5][+c];
      done = t.letters.some(isVowel);
    } else if (c === "6") {
      done = ["a", "e", "o"].some(function (v) {
        return markLast(t, v, round[v]);
      });
    } else if (c === "7") {
      done = markHorn(t);
    } else if (c === "8") {
      done = markLast(t, "a", "\u0103");
    } else if (c === "9") {
      done = markBar(t);
    }
    if (!done) {
      t.letters.push(c);
    }
  }

  function readKeys(word, press) {
    if (!/^[a-z][a-z0-9]*$/i.test(word)) {
      return "";
    }
    return typed(word, press, true) || typed(word, press, false);
  }

  /* Tone keys of the syllables that an input method would make of the typed keys. */
  function readings(word) {
    return [readKeys(word, pressTelex), readKeys(word, pressVni)].filter(Boolean);
  }

  /* ---- Tokens ---- */

  function isSeparator(c) {
    if (/[0-9A-Za-z]/.test(c)) {
      return false;
    }
    return (
      c < "\u00c0" ||
      /[\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ufe00-\ufe6f\ufeff]/.test(c) ||
      (c >= "\uff01" && c <= "\uff5e" && !/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(c))
    );
  }

  /* The words of a text: {text, at, end, glued}. */
  function words(text) {
    var found = [];
    var gap = "";
    var at = 0;
    var word = null;
    Array.from(text).forEach(function (c) {
      if (isSeparator(c)) {
        word = null;
        gap += c;
      } else if (word) {
        word.text += c;
        word.end = at + c.length;
      } else {
        var glued = /^[-/.&\u2010\u2011\u2013\u2215]$/.test(gap);
        word = { text: c, at: at, end: at + c.length, glued: glued && found.length > 0 };
        found.push(word);
        gap = "";
      }
      at += c.length;
    });
    return found;
  }

  /* "#25-nq-tw" for any spelling of a number; empty if it is not one. */
  function numberKey(text) {
    var parts = words(compose(text).replace(/^\s*s[oố]\s*:?\s*(?=\d)/i, "")).map(function (w) {
      return fold(withoutZeros(w.text));
    });
    var joined = parts.join("-");
    return /^\d.*[a-z]/.test(joined) && parts.length > 1 ? "#" + joined : "";
  }

  /* ---- The index ---- */

  function load(name) {
    if (!waiting[name]) {
      waiting[name] = fetchScript(name).catch(function (fault) {
        delete waiting[name];
        throw fault;
      });
    }
    return waiting[name];
  }

  /* The shards of a sorted list [from, name, from, name …] that may have keys from `low` to
   * `high`; at most `most` of them. */
  function shardsFor(list, low, high, most) {
    var found = [];
    var lo = 0;
    var hi = list.length / 2;
    while (lo < hi) {
      var middle = (lo + hi) >> 1;
      if (list[2 * middle] <= low) {
        lo = middle + 1;
      } else {
        hi = middle;
      }
    }
    for (var i = Math.max(lo - 1, 0); 2 * i < list.length && list[2 * i] <= high; i++) {
      if (found.length < most) {
        found.push({ from: list[2 * i], name: list[2 * i + 1] });
      }
    }
    return found;
  }

  function bytesOf(base64) {
    var text = atob(base64);
    var bytes = new Uint8Array(text.length + 4);
    for (var i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
    return bytes;
  }

  /* A shard: the entries {left, right, third, next, at} of each fold, pair or triple of folds. */
  function readShard(from, names, base64) {
    var bytes = bytesOf(base64);
    var left = "";
    var right = "";
    var entries = names.split(",").map(function (name) {
      if (name[0] === "!") {
        return { kind: 0, left: name.slice(1), next: [] };
      }
      var next = name.split(".");
      var keys = next.shift().split(" ");
      left = keys[0] || left;
      right = keys[1] || right;
      return { kind: keys.length - 1, left: left, right: right, third: keys[2], next: next };
    });
    var at = 0;
    var lengths = entries.map(function () {
      var length = 0;
      for (var shift = 0; ; shift += 7) {
        var b = bytes[at++];
        length |= (b & 127) << shift;
        if (b < 128) {
          return length;
        }
      }
    });
    var folds = new Map();
    entries.forEach(function (entry, i) {
      entry.bytes = bytes;
      entry.at = at * 8;
      at += lengths[i];
      var key = [entry.left, entry.right, entry.third]
        .slice(0, entry.kind + 1)
        .map(foldOfKey)
        .join(" ");
      if (folds.has(key)) {
        folds.get(key).push(entry);
      } else {
        folds.set(key, [entry]);
      }
    });
    shards[entries[0].kind + from] = folds;
  }

  /* Reads bits; src/index/coding.h describes the coding of lists. */
  function Bits(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  Bits.prototype.get = function (width) {
    var value = 0;
    while (width > 0) {
      var left = 8 - (this.at & 7);
      var take = Math.min(left, width);
      var byte = this.bytes[this.at >> 3] & ((1 << left) - 1);
      value = (value << take) | (byte >> (left - take));
      this.at += take;
      width -= take;
    }
    return value;
  };

  Bits.prototype.count = function () {
    var width = 0;
    while (width < 24 && this.get(1)) {
      width++;
    }
    return (1 << width) + this.get(width) - 1;
  };

  Bits.prototype.bounded = function (range) {
    var width = 32 - Math.clz32(range - 1);
    if (!width) {
      return 0;
    }
    var spare = (1 << width) - range;
    var value = this.get(width - 1);
    return value < spare ? value : ((value << 1) | this.get(1)) - spare;
  };

  Bits.prototype.between = function (out, from, n, lo, hi) {
    while (n > 0 && hi - lo + 1 !== n) {
      var middle = n >> 1;
      var least = lo + middle;
      var value = least + this.bounded(hi - (n - 1 - middle) - least + 1);
      out[from + middle] = value;
      if (middle) {
        this.between(out, from, middle, lo, value - 1);
      }
      lo = value + 1;
      from += middle + 1;
      n -= middle + 1;
    }
    for (var i = 0; i < n; i++) {
      out[from + i] = lo + i;
    }
  };

  Bits.prototype.list = function (range) {
    var n = Math.min(this.count(), range);
    var out = new Uint32Array(n);
    this.between(out, 0, n, 0, range - 1);
    return out;
  };

  function total() {
    return index.range;
  }

  /* Decodes the records of an entry and their weights. */
  function open(entry) {
    if (!entry.records) {
      var bits = new Bits(entry.bytes, entry.at);
      entry.records = bits.list(total());
      entry.weights = new Uint8Array(entry.records.length);
      [2, 1].forEach(function (weight) {
        bits.list(entry.records.length).forEach(function (i) {
          entry.weights[i] = weight;
        });
      });
      entry.bits = bits;
    }
    return entry;
  }

  /* The triples that a pair begins: [{key, places}], places among the pair's records. */
  function triples(entry) {
    if (!entry.triples) {
      entry.triples = entry.next.map(function (key) {
        entry.bits.at = (entry.bits.at + 7) & ~7;
        return { key: key, places: entry.bits.list(entry.records.length) };
      });
    }
    return entry.triples;
  }

  /* The same, for one third fold, of a pair whose triples are stored separately. */
  function farTriples(entry, file) {
    var low = [entry.left, entry.right].map(foldOfKey).concat(file).join(" ");
    return entriesOf(TRIPLE, low, low, 1).then(function (found) {
      return found
        .filter(function (triple) {
          return triple.left === entry.left && triple.right === entry.right;
        })
        .map(function (triple) {
          var places = new Bits(triple.bytes, triple.at).list(entry.records.length);
          return { key: triple.third, places: places };
        });
    });
  }

  /* Loads the shards that may have folds from `low` to `high`; resolves to their entries. */
  function entriesOf(kind, low, high, most) {
    var parts = shardsFor(index.shards[kind], low, high, most);
    return Promise.all(
      parts.map(function (part) {
        return load(part.name);
      })
    ).then(function () {
      var found = [];
      parts.forEach(function (part) {
        shards[kind + part.from].forEach(function (entries, key) {
          if (key >= low && key <= high) {
            found = found.concat(entries);
          }
        });
      });
      return found;
    });
  }

  /* ---- A query ---- */

  /* What a typed word may mean: its key, needed for EXACT, and where it is filed. */
  function wordOf(text, last) {
    var plain = fold(text) === text.toLowerCase();
    var key = wordKey(text);
    return {
      text: text,
      key: key,
      file: fileOf(text),
      marked: !plain,
      last: last,
      readings: plain ? readings(text) : [],
    };
  }

  /* How well a key matches a typed word: EXACT, FOLDED, BEGUN or -1. */
  function grade(word, key) {
    var file = foldOfKey(key);
    if (file === word.file) {
      return !word.marked || key === word.key ? EXACT : FOLDED;
    }
    if (word.last && file.slice(0, word.file.length) === word.file) {
      return !word.marked || begins(key, word.key) ? BEGUN : -1;
    }
    return -1;
  }

  /* "sat4" continues "sa4", "san" does not. */
  function begins(key, start) {
    var tone = /[1-5]$/.exec(start);
    var shape = tone ? start.slice(0, -1) : start;
    return key.slice(0, shape.length) === shape && (!tone || key.slice(-1) === tone[0]);
  }

  /* For all records: 0, or 1 + 4 * quality + weight. */
  function Scores() {
    this.at = new Uint8Array(total());
    this.near = false; // some may not match; only their text would show it
  }

  Scores.prototype.raise = function (record, quality, weight) {
    var score = 1 + 4 * quality + weight;
    if (score > this.at[record]) {
      this.at[record] = score;
    }
  };

  /* Both must match; the worse of the two counts. */
  function both(a, b) {
    var out = new Scores();
    out.near = a.near || b.near;
    for (var i = 0; i < a.at.length; i++) {
      if (a.at[i] && b.at[i]) {
        var x = a.at[i] - 1;
        var y = b.at[i] - 1;
        out.at[i] = 1 + 4 * Math.min(x >> 2, y >> 2) + Math.min(x & 3, y & 3);
      }
    }
    return out;
  }

  function either(a, b) {
    a.near = a.near || b.near;
    for (var i = 0; i < b.at.length; i++) {
      if (b.at[i] > a.at[i]) {
        a.at[i] = b.at[i];
      }
    }
    return a;
  }

  function countOf(scores) {
    var n = 0;
    for (var i = 0; i < scores.at.length; i++) {
      n += scores.at[i] ? 1 : 0;
    }
    return n;
  }

  function addEntry(scores, entry, quality, records) {
    open(entry);
    for (var i = 0; i < entry.records.length; i++) {
      if (!records || records[i]) {
        scores.raise(entry.records[i], quality, entry.weights[i]);
      }
    }
  }

  /* The entries of the best grades: prefixes count only if there is no exact match. */
  function graded(entries, gradeOf) {
    var all = entries
      .map(function (entry) {
        return { entry: entry, quality: gradeOf(entry) };
      })
      .filter(function (g) {
        return g.quality >= 0;
      });
    var whole = all.filter(function (g) {
      return g.quality === EXACT;
    });
    return whole.length
      ? all.filter(function (g) {
          return g.quality > BEGUN;
        })
      : all;
  }

  /* The matching entries of the best grades. If a last word matches exactly, its
   * continuations are not looked up. */
  function askEntries(kind, low, last, gradeOf) {
    return entriesOf(kind, low, low, 1).then(function (entries) {
      var found = graded(entries, gradeOf);
      var whole = found.some(function (g) {
        return g.quality === EXACT;
      });
      if (whole || !last) {
        return found;
      }
      return entriesOf(kind, low, low + "\uffff", 3).then(function (more) {
        return graded(more, gradeOf);
      });
    });
  }

  function askWord(word) {
    return askEntries(WORD, word.file, word.last, function (entry) {
      return grade(word, entry.left);
    }).then(function (found) {
      var scores = new Scores();
      found.forEach(function (g) {
        addEntry(scores, g.entry, g.quality);
      });
      return scores;
    });
  }

  function askPair(a, b) {
    return askEntries(PAIR, a.file + " " + b.file, b.last, function (entry) {
      var left = grade(a, entry.left);
      var right = grade(b, entry.right);
      return left < 0 || right < 0 ? -1 : Math.min(left, right);
    });
  }

  /*
   * Which records of a pair have `word` after it, as {sure, unsure}. The index omits rare
   * triples of large sites: a record with none of the stored triples may have an omitted one.
   */
  function third(entry, word) {
    var n = open(entry).records.length;
    var known = { sure: new Uint8Array(n), unsure: new Uint8Array(n).fill(1) };
    if (n < index.many) {
      return Promise.resolve(known);
    }
    var far = entry.next[0] === "~";
    return Promise.resolve(far ? farTriples(entry, word.file) : triples(entry)).then(function (all) {
      var any = false;
      all.forEach(function (triple) {
        var same = grade(word, triple.key) >= FOLDED;
        any = any || same;
        triple.places.forEach(function (i) {
          known.unsure[i] = 0;
          known.sure[i] = known.sure[i] || (same ? 1 : 0);
        });
      });
      if (index.some < 2 || (any && (word.marked || far))) {
        known.unsure.fill(0);
      } else if (!any) {
        known.unsure.fill(1);
      }
      return known;
    });
  }

  /* The records of a pair, {sure, unsure}: where the word after it is known, or not. */
  function pairScores(pair, word) {
    var scores = { sure: new Scores(), unsure: new Scores() };
    return Promise.all(
      pair.map(function (g) {
        return word ? third(g.entry, word) : {};
      })
    ).then(function (known) {
      pair.forEach(function (g, i) {
        addEntry(scores.sure, g.entry, g.quality, known[i].sure);
        if (known[i].unsure) {
          addEntry(scores.unsure, g.entry, g.quality, known[i].unsure);
        }
      });
      return scores;
    });
  }

  /*
   * Two or more words side by side. Looks up the pairs at even places and the last one; for
   * three words, or between quotes, all pairs, each with the triple it begins: this takes
   * twice the shards and is exact, except for records where parts of a longer phrase overlap
   * in different places.
   */
  function askPhrase(phrase, quoted) {
    var last = phrase.length - 2;
    var places = [];
    quoted = quoted || phrase.length === 3;
    for (var i = 0; i <= last; i += quoted ? 1 : 2) {
      places.push(i);
    }
    if (places[places.length - 1] !== last) {
      places.push(last);
    }
    return Promise.all(
      places.map(function (i) {
        return askPair(phrase[i], phrase[i + 1]);
      })
    ).then(function (pairs) {
      var whole = pairs[pairs.length - 1].some(function (g) {
        return g.quality >= FOLDED;
      });
      var near = phrase.length > 2 && !quoted;
      return Promise.all(
        pairs.map(function (pair, k) {
          var i = places[k];
          var begun = i < last && phrase[i + 2].last && !whole;
          var told = i === last || (places[k + 1] === i + 1 && !quoted) || begun;
          near = near || begun;
          return pairScores(pair, told ? null : phrase[i + 2]);
        })
      ).then(function (steps) {
        return settle(phrase, places, steps, near);
      });
    });
  }

  /*
   * Where the index does not say whether the next word follows, the next pair is looked up
   * too, but only if the result depends on it.
   */
  function settle(phrase, places, steps, near) {
    var likely = steps
      .map(function (step) {
        return either(either(new Scores(), step.sure), step.unsure);
      })
      .reduce(both);
    return Promise.all(
      steps.map(function (step, k) {
        var i = places[k];
        if (!hangs(likely, step)) {
          return step.sure;
        }
        near = true;
        if (places[k + 1] === i + 1) {
          return either(step.sure, step.unsure);
        }
        return askPair(phrase[i + 1], phrase[i + 2])
          .then(function (next) {
            return pairScores(next, null);
          })
          .then(function (next) {
            return either(step.sure, both(step.unsure, next.sure));
          });
      })
    ).then(function (all) {
      var scores = all.reduce(both);
      scores.near = near;
      return scores;
    });
  }

  function hangs(likely, step) {
    return likely.at.some(function (score, i) {
      return score && step.unsure.at[i] && !step.sure.at[i];
    });
  }

  function askApart(all) {
    return Promise.all(all.map(askWord)).then(function (each) {
      var scores = each.reduce(both);
      for (var i = 0; i < scores.at.length; i++) {
        if (scores.at[i]) {
          scores.at[i] = 1 + 4 * APART + ((scores.at[i] - 1) & 3);
        }
      }
      return scores;
    });
  }

  function askNumber(number) {
    var key = number.key;
    var last = number.last;
    var end = last ? "\uffff" : "-\uffff";
    return entriesOf(WORD, key, key + end, 2).then(function (entries) {
      var scores = new Scores();
      entries.forEach(function (entry) {
        var exact = entry.left === key;
        var part = entry.left[key.length] === "-";
        if (exact || part || last) {
          addEntry(scores, entry, exact ? EXACT : part ? FOLDED : BEGUN);
        }
      });
      return scores;
    });
  }

  /* ---- From a text to terms ---- */

  /* A word that may be part of a number's symbol: "25-nq/tw", "25 nq tw", "nq 25". */
  function isSymbol(text) {
    return /^[a-z]{1,8}$/.test(fold(text)) && !isSyllableKey(toneKey(text), 4);
  }

  /* How many words from `i` on form a number, and whether its figure comes last. */
  function numberAt(list, i) {
    var end = i;
    var letter = false;
    if (isDigit(list[i].text[0])) {
      for (end = i + 1; end < list.length; end++) {
        var symbol = isSymbol(list[end].text);
        var year = end === i + 1 && /^\d{4}$/.test(list[end].text);
        if (!list[end].glued && !symbol && !year) {
          break;
        }
        letter = letter || symbol || list[end].glued;
      }
      return letter ? { n: end - i, back: false } : null;
    }
    while (end < list.length && isSymbol(list[end].text)) {
      end++;
    }
    var figure =
      end > i && end < list.length && /^\d/.test(list[end].text) && !/^(19|20)\d\d$/.test(list[end].text);
    return figure ? { n: end - i + 1, back: true } : null;
  }

  function numberTerm(list, last) {
    var parts = list.map(function (w) {
      return fold(withoutZeros(w.text));
    });
    return { key: "#" + parts.join("-"), words: list.length, last: last, plain: list };
  }

  /* {phrases: [[word]], numbers: [], without: [word]} */
  function parse(text) {
    var asked = { phrases: [], numbers: [], without: [], quoted: false };
    var pieces = compose(text).match(/-?"[^"]*"?|[^\s"]+|\s+/g) || [];
    var run = "";
    var open = !/[\s"]$/.test(text);

    function flush(last) {
      var list = words(run);
      var phrase = [];
      for (var i = 0; i < list.length; i++) {
        var number = numberAt(list, i);
        if (number) {
          var part = list.slice(i, i + number.n);
          i += number.n - 1;
          asked.numbers.push(
            numberTerm(
              number.back ? part.slice(-1).concat(part.slice(0, -1)) : part,
              last && !number.back && i === list.length - 1
            )
          );
          if (phrase.length) {
            asked.phrases.push(phrase);
            phrase = [];
          }
        } else {
          phrase.push(wordOf(list[i].text, last && i === list.length - 1));
        }
      }
      if (phrase.length) {
        asked.phrases.push(phrase);
      }
      run = "";
    }

    pieces.forEach(function (piece) {
      var quoted = /^-?"/.test(piece);
      var without = /^-(?=["\w\u00c0-\u1ef9])/.test(piece) && /(^|\s)$/.test(run);
      if (quoted || without) {
        flush(false);
      }
      if (without) {
        words(piece).forEach(function (w) {
          asked.without.push(wordOf(w.text, false));
        });
      } else if (quoted) {
        run = piece;
        flush(false);
        asked.quoted = true;
      } else {
        run += piece;
      }
    });
    flush(open);
    return asked;
  }

  /* ---- The results ---- */

  function askTerms(phrases, numbers, quoted) {
    return Promise.all(
      phrases
        .map(function (phrase) {
          return phrase.length > 1 ? askPhrase(phrase, quoted) : askWord(phrase[0]);
        })
        .concat(numbers.map(askNumber))
    ).then(function (all) {
      var scores = all.reduce(both);
      return numbers.length ? scores : asTyped(scores);
    });
  }

  /* If enough records have the marks as typed, others are dropped. */
  function asTyped(scores) {
    var least = 1 + 4 * EXACT;
    var enough = scores.at.filter(function (score) {
      return score >= least;
    }).length;
    for (var i = 0; enough >= FEW && i < scores.at.length; i++) {
      scores.at[i] = scores.at[i] < least ? 0 : scores.at[i];
    }
    return scores;
  }

  /* Looks up a longer phrase again, as if quoted, if only a few records seem to have it. */
  function askClosely(asked) {
    var long = asked.phrases.some(function (phrase) {
      return phrase.length > 3;
    });
    return askTerms(asked.phrases, asked.numbers, asked.quoted).then(function (scores) {
      var n = countOf(scores);
      var again = long && !asked.quoted && n && n < CLOSE;
      return again ? askTerms(asked.phrases, asked.numbers, true) : scores;
    });
  }

  function lower(scores, quality) {
    for (var i = 0; i < scores.at.length; i++) {
      if (scores.at[i] > 4 * quality + 3) {
        scores.at[i] = 1 + 4 * quality + ((scores.at[i] - 1) & 3);
      }
    }
    return scores;
  }

  /* The same phrases with abbreviations written out, or the other way round. */
  function written(phrases, back) {
    var changed = false;
    var out = phrases.map(function (phrase) {
      var text = phrase
        .map(function (word) {
          return word.text;
        })
        .join(" ");
      var capitals = text !== text.toLowerCase();
      for (var i = 0; i < tables.abbreviations.length; i += 2) {
        var symbol = tables.abbreviations[i];
        var long = tables.abbreviations[i + 1];
        var from = back ? fold(long) : capitals ? symbol : fold(symbol);
        var here = back ? fold(text) : text;
        var at = (" " + here + " ").indexOf(" " + from + " ");
        if (at >= 0) {
          var before = here.slice(0, at).split(" ").length - 1;
          var n = from.split(" ").length;
          phrase = phrase.slice(0, before).concat(
            words(back ? symbol : long).map(function (w) {
              return wordOf(w.text, false);
            }),
            phrase.slice(before + n)
          );
          changed = true;
          break;
        }
      }
      return phrase;
    });
    return changed ? out : null;
  }

  function typedOtherwise(phrases) {
    var changed = false;
    var out = phrases.map(function (phrase) {
      return phrase.map(function (word) {
        if (!word.readings.length) {
          return word;
        }
        changed = true;
        var key = word.readings[0];
        return {
          text: word.text,
          key: key,
          file: foldOfKey(key),
          marked: true,
          last: word.last,
          readings: [],
        };
      });
    });
    return changed ? out : null;
  }

  function allWords(asked) {
    return [].concat.apply([], asked.phrases);
  }

  /* Tries further readings of the query, one after another while results are few. */
  function widen(asked, scores, wide) {
    function askWider() {
      var apart = hasApart(asked) && (wide || !countOf(scores));
      scores.narrow = hasApart(asked) && !apart;
      return apart ? askApartWith(asked) : null;
    }

    var steps = [
      function () {
        var other = written(asked.phrases, true);
        return other && askTerms(other, asked.numbers);
      },
      askWider,
      function () {
        var other = countOf(scores) ? null : typedOtherwise(asked.phrases);
        return other && askTerms(other, asked.numbers);
      },
      function () {
        return countOf(scores) || !asked.numbers.length ? null : askLoose(asked);
      },
    ];
    return steps.reduce(function (before, step) {
      return before.then(function () {
        var more = countOf(scores) < FEW || step === askWider ? step() : null;
        return Promise.resolve(more).then(function (found) {
          if (found) {
            either(scores, lower(found, FOLDED));
          }
        });
      });
    }, Promise.resolve()).then(function () {
      return scores;
    });
  }

  function hasApart(asked) {
    return !asked.quoted && allWords(asked).length > 1;
  }

  function askApartWith(asked) {
    return askApart(allWords(asked)).then(function (apart) {
      return Promise.all(asked.numbers.map(askNumber)).then(function (numbers) {
        return [apart].concat(numbers).reduce(both);
      });
    });
  }

  /* An unknown number is searched for as the words it consists of. */
  function askLoose(asked) {
    var all = allWords(asked);
    asked.numbers.forEach(function (number) {
      number.plain.forEach(function (w) {
        all.push(wordOf(w.text, false));
      });
    });
    return askApart(all);
  }

  function exclude(asked, scores) {
    return Promise.all(asked.without.map(askWord)).then(function (all) {
      all.forEach(function (one) {
        for (var i = 0; i < one.at.length; i++) {
          if (one.at[i] > 4 * EXACT) {
            scores.at[i] = 0;
          }
        }
      });
      return scores;
    });
  }

  /* Scores of all records that match the text. */
  function ask(text, wide) {
    var asked = parse(text);
    if (!asked.phrases.length && !asked.numbers.length) {
      return Promise.resolve(new Scores());
    }
    var other = written(asked.phrases, false);
    return Promise.all([
      askClosely(asked),
      other ? askTerms(other, asked.numbers) : null,
    ])
      .then(function (found) {
        return found[1] ? either(found[0], lower(found[1], FOLDED)) : found[0];
      })
      .then(function (scores) {
        return widen(asked, scores, wide);
      })
      .then(function (scores) {
        return exclude(asked, scores);
      });
  }

  function isApart(scores, record) {
    return (scores.at[record] - 1) >> 2 === APART;
  }

  /* Record numbers, best first, or newest first. */
  function ranked(scores, byDate) {
    var most = byDate ? 1 : 4 * EXACT + 3;
    var rows = [];
    for (var i = scores.at.length - 1; i >= 0; i--) {
      if (scores.at[i]) {
        var row = byDate && !isApart(scores, i) ? 0 : most - Math.min(scores.at[i], most) + 1;
        (rows[row] = rows[row] || []).push(i);
      }
    }
    return [].concat.apply(
      [],
      rows.filter(function (row) {
        return row;
      })
    );
  }

  /* ---- Facets: {name: [value]} keeps records with one of the values of each name ---- */

  function facet(name) {
    var place = tables.facets.indexOf(name);
    return load(index.facets[place]).then(function () {
      var f = facets[name];
      if (!f.lists) {
        var bits = new Bits(f.bytes, 0);
        f.lists = f.values.map(function () {
          return bits.list(total());
        });
      }
      return f;
    });
  }

  function maskOf(name, chosen) {
    return facet(name).then(function (f) {
      var mask = new Uint8Array(total());
      f.values.forEach(function (value, i) {
        if (chosen.indexOf(value) >= 0) {
          f.lists[i].forEach(function (record) {
            mask[record] = 1;
          });
        }
      });
      return mask;
    });
  }

  function narrow(scores, filters, but) {
    var names = Object.keys(filters).filter(function (name) {
      return filters[name].length && name !== but;
    });
    return Promise.all(
      names.map(function (name) {
        return maskOf(name, filters[name]);
      })
    ).then(function (masks) {
      var out = new Scores();
      for (var i = 0; i < out.at.length; i++) {
        out.at[i] = masks.every(function (mask) {
          return mask[i];
        })
          ? scores.at[i]
          : 0;
      }
      return out;
    });
  }

  /* [{value, count}] among the records that pass the other filters. */
  function counts(scores, filters, name) {
    return Promise.all([narrow(scores, filters, name), facet(name)]).then(function (r) {
      return r[1].values.map(function (value, i) {
        var n = 0;
        r[1].lists[i].forEach(function (record) {
          n += r[0].at[record] ? 1 : 0;
        });
        return { value: value, count: n };
      });
    });
  }

  /* ---- The words of a query in a text ---- */

  var understood = { text: null };

  function understand(text) {
    if (understood.text !== text) {
      var asked = parse(text);
      understood = {
        text: text,
        numbers: asked.numbers.map(function (number) {
          return number.key.slice(1).split("-");
        }),
        phrases: asked.phrases.concat(
          written(asked.phrases, false) || [],
          written(asked.phrases, true) || [],
          typedOtherwise(asked.phrases) || []
        ),
      };
    }
    return understood;
  }

  /* How many words of the phrase, from its j-th on, match the list from its i-th on. */
  function runAt(list, i, phrase, j) {
    var n = 0;
    while (j + n < phrase.length && i + n < list.length) {
      if (grade(phrase[j + n], list[i + n].key) < BEGUN) {
        break;
      }
      n++;
    }
    return n;
  }

  /* The longest match from the i-th word on, and how much it is worth. */
  function longestAt(list, i, asked) {
    var most = 0;
    var number = 0;
    asked.phrases.forEach(function (phrase) {
      for (var j = 0; j < phrase.length; j++) {
        most = Math.max(most, runAt(list, i, phrase, j));
      }
    });
    asked.numbers.forEach(function (parts) {
      var same = parts.every(function (part, k) {
        return list[i + k] && list[i + k].key.replace("#", "") === part;
      });
      number = same ? Math.max(number, parts.length) : number;
    });
    return { words: Math.max(most, number), said: Math.max(most, number && number + 1) };
  }

  /* Where the text matches the query: [{from, to, words}], in order. Single words of a longer
   * query count only if there is no longer match. */
  function matches(text, question) {
    var asked = understand(question);
    var list = words(text);
    var found = [];
    list.forEach(function (word) {
      word.key = /\d/.test(word.text) ? wordKey(word.text) : toneKey(word.text);
    });
    for (var i = 0; i < list.length; i++) {
      var run = longestAt(list, i, asked);
      if (run.words) {
        found.push({ from: list[i].at, to: list[i + run.words - 1].end, words: run.said });
        i += run.words - 1;
      }
    }
    var most = found.reduce(function (max, match) {
      return Math.max(max, match.words);
    }, 0);
    return found.filter(function (match) {
      return most < 2 || match.words > 1;
    });
  }

  /* ---- Results ---- */

  function kindOf(record) {
    return index.kinds.findIndex(function (kind) {
      return record >= kind[0] && record < kind[1];
    });
  }

  function slug(text) {
    return fold(text)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  }

  /* The card of a record: {number, title, date, address, issuer, kind}. */
  function card(record) {
    var part = Math.floor(record / index.size);
    return load(index.cards[part]).then(function () {
      var values = cards[part].map(function (column) {
        return column[record % index.size];
      });
      var date = values[2] && new Date(values[2] * 864e5).toISOString().slice(0, 10);
      var usual = "ke-hoach/" + slug(values[0]) + "-" + String(date).slice(0, 4) + ".html";
      var issuer = values[4];
      return {
        record: record,
        kind: kindOf(record),
        number: values[0],
        title: values[1],
        date: date || "",
        address: values[3] || usual,
        issuer: typeof issuer === "number" ? index.issuers[issuer] || "" : issuer,
      };
    });
  }

  function show(records) {
    return Promise.all(records.map(card));
  }

  /* Directives and units that the query names: if few of a kind have it in their names. */
  function pinned(scores) {
    var found = [];
    for (var kind = 2; kind < index.kinds.length; kind++) {
      var some = [];
      for (var i = index.kinds[kind][0]; i < index.kinds[kind][1] && some.length <= PINS; i++) {
        if (scores.at[i] === 1 + 4 * EXACT + 2) {
          some.push(i);
        }
      }
      found = found.concat(some.length > PINS ? [] : some);
    }
    return found;
  }

  /*
   * Resolves to {records, pins, apart, near, narrow, scores}: all records, best first, and a few
   * to show above them; apart: how many at the end have the words, but not side by side; near:
   * some of the others may not match; narrow: records with the words apart were not looked up.
   * `options`: filters, byDate, wide (look these up even if some records have the phrase).
   */
  function find(text, options) {
    options = options || {};
    return ask(text, options.wide).then(function (scores) {
      return narrow(scores, options.filters || {}).then(function (left) {
        var pins = options.byDate ? [] : pinned(left);
        var records = ranked(left, options.byDate).filter(function (record) {
          return pins.indexOf(record) < 0;
        });
        return {
          records: records,
          pins: pins,
          apart: records.filter(function (record) {
            return isApart(left, record);
          }).length,
          near: scores.near,
          narrow: scores.narrow === true,
          scores: scores,
        };
      });
    });
  }

  return {
    tables: setTables,
    begin: function (given) {
      index = given;
    },
    shard: readShard,
    cards: function (part) {
      cards[part] = [].slice.call(arguments, 1);
    },
    facet: function (name, values, base64) {
      facets[name] = { values: values, bytes: bytesOf(base64) };
    },
    from: function (load) {
      fetchScript = load;
    },
    fold: fold,
    toneKey: toneKey,
    variantKey: variantKey,
    numberKey: numberKey,
    telex: function (word) {
      return readKeys(word, pressTelex);
    },
    vni: function (word) {
      return readKeys(word, pressVni);
    },
    expand: function (symbol) {
      var i = tables.abbreviations.indexOf(symbol);
      return i % 2 === 0 ? tables.abbreviations[i + 1] : "";
    },
    words: words,
    parse: parse,
    find: find,
    card: card,
    show: show,
    kindOf: kindOf,
    counts: counts,
    matches: matches,
  };
})();
