// Lists to tick: counts what is ticked, opens the list named in the address, prints one alone. What is ticked is kept
// in this browser if the reader asks for it, and nowhere else (garder.js). Without this script the lists are whole.
(function () {
  "use strict";

  var root = document.querySelector("[data-listes]");
  if (!root || !window.essaimage) return;

  var spoken = root.querySelector("[data-annonce]");
  var lists = Array.prototype.map.call(root.querySelectorAll("[data-liste]"), function (list) {
    return {
      id: list.dataset.liste,
      item: list,
      name: list.querySelector(".liste__titre").textContent,
      boxes: boxesIn(list),
      count: list.querySelector("summary [data-compte]"),
      parts: Array.prototype.map.call(list.querySelectorAll("[data-rubrique]"), function (part) {
        return { boxes: boxesIn(part), count: part.querySelector("[data-compte]") };
      })
    };
  });

  function boxesIn(place) { return Array.prototype.slice.call(place.querySelectorAll("[data-point]")); }

  function ticked(boxes) { return boxes.filter(function (box) { return box.checked; }); }

  function plural(count, one, many) { return count + " " + (count < 2 ? one : many); }

  function told(boxes) {
    var done = ticked(boxes).length;
    return done ? done + " sur " + boxes.length : plural(boxes.length, "point", "points");
  }

  function show(list) {
    list.count.textContent = told(list.boxes);
    list.count.classList.toggle("liste__compte--fini", ticked(list.boxes).length === list.boxes.length);
    list.parts.forEach(function (part) { part.count.textContent = ticked(part.boxes).length ? told(part.boxes) : ""; });
  }

  function announce(list) {
    var done = ticked(list.boxes).length;
    spoken.textContent = plural(done, "point coché", "points cochés") + " sur " + list.boxes.length
      + (done === list.boxes.length ? "\u00a0: la liste est finie." : ".");
  }

  function clear() {
    lists.forEach(function (list) {
      list.boxes.forEach(function (box) { box.checked = false; });
      show(list);
    });
  }

  function value() {
    return lists.reduce(function (all, list) {
      var ids = ticked(list.boxes).map(function (box) { return box.value; });
      if (ids.length) all[list.id] = ids;
      return all;
    }, {});
  }

  var rewritten = 0; // points ticked before, whose text has changed since

  function put(before) {
    if (typeof before !== "object" || Array.isArray(before)) return false;
    lists.forEach(function (list) {
      var ids = Array.isArray(before[list.id]) ? before[list.id] : [];
      list.boxes.forEach(function (box) { box.checked = ids.indexOf(box.value) >= 0; });
      rewritten += ids.length - ticked(list.boxes).length;
      show(list);
    });
    return true;
  }

  function says() {
    if (rewritten <= 0) return "";
    return plural(rewritten, "point coché a changé depuis\u00a0: relisez-le.", "points cochés ont changé depuis\u00a0: relisez-les.");
  }

  // The address names the list that is read, so that it can be shared.
  function write(list) {
    var hash = list.item.open ? "#" + list.id : "";
    if (!list.item.open && window.location.hash !== "#" + list.id) return;
    window.history.replaceState(null, "", window.location.pathname + window.location.search + hash);
  }

  function open() {
    lists.forEach(function (list) {
      if (window.location.hash !== "#" + list.id) return;
      list.item.open = true;
      list.item.scrollIntoView();
    });
  }

  function print(list) {
    list.item.classList.add("a-imprimer");
    root.classList.add("outil--imprimer");
    window.print();
  }

  window.addEventListener("afterprint", function () {
    root.classList.remove("outil--imprimer");
    lists.forEach(function (list) { list.item.classList.remove("a-imprimer"); });
  });

  var keeper = window.essaimage.garder(root.querySelector("[data-suivi]"), "essaimage.listes", {
    value: value,
    put: put,
    clear: function () { rewritten = 0; clear(); },
    filled: function () { return Object.keys(value()).length > 0; },
    erased: "Tout est décoché, et effacé de ce navigateur.",
    says: says
  });

  lists.forEach(function (list) {
    list.item.addEventListener("change", function () {
      show(list);
      announce(list);
      keeper.changed();
    });
    list.item.addEventListener("toggle", function () { write(list); });
    list.item.querySelector("[data-imprimer]").addEventListener("click", function () { print(list); });
  });
  window.addEventListener("hashchange", open);
  window.addEventListener("pageshow", function () { lists.forEach(show); }); // a browser may give boxes their state back
  open();
})();
