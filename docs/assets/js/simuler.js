// « Simuler l’économie »: reads the fields, asks economie.js, writes the figures, the tables, the drawings and the CSV.
// What differs from the example stands in the address, so that it can be shared; nothing is sent or kept.
(function () {
  "use strict";

  var data = document.getElementById("donnees-outil");
  if (!data || !window.economie || !document.querySelector("[data-simu]")) return;

  var NBSP = "\u00a0";
  var NARROW = "\u202f";
  var NONE = "sans objet";
  var SVG = "http://www.w3.org/2000/svg";
  var SCENARIOS = [
    { id: "central", nom: "Comme prévu" },
    { id: "double", nom: "Montée deux fois plus longue" },
    { id: "prudent", nom: "Prudent" },
    { id: "favorable", nom: "Favorable" }
  ];

  var all = JSON.parse(data.textContent).hypotheses;
  var fields = all.reduce(function (found, item) {
    return found.concat(item.depart.map(function (example, rank) {
      var yearly = item.depart.length > 1;
      return {
        item: item, rank: rank, yearly: yearly, example: example,
        input: document.getElementById("h-" + item.id + (yearly ? "-" + (rank + 1) : "")), error: ""
      };
    }));
  }, []);
  function fieldOf(id) { return fields.filter(function (field) { return field.item.id === id; })[0]; }

  var status = document.querySelector("[data-annonce]");
  var bar = document.querySelector("[data-barre]");
  var kind = document.querySelector("[data-structure]");
  var state = null; // the last assumptions that were all accepted
  var results = {};
  var said = {};

  // ---- Numbers, in French

  function grouped(text) { return text.replace(/\B(?=(\d{3})+(?!\d))/g, NARROW); }

  // Exact halves go to the even euro, as in the worked example of the guides.
  function whole(value) {
    var near = Math.round(value);
    return Math.abs(value - Math.floor(value) - 0.5) < 1e-6 && near % 2 ? near - 1 : near;
  }

  function euros(value) {
    if (value === null) return NONE;
    var near = whole(value);
    return (near < 0 ? "−" : "") + grouped(String(Math.abs(near))) + NBSP + "€";
  }

  function percent(value) {
    return value === null ? NONE : value.toFixed(1).replace("-", "−").replace(".", ",") + NBSP + "%";
  }

  function ordinal(count) { return count + (count === 1 ? "er" : "e"); }

  function atMonth(month) { return month ? "au " + ordinal(month) + " mois" : "avant le premier mois"; }

  function typed(value) {
    var parts = String(value).split(".");
    return grouped(parts[0]) + (parts[1] ? "," + parts[1] : "");
  }

  function sites(value) {
    if (value === null) return "aucun nombre";
    var count = Math.ceil(value - 1e-6);
    return grouped(String(count)) + NBSP + (count < 2 ? "site" : "sites");
  }

  // ---- Fields

  var SHAPE = /^(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+)|\.(\d{1,2}))?$/;

  function refusal(item, value) {
    if (value < item.min || value > item.max) return "écrivez un nombre de " + typed(item.min) + " à " + typed(item.max) + ".";
    var steps = value / item.pas;
    if (Math.abs(steps - Math.round(steps)) < 1e-4) return "";
    return item.pas === 1 ? "écrivez un nombre entier." : "deux décimales au plus.";
  }

  function read(field) {
    var text = field.input.value.replace(/[\s\u00a0\u202f]+/g, " ").trim().replace(/ ?[€%]$/, "").replace(/^[\u2212-] ?/, "-");
    var negative = text.charAt(0) === "-";
    var found = SHAPE.exec(negative ? text.slice(1) : text);
    if (!text) return { error: "écrivez un nombre, par exemple " + typed(field.example) + "." };
    if (!found) return { error: "« " + text.slice(0, 20) + " » n’est pas un nombre. Écrivez par exemple 12" + NARROW + "500,50." };
    var value = Number(found[1].replace(/ /g, "") + "." + (found[2] || found[3] || "0")) * (negative ? -1 : 1);
    return { value: value, error: refusal(field.item, value) };
  }

  function isShown(field) { return !field.yearly || !field.input.parentNode.hidden; }

  function showYears(count) {
    fields.forEach(function (field) { if (field.yearly) field.input.parentNode.hidden = field.rank >= count; });
  }

  function readAll() {
    var values = {};
    var errors = fields.map(function (field) {
      var found = read(field);
      var error = isShown(field) ? found.error : "";
      var value = found.error ? field.example : found.value;
      values[field.item.id] = field.yearly ? (values[field.item.id] || []).concat(value) : value;
      return error;
    });
    var year = errors.some(Boolean) ? null : window.economie.departsEnTrop(values);
    if (year) {
      errors = fields.map(function (field) {
        var late = field.item.id === "departs" && field.rank === year - 1;
        return late ? "il part plus de sites qu’il n’y en a. Baissez les départs, ou ouvrez davantage." : "";
      });
    }
    return { values: values, errors: errors };
  }

  function sayError(field) { return (field.yearly ? "année " + (field.rank + 1) + " : " : "") + field.error; }

  function showError(field, text) {
    var place = document.getElementById("e-" + field.item.id);
    field.error = text;
    if (text) field.input.setAttribute("aria-invalid", "true");
    else field.input.removeAttribute("aria-invalid");
    var all = fields.filter(function (other) { return other.item === field.item && other.error; }).map(sayError);
    place.textContent = all.map(function (one) { return one.charAt(0).toUpperCase() + one.slice(1); }).join(" ");
    place.hidden = !place.textContent;
  }

  function write(values) {
    fields.forEach(function (field) {
      var value = values[field.item.id];
      field.input.value = typed(field.yearly ? value[field.rank] : value);
      showError(field, "");
    });
    showYears(values.duree);
  }

  function examples() {
    return all.reduce(function (values, item) {
      values[item.id] = item.depart.length > 1 ? item.depart.slice() : item.depart[0];
      return values;
    }, {});
  }

  function showKind() {
    if (!kind) return;
    kind.value = state["aide-poste"];
    if (kind.selectedIndex < 0) kind.value = "";
  }

  // ---- The address

  function fromAddress() {
    var values = examples();
    var refused = [];
    new URLSearchParams(window.location.search).forEach(function (text, id) {
      var item = all.filter(function (one) { return one.id === id; })[0];
      if (!item) return;
      var numbers = text.split(",").map(function (part) { return /^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN; });
      var right = numbers.length === item.depart.length && numbers.every(function (number) { return number === number && !refusal(item, number); });
      if (right) values[id] = item.depart.length > 1 ? numbers : numbers[0];
      else refused.push(item.libelle);
    });
    if (window.economie.departsEnTrop(values)) {
      refused.push("Départs");
      ["sites-depart", "ouvertures", "departs"].forEach(function (id) { values[id] = examples()[id]; });
    }
    return { values: values, refused: refused };
  }

  function toAddress() {
    var kept = all.filter(function (item) { return String(state[item.id]) !== String(item.depart); });
    var asked = kept.map(function (item) { return item.id + "=" + state[item.id]; }).join("&");
    window.history.replaceState(null, "", window.location.pathname + (asked ? "?" + asked : "") + window.location.hash);
  }

  // ---- Pieces of page

  function piece(name, attributes, children) {
    var made = name.indexOf("svg:") ? document.createElement(name) : document.createElementNS(SVG, name.slice(4));
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    [].concat(children === undefined ? [] : children).forEach(function (child) { made.append(child); });
    return made;
  }

  function fill(place, children) {
    place.textContent = "";
    children.forEach(function (child) { place.append(child); });
  }

  function table(side, name, rows) {
    fill(side.querySelector("[data-tableau=" + name + "]"), rows.map(function (row) {
      return piece("tr", {}, row.map(function (cell, rank) {
        if (!rank) return piece("th", { scope: "row" }, cell);
        return piece("td", /^−/.test(cell) ? { class: "simu__manque" } : {}, cell);
      }));
    }));
  }

  function keys(side, list) {
    fill(side.querySelector("[data-cles]"), list.map(function (one) {
      return piece("li", {}, [
        piece("span", { class: "chiffres__valeur" + (/^−/.test(one[0]) ? " simu__manque" : "") }, one[0]),
        piece("span", { class: "chiffres__libelle" }, one[1]),
        piece("span", { class: "chiffres__preuve" }, one[2])
      ]);
    }));
  }

  function controls(side, list) {
    fill(side.querySelector("[data-controles]"), list.reduce(function (found, one) {
      return found.concat(piece("dt", {}, one[0]), piece("dd", {}, one[1]));
    }, []));
  }

  // ---- Drawings

  // Round values, at most six steps, around [low, high].
  function scale(low, high) {
    var rough = (high - low) / 5 || 1;
    var power = Math.pow(10, Math.floor(Math.log10(rough)));
    var step = [1, 2, 5, 10].filter(function (one) { return one * power >= rough; })[0] * power;
    var ticks = [];
    for (var rank = Math.floor(low / step); rank <= Math.ceil(high / step); rank += 1) ticks.push(rank * step);
    return ticks;
  }

  function frame(place, ticks, label, write) {
    var width = Math.max(260, place.clientWidth || 640);
    var height = width < 480 ? 220 : 290;
    var labels = ticks.map(write);
    var left = 12 + 7.6 * Math.max.apply(null, labels.map(function (text) { return text.length; }));
    var svg = piece("svg:svg", { viewBox: "0 0 " + width + " " + height, role: "img", "aria-label": label, class: "simu__svg" });
    var drawn = { svg: svg, width: width, left: left, right: width - 14, bottom: height - 30 };
    var low = ticks[0];
    var high = ticks[ticks.length - 1];
    drawn.y = function (value) { return drawn.bottom - (value - low) / (high - low || 1) * (drawn.bottom - 16); };
    ticks.forEach(function (tick, rank) {
      var y = drawn.y(tick);
      svg.append(piece("svg:line", { x1: left, x2: drawn.right, y1: y, y2: y, class: tick ? "simu__ligne" : "simu__zero" }));
      svg.append(piece("svg:text", { x: left - 8, y: y + 4, "text-anchor": "end" }, labels[rank]));
    });
    fill(place, [svg]);
    return drawn;
  }

  function legend(place, shape, attributes, style) {
    place.append(piece("p", { class: "simu__legende" }, ["central", "double"].map(function (name, rank) {
      var sign = piece("svg:" + shape, Object.assign({ class: "simu__" + style + " simu__" + style + "--" + name }, attributes));
      return piece("span", {}, [piece("svg:svg", { width: 30, height: 12, "aria-hidden": "true" }, sign), " " + SCENARIOS[rank].nom]);
    })));
  }

  function years(drawn, count, at) {
    for (var year = 1; year <= count; year += 1) {
      drawn.svg.append(piece("svg:text", { x: at(year), y: drawn.bottom + 20, "text-anchor": "middle" }, "An " + year));
    }
  }

  function balances(result) {
    return [result.depart].concat(result.mois.map(function (row) { return row.caisse; }));
  }

  function drawTill(side, found) {
    var place = side.querySelector("[data-dessin=caisse]");
    var lines = [found.central, found.double];
    var points = lines.map(balances);
    var every = points[0].concat(points[1], 0);
    var ticks = scale(Math.min.apply(null, every), Math.max.apply(null, every));
    var label = "Trésorerie au plus bas. " + lines.map(function (line, rank) { return SCENARIOS[rank].nom + " : " + lowText(line); }).join(". ") + ".";
    var drawn = frame(place, ticks, label, function (value) { return euros(value).slice(0, -2); });
    var last = points[0].length - 1;
    function x(month) { return drawn.left + month / last * (drawn.right - drawn.left); }
    ["central", "double"].forEach(function (name, rank) {
      var path = points[rank].map(function (value, month) { return (month ? "L" : "M") + x(month).toFixed(1) + " " + drawn.y(value).toFixed(1); });
      drawn.svg.append(piece("svg:path", { d: path.join(""), class: "simu__trait simu__trait--" + name }));
      var low = lines[rank].bas;
      drawn.svg.append(piece("svg:circle", { cx: x(low.mois), cy: drawn.y(low.montant), r: 5, class: "simu__bas simu__bas--" + name }));
    });
    years(drawn, last / 12, function (year) { return x(12 * year - 6); });
    legend(place, "path", { d: "M1 6H29" }, "trait");
    table(side, "caisse", points[0].map(function (value, month) {
      return [month ? "mois " + month : "départ", euros(value), euros(points[1][month])];
    }).filter(function (row, month) { return month % 3 === 0; }));
  }

  function drawShares(side, found) {
    var place = side.querySelector("[data-dessin=part]");
    if (!place) return;
    var bars = ["central", "double"].map(function (name) {
      return found[name].annees.map(function (year) { return year.part; });
    });
    var label = "Part payée par les sites. " + bars[0].map(function (part, rank) { return "Année " + (rank + 1) + " : " + percent(part); }).join(", ") + ".";
    var drawn = frame(place, scale(0, Math.max.apply(null, bars[0].concat(bars[1], 100))), label, function (value) { return value + NBSP + "%"; });
    var room = (drawn.right - drawn.left) / bars[0].length;
    bars.forEach(function (parts, rank) {
      parts.forEach(function (part, year) {
        var x = drawn.left + room * (year + 0.18 + 0.34 * rank);
        var y = drawn.y(part || 0);
        var name = rank ? "double" : "central";
        drawn.svg.append(piece("svg:rect", { x: x, y: y, width: room * 0.3, height: Math.max(0, drawn.bottom - y), class: "simu__barreau simu__barreau--" + name }));
        if (!rank && part !== null) drawn.svg.append(piece("svg:text", { x: x + room * 0.15, y: y - 5, "text-anchor": "middle" }, String(Math.round(part))));
      });
    });
    years(drawn, bars[0].length, function (year) { return drawn.left + room * (year - 0.5); });
    legend(place, "rect", { x: 8, y: 1, width: 14, height: 10 }, "barreau");
    table(side, "part", bars[0].map(function (part, year) { return ["année " + (year + 1), percent(part), percent(bars[1][year])]; }));
  }

  // ---- What both sides say

  // « 14e mois », « au 14e mois »
  function even(result, word) {
    return result.equilibre === null ? "pas avant " + state.duree + NBSP + "ans" : (word || "") + ordinal(result.equilibre) + " mois";
  }

  function below(found) {
    return ["Comme prévu", "Si la montée double"].map(function (when, rank) {
      var run = found[SCENARIOS[rank].id].sousZero;
      if (run.duree > 2) return when + ", oui : " + run.duree + " mois, dès le " + ordinal(run.debut) + ".";
      return when + ", non" + (run.duree ? " (" + run.duree + " mois)." : ".");
    }).join(" ");
  }

  function main(result) {
    var first = result.ressources.slice().sort(function (a, b) { return b.part - a.part; })[0];
    if (first.part <= 50) return "Non. La première, " + first.nom + ", fait " + percent(first.part) + ".";
    return "Oui : " + first.nom + ", " + percent(first.part) + " sur " + state.duree + NBSP + "ans. Que se passe-t-il si elle manque" + NARROW + "?";
  }

  function rows(found, one) {
    return SCENARIOS.map(function (scenario) { return [scenario.nom].concat(one(found[scenario.id])); });
  }

  function lowText(result) { return euros(result.bas.montant) + ", " + atMonth(result.bas.mois); }

  // A till at its lowest in the last month may fall further: no figure then says how much is needed.
  function falling(result) { return result.bas.mois === result.mois.length ? ", et elle baisse encore" : ""; }

  function last(result) { return result.annees[result.annees.length - 1]; }

  function sayDouble(side, text) {
    fill(side.querySelector("[data-double]"), [piece("strong", {}, "Si la montée dure deux fois plus longtemps : "), text]);
  }

  // ---- Host

  function showSite(side, found) {
    var it = found.central;
    keys(side, [
      [even(it), "équilibre", "premier de trois mois de suite sans perte"],
      [euros(it.bas.montant), "trésorerie la plus basse", atMonth(it.bas.mois) + falling(it)],
      [euros(it.besoin), "d’apports nécessaires", "pour que la caisse ne passe jamais sous zéro"],
      [euros(it.bfr), "de besoin en fonds de roulement", "l’avance permanente, une fois l’activité montée"],
      [percent(it.poids), "des ventes versés au réseau", "une fois l’activité montée"],
      [euros(it.coutEmploi), "par emploi d’insertion", it.equilibre === null ? "l’équilibre n’est pas atteint" : "dépensés et perdus avant l’équilibre"]
    ]);
    sayDouble(side, "équilibre " + even(found.double, "au ") + ", trésorerie à " + lowText(found.double) + falling(found.double) + ". Il faut au moins " + euros(found.double.besoin) + " d’apports.");
    table(side, "annees", it.annees.map(function (year) {
      return ["Année " + year.annee, euros(year.ventes), euros(year.aides), euros(year.verse), percent(year.poids), euros(year.resultat), euros(year.caisse)];
    }));
    table(side, "scenarios", rows(found, function (one) {
      return [even(one), lowText(one), euros(one.besoin), euros(last(one).resultat)];
    }));
    var kept = it.rechute ? [["L’équilibre est-il gardé" + NARROW + "?", "Non : une perte revient " + atMonth(it.rechute) + "."]] : [];
    controls(side, [
      ["Paie-t-on le réseau avant l’équilibre" + NARROW + "?", it.verseAvant > 0.005 ? "Oui : " + euros(it.verseAvant) + " versés avant, sans le droit d’entrée." : "Non."],
      ["La caisse passe-t-elle sous zéro plus de deux mois de suite" + NARROW + "?", below(found)],
      ["Une ressource fait-elle plus de la moitié du total" + NARROW + "?", main(it)]
    ].concat(kept));
  }

  function saySite(it) {
    return "Structure d’accueil : équilibre " + even(it, "au ") + ", trésorerie au plus bas " + lowText(it) + ", apports nécessaires " + euros(it.besoin) +
      ", besoin en fonds de roulement " + euros(it.bfr) + ", contribution " + percent(it.poids) + " des ventes, coût par emploi " + euros(it.coutEmploi) + ".";
  }

  // ---- Network

  function showNetwork(side, found) {
    var it = found.central;
    keys(side, [
      [sites(it.seuil), "pour que les contributions paient l’équipe", "établis, sans subvention ni ouverture"],
      [euros(it.bas.montant), "trésorerie la plus basse", atMonth(it.bas.mois) + falling(it)],
      [euros(it.besoin), "de trésorerie de départ nécessaires", "pour que la caisse ne passe jamais sous zéro"],
      [euros(it.marge), "de marge par site et par an", "ce qu’il verse, moins son suivi"],
      [percent(it.part), "des dépenses payées par les sites", "la dernière année"],
      [euros(last(it).resultat), "de résultat", "la dernière année"]
    ]);
    sayDouble(side, "trésorerie à " + lowText(found.double) + falling(found.double) + ". Les sites paient " + percent(found.double.part) + " des dépenses la dernière année.");
    table(side, "annees", it.annees.map(function (year) {
      return ["Année " + year.annee, String(year.ouvertures), String(year.departs), String(year.sites), euros(year.recu), euros(year.depense),
        euros(year.subventions), euros(year.resultat), percent(year.part), euros(year.caisse)];
    }));
    table(side, "scenarios", rows(found, function (one) {
      return [sites(one.seuil), lowText(one), euros(one.besoin), percent(one.part)];
    }));
    controls(side, [
      ["La contribution d’un site dépasse-t-elle le coût de son suivi" + NARROW + "?", it.seuil === null
        ? "Non : aucun nombre de sites n’équilibrera le réseau." : "Oui : il reste " + euros(it.marge) + " par an, par site établi."],
      ["La caisse passe-t-elle sous zéro plus de deux mois de suite" + NARROW + "?", below(found)],
      ["Une ressource fait-elle plus de la moitié du total" + NARROW + "?", main(it)]
    ]);
  }

  function sayNetwork(it) {
    return "Tête de réseau : " + sites(it.seuil) + " pour l’équilibre, trésorerie au plus bas " + lowText(it) + ", trésorerie de départ nécessaire " +
      euros(it.besoin) + ", " + percent(it.part) + " des dépenses payées par les sites la dernière année.";
  }

  var SIDES = {
    accueillir: {
      nom: "structure d’accueil", fichier: "simulation-structure-d-accueil.csv", compute: window.economie.site, show: showSite, say: saySite,
      short: function (it) { return ["Site", "équilibre " + even(it, "au ") + ", au plus bas " + lowText(it)]; },
      outputs: [
        ["Mois d’équilibre", "mois", "equilibre"],
        ["Trésorerie la plus basse", "€", "bas.montant"],
        ["Mois de la trésorerie la plus basse", "mois", "bas.mois"],
        ["Apports nécessaires", "€", "besoin"],
        ["Besoin en fonds de roulement", "€", "bfr"],
        ["Part des ventes versée au réseau", "%", "poids"],
        ["Coût par emploi d’insertion", "€", "coutEmploi"],
        ["Versé au réseau avant l’équilibre", "€", "verseAvant"],
        ["Mois de suite sous zéro", "mois", "sousZero.duree"]
      ],
      columns: [
        ["Ventes", "ventes"], ["Aides", "aides"], ["Salaires d’insertion", "salaires"], ["Achats", "achats"], ["Charges fixes", "fixes"],
        ["Versé au réseau", "verse"], ["Résultat", "resultat"], ["Encaissé", "encaisse"], ["Décaissé", "decaisse"]
      ]
    },
    transmettre: {
      nom: "tête de réseau", fichier: "simulation-tete-de-reseau.csv", compute: window.economie.reseau, show: showNetwork, say: sayNetwork,
      short: function (it) { return ["Réseau", sites(it.seuil) + " pour l’équilibre, au plus bas " + lowText(it)]; },
      outputs: [
        ["Sites pour l’équilibre", "sites", "seuil"],
        ["Marge par site et par an", "€", "marge"],
        ["Trésorerie la plus basse", "€", "bas.montant"],
        ["Mois de la trésorerie la plus basse", "mois", "bas.mois"],
        ["Trésorerie de départ nécessaire", "€", "besoin"],
        ["Part payée par les sites, dernière année", "%", "part"],
        ["Mois de suite sous zéro", "mois", "sousZero.duree"]
      ],
      columns: [
        ["Sites", "restent"], ["Payé par les sites", "recu"], ["Dépenses", "depense"], ["Subventions", "subvention"], ["Résultat", "resultat"]
      ]
    }
  };

  // ---- CSV: UTF-8 with its mark, « ; », decimal comma: what a French spreadsheet opens as it is

  function decimal(value) { return String(value).replace(".", ","); }

  function exact(value) { return value === null ? "" : decimal(value.toFixed(2).replace(/^-(0\.00)$/, "$1")); }

  function count(value) { return value === null ? "" : String(value); }

  function pick(result, path) { return path.split(".").reduce(function (found, key) { return found[key]; }, result); }

  function cell(text) { return /[";\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; }

  function csv(name) {
    var side = SIDES[name];
    var found = results[name];
    var lines = [["Simulation", side.nom], ["Page", window.location.href], [], ["Hypothèse", "Valeur", "Exemple", "Unité"]];
    fields.forEach(function (field) {
      var home = field.input.closest("[data-simu]");
      if (!isShown(field) || (home && home.dataset.simu !== name)) return;
      var value = state[field.item.id];
      var label = field.item.libelle + (field.yearly ? ", année " + (field.rank + 1) : "");
      lines.push([label, decimal(field.yearly ? value[field.rank] : value), decimal(field.example), field.item.unite]);
    });
    lines.push([], ["Résultat", "Unité"].concat(SCENARIOS.map(function (one) { return one.nom; })));
    side.outputs.forEach(function (output) {
      lines.push([output[0], output[1]].concat(SCENARIOS.map(function (one) { return (output[1] === "mois" ? count : exact)(pick(found[one.id], output[2])); })));
    });
    lines.push([], ["Mois"].concat(side.columns.map(function (one) { return one[0]; }), SCENARIOS.map(function (one) { return "Trésorerie : " + one.nom; })));
    lines.push(["0"].concat(side.columns.map(function () { return ""; }), SCENARIOS.map(function (one) { return exact(found[one.id].depart); })));
    found.central.mois.forEach(function (row, rank) {
      lines.push([count(row.mois)].concat(
        side.columns.map(function (one) { return exact(row[one[1]]); }),
        SCENARIOS.map(function (one) { return exact(found[one.id].mois[rank].caisse); })
      ));
    });
    return "\ufeff" + lines.map(function (line) { return line.map(cell).join(";") + "\r\n"; }).join("");
  }

  function download(name) {
    var link = piece("a", { download: SIDES[name].fichier, href: URL.createObjectURL(new Blob([csv(name)], { type: "text/csv;charset=utf-8" })) });
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  // ---- Everything together

  function place(name) { return document.querySelector("[data-simu=" + name + "]"); }

  function draw() {
    Object.keys(SIDES).forEach(function (name) {
      drawTill(place(name), results[name]);
      drawShares(place(name), results[name]);
    });
  }

  function show(values) {
    state = values;
    Object.keys(SIDES).forEach(function (name) {
      var side = SIDES[name];
      var cases = window.economie.scenarios(values);
      results[name] = SCENARIOS.reduce(function (found, one) { found[one.id] = side.compute(cases[one.id]); return found; }, {});
      side.show(place(name), results[name]);
      var short = side.short(results[name].central);
      fill(bar.querySelector("[data-barre-" + name + "]"), [piece("a", { href: "#resultats-" + name }, short[0]), " : " + short[1]]);
    });
    draw();
    showKind();
  }

  function announce() {
    var changed = Object.keys(SIDES).map(function (name) {
      var text = SIDES[name].say(results[name].central);
      var differs = said[name] !== text;
      said[name] = text;
      return differs ? text : "";
    }).filter(Boolean);
    return changed.join(" ") || "Ces résultats ne changent pas.";
  }

  function stale() {
    var refused = fields.filter(function (field) { return field.error; })[0];
    var text = refused ? "Résultats d’avant : « " + refused.item.libelle + " » est à corriger." : "";
    document.querySelectorAll("[data-avant]").forEach(function (place) { place.textContent = text; place.hidden = !text; });
    bar.classList.toggle("simu__barre--avant", Boolean(refused));
    return refused;
  }

  // While one types, what is right shows at once; what is wrong waits until one leaves the field.
  function update(leaving) {
    var length = read(fieldOf("duree"));
    if (!length.error) showYears(length.value);
    var found = readAll();
    found.errors.forEach(function (error, rank) { if (leaving || !error) showError(fields[rank], error); });
    if (!found.errors.some(Boolean)) show(found.values);
    var refused = stale();
    if (!leaving) return;
    if (refused) status.textContent = refused.item.libelle + " : " + sayError(refused) + " Les résultats restent ceux d’avant.";
    else { status.textContent = announce(); toAddress(); }
  }

  fields.forEach(function (field) {
    field.input.addEventListener("input", function () { update(false); });
    field.input.addEventListener("change", function () { update(true); });
  });
  if (kind) {
    kind.addEventListener("change", function () {
      if (kind.value) fieldOf("aide-poste").input.value = typed(kind.value);
      var other = !kind.value;
      update(true);
      if (other) kind.value = "";
    });
  }
  document.querySelector("[data-exemple]").addEventListener("click", function () {
    write(examples());
    update(true);
    status.textContent = "L’exemple est revenu. " + status.textContent;
  });
  document.querySelectorAll("[data-csv]").forEach(function (button) {
    button.addEventListener("click", function () { download(button.dataset.csv); });
  });
  document.querySelectorAll("[data-imprimer]").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
  });
  // The bar at the bottom must not hide what the keyboard reaches.
  document.addEventListener("focusin", function (event) {
    if (bar.contains(event.target) || window.getComputedStyle(bar).position !== "fixed") return;
    var under = event.target.getBoundingClientRect().bottom + 8 - bar.getBoundingClientRect().top;
    if (under > 0) window.scrollBy(0, under);
  });
  var width = window.innerWidth;
  window.addEventListener("resize", function () {
    if (window.innerWidth !== width) draw();
    width = window.innerWidth;
  });

  var asked = fromAddress();
  write(asked.values);
  show(asked.values);
  announce();
  if (asked.refused.length) {
    var note = document.querySelector("[data-adresse]");
    note.textContent = "L’adresse portait des valeurs refusées (" + asked.refused.join(", ") + ") : celles de l’exemple les remplacent.";
    note.hidden = false;
  }
})();
