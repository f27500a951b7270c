// « Suis-je prêt ? »: reads the answers, writes the verdict and what to do first. Nothing is sent, nor kept unless asked
// (garder.js); answers enter an address only on demand, after its #, which no browser sends.
(function () {
  "use strict";

  var root = document.querySelector("[data-pret]");
  var source = document.getElementById("donnees-outil");
  if (!root || !source || !window.essaimage) return;

  var FIRST = 5; // how many things to do are shown at once
  var data = JSON.parse(source.textContent);
  var score = window.essaimage.score;
  var comparer = window.essaimage.comparer;
  var write = window.essaimage.ecrire;
  var el = write.el;
  var sides = Array.prototype.map.call(root.querySelectorAll("[data-questionnaire]"), setUp);

  function setUp(section) {
    var asked = data.questionnaires[section.dataset.questionnaire];
    var find = function (selector) { return section.querySelector(selector); };
    var side = {
      id: section.dataset.questionnaire,
      section: section,
      find: find,
      asked: asked,
      questions: score.questions(asked),
      guide: data.repere,
      others: [],
      name: find("[data-nom]"),
      result: find("[data-resultat]"),
      empty: find("[data-resultat]").firstElementChild,
      answers: function () { return answersOf(side); },
      told: function (answers) { return progress(side, answers, judge(side, answers)); }
    };
    side.questions.forEach(function (question, rank) {
      question.rank = rank + 1;
      question.boxes = Array.prototype.slice.call(section.querySelectorAll("input[name='" + question.id + "']"));
    });
    return side;
  }

  function answersOf(side) {
    return side.questions.reduce(function (answers, question) {
      var chosen = question.boxes.filter(function (box) { return box.checked; })[0];
      if (chosen) answers[question.id] = Number(chosen.value);
      return answers;
    }, {});
  }

  function fill(side, answers) {
    side.questions.forEach(function (question) {
      question.boxes.forEach(function (box) { box.checked = String(answers[question.id]) === box.value; });
    });
  }

  function count(answers) { return Object.keys(answers).length; }

  function judge(side, answers) { return score.judge(side.asked, answers, data.seuils); }

  function progress(side, answers, found) {
    var done = count(answers);
    if (!done) return "Aucune réponse sur " + side.questions.length + ".";
    if (!found.verdict) return write.plural(done, "réponse", "réponses") + " sur " + side.questions.length + ".";
    return write.capital(found.verdict.verdict) + "\u00a0: " + found.score + " sur 100.";
  }

  function update(side) {
    var answers = answersOf(side);
    var found = judge(side, answers);
    var state = side.find("[data-etat]");
    var told = progress(side, answers, found);
    if (state.textContent !== told) state.textContent = told;
    side.result.textContent = "";
    side.result.append.apply(side.result, count(answers) ? result(side, answers, found) : [side.empty]);
    if (side.others.length) comparer.compare(side);
  }

  function result(side, answers, found) {
    var start = found.verdict ? [verdict(found)].concat(first(side, answers, found)) : [missing(side, found)];
    return start.concat(el("h4", {}, "Dimension par dimension"), dimensions(side, answers, found));
  }

  function missing(side, found) {
    var told = "Il manque " + write.plural(found.left.length, "réponse", "réponses") + "\u00a0: pas de verdict avant la dernière. Questions sans réponse\u00a0: ";
    var links = found.left.reduce(function (all, question, rank) {
      return all.concat(rank ? ", " : "", el("a", { href: "#" + side.id + "-" + question.rank }, String(question.rank)));
    }, []);
    return el("p", { "class": "resultat__manque" }, [told].concat(links, "."));
  }

  function verdict(found) {
    var box = el("div", { "class": "verdict" }, el("p", { "class": "verdict__mot" }, write.capital(found.verdict.verdict)));
    found.blocking.forEach(function (question) {
      var why = "La question " + write.quoted(question.texte) + " est bloquante et vaut 0\u00a0: la base propose alors d’attendre, quel que soit le score.";
      box.append(el("p", { "class": "verdict__abord" }, advice(question)), el("p", {}, why));
    });
    box.append(el("p", { "class": "verdict__score" }, ["Score\u00a0: ", el("strong", {}, found.score + " sur 100")]), write.gauge(found.score, data.seuils));
    if (found.verdict !== found.byScore) {
      var once = found.blocking.length > 1 ? "Ces points réglés" : "Ce point réglé";
      box.append(el("p", {}, once + ", un tel score dirait " + write.quoted(found.byScore.verdict) + "."));
    }
    box.append(el("p", {}, found.verdict.conseil));
    return box;
  }

  function advice(question) {
    var way = question.vers;
    return way ? [question.si_faible + " ", el("a", { href: way.lien }, "Lire\u00a0: " + way.nom)] : [question.si_faible];
  }

  function first(side, answers, found) {
    var all = score.toDo(side.asked, answers, found.scores);
    var title = el("h4", {}, "Ce qu’il faut faire d’abord");
    if (!all.length) return [title, el("p", {}, "Aucune réponse ne vaut 0 ou 1. Affermissez celles qui valent 2, dimension par dimension.")];
    if (all.length <= FIRST) return [title, steps(all, 1)];
    var rest = "Ensuite, " + write.plural(all.length - FIRST, "autre chose à faire", "autres choses à faire");
    return [title, steps(all.slice(0, FIRST), 1), el("details", { "class": "apercu" }, [el("summary", {}, rest), steps(all.slice(FIRST), FIRST + 1)])];
  }

  function steps(all, start) {
    return el("ol", { "class": "resultat__faire", start: start }, all.map(function (item) {
      var where = "Question " + item.question.rank + ", " + item.dimension.nom + " (poids " + item.dimension.poids + ")\u00a0: réponse " + item.answer + (item.blocks ? ", bloquante." : ".");
      return el("li", {}, advice(item.question).concat(el("span", { "class": "resultat__ou" }, where)));
    }));
  }

  function dimensions(side, answers, found) {
    var caption = "Le trait marque " + data.repere + "\u00a0: sous ce repère, une dimension est à reprendre.";
    return write.table("bilan", caption, ["Dimension", "Score sur 100", "Dessin"], side.asked.dimensions.map(function (dimension, rank) {
      var given = dimension.questions.filter(function (question) { return answers[question.id] !== undefined; }).length;
      var points = found.scores[rank] === null ? null : score.whole(found.scores[rank]);
      var instead = write.plural(given, "réponse", "réponses") + " sur " + dimension.questions.length;
      return [
        write.head([dimension.nom + " ", el("span", { "class": "dimension__poids" }, "poids " + dimension.poids)]),
        write.scoreCell(points, instead, data.repere),
        el("td", { "class": "bilan__dessin" }, write.bar(points, data.repere))
      ];
    }));
  }

  // The address: #transmettre shows one questionnaire; #transmettre.version.0123… fills it too.

  function read(moved) {
    var parts = window.location.hash.slice(1).split(".");
    var side = sides.filter(function (one) { return one.id === parts[0]; })[0];
    if (parts[0] && !side && parts[0] !== "les-deux") return; // another anchor of the page
    choose(side, moved);
    var refusal = side && parts.length > 1 ? refusalOf(side, parts) : "";
    root.querySelector("[data-refus-lien]").textContent = refusal;
    if (side && parts.length > 1 && !refusal) take(side, parts[2]);
  }

  function refusalOf(side, parts) {
    if (parts[1] !== side.asked.version) return "Ce lien porte des réponses à une autre version du questionnaire\u00a0: elles ne sont pas reprises.";
    var whole = parts.length === 3 && /^[0-3-]+$/.test(parts[2]) && parts[2].length === side.questions.length;
    return whole ? "" : "Ce lien est coupé ou abîmé\u00a0: ses réponses ne sont pas reprises.";
  }

  function take(side, digits) {
    fill(side, side.questions.reduce(function (answers, question, rank) {
      answers[question.id] = digits[rank];
      return answers;
    }, {}));
    update(side);
    keeper.pause("Ces réponses viennent d’un lien. Celles que vous aviez gardées n’ont pas bougé\u00a0; cocher la case les remplacera.");
    keeper.changed();
  }

  function choose(side, moved) {
    sides.forEach(function (one) { one.section.hidden = Boolean(side) && one !== side; });
    root.querySelectorAll("[data-choix]").forEach(function (link) {
      if (side && link.dataset.choix === side.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    root.classList.toggle("pret--choisi", Boolean(side));
    if (moved) moveTo((side || sides[0]).find("h2"));
  }

  function moveTo(target) {
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }

  // Answers that change are no longer those of the address.
  function forgetLink(side) {
    if (window.location.hash.indexOf(".") >= 0) {
      window.history.replaceState(null, "", window.location.pathname + window.location.search + "#" + side.id);
    }
    side.find("[data-lien-zone]").hidden = true;
    side.find("[data-lien-etat]").textContent = "";
  }

  function linkTo(side, answers) {
    var digits = side.questions.map(function (question) { return answers[question.id] === undefined ? "-" : answers[question.id]; });
    return window.location.href.split("#")[0] + "#" + side.id + "." + side.asked.version + "." + digits.join("");
  }

  function copyLink(side) {
    var answers = answersOf(side);
    var text = side.find("[data-lien-texte]");
    var say = function (words) { side.find("[data-lien-etat]").textContent = words; };
    if (!count(answers)) { say("Répondez d’abord à une question au moins."); return; }
    text.value = linkTo(side, answers);
    side.find("[data-lien-zone]").hidden = false;
    var byHand = function () {
      text.focus();
      text.select();
      say("Copiez ce lien. Qui l’ouvre lit vos réponses.");
    };
    if (!navigator.clipboard) { byHand(); return; }
    navigator.clipboard.writeText(text.value).then(function () { say("Lien copié. Qui l’ouvre lit vos réponses."); }, byHand);
  }

  function print(side) {
    root.classList.add("outil--imprimer");
    side.section.classList.add("a-imprimer");
    window.print();
  }

  window.addEventListener("afterprint", function () {
    root.classList.remove("outil--imprimer");
    sides.forEach(function (side) { side.section.classList.remove("a-imprimer"); });
  });

  // Keeping, if asked

  var reworded = false; // what was kept answered other words

  function put(before) {
    if (typeof before !== "object" || Array.isArray(before)) return false;
    sides.forEach(function (side) {
      var kept = before[side.id];
      if (!kept || typeof kept !== "object") return;
      fill(side, kept.reponses || {});
      side.name.value = typeof kept.nom === "string" ? kept.nom : "";
      if (kept.version !== side.asked.version && count(answersOf(side))) reworded = true;
    });
    return true;
  }

  function value() {
    return sides.reduce(function (all, side) {
      all[side.id] = { version: side.asked.version, nom: side.name.value, reponses: answersOf(side) };
      return all;
    }, {});
  }

  function clear() {
    reworded = false;
    sides.forEach(function (side) {
      fill(side, {});
      side.name.value = "";
      forgetLink(side);
      update(side);
    });
  }

  var keeper = window.essaimage.garder(root.querySelector("[data-suivi]"), "essaimage.pret", {
    value: value,
    put: put,
    clear: clear,
    filled: function () { return sides.some(function (side) { return count(answersOf(side)) > 0 || side.name.value; }); },
    erased: "Réponses effacées, de cette page et de ce navigateur.",
    says: function () { return reworded ? "Le questionnaire a changé depuis\u00a0: relisez vos réponses." : ""; }
  });

  sides.forEach(function (side) {
    side.questions.forEach(function (question) {
      question.boxes.forEach(function (box) {
        box.addEventListener("change", function () {
          forgetLink(side);
          update(side);
          keeper.changed();
        });
      });
    });
    side.name.addEventListener("input", function () {
      if (side.others.length) comparer.compare(side);
      keeper.changed();
    });
    side.find("[data-lien]").addEventListener("click", function () { copyLink(side); });
    side.find("[data-imprimer]").addEventListener("click", function () { print(side); });
    comparer.listen(side);
  });
  // Links inside a questionnaire move the focus and leave the address alone: it may hold answers.
  root.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    var target = link && !link.hasAttribute("data-choix") && document.getElementById(link.getAttribute("href").slice(1));
    if (!target || !root.contains(target)) return;
    event.preventDefault();
    moveTo(target);
  });
  window.addEventListener("hashchange", function () { read(true); });
  window.addEventListener("pageshow", function () { sides.forEach(update); }); // a browser may give boxes their state back
  read(false);
  sides.forEach(update);
})();
