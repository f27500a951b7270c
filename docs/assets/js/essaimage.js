// Definitions of terms in a bubble (hover, focus, tap; Escape closes), the way to the search, overdue pages.
// A classic script in its own scope: modules do not load from file://.
(function () {
  "use strict";

  var OPEN_AFTER = 250; // ms: a pointer that only crosses a term opens nothing
  var CLOSE_AFTER = 250; // ms: time enough to reach the bubble
  var bubble = null;
  var owner = null;
  var timer = 0;

  function definitionOf(term) {
    var source = document.getElementById(term.getAttribute("aria-describedby"));
    return source ? source.textContent : "";
  }

  function place(term) {
    var box = term.getBoundingClientRect();
    var width = Math.min(340, document.documentElement.clientWidth - 32);
    bubble.style.width = width + "px";
    var left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - width - 16));
    bubble.style.left = left + window.scrollX + "px";
    var above = box.bottom + bubble.offsetHeight + 12 > window.innerHeight && box.top > bubble.offsetHeight + 12;
    bubble.style.top = (above ? box.top - bubble.offsetHeight - 6 : box.bottom + 6) + window.scrollY + "px";
  }

  function show(term) {
    window.clearTimeout(timer);
    if (owner === term) return;
    hide();
    var text = definitionOf(term);
    if (!text) return;
    bubble = document.createElement("div");
    bubble.className = "bulle";
    var words = document.createElement("p");
    words.textContent = text;
    var more = document.createElement("a");
    more.href = term.href;
    more.textContent = "Lire la fiche";
    more.tabIndex = -1; // the term itself is the link a keyboard follows
    bubble.append(words, more);
    bubble.addEventListener("pointerenter", function () { window.clearTimeout(timer); });
    bubble.addEventListener("pointerleave", hideSoon);
    document.body.appendChild(bubble);
    owner = term;
    place(term);
  }

  function hide() {
    window.clearTimeout(timer);
    if (bubble) bubble.remove();
    bubble = owner = null;
  }

  function showSoon(term) {
    window.clearTimeout(timer);
    timer = window.setTimeout(function () { show(term); }, OPEN_AFTER);
  }

  function hideSoon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(hide, CLOSE_AFTER);
  }

  function watch(term) {
    var touched = false;
    term.addEventListener("pointerenter", function (event) { if (event.pointerType === "mouse") showSoon(term); });
    term.addEventListener("pointerleave", function (event) { if (event.pointerType === "mouse") hideSoon(); });
    term.addEventListener("pointerdown", function (event) { touched = event.pointerType === "touch"; });
    term.addEventListener("focus", function () { if (!touched) show(term); });
    term.addEventListener("blur", function (event) {
      if (owner !== term) return;
      if (bubble.matches(":hover") || bubble.contains(event.relatedTarget)) hideSoon();
      else hide(); // it would cover what has the focus now
    });
    term.addEventListener("click", function (event) {
      if (!touched || owner === term) return; // a second tap follows the link
      event.preventDefault();
      show(term);
    });
  }

  // The search is not here: it is brought, once, to the reader who asks for it by a click, / or Ctrl+K.
  function bringSearch(open) {
    if (window.essaimageChercher) return window.essaimageChercher();
    if (document.querySelector("script[data-apporte]")) return undefined;
    var script = document.createElement("script");
    script.src = open.dataset.chercher;
    script.dataset.apporte = "";
    script.onload = function () { window.essaimageChercher(); };
    script.onerror = function () { window.location.href = open.href; };
    return document.head.appendChild(script);
  }

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function watchSearch() {
    var open = document.querySelector("[data-recherche]");
    if (!open) return;
    open.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      bringSearch(open);
    });
    document.addEventListener("keydown", function (event) {
      var slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      var command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!slash && !command) return;
      event.preventDefault();
      bringSearch(open);
    });
  }

  // Offline, where Pagefind cannot run, the search is Material’s.
  function watchMaterialSearch() {
    var toggle = document.getElementById("__search");
    var query = document.querySelector("[data-md-component=search-query]");
    var open = document.querySelector("[data-ouvre-recherche]");
    var close = document.querySelector("[data-ferme-recherche]");
    if (!toggle || !query || !open || !close) return;
    open.addEventListener("click", function () {
      if (!toggle.checked) toggle.click();
      query.focus();
    });
    close.addEventListener("click", function () {
      if (toggle.checked) toggle.click();
      open.focus();
    });
  }

  // Material’s sheet asks which; its own script, which would say so, is not loaded.
  function sayScriptsRun() {
    document.documentElement.classList.replace("no-js", "js");
  }

  // What is folded is printed unfolded, lists to tick aside: those that are open are the ones wanted.
  function unfoldOnPaper() {
    var opened = [];
    window.addEventListener("beforeprint", function () {
      opened = Array.from(document.querySelectorAll("#contenu details:not([open]):not(.liste)"));
      opened.forEach(function (folded) { folded.open = true; });
    });
    window.addEventListener("afterprint", function () {
      opened.forEach(function (folded) { folded.open = false; });
    });
  }

  // A link that leads inside what is folded unfolds it: not every browser does.
  function unfoldTarget() {
    for (var around = document.querySelector(":target"); around; around = around.parentElement) {
      if (around.tagName === "DETAILS") around.open = true;
    }
  }

  // A page built before its date must still say, on the day it is read, that the date has passed.
  function showOverdue(banner) {
    banner.hidden = banner.hidden && new Date() < new Date(banner.dataset.aRevoirAvant + "T23:59:59");
  }

  document.querySelectorAll("a.terme[aria-describedby]").forEach(watch);
  document.querySelectorAll("[data-a-revoir-avant]").forEach(showOverdue);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", function (event) {
    if (bubble && !bubble.contains(event.target) && event.target !== owner) hide();
  });
  sayScriptsRun();
  watchSearch();
  watchMaterialSearch();
  unfoldOnPaper();
  window.addEventListener("hashchange", unfoldTarget);
  unfoldTarget();
})();
