// Sets two to four types of agreement side by side. The choice lives in the address (?types=…), so it can be
// shared; nothing is sent or kept. Without this script the whole table is there.
(function () {
  "use strict";

  var MOST = 4;
  var FEWEST = 2;
  var choice = document.querySelector("[data-comparer]");
  var table = document.querySelector("[data-comparaison]");
  var state = document.querySelector("[data-etat]");
  if (!choice || !table || !state) return;

  var boxes = Array.prototype.slice.call(choice.querySelectorAll("input[value]"));
  var differences = choice.querySelector("[data-differences]");
  var names = {};
  table.querySelectorAll("thead [data-forme]").forEach(function (head) {
    names[head.dataset.forme] = head.textContent.trim();
  });

  function chosen() {
    return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
  }

  function read() {
    var asked = new URLSearchParams(window.location.search);
    var wanted = (asked.get("types") || "").split(",").filter(function (id) { return names[id]; }).slice(0, MOST);
    boxes.forEach(function (box) { box.checked = wanted.indexOf(box.value) >= 0; });
    differences.checked = asked.get("differences") === "oui";
  }

  function write(ids) {
    var asked = ids.length ? "?types=" + ids.join(",") + (differences.checked ? "&differences=oui" : "") : "";
    window.history.replaceState(null, "", window.location.pathname + asked + window.location.hash);
  }

  function show(ids) {
    var narrowed = ids.length >= FEWEST;
    table.classList.toggle("tableau--choisi", narrowed);
    table.querySelectorAll("[data-forme]").forEach(function (cell) {
      cell.hidden = narrowed && ids.indexOf(cell.dataset.forme) < 0;
      if (cell.tagName === "TD") cell.dataset.nom = names[cell.dataset.forme];
    });
    table.querySelectorAll("tbody tr").forEach(function (row) {
      row.hidden = narrowed && differences.checked && isSame(row);
    });
  }

  function isSame(row) {
    var shown = Array.prototype.filter.call(row.querySelectorAll("td"), function (cell) { return !cell.hidden; });
    return shown.every(function (cell) { return cell.textContent === shown[0].textContent; });
  }

  function say(ids) {
    if (ids.length === 0) return "Toutes les formes sont montrées. Choisissez-en de deux à quatre pour les mettre côte à côte.";
    if (ids.length < FEWEST) return "Choisissez encore une forme au moins.";
    return "Côte à côte : " + ids.map(function (id) { return names[id]; }).join(", ") + ". L’adresse de cette page garde ce choix : elle peut être partagée.";
  }

  function update() {
    var ids = chosen();
    show(ids);
    write(ids);
    state.textContent = say(ids);
  }

  choice.addEventListener("change", function (event) {
    if (chosen().length > MOST) {
      event.target.checked = false;
      state.textContent = "Quatre formes au plus : retirez-en une avant d’en ajouter une autre.";
      return;
    }
    update();
  });
  choice.querySelector("[data-tout]").addEventListener("click", function () {
    boxes.forEach(function (box) { box.checked = false; });
    differences.checked = false;
    update();
  });

  read();
  show(chosen());
  state.textContent = say(chosen());
})();
