// What « Suis-je prêt ? » writes: words, tables, and drawings that say nothing their table does not.
(function () {
  "use strict";

  var HIGH = 10; // the height of a drawing, in its own units; its width is 100, one for each point

  function plural(count, one, many) { return count + " " + (count < 2 ? one : many); }

  function capital(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

  function quoted(text) { return "«\u00a0" + text + "\u00a0»"; }

  // An element with its attributes, and its children, elements or texts.
  function el(name, attributes, children) {
    return dress(document.createElement(name), attributes, children);
  }

  function svg(name, attributes, children) {
    return dress(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
  }

  function dress(made, attributes, children) {
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    [].concat(children === undefined ? [] : children).forEach(function (child) { made.append(child); });
    return made;
  }

  // A table of rows of cells, th first; on a phone each td says the name of its column (data-colonne).
  function table(kind, caption, heads, rows) {
    rows.forEach(function (cells) {
      cells.forEach(function (cell, rank) { if (rank) cell.setAttribute("data-colonne", heads[rank]); });
    });
    return el("table", { "class": "tableau tableau--outil tableau--" + kind }, [
      el("caption", {}, caption),
      el("thead", {}, el("tr", {}, heads.map(function (head) { return el("th", { scope: "col" }, head); }))),
      el("tbody", {}, rows.map(function (cells) { return el("tr", {}, cells); }))
    ]);
  }

  function head(children) { return el("th", { scope: "row" }, children); }

  // A cell with a score, and a mark if it is under the guide mark; without a score, what is said instead.
  function scoreCell(score, instead, guide) {
    if (score === null) return el("td", { "class": "note" }, instead);
    var mark = score < guide ? [" ", el("span", { "class": "bilan__bas" }, "sous " + guide)] : [];
    return el("td", { "class": "bilan__score" }, [String(score)].concat(mark));
  }

  function drawing(kind, score, marks, low) {
    var lines = marks.reduce(function (all, mark) {
      return all.concat(["barre__halo", "barre__repere"].map(function (name) {
        return svg("path", { "class": name, d: "M" + mark + " 0V" + HIGH });
      }));
    }, []);
    var fill = score === null ? [] : [svg("rect", { "class": low ? "barre__plein barre__plein--bas" : "barre__plein", width: score, height: HIGH })];
    var box = { "class": "barre " + kind, viewBox: "0 0 100 " + HIGH, preserveAspectRatio: "none", "aria-hidden": "true" };
    return svg("svg", box, fill.concat(lines));
  }

  function bar(score, guide) {
    return score === null ? drawing("barre--vide", null, []) : drawing("", score, [guide], score < guide);
  }

  // The score among the verdicts, from the lowest to the highest.
  function gauge(score, thresholds) {
    var up = thresholds.slice().reverse();
    var names = up.map(function (threshold, rank) {
      var width = (rank + 1 < up.length ? up[rank + 1].min : 100) - threshold.min;
      var said = threshold.verdict + (threshold.min ? ", dès " + threshold.min : "");
      return el("span", { style: "width: " + width + "%" }, said);
    });
    var marks = up.slice(1).map(function (threshold) { return threshold.min; });
    return el("div", { "class": "jauge", "aria-hidden": "true" }, [drawing("", score, marks), el("div", { "class": "jauge__noms" }, names)]);
  }

  window.essaimage = Object.assign(window.essaimage || {}, {
    ecrire: { plural: plural, capital: capital, quoted: quoted, el: el, table: table, head: head, scoreCell: scoreCell, bar: bar, gauge: gauge }
  });
})();
