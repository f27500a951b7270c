// « Quel accord choisir ? »: weighs the forms by what the answers ask, and says why. Nothing is sent or kept; the
// state is in the address. The rules and weights come with the page (data/choice.yml); the formula is in its model.
(function () {
  "use strict";

  var source = document.getElementById("donnees-outil");
  var form = document.querySelector("[data-outil=choisir]");
  if (!source || !form) return;

  var data = JSON.parse(source.textContent);
  var MOST = 3; // forms proposed
  var WIDEST = 4; // the largest gap between two scores
  var REASONS = 4; // reasons shown: more would not fit on the printed page

  // The engine: pure, so that a test can walk every path.

  function gap(sense, asked, score) {
    if (sense === "proche") return Math.abs(asked - score);
    return sense === "au-moins" ? Math.max(0, asked - score) : Math.max(0, score - asked);
  }

  function wishes(reply, shape) {
    var found = reply.demandes.map(function (wish) { return [wish[3], gap(wish[1], wish[2], shape.notes[wish[0]])]; });
    if (reply.convient) {
      var fits = reply.convient.formes.indexOf(shape.id) >= 0 ? 0 : reply.convient.proches.indexOf(shape.id) >= 0 ? 2 : WIDEST;
      found.push([reply.convient.poids, fits]);
    }
    return found;
  }

  function replies(answers) {
    return data.questions.filter(function (question) { return question.reponses[answers[question.id]]; })
      .map(function (question) { return { id: question.id, reply: question.reponses[answers[question.id]] }; });
  }

  function weigh(shape, given) {
    var total = 0;
    var lost = 0;
    var fits = [];
    var lacks = [];
    given.forEach(function (one) {
      var asked = wishes(one.reply, shape);
      var here = asked.reduce(function (sum, wish) { total += wish[0]; return sum + wish[0] * wish[1]; }, 0);
      lost += here;
      var weight = asked.reduce(function (sum, wish) { return sum + wish[0]; }, 0);
      if (here === 0 && one.reply.oui) fits.push({ id: one.id, texte: one.reply.oui, poids: weight });
      if (here > 0 && one.reply.non) lacks.push({ id: one.id, texte: one.reply.non, poids: here });
    });
    var heaviest = function (a, b) { return b.poids - a.poids; };
    lacks.sort(heaviest);
    fits.sort(heaviest);
    return { forme: shape, note: total ? 100 * (1 - lost / (WIDEST * total)) : 100, oui: fits, non: lacks.slice(0, 2) };
  }

  function choose(answers) {
    var given = replies(answers);
    if (given.some(function (one) { return one.reply.arrete; })) return { verdict: "pasEncore", formes: [] };
    var aside = {};
    given.forEach(function (one) { Object.keys(one.reply.ecarte).forEach(function (id) { aside[id] = one.reply.ecarte[id]; }); });
    var ranked = data.formes.filter(function (shape) { return !aside[shape.id]; })
      .map(function (shape) { return weigh(shape, given); })
      .sort(function (a, b) { return b.note - a.note || a.forme.degre - b.forme.degre; });
    var kept = ranked.filter(function (one) { return one.note >= data.seuil && one.note >= ranked[0].note - data.ecart; }).slice(0, MOST);
    var verdict = !kept.length ? "rienNeConvient" : kept[0].forme.id === "contrat-de-partenariat" ? "partenariat" : "formes";
    return { verdict: verdict, formes: kept, ecartees: aside };
  }

  function near(cases, side, sector) {
    return cases.map(function (one) {
      var common = ["même forme d’accord"];
      if (one.cotes.indexOf(side) >= 0) common.push("même côté");
      if (sector && one.secteurs.indexOf(sector) >= 0) common.push("même secteur");
      return { cas: one, commun: common };
    }).sort(function (a, b) { return b.commun.length - a.commun.length; }).slice(0, 3);
  }

  window.essaimageChoisir = { choose: choose, near: near, donnees: data };

  // The page.

  var questions = Array.prototype.slice.call(form.querySelectorAll("[data-question]"));
  var result = document.querySelector("[data-resultat]");
  var progress = form.querySelector("[data-avance]");
  var back = form.querySelector("[data-avant]");
  var forth = form.querySelector("[data-apres]");
  var sector = result.querySelector("[data-secteur]");
  var names = questions.map(function (question) { return question.dataset.question; });
  var step = 0;

  function checked(name) {
    var box = form.querySelector("input[name=" + name + "]:checked");
    return box ? box.value : "";
  }

  function answers() {
    return names.reduce(function (found, name) { if (checked(name)) found[name] = checked(name); return found; }, {});
  }

  function stops() {
    var reply = data.questions[step].reponses[checked(names[step])];
    return Boolean(reply && reply.arrete);
  }

  function element(tag, text, inside) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    (inside || []).forEach(function (child) { made.appendChild(child); });
    return made;
  }

  function link(address, text) {
    var made = element("a", text);
    made.href = address;
    return made;
  }

  function list(texts, make) {
    return element("ul", "", texts.map(function (text) { return make ? element("li", "", [].concat(make(text))) : element("li", text); }));
  }

  function part(title, content) {
    return [element("h4", title)].concat(content);
  }

  function cases(shape) {
    var found = near(shape.cas, checked("cote"), sector.value);
    if (!found.length) return [element("p", "Aucun cas documenté dans la base pour cette forme.")];
    return [list(found, function (one) {
      return [link(one.cas.lien, one.cas.nom), document.createTextNode(" (accord " + one.cas.statut + ") : " + one.commun.join(", "))];
    })];
  }

  function card(one, rank) {
    var shape = one.forme;
    var title = element("h3", "", [document.createTextNode(rank + 1 + ". "), link(shape.lien, shape.nom)]);
    var why = one.oui.slice(0, REASONS).map(function (fit) { return fit.texte; });
    var definition = element("p", shape.definition);
    definition.className = "outil__definition";
    var made = element("article", "", [title, definition]
      .concat(part("Pourquoi", [list(why.concat(shape.atouts))]))
      .concat(part("Ce que vous abandonnez", [list(one.non.map(function (lack) { return lack.texte; }).concat(shape.renonce))]))
      .concat(part("Les cas les plus proches de vous", cases(shape)))
      .concat(part("Ce qu’il faut demander à un juriste", [list(shape.juriste)]))
      .concat(part("À lire ensuite", [list(shape.lire, function (page) { return link(page.lien, page.titre); })])));
    made.className = "ressource";
    title.className = "ressource__titre";
    made.lastChild.classList.add("outil__liens");
    var note = element("p", "Correspondance avec vos réponses : " + Math.round(one.note) + " sur 100");
    note.className = "note";
    made.insertBefore(note, title.nextSibling);
    return made;
  }

  function none(said) {
    var made = element("article", "", [element("h3", said.titre), element("p", said.texte), list(said.faire), element("p", "", [link(data.pret, "Suis-je prêt\u202f?"), document.createTextNode(" · "), link(data.comparer, "Comparer les types d’accord")])]);
    made.className = "ressource";
    return made;
  }

  function headline(found) {
    if (found.verdict === "pasEncore") return data.pasEncore.titre;
    if (found.verdict === "rienNeConvient") return data.rienNeConvient.titre;
    if (found.verdict === "partenariat") return data.partenariatSuffit;
    return ["Une forme vous correspond.", "Deux formes vous correspondent, la mieux placée d’abord.", "Trois formes vous correspondent, la mieux placée d’abord."][found.formes.length - 1];
  }

  function given() {
    var items = names.filter(checked).map(function (name) {
      var question = form.querySelector("[data-question=" + name + "]");
      var reply = question.querySelector("input:checked").nextElementSibling.firstChild.textContent.trim();
      return [question.querySelector("[data-pour=" + checked("cote") + "]").textContent, reply];
    });
    var details = element("details", "", [element("summary", "Mes réponses")].concat(list(items, function (item) {
      return [document.createTextNode(item[0] + " "), element("strong", item[1])];
    })));
    details.className = "apercu";
    return details;
  }

  function showResult(focus) {
    var found = choose(answers());
    var verdict = result.querySelector("[data-verdict]");
    var title = result.querySelector("[data-titre]");
    verdict.textContent = "";
    title.textContent = "";
    title.appendChild(element("h2", headline(found)));
    result.querySelector(".outil__secteur").hidden = !found.formes.length;
    Object.keys(found.ecartees || {}).forEach(function (id) {
      var shape = data.formes.filter(function (one) { return one.id === id; })[0];
      verdict.appendChild(element("p", "Écartée : " + shape.nom + ". " + found.ecartees[id]));
    });
    if (!found.formes.length) verdict.appendChild(none(data[found.verdict]));
    found.formes.map(card).forEach(function (one) { verdict.appendChild(one); });
    var place = result.querySelector("[data-reponses]");
    place.textContent = "";
    place.appendChild(given());
    form.hidden = true;
    result.hidden = false;
    if (focus) result.focus();
  }

  function showQuestion(focus) {
    form.hidden = false;
    result.hidden = true;
    questions.forEach(function (question, rank) { question.hidden = rank !== step; });
    form.querySelector("[data-cotes]").hidden = step > 0;
    progress.textContent = "Question " + (step + 1) + " sur " + questions.length;
    back.disabled = step === 0;
    forth.textContent = step === questions.length - 1 || stops() ? "Voir le résultat" : "Suivant";
    forth.disabled = !checked(names[step]);
    if (focus) questions[step].querySelector("input:checked, input").focus();
  }

  function worded() {
    form.querySelectorAll("[data-pour]").forEach(function (text) { text.hidden = text.dataset.pour !== checked("cote"); });
  }

  function write(done) {
    var asked = ["cote=" + checked("cote")].concat(names.filter(checked).map(function (name) { return name + "=" + checked(name); }));
    if (done) asked.push("resultat=oui");
    if (sector.value) asked.push("secteur=" + sector.value);
    window.history.replaceState(null, "", window.location.pathname + "?" + asked.join("&"));
  }

  function read() {
    var asked = new URLSearchParams(window.location.search);
    ["cote"].concat(names).forEach(function (name) {
      Array.prototype.forEach.call(form.querySelectorAll("input[name=" + name + "]"), function (box) {
        if (box.value === asked.get(name)) box.checked = true;
      });
    });
    Array.prototype.forEach.call(sector.options, function (option) { if (option.value === asked.get("secteur")) option.selected = true; });
    var first = names.findIndex(function (name) { return !checked(name); });
    var whole = first < 0 || names.some(function (name, rank) { return data.questions[rank].reponses[checked(name)] && data.questions[rank].reponses[checked(name)].arrete; });
    step = first < 0 ? questions.length - 1 : first;
    return asked.get("resultat") === "oui" && whole;
  }

  form.addEventListener("change", function (event) {
    worded();
    write(false);
    forth.disabled = !checked(names[step]);
    forth.textContent = step === questions.length - 1 || stops() ? "Voir le résultat" : "Suivant";
    if (event.target.name === "cote") progress.textContent = "Question " + (step + 1) + " sur " + questions.length;
  });
  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.type === "radio" && !forth.disabled) forth.click();
  });
  forth.addEventListener("click", function () {
    if (step === questions.length - 1 || stops()) { write(true); showResult(true); } else { step += 1; showQuestion(true); }
  });
  back.addEventListener("click", function () { step -= 1; showQuestion(true); });
  form.querySelector("[data-recommencer]").addEventListener("click", function () {
    form.querySelectorAll("[data-question] input").forEach(function (box) { box.checked = false; });
    step = 0;
    write(false);
    showQuestion(true);
  });
  result.querySelector("[data-revenir]").addEventListener("click", function () { step = 0; write(false); showQuestion(true); });
  result.querySelector("[data-imprimer]").addEventListener("click", function () { window.print(); });
  sector.addEventListener("change", function () { write(true); showResult(false); });

  var done = read();
  worded();
  if (done) showResult(false); else showQuestion(false);
})();
