// The formulas of « Simuler l’économie », and nothing else: numbers in, numbers out, no page.
// Each is the base’s own proposal unless a source is named; docs/outils/simuler.md says them in words. Amounts are
// euros, delays and ages months, ramps quarters, rates percent. Nothing is rounded here.
// `h` holds the assumptions of data/simulator.yml by identifier: a number, or a list of one number a year.
(function () {
  "use strict";

  var DUST = 1e-6; // what binary fractions leave behind: far under a cent

  // Share of its target that an activity reaches in a month: linear, nothing before the first.
  function ramp(month, quarters) {
    return month < 1 ? 0 : Math.min(1, month / (3 * quarters));
  }

  function sum(rows, key) {
    return rows.reduce(function (total, row) { return total + row[key]; }, 0);
  }

  // What a site owes its network in the month of its age: fixed share once due, rate on sales, services.
  function owed(h, age) {
    return (age > h["mois-sans-contribution"] ? h["contribution-fixe"] / 12 : 0) +
      h.taux / 100 * h["ca-cible"] / 12 * ramp(age, h.montee) + h.services / 12;
  }

  function owedInAYear(h) {
    return h["contribution-fixe"] + h.taux / 100 * h["ca-cible"] + h.services;
  }

  function lowest(start, rows) {
    return rows.reduce(function (low, row) {
      return row.caisse < low.montant - DUST ? { mois: row.mois, montant: row.caisse } : low;
    }, { mois: 0, montant: start });
  }

  // The longest run of months with less than nothing in the till, and where it begins.
  function belowZero(rows) {
    var longest = { duree: 0, debut: null };
    var run = 0;
    rows.forEach(function (row) {
      run = row.caisse < -DUST ? run + 1 : 0;
      if (run > longest.duree) longest = { duree: run, debut: row.mois - run + 1 };
    });
    return longest;
  }

  // Break-even: the first month whose result, and those of the next two, are not negative.
  function breakEven(rows) {
    for (var rank = 0; rank + 2 < rows.length; rank += 1) {
      if (rows.slice(rank, rank + 3).every(function (row) { return row.resultat >= -DUST; })) return rows[rank].mois;
    }
    return null;
  }

  function shares(amounts) {
    var total = sum(amounts, "montant");
    return amounts.map(function (one) { return { nom: one.nom, part: total > 0 ? one.montant / total * 100 : 0 }; });
  }

  function years(count, one) {
    var found = [];
    for (var year = 0; year < count; year += 1) found.push(one(year));
    return found;
  }

  // One month of a site. What is sold or bought moves the till when it is paid: source, France Active (fa-bfr).
  function monthOfSite(h, month, before) {
    function sales(m) { return h["ca-cible"] / 12 * ramp(m, h.montee); }
    function posts(m) { return h.postes * ramp(m, h.montee); }
    function aid(m) { return posts(m) * h["aide-poste"] / 12 + (m < 1 ? 0 : h["autres-aides"] / 12); }
    function purchases(m) { return sales(m) * h.achats / 100; }
    var wages = posts(month) * h["cout-poste"];
    var network = owed(h, month);
    var cashIn = sales(month - h["delai-clients"]) + aid(month - h["delai-aides"]);
    var cashOut = h["charges-fixes"] + wages + network + purchases(month - h["delai-fournisseurs"]);
    return {
      mois: month, ventes: sales(month), aides: aid(month), autres: h["autres-aides"] / 12, salaires: wages,
      achats: purchases(month), fixes: h["charges-fixes"], verse: network,
      resultat: sales(month) - purchases(month) + aid(month) - wages - h["charges-fixes"] - network,
      encaisse: cashIn, decaisse: cashOut, caisse: before + cashIn - cashOut
    };
  }

  function yearOfSite(rows, year) {
    var own = rows.slice(12 * year, 12 * year + 12);
    var sales = sum(own, "ventes");
    return {
      annee: year + 1, ventes: sales, aides: sum(own, "aides"), verse: sum(own, "verse"),
      poids: sales > 0 ? sum(own, "verse") / sales * 100 : null,
      resultat: sum(own, "resultat"), caisse: own[11].caisse
    };
  }

  // What an established site advances for good. Source: Association mode d’emploi (ame-bfr), what is owed to it less
  // what it owes; turned into delays by the base.
  function workingCapital(h) {
    return h["ca-cible"] / 12 * h["delai-clients"] +
      (h.postes * h["aide-poste"] + h["autres-aides"]) / 12 * h["delai-aides"] -
      h["ca-cible"] / 12 * h.achats / 100 * h["delai-fournisseurs"];
  }

  // A host, month by month from the opening; what it spends before comes out of what it raised.
  function site(h) {
    var spent = h.investissement + h["droit-entree"] + h.preparation;
    var start = h.apports - spent;
    var rows = [];
    for (var month = 1, till = start; month <= 12 * h.duree; month += 1) {
      rows.push(monthOfSite(h, month, till));
      till = rows[month - 1].caisse;
    }
    var even = breakEven(rows);
    var low = lowest(start, rows);
    var before = even === null ? rows : rows.slice(0, even - 1);
    var relapse = rows.filter(function (row) { return even !== null && row.mois > even && row.resultat < -DUST; })[0];
    return {
      depart: start, mois: rows, equilibre: even, rechute: relapse ? relapse.mois : null, bas: low,
      annees: years(h.duree, function (year) { return yearOfSite(rows, year); }),
      besoin: h.apports - low.montant,
      bfr: workingCapital(h),
      poids: h["ca-cible"] > 0 ? owedInAYear(h) / h["ca-cible"] * 100 : null,
      // What was spent and lost before breaking even, for each job once established.
      coutEmploi: h.postes > 0 ? (spent + Math.max(0, -sum(before, "resultat"))) / h.postes : null,
      verseAvant: sum(before, "verse"),
      sousZero: belowZero(rows),
      ressources: shares([
        { nom: "les ventes", montant: sum(rows, "ventes") },
        { nom: "l’aide au poste", montant: sum(rows, "aides") - sum(rows, "autres") },
        { nom: "les autres aides", montant: sum(rows, "autres") }
      ])
    };
  }

  // How many of a year’s openings (early) or departures (late) fall in a month, 1 to 12, once spread evenly.
  function falling(count, month, late) {
    var found = 0;
    for (var rank = 0; rank < count; rank += 1) {
      if ((late ? Math.floor(12 * (rank + 1) / count) : Math.floor(12 * rank / count) + 1) === month) found += 1;
    }
    return found;
  }

  function yearOfNetwork(h, rows, year) {
    var own = rows.slice(12 * year, 12 * year + 12);
    var spent = sum(own, "depense");
    return {
      annee: year + 1, ouvertures: h.ouvertures[year], departs: h.departs[year], sites: own[11].restent,
      recu: sum(own, "recu"), depense: spent, subventions: sum(own, "subvention"), resultat: sum(own, "resultat"),
      part: spent > 0 ? sum(own, "recu") / spent * 100 : null, caisse: own[11].caisse
    };
  }

  // A network, month by month. `ages`, in months, of its sites, the oldest first; those there from the start are
  // established. A site that leaves pays its last month.
  function network(h) {
    var rows = [];
    var ages = [];
    var due = {};
    var till = h.caisse;
    for (var count = 0; count < h["sites-depart"]; count += 1) ages.push(1e6);
    for (var month = 1; month <= 12 * h.duree; month += 1) {
      var year = Math.floor((month - 1) / 12);
      var within = month - 12 * year;
      var opened = falling(h.ouvertures[year], within, false);
      ages = ages.map(function (age) { return age + 1; });
      for (count = 0; count < opened; count += 1) ages.push(1);
      due[month] = ages.reduce(function (total, age) { return total + owed(h, age); }, opened * h["droit-entree"]);
      var spent = h.equipe / 12 + opened * h["cout-ouverture"] + ages.length * h.suivi / 12;
      var grant = h.subventions[year] / 12;
      till += (due[month - h["delai-sites"]] || 0) + grant - spent;
      var there = ages.length;
      ages = ages.slice(falling(h.departs[year], within, true));
      rows.push({
        mois: month, sites: there, restent: ages.length, recu: due[month], depense: spent, subvention: grant,
        resultat: due[month] + grant - spent, caisse: till
      });
    }
    var low = lowest(h.caisse, rows);
    var margin = owedInAYear(h) - h.suivi;
    var all = years(h.duree, function (year) { return yearOfNetwork(h, rows, year); });
    return {
      depart: h.caisse, mois: rows, annees: all, bas: low, besoin: h.caisse - low.montant, marge: margin,
      part: all[h.duree - 1].part,
      // How many established sites pay the team, without grant or opening; none can when a site costs what it pays.
      seuil: margin > DUST ? h.equipe / margin : null,
      sousZero: belowZero(rows),
      ressources: shares([
        { nom: "les sites", montant: sum(rows, "recu") },
        { nom: "les subventions", montant: sum(rows, "subvention") }
      ])
    };
  }

  // The year (1, 2…) in which more sites leave than there are, or null.
  function tooManyDepartures(h) {
    var there = h["sites-depart"];
    for (var year = 0; year < h.duree; year += 1) {
      there += h.ouvertures[year] - h.departs[year];
      if (there < 0) return year + 1;
    }
    return null;
  }

  function changed(h, changes) { return Object.assign({}, h, changes); }

  // The four scenarios: the posts follow the activity.
  function scenarios(h) {
    var low = h["prudent-activite"] / 100;
    var high = h["favorable-activite"] / 100;
    return {
      central: h,
      double: changed(h, { montee: 2 * h.montee }),
      prudent: changed(h, {
        "ca-cible": h["ca-cible"] * low, postes: h.postes * low, montee: h.montee + h["prudent-retard"]
      }),
      favorable: changed(h, { "ca-cible": h["ca-cible"] * high, postes: h.postes * high })
    };
  }

  window.economie = { site: site, reseau: network, scenarios: scenarios, departsEnTrop: tooManyDepartures };
})();
