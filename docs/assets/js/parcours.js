// Progress along a path: kept in this browser if the reader asks for it, and nowhere else.
(function () {
  "use strict";

  var panel = document.querySelector("[data-suivi]");
  if (!panel) return;

  var key = "essaimage.parcours." + panel.dataset.suivi;
  var wanted = panel.querySelector("[data-suivi-oui]");
  var state = panel.querySelector("[data-suivi-etat]");
  var erase = panel.querySelector("[data-suivi-effacer]");
  var steps = Array.prototype.map.call(document.querySelectorAll("[data-etape]"), function (step) {
    return { id: step.dataset.etape, item: step, box: step.querySelector("[data-fait]") };
  });

  function kept() {
    try { return JSON.parse(window.localStorage.getItem(key)); } catch (refused) { return null; }
  }

  function keep(done) {
    try { window.localStorage.setItem(key, JSON.stringify(done)); return true; } catch (refused) { return false; }
  }

  function forget() {
    try { window.localStorage.removeItem(key); } catch (refused) { /* nothing was kept */ }
  }

  function done() {
    return steps.filter(function (step) { return step.box.checked; }).map(function (step) { return step.id; });
  }

  function next() {
    var left = steps.filter(function (step) { return !step.box.checked; })[0];
    return left ? left.item.querySelector("h2").textContent : "";
  }

  function say(text) {
    var count = done().length;
    var after = next() ? " La suite : " + next() + "." : " Le parcours est fait.";
    state.textContent = text + " " + count + " sur " + steps.length + " franchie" + (count < 2 ? "" : "s") + "." + after;
  }

  function show() {
    steps.forEach(function (step) {
      step.box.closest(".chemin__fait").hidden = !wanted.checked;
      step.item.classList.toggle("chemin__etape--faite", wanted.checked && step.box.checked);
    });
    erase.hidden = !wanted.checked;
    if (!wanted.checked) state.textContent = "Rien n’est gardé.";
  }

  function change() {
    show();
    if (!wanted.checked) return;
    if (keep(done())) say("Gardé dans ce navigateur, envoyé nulle part.");
    else say("Ce navigateur refuse de garder : la progression sera perdue en partant.");
  }

  wanted.addEventListener("change", function () {
    if (!wanted.checked) forget();
    change();
  });
  steps.forEach(function (step) { step.box.addEventListener("change", change); });
  erase.addEventListener("click", function () {
    steps.forEach(function (step) { step.box.checked = false; });
    wanted.checked = false;
    forget();
    show();
    state.textContent = "Progression effacée de ce navigateur.";
    wanted.focus();
  });

  var before = kept();
  wanted.checked = Array.isArray(before);
  steps.forEach(function (step) { step.box.checked = wanted.checked && before.indexOf(step.id) >= 0; });
  panel.hidden = false;
  show();
  if (wanted.checked) say("Gardé dans ce navigateur, envoyé nulle part.");
})();
