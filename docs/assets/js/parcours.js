// Progress along a path: kept in this browser if the reader asks for it, and nowhere else (garder.js).
(function () {
  "use strict";

  var panel = document.querySelector("[data-suivi]");
  if (!panel || !window.essaimage) return;

  var steps = Array.prototype.map.call(document.querySelectorAll("[data-etape]"), function (step) {
    return { id: step.dataset.etape, item: step, box: step.querySelector("[data-fait]") };
  });

  function done() {
    return steps.filter(function (step) { return step.box.checked; }).map(function (step) { return step.id; });
  }

  function put(ids) {
    steps.forEach(function (step) { step.box.checked = Array.isArray(ids) && ids.indexOf(step.id) >= 0; });
    return Array.isArray(ids);
  }

  function next() {
    var left = steps.filter(function (step) { return !step.box.checked; })[0];
    return left ? left.item.querySelector("h2").textContent : "";
  }

  var keeper = window.essaimage.garder(panel, "essaimage.parcours." + panel.dataset.suivi, {
    value: done,
    put: put,
    clear: function () { put([]); },
    filled: function () { return false; }, // the boxes only show once progress is kept
    erased: "Progression effacée de ce navigateur.",
    says: function () {
      var count = done().length;
      var after = next() ? " La suite : " + next() + "." : " Le parcours est fait.";
      return count + " sur " + steps.length + " franchie" + (count < 2 ? "" : "s") + "." + after;
    },
    show: function (kept) {
      steps.forEach(function (step) {
        step.box.closest(".chemin__fait").hidden = !kept;
        step.item.classList.toggle("chemin__etape--faite", kept && step.box.checked);
      });
    }
  });
  steps.forEach(function (step) { step.box.addEventListener("change", keeper.changed); });
})();
