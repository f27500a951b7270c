// Sorts a list: cases, funding, sources. The state lives in the address, so that it can be shared; nothing is sent or kept.
// Without this script a sheet made at build sorts the same way (see assets/css/filtres-….css).
(function () {
  "use strict";

  var tools = document.querySelector("[data-filtres]");
  var list = document.querySelector("[data-liste]");
  if (!tools || !list) return;

  var BATCH = 60; // items laid out at once: thousands would make each change slow
  var limit = BATCH;

  var drawer = tools.querySelector("[data-tiroir]");
  var state = document.querySelector("[data-etat]");
  var empty = document.querySelector("[data-vide]");
  var active = tools.querySelector("[data-actifs]");
  var all = tools.querySelector("[data-tout]");
  var more = document.querySelector("[data-suite]");

  var facets = Array.prototype.map.call(tools.querySelectorAll("[data-facette]"), function (group) {
    var boxes = Array.prototype.slice.call(group.querySelectorAll("input"));
    return {
      id: group.dataset.facette,
      name: group.querySelector("legend").textContent,
      boxes: boxes,
      counts: boxes.map(function (box) { return box.parentNode.querySelector("[data-compte]"); }),
      ranks: boxes.reduce(function (ranks, box, rank) { ranks[box.value] = rank; return ranks; }, {}),
      chosen: []
    };
  });
  var items = Array.prototype.map.call(list.children, function (item) {
    return {
      item: item,
      seen: true,
      answers: facets.map(function (facet) {
        return (item.getAttribute("data-" + facet.id) || "").split(" ").filter(Boolean);
      })
    };
  });

  function answers(one, rank) {
    var chosen = facets[rank].chosen;
    return !chosen.length || one.answers[rank].some(function (value) { return chosen.indexOf(value) >= 0; });
  }

  // How many facets refuse an item, and which one if it is alone: enough to count for every facet in one pass.
  function refusals(one) {
    var refused = { count: 0, by: -1 };
    for (var rank = 0; rank < facets.length; rank += 1) {
      if (!answers(one, rank)) { refused.count += 1; refused.by = rank; }
    }
    return refused;
  }

  function see(one, seen) {
    if (seen !== one.seen) { one.item.hidden = !seen; one.seen = seen; }
  }

  function sort() {
    var total = 0;
    var without = facets.map(function () { return 0; });
    var counts = facets.map(function (facet) { return facet.boxes.map(function () { return 0; }); });
    items.forEach(function (one) {
      var refused = refusals(one);
      var shown = refused.count === 0;
      if (shown) total += 1;
      see(one, shown && total <= limit);
      if (refused.count === 1) without[refused.by] += 1;
      facets.forEach(function (facet, rank) {
        if (!shown && !(refused.count === 1 && refused.by === rank)) return;
        one.answers[rank].forEach(function (value) { counts[rank][facet.ranks[value]] += 1; });
      });
    });
    return { total: total, without: without, counts: counts };
  }

  function names(facet) {
    return facet.boxes.filter(function (box) { return box.checked; }).map(function (box) {
      return box.parentNode.querySelector("span").firstChild.textContent.trim();
    });
  }

  function plural(count) { return count + " " + (count < 2 ? list.dataset.un : list.dataset.plusieurs); }

  function release(facet, gained) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = "Retirer « " + names(facet).join(", ") + " » (" + plural(gained) + ")";
    button.addEventListener("click", function () {
      facet.boxes.forEach(function (box) { box.checked = false; });
      update();
      drawer.querySelector("summary").focus();
    });
    return button;
  }

  function explain(found) {
    empty.hidden = found.total > 0;
    empty.textContent = "";
    if (found.total > 0) return;
    empty.append(list.dataset.aucun + " ne répond à tout. ");
    facets.forEach(function (facet, rank) {
      if (facet.chosen.length && found.without[rank]) empty.append(release(facet, found.without[rank]), " ");
    });
    if (!empty.querySelector("button")) empty.append("Retirez plusieurs rubriques, ou « Tout montrer ».");
  }

  function update() {
    facets.forEach(function (facet) {
      facet.chosen = facet.boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    });
    var found = sort();
    var used = facets.filter(function (facet) { return facet.chosen.length; });
    facets.forEach(function (facet, rank) {
      facet.counts.forEach(function (place, value) {
        place.textContent = found.counts[rank][value];
        place.parentNode.classList.toggle("choix__nul", !found.counts[rank][value]);
      });
    });
    var asked = used.map(names).map(function (chosen) { return chosen.join(" ou "); }).join(", ");
    state.textContent = plural(found.total) + (asked ? " : " + asked : "");
    active.textContent = used.length ? "(" + used.length + ")" : "";
    all.hidden = !used.length;
    more.hidden = found.total <= limit;
    more.textContent = "Montrer la suite (" + plural(found.total - limit) + ")";
    explain(found);
    write(used);
  }

  function write(used) {
    var asked = used.map(function (facet) { return facet.id + "=" + facet.chosen.join(","); }).join("&");
    window.history.replaceState(null, "", window.location.pathname + (asked ? "?" + asked : "") + window.location.hash);
  }

  function read() {
    var asked = new URLSearchParams(window.location.search);
    facets.forEach(function (facet) {
      var wanted = (asked.get(facet.id) || "").split(",");
      facet.boxes.forEach(function (box) { box.checked = wanted.indexOf(box.value) >= 0; });
    });
  }

  tools.addEventListener("change", function () { limit = BATCH; update(); });
  more.addEventListener("click", function () {
    var first = limit;
    limit += BATCH;
    update();
    var next = items.filter(function (one) { return one.seen; })[first];
    if (next) next.item.querySelector("a").focus();
  });
  all.addEventListener("click", function () {
    tools.querySelectorAll("input").forEach(function (box) { box.checked = false; });
    limit = BATCH;
    update();
    drawer.querySelector("summary").focus();
  });
  read();
  update();
})();
