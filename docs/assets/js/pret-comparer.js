// « Suis-je prêt ? » for several people: each gives a file of answers; here they are read and set side by side.
// Files are read in the browser, refused with a reason beside their field, and forgotten with the page.
(function () {
  "use strict";

  var GAP = 2; // the gap from which a question is to be talked over
  var HEAVIEST = 20000; // bytes: a file of answers weighs about one thousand
  var TOOL = "essaimage/suis-je-pret";

  var score = window.essaimage.score;
  var write = window.essaimage.ecrire;
  var el = write.el;

  function fileName(side, name) {
    var plain = name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    return "suis-je-pret-" + side.id + "-" + (plain || "reponses") + ".json";
  }

  function refusalToExport(name, answers) {
    if (!name) return "Écrivez un nom ou une fonction, pour que l’on sache qui répond.";
    return Object.keys(answers).length ? "" : "Répondez d’abord à une question au moins.";
  }

  function exportAnswers(side) {
    var answers = side.answers();
    var name = side.name.value.trim();
    var refusal = refusalToExport(name, answers);
    side.find("[data-refus-export]").textContent = refusal;
    if (!name) side.name.focus();
    if (refusal) return;
    var content = { outil: TOOL, questionnaire: side.id, version: side.asked.version, nom: name, reponses: answers };
    var address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
    el("a", { href: address, download: fileName(side, name) }).click();
    window.setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  }

  // Returns { nom, reponses }, or throws what to tell the reader, after the name of the file.
  function understand(side, text) {
    var found = null;
    try { found = JSON.parse(text); } catch (broken) { /* told on the next line */ }
    if (!found || found.outil !== TOOL) throw new Error("n’est pas un fichier de réponses. Choisissez un fichier " + write.quoted("suis-je-pret-….json") + ", téléchargé depuis cette page.");
    if (found.questionnaire !== side.id) throw new Error("répond à l’autre questionnaire. Ajoutez-le dans celui-là.");
    if (found.version !== side.asked.version) throw new Error("vient d’une autre version du questionnaire, dont les mots ont changé. Demandez de nouvelles réponses.");
    var name = typeof found.nom === "string" ? found.nom.trim().slice(0, 60) : "";
    if (!name || !areAnswers(side, found.reponses)) throw new Error("est abîmé ou modifié\u00a0: un nom et des réponses de 0 à 3 sont attendus. Demandez-le de nouveau.");
    return { nom: name, reponses: found.reponses };
  }

  function areAnswers(side, answers) {
    if (!answers || typeof answers !== "object") return false;
    var known = side.questions.map(function (question) { return question.id; });
    var given = Object.keys(answers);
    return given.length > 0 && given.every(function (id) { return known.indexOf(id) >= 0 && [0, 1, 2, 3].indexOf(answers[id]) >= 0; });
  }

  function read(side, file) {
    return new Promise(function (done, fail) {
      if (file.size > HEAVIEST) throw new Error("pèse plus de 20\u00a0ko\u00a0: ce n’est pas un fichier de réponses.");
      var reader = new FileReader();
      reader.onerror = function () { fail(new Error("n’a pas pu être lu. Réessayez, ou demandez-le de nouveau.")); };
      reader.onload = function () {
        try { done(understand(side, reader.result)); } catch (refused) { fail(refused); }
      };
      reader.readAsText(file);
    });
  }

  function add(side, person) {
    var people = everyone(side);
    var isSame = function (one) {
      return one.nom === person.nom && side.questions.every(function (question) { return one.reponses[question.id] === person.reponses[question.id]; });
    };
    if (people.some(isSame)) throw new Error("est déjà compté, au nom de " + person.nom + ".");
    side.others.push({ nom: free(person.nom, people), reponses: person.reponses });
  }

  function free(name, people) {
    var names = people.map(function (one) { return one.nom; });
    var found = name;
    for (var copy = 2; names.indexOf(found) >= 0; copy += 1) found = name + " (" + copy + ")";
    return found;
  }

  function importFiles(side, files) {
    var box = side.find("[data-refus-import]");
    box.textContent = "";
    return Promise.all(files.map(function (file) {
      return read(side, file).then(function (person) { return { file: file, person: person }; }, function (refused) { return { file: file, refused: refused }; });
    })).then(function (all) {
      all.forEach(function (one) {
        try {
          if (one.refused) throw one.refused;
          add(side, one.person);
        } catch (refused) {
          box.append(el("p", {}, write.quoted(one.file.name) + " " + refused.message));
        }
      });
      compare(side);
    });
  }

  function everyone(side) {
    var mine = side.answers();
    var counted = side.find("[data-avec-moi]").checked && Object.keys(mine).length;
    return (counted ? [{ nom: side.name.value.trim() || "Vous", reponses: mine }] : []).concat(side.others);
  }

  function compare(side) {
    var people = everyone(side);
    var place = side.find("[data-comparaison]");
    var gaps = people.length > 1 ? gapsOf(side, people) : [];
    side.find("[data-moi]").hidden = !side.others.length;
    side.find("[data-etat-comparaison]").textContent = side.others.length ? told(people, gaps) : "";
    place.textContent = "";
    if (!side.others.length) return;
    place.append(list(side));
    if (gaps.length) place.append.apply(place, tables(side, people, gaps));
  }

  function told(people, gaps) {
    if (people.length < 2) return "Il faut deux personnes au moins. Ajoutez un fichier, ou répondez vous-même.";
    var wide = gaps.filter(isWide).length;
    var all = write.plural(people.length, "personne comparée", "personnes comparées") + ". ";
    if (!wide) return all + "Aucun écart de " + GAP + " ou plus.";
    return all + write.plural(wide, "question", "questions") + " à discuter d’abord, pour un écart d’au moins " + GAP + ".";
  }

  function isWide(one) { return one.gap >= GAP; }

  function list(side) {
    return el("ul", { "class": "comparer__gens" }, side.others.map(function (person) {
      var remove = el("button", { type: "button", "aria-label": "Retirer " + person.nom }, "Retirer");
      remove.addEventListener("click", function () {
        side.others.splice(side.others.indexOf(person), 1);
        compare(side);
        side.find("[data-fichiers]").focus();
      });
      return el("li", {}, [el("span", {}, [el("strong", {}, person.nom), "\u00a0: " + side.told(person.reponses)]), remove]);
    }));
  }

  function gapsOf(side, people) {
    return side.questions.map(function (question) {
      var found = score.spread(people, function (person) { return person.reponses[question.id]; });
      return { question: question, spread: found, gap: found && found.values.length > 1 ? found.most - found.least : -1 };
    }).sort(function (one, other) { return other.gap - one.gap || one.question.rank - other.question.rank; });
  }

  function tables(side, people, gaps) {
    var wide = gaps.filter(isWide);
    var caption = "Les plus grands écarts d’abord.";
    var first = wide.length ? [el("h4", {}, "À discuter d’abord"), gapTable(people, wide, caption)] : [];
    return first.concat(
      el("h4", {}, "La moyenne de chaque dimension"), means(side, people),
      el("details", { "class": "apercu" }, [el("summary", {}, "L’écart de chaque question"), gapTable(people, gaps, caption)])
    );
  }

  function ends(found, people) {
    if (!found) return [el("td", {}, "personne"), el("td", {}, "personne")];
    return [[found.least, found.low], [found.most, found.high]].map(function (end) {
      var who = people.length > 1 && end[1].length === people.length ? "tous" : end[1].join(", ");
      return el("td", {}, score.whole(end[0]) + "\u00a0: " + who);
    });
  }

  function gapTable(people, gaps, caption) {
    return write.table("ecarts", caption, ["Question", "Écart", "Le plus bas", "Le plus haut"], gaps.map(function (one) {
      var title = [one.question.rank + ". " + one.question.texte];
      if (one.question.bloquante && one.spread && one.spread.least === 0) title.push(" ", el("span", { "class": "question__bloquante" }, "bloquante, à 0"));
      var gap = el("td", { "class": "bilan__score" }, one.gap < 0 ? "sans objet" : String(one.gap));
      return [write.head(title), gap].concat(ends(one.spread, people));
    }));
  }

  function means(side, people) {
    var caption = "Score sur 100, chez qui a répondu à toute la dimension.";
    return write.table("moyennes", caption, ["Dimension", "Moyenne", "Le plus bas", "Le plus haut"], side.asked.dimensions.map(function (dimension) {
      var found = score.spread(people, function (person) { return score.dimension(dimension, person.reponses); });
      var mean = write.scoreCell(found ? found.mean : null, "incomplète", side.guide);
      return [write.head(dimension.nom), mean].concat(ends(found, people));
    }));
  }

  // A side: { id, asked, questions, guide, others, name, answers(), told(answers), find(selector) }.
  function listen(side) {
    side.find("[data-exporter]").addEventListener("click", function () { exportAnswers(side); });
    side.find("[data-avec-moi]").addEventListener("change", function () { compare(side); });
    side.find("[data-fichiers]").addEventListener("change", function (event) {
      var files = Array.prototype.slice.call(event.target.files);
      event.target.value = ""; // so that the same file can be chosen again
      importFiles(side, files);
    });
  }

  window.essaimage.comparer = { listen: listen, compare: compare };
})();
