// What the search finds: French folded as the index was (hooks/essaimage/publishing/search/folding.py), results of
// Pagefind put together and ranked, a mistyped word mended. Loaded by chercher.js at the first use, and nothing before.
(function () {
  "use strict";

  var JOINT = "\u2060"; // stands after an elision or a hyphen, and inside a ligature, in all that is indexed
  var WEIGHTS = {
    pageLength: 0.35, termFrequency: 0.4, termSaturation: 1.2, termSimilarity: 6, diacriticSimilarity: 0,
    metaWeights: { title: 6, formes: 6, cles: 6 },
  };
  var EXACT = 200; // what a name typed whole adds; no text scores so much
  var BEGUN = 12; // what a name of which the beginning is typed adds
  var TITLE = 30; // what a title that says the query, and little else, adds
  var INSIDE = 22; // what a name of several words adds when a longer query says it
  var ALL = 4; // what a page that has every word of the query adds
  var PART = 0.6; // what a word is worth on a page that lacks another
  var SHARE = 0.35; // a page that has less of the query, rare words counting more, is no answer
  var ENTRY = 0.85; // what an entry of a list is worth beside a page of its own
  var MENDED = 6; // letters of a word in which one error is admitted
  var SMALL = words( // as in folding.py
    "a ai as au aux avec c ce ces cette d de des du elle en est et eu il ils j je l la le les leur ma mais me mon n ne nos " +
    "notre nous on ou par pas pour qu que qui s sa se ses si son sont sur t un une va vos votre vous y"
  );
  var ASKING = words(
    "quoi quel quelle quels quelles comment combien pourquoi quand faut peut peux puis dois doit faire fait avoir etre " +
    "cas sous dans entre vers chez dit dire art article articles"
  );
  var engine = null;
  var lexicon = null;

  function plain(text) {
    return text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  }

  // « art. L. 330-3 » is `art` and `l3303`: an article of law is one word.
  function words(text) {
    return plain(text).replace(/\b([lrda])[. ]*(?=\d)/g, "$1").replace(/(\d)-(?=\d)/g, "$1").match(/[a-z0-9]+/g) || [];
  }

  function singular(word) {
    return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word;
  }

  function isTelling(word) {
    return SMALL.indexOf(word) < 0 && ASKING.indexOf(word) < 0;
  }

  function telling(query) {
    var all = words(query);
    var kept = all.filter(isTelling);
    return kept.length ? kept : all;
  }

  // What the query is in one word, as `keys` of folding.py makes names: without small words, nor those that ask.
  function keysOf(query) {
    var all = words(query);
    var kept = [all.filter(isTelling), all.filter(function (word) { return SMALL.indexOf(word) < 0; }), all];
    return kept.map(function (some) { return some.map(singular).join(""); }).filter(function (key, rank, every) {
      return key && every.indexOf(key) === rank;
    });
  }

  // Runs of two to four telling words, short of the whole: « rompre une convention d’affiliation » names a term.
  function runsOf(tokens) {
    var runs = [];
    for (var size = 2; size < Math.min(tokens.length, 5); size += 1) {
      for (var at = 0; at + size <= tokens.length; at += 1) runs.push(tokens.slice(at, at + size));
    }
    return runs;
  }

  function unfold(text) {
    return text.replace(/\u2060 /g, "").replace(/([oa])\u2060e/g, function (_, first) { return first === "o" ? "œ" : "æ"; })
      .replace(/([OA])\u2060e/g, function (_, first) { return first === "O" ? "Œ" : "Æ"; })
      .replace(/&lt;/g, "<").replace(/&gt;/g, ">");
  }

  function load(root) {
    engine = engine || Promise.all([
      import(root + "pagefind/pagefind.js").then(function (pagefind) {
        return pagefind.options({ noWorker: true, excerptLength: 26, ranking: WEIGHTS }).then(function () { return pagefind; });
      }),
      fetch(root + "pagefind/pages.json").then(function (answer) { return answer.json(); }),
    ]).then(function (both) { return { pagefind: both[0], told: both[1], kept: {} }; });
    return engine;
  }

  function ask(tools, terms) {
    tools.kept[terms] = tools.kept[terms] || tools.pagefind.search(terms).then(function (found) { return found.results; });
    return tools.kept[terms];
  }

  function askAll(tools, list) {
    return Promise.all(list.map(function (terms) { return ask(tools, terms); }));
  }

  // Every page that has a word of the query, best first: [{id, score, result}].
  function rank(tools, query) {
    var tokens = telling(query).filter(function (word, at, all) { return all.indexOf(word) === at; });
    var keys = keysOf(query);
    return Promise.all([
      askAll(tools, tokens),
      askAll(tools, keys.map(function (key) { return "qz" + key + "zq"; })),
      askAll(tools, keys.filter(function (key) { return key.length > 2; }).map(function (key) { return "qz" + key; })),
      tokens.length > 1 ? ask(tools, tokens.join(" ")) : Promise.resolve([]),
      askAll(tools, runsOf(tokens).map(function (run) { return "qz" + run.map(singular).join("") + "zq"; })),
    ]).then(function (answers) { return weigh(tools, tokens, answers); });
  }

  function weigh(tools, tokens, answers) {
    var found = {};
    var count = Object.keys(tools.told.pages).length;
    var rarity = answers[0].map(function (results) { return results.length ? Math.log(1 + count / results.length) : Math.log(1 + count); });
    var whole = rarity.reduce(function (sum, value) { return sum + value; }, 0);
    function of(result) {
      found[result.id] = found[result.id] || { id: result.id, score: 0, said: 0, titled: 0, named: 0, best: 0, result: result };
      return found[result.id];
    }
    answers[0].forEach(function (results, at) {
      results.forEach(function (result) {
        var page = of(result);
        var meta = result.matchedMetaFields || [];
        page.score += result.score;
        page.said += rarity[at];
        if (result.score > page.best) { page.best = result.score; page.result = result; }
        if (meta.indexOf("title") >= 0) { page.titled += rarity[at]; page.named += 1; }
      });
    });
    var every = {};
    answers[3].forEach(function (result) { every[result.id] = result; of(result).result = result; });
    Object.keys(found).forEach(function (id) {
      var page = found[id];
      var share = whole ? page.said / whole : 0;
      var titled = whole ? page.titled / whole : 0;
      var told = tools.told.pages[id] || [0, 1];
      page.score = every[id] ? ALL + every[id].score : page.score / tokens.length * share * share * PART;
      page.score += TITLE * titled * titled * (0.4 + 0.6 * Math.min(1, page.named / told[1]));
      page.score *= told[4] >= 0 ? ENTRY : 1;
      page.kept = Boolean(every[id]) || share >= SHARE;
    });
    [[answers[2], BEGUN], [answers[1], EXACT]].forEach(function (named) {
      [].concat.apply([], named[0]).forEach(function (result) { var page = of(result); page.score += named[1]; page.kept = true; });
    });
    runsOf(tokens).forEach(function (run, at) {
      var said = run.reduce(function (sum, word) { return sum + rarity[tokens.indexOf(word)]; }, 0) / whole;
      answers[4][at].forEach(function (result) { var page = of(result); page.score += INSIDE * said; page.kept = true; });
    });
    return Object.keys(found).map(function (id) { return found[id]; }).filter(function (page) { return page.kept; }).sort(function (one, other) {
      return other.score - one.score || (one.id < other.id ? -1 : 1);
    });
  }

  // What the index has of each page: its kind, the length of its title, its agreements, its sectors, the page it is on.
  function tell(tools, found) {
    var told = tools.told;
    return found.map(function (page) {
      var row = told.pages[page.id] || [0, 1, [], [], -1];
      return {
        id: page.id, score: page.score, result: page.result, genre: told.genres[row[0]],
        accord: row[2].map(function (at) { return told.accords[at]; }),
        secteur: row[3].map(function (at) { return told.secteurs[at]; }),
        dans: row[4] >= 0 ? told.dans[row[4]] : "",
      };
    });
  }

  function show(item, query, root) {
    return item.result.data().then(function (data) {
      var tokens = telling(query);
      var part = bestPart(data);
      var address = data.raw_url.replace(/^\//, "").replace(/~([^/]*)\/$/, "#$1");
      var section = part && part.anchor && !/#/.test(address) && part.anchor.element !== "h1" ? part.anchor : null;
      return {
        href: root + address + (section ? "#" + section.id : ""),
        titre: unfold(data.meta.title),
        section: section ? unfold(section.text) : "",
        extrait: extract(data, section ? part : null, part || data, tokens),
        genre: item.genre, dans: item.dans,
      };
    });
  }

  // A page found by its head shows how it begins, its title aside; the rest, the words around those of the query.
  function extract(data, section, part, tokens) {
    var title = unfold(data.meta.title);
    var text = unfold(data.content);
    var begins = text.slice(text.indexOf(title) + title.length).replace(/^[^A-Za-zÀ-ÿŒœ0-9«]+/, "").slice(0, 190);
    var opening = marked(begins.replace(/\s+\S*$/, "") + "…", tokens);
    var near = marked("…\u00a0" + unfold(part.plain_excerpt || "").replace(/^[.,;:\s]+|[.…\s]+$/g, "") + "…", tokens);
    return !section && (isMarked(opening) || !isMarked(near)) ? opening : near;
  }

  function isMarked(pieces) {
    return pieces.some(function (piece) { return piece.marque; });
  }

  function bestPart(data) {
    var best = null;
    var most = -1;
    (data.sub_results || []).forEach(function (part) {
      var sum = part.weighted_locations.reduce(function (total, place) { return total + place.balanced_score; }, 0);
      if (sum > most) { most = sum; best = part; }
    });
    return best;
  }

  // [text, marked, text, …]: words that begin as one of the query does.
  function marked(text, tokens) {
    var starts = tokens.map(function (word) { return word.length > 4 ? singular(word).replace(/e$/, "") : word; });
    return text.split(/([A-Za-zÀ-ÖØ-öø-ÿŒœ0-9]+)/).map(function (piece, at) {
      var bare = at % 2 ? plain(piece) : "";
      var yes = bare && starts.some(function (start) { return start.length > 1 && bare.indexOf(start) === 0; });
      return { texte: piece, marque: Boolean(yes) };
    });
  }

  var SURE = 0; // pages say the word
  var WEAK = 1; // they say words that begin as it does, but for its end: mended if a known word is near, kept otherwise
  var STRONG = 2; // they say none of these: mended, or left out

  // How far no page says a word: Pagefind answers an unknown one by whatever begins somewhat as it does.
  function doubt(tools, word) {
    if (word.length < 3) return Promise.resolve(SURE);
    return ask(tools, word).then(function (results) { return saidByNone(results.slice(0, 3), word); });
  }

  function saidByNone(results, word) {
    if (!results.length) return STRONG;
    return results[0].data().then(function (page) {
      var found = says(page, word);
      return found < STRONG ? found : saidByNone(results.slice(1), word);
    });
  }

  function says(page, word) {
    var all = words(unfold(page.content) + " " + unfold(page.meta.title) + " " + unfold(page.meta.formes || ""));
    function begun(cut) {
      var start = /\d/.test(word) ? word : word.slice(0, Math.max(3, word.length - cut));
      return all.some(function (other) { return other.indexOf(start) === 0; });
    }
    if (word.length < MENDED || begun(1)) return begun(2) ? SURE : STRONG;
    return begun(2) ? WEAK : STRONG;
  }

  function loadLexicon(root) {
    lexicon = lexicon || fetch(root + "pagefind/mots.json").then(function (answer) { return answer.json(); });
    return lexicon;
  }

  // The query as it can be answered: unknown words mended, or left out when nothing is near.
  function mend(tools, query, root) {
    var asked = telling(query);
    return Promise.all(asked.map(function (word) { return doubt(tools, word); })).then(function (doubts) {
      if (Math.max.apply(null, doubts) === SURE) return { corrige: "", cherche: query };
      return loadLexicon(root).then(function (known) {
        var mended = asked.map(function (word, at) { return doubts[at] ? nearest(word, known) || (doubts[at] === WEAK ? word : "") : word; });
        var changed = mended.some(function (word, at) { return word && word !== asked[at]; });
        var whole = words(query).map(function (word) {
          var at = asked.indexOf(word);
          return at < 0 ? word : mended[at];
        }).filter(Boolean).join(" ");
        return { corrige: changed ? whole : "", cherche: mended.filter(Boolean).length ? whole : "" };
      });
    });
  }

  // The first of the words one error away, the most used first; itself if it begins one; "" if none is near.
  function nearest(word, known) {
    if (known.some(function (other) { return other.indexOf(word) === 0; })) return word;
    return word.length < MENDED ? "" : known.find(function (other) { return isOneErrorAway(word, other); }) || "";
  }

  function isOneErrorAway(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    var at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    var rest = [one.slice(at), other.slice(at)];
    return rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1) || rest[0].slice(1) === rest[1].slice(1) ||
      (rest[0].slice(2) === rest[1].slice(2) && rest[0][0] === rest[1][1] && rest[0][1] === rest[1][0]);
  }

  // Pages near a query that finds nothing: those of the longest beginning of its longest word.
  function neighbours(tools, query) {
    var word = telling(query).sort(function (one, other) { return other.length - one.length; })[0] || "";
    function shorter(start) {
      if (start.length < 3) return Promise.resolve([]);
      return rank(tools, start).then(function (found) { return found.length ? found : shorter(start.slice(0, -1)); });
    }
    return shorter(word.slice(0, -1));
  }

  function answer(tools, query, root) {
    return rank(tools, query).then(function (found) {
      if (found.length && found[0].score >= EXACT) return { corrige: "", found: found };
      return mend(tools, query, root).then(function (mended) {
        if (mended.cherche === query) return { corrige: "", found: found };
        return (mended.cherche ? rank(tools, mended.cherche) : Promise.resolve([])).then(function (others) {
          return { corrige: mended.corrige, found: others };
        });
      });
    });
  }

  // {demande, corrige, resultats, voisins}: results of the query, or of the query mended when a word says nothing.
  function find(query, root) {
    return load(root).then(function (tools) {
      return answer(tools, query, root).then(function (got) {
        return (got.found.length ? Promise.resolve([]) : neighbours(tools, query)).then(function (near) {
          return { demande: query, corrige: got.corrige, resultats: tell(tools, got.found), voisins: tell(tools, near.slice(0, 4)) };
        });
      });
    });
  }

  window.essaimageTrouver = { find: find, show: show, words: words };
})();
