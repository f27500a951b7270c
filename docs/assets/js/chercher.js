// The search as the reader sees it: a box over the page, or the page /recherche/?q=…; results by kind, with counts.
// Brought by essaimage.js when asked for; what finds (trouver.js, then Pagefind) comes with the first letters typed.
(function () {
  "use strict";

  var HERE = document.currentScript.src;
  var ROOT = new URL("../../", HERE).href;
  var WAIT = 90; // ms without a key before a search begins
  var FIRST = 5; // results read and shown at once; the others follow
  var PAGE = 10; // results shown, and added at each « Plus de résultats »
  var ONE = { cas: "Cas", accord: "Accord", notion: "Notion", guide: "Guide", outil: "Outil", ressource: "Ressource" };
  var MANY = { cas: "Cas", accord: "Accords", notion: "Notions", guide: "Guides", outil: "Outils", ressource: "Ressources" };
  var FACETS = { accord: "Type d’accord", secteur: "Secteur" };
  var finder = null;
  var box = null;

  function bring() {
    finder = finder || new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = document.querySelector("[data-recherche]").dataset.trouver;
      script.onload = function () { done(window.essaimageTrouver); };
      script.onerror = failed;
      document.head.appendChild(script);
    });
    return finder;
  }

  function make(name, attributes, content) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    made.append.apply(made, [].concat(content === undefined ? [] : content));
    return made;
  }

  function said(count, one, many) {
    return count + "\u00a0" + (count < 2 ? one : many);
  }

  function quoted(text) {
    return "«\u00a0" + text + "\u00a0»";
  }

  // One search: its field, its state said aloud, its kinds, its results. `whole` on the page, with every filter.
  function Search(place, whole) {
    this.whole = whole;
    this.asked = 0; // each question, and each painting of its answer, drops those before it
    this.painted = 0;
    this.found = null;
    this.query = "";
    this.shown = PAGE;
    this.chosen = { genre: "", accord: "", secteur: "" };
    this.field = make("input", {
      type: "text", name: "q", id: whole ? "q" : "q-boite", inputmode: "search", enterkeyhint: "search", autocomplete: "off",
      autocapitalize: "off", autocorrect: "off", spellcheck: "false", placeholder: "redevance, DIP, Simplon, Pau, L330-3…",
    });
    this.state = make("p", { class: "recherche__etat", role: "status" });
    this.mended = make("p", { class: "recherche__corrige", hidden: "" });
    this.kinds = make("div", { class: "recherche__genres", role: "group", "aria-label": "Filtrer par genre", hidden: "" });
    this.facets = make("div", { class: "recherche__facettes", hidden: "" });
    this.list = make("ol", { class: "recherche__liste" });
    this.foot = make("div", { class: "recherche__suite" });
    this.form = make("form", { action: ROOT + "recherche/", role: "search", "aria-label": "Dans la base" }, [
      make("label", { class: "hors-vue", for: this.field.id }, "Rechercher dans la base"), this.field,
    ]);
    place.append(this.form, this.state, this.mended, this.kinds, this.facets, this.list, this.foot);
    this.listen(place);
  }

  Search.prototype.listen = function (place) {
    var self = this;
    var timer = 0;
    this.field.addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(function () { self.ask(self.field.value); }, WAIT);
    });
    this.form.addEventListener("submit", function (event) {
      window.clearTimeout(timer);
      if (!self.whole && self.field.value.trim()) return; // the browser goes to the page of results
      event.preventDefault();
      self.ask(self.field.value);
    });
    place.addEventListener("keydown", function (event) { self.move(event); });
  };

  // Arrows go from the field to the results and back; links are links, so Enter follows them.
  Search.prototype.move = function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var stops = [this.field].concat(Array.from(this.list.querySelectorAll("a")));
    var at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  };

  Search.prototype.ask = function (query) {
    var self = this;
    var turn = (this.asked += 1);
    this.query = query.trim();
    this.shown = PAGE;
    if (this.whole) this.remember();
    if (!this.query) return this.clear();
    if (!this.found) this.state.textContent = "Recherche en cours…";
    return bring().then(function (tools) { return tools.find(self.query, ROOT); }).then(function (found) {
      if (turn !== self.asked) return undefined;
      self.found = found;
      return self.paint();
    }).catch(function () {
      if (turn === self.asked) self.fail();
    });
  };

  Search.prototype.clear = function () {
    this.painted += 1;
    this.found = null;
    this.state.textContent = "";
    this.mended.hidden = this.kinds.hidden = this.facets.hidden = true;
    this.list.replaceChildren();
    this.foot.replaceChildren();
    delete this.list.dataset.pour;
  };

  Search.prototype.fail = function () {
    this.clear();
    this.state.textContent = "La recherche n’a pas pu se charger. Rechargez la page, ou passez par le glossaire.";
    this.foot.replaceChildren(this.exits());
  };

  Search.prototype.fits = function (item, apart) {
    var chosen = this.chosen;
    return Object.keys(chosen).every(function (facet) {
      return facet === apart || !chosen[facet] || [].concat(item[facet]).indexOf(chosen[facet]) >= 0;
    });
  };

  Search.prototype.paint = function () {
    var self = this;
    var results = this.found.resultats;
    if (!results.some(function (item) { return self.fits(item, "genre"); })) this.chosen.genre = "";
    this.paintKinds();
    if (this.whole) this.paintFacets();
    this.paintMended();
    var kept = results.filter(function (item) { return self.fits(item, ""); });
    return this.paintList(kept, kept.length);
  };

  Search.prototype.paintMended = function () {
    var found = this.found;
    this.mended.hidden = !found.corrige;
    if (!found.corrige) return;
    var link = make("a", { href: ROOT + "recherche/?q=" + encodeURIComponent(found.corrige) }, quoted(found.corrige));
    this.mended.replaceChildren("Aucune page ne dit " + quoted(found.demande) + ". Vouliez-vous dire ", link, "\u202f?");
  };

  Search.prototype.paintKinds = function () {
    var self = this;
    var counts = this.count("genre");
    var all = Object.keys(counts).reduce(function (sum, kind) { return sum + counts[kind]; }, 0);
    var kinds = Object.keys(MANY).filter(function (kind) { return counts[kind]; });
    this.kinds.hidden = kinds.length < 2 && !this.chosen.genre;
    this.press([""].concat(kinds).map(function (kind) {
      var button = make("button", { type: "button", "aria-pressed": String(self.chosen.genre === kind), "data-genre": kind }, [
        kind ? MANY[kind] : "Tout", make("span", { class: "recherche__compte" }, "\u00a0" + (kind ? counts[kind] : all)),
      ]);
      button.addEventListener("click", function () { self.choose("genre", kind); });
      return button;
    }));
  };

  // New buttons take the place of the old without losing the focus a keyboard had there.
  Search.prototype.press = function (buttons) {
    var held = this.kinds.contains(document.activeElement) ? document.activeElement.dataset.genre : null;
    this.kinds.replaceChildren.apply(this.kinds, buttons);
    buttons.forEach(function (button) { if (button.dataset.genre === held) button.focus(); });
  };

  Search.prototype.paintFacets = function () {
    var self = this;
    var any = false;
    var labels = Object.keys(FACETS).map(function (facet) {
      var counts = self.count(facet);
      var names = Object.keys(counts).sort(function (one, other) { return one.localeCompare(other, "fr"); });
      var select = make("select", { id: "f-" + facet }, [make("option", { value: "" }, "Tous")]);
      names.forEach(function (name) { select.append(make("option", { value: name }, name + " (" + counts[name] + ")")); });
      select.value = counts[self.chosen[facet]] ? self.chosen[facet] : "";
      select.addEventListener("change", function () { self.choose(facet, select.value); self.facets.querySelector("#f-" + facet).focus(); });
      any = any || names.length > 0;
      return make("label", { for: "f-" + facet }, [FACETS[facet], select]);
    });
    this.facets.hidden = !any;
    this.facets.replaceChildren.apply(this.facets, labels);
  };

  Search.prototype.count = function (facet) {
    var counts = {};
    var self = this;
    this.found.resultats.filter(function (item) { return self.fits(item, facet); }).forEach(function (item) {
      [].concat(item[facet]).forEach(function (name) { counts[name] = (counts[name] || 0) + 1; });
    });
    return counts;
  };

  Search.prototype.choose = function (facet, value) {
    this.chosen[facet] = value;
    this.shown = PAGE;
    if (this.whole) this.remember();
    this.paint();
  };

  Search.prototype.paintList = function (kept, total) {
    var self = this;
    var turn = (this.painted += 1);
    var query = this.found.corrige || this.found.demande;
    var items = (total ? kept : this.found.voisins).slice(0, this.shown);
    function rows(some) {
      return bring().then(function (tools) {
        return Promise.all(some.map(function (item) { return tools.show(item, query, ROOT); }));
      }).then(function (read) { return read.map(row); });
    }
    return rows(items.slice(0, FIRST)).then(function (first) {
      if (turn !== self.painted) return undefined;
      self.list.replaceChildren.apply(self.list, first);
      self.say(total);
      self.end(kept, total);
      self.list.dataset.pour = self.found.demande;
      return rows(items.slice(FIRST)).then(function (others) {
        if (turn === self.painted && self.list.childElementCount === first.length) self.list.append.apply(self.list, others);
      });
    });
  };

  Search.prototype.say = function (total) {
    var query = this.found.corrige || this.found.demande;
    this.state.textContent = total
      ? said(total, "résultat", "résultats") + " pour " + quoted(query)
      : "Rien ne répond à " + quoted(query) + "." + (this.found.voisins.length ? " Pages voisines\u00a0:" : "");
  };

  Search.prototype.end = function (kept, total) {
    var self = this;
    if (!total) return this.whole ? this.foot.replaceChildren() : this.foot.replaceChildren(this.exits());
    if (total <= this.shown) return this.foot.replaceChildren();
    if (!this.whole) {
      var address = ROOT + "recherche/?q=" + encodeURIComponent(this.field.value.trim());
      return this.foot.replaceChildren(make("a", { href: address }, "Tous les résultats"));
    }
    var more = make("button", { type: "button" }, "Plus de résultats");
    more.addEventListener("click", function () {
      var seen = self.list.childElementCount;
      self.shown += PAGE;
      self.paintList(kept, total).then(function () { self.list.children[seen].querySelector("a").focus(); });
    });
    return this.foot.replaceChildren(more);
  };

  Search.prototype.exits = function () {
    return make("ul", {}, [["accords/glossaire/", "Le glossaire de A à Z"], ["outils/choisir/", "L’outil «\u00a0Quel accord choisir\u202f?\u00a0»"],
      ["etudes-de-cas/", "Les études de cas"]].map(function (exit) {
      return make("li", {}, make("a", { href: ROOT + exit[0] }, exit[1]));
    }));
  };

  // The address of the page says what is asked, so that it can be sent to someone.
  Search.prototype.remember = function () {
    var told = new URLSearchParams();
    var chosen = this.chosen;
    if (this.query) told.set("q", this.query);
    Object.keys(chosen).forEach(function (facet) { if (chosen[facet]) told.set(facet, chosen[facet]); });
    var asked = told.toString();
    window.history.replaceState(null, "", window.location.pathname + (asked ? "?" + asked : ""));
  };

  function row(found) {
    var title = make("span", { class: "trouve__titre" }, found.titre);
    var link = make("a", { href: found.href }, title);
    if (found.section) link.append(make("span", { class: "trouve__section" }, "\u00a0› " + found.section));
    var kind = make("span", { class: "trouve__genre" }, ONE[found.genre] + (found.dans ? " · " + found.dans : ""));
    var extract = make("p", { class: "trouve__extrait" }, found.extrait.map(function (piece) {
      return piece.marque ? make("mark", {}, piece.texte) : piece.texte;
    }));
    return make("li", { class: "trouve", "data-dans": found.dans }, [link, kind, extract]);
  }

  function openBox() {
    if (!box) {
      box = make("dialog", { class: "recherche recherche--boite", "aria-label": "Rechercher dans la base" });
      var close = make("button", { type: "button", class: "recherche__fermer-boite" }, "Fermer");
      document.body.append(box);
      box.search = new Search(box, false);
      box.search.form.append(close);
      close.addEventListener("click", function () { box.close(); });
      box.addEventListener("click", function (event) { // outside, or to a part of this very page
        if (event.target === box || event.target.closest("ol a")) box.close();
      });
    }
    if (!box.open) box.showModal();
    box.search.field.focus();
    box.search.field.select();
  }

  function startPage(place) {
    var search = new Search(place, true);
    var told = new URLSearchParams(window.location.search);
    Object.keys(search.chosen).forEach(function (facet) { search.chosen[facet] = told.get(facet) || ""; });
    search.field.value = told.get("q") || "";
    if (search.field.value) search.ask(search.field.value);
    return search;
  }

  var place = document.querySelector("[data-page-recherche]");
  var page = place ? startPage(place) : null;
  window.essaimageChercher = function () {
    if (!page) return openBox();
    page.field.focus();
    return page.field.select();
  };
})();
