/*
 * Comforts for a reader with script; every page is whole without it.
 * A "#" link at each heading, item and row that has an id, the current section
 * marked in the table of contents, the side column open where there is room
 * (for browsers that cannot do it by style alone). A classic script: modules
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

    // Everything above the upper third counts as seen, so a jump over many
    // sections changes the state of some heading and is noticed.
    var watch = new IntersectionObserver(mark, { rootMargin: "999999px 0px -66% 0px" });
    sections.forEach(function (section) {
      watch.observe(section.heading);
    });
  }

  if (side) {
    openSide();
    wide.addEventListener("change", openSide);
    followSections(side.querySelectorAll(".toc a"));
  }
  document
    .querySelectorAll(".text :is(h2, h3, h4, h5, h6, li, tr)[id]")
    .forEach(addJump);
})();
