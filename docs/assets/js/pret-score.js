// The scores of « Suis-je prêt ? », and nothing else: numbers in, numbers out, computed here alone.
// The method is told in hooks/essaimage/model/readiness.py; a browser test compares it with another, written apart.
(function () {
  "use strict";

  var TOP = 3; // the best answer
  var WEAK = 1; // the answer up to which there is something to do first

  // Never rounded up to a threshold: 74.99 shows as 74. The margin is for sums that a machine makes just too short.
  function whole(score) { return Math.floor(score + 1e-9); }

  function sum(values) { return values.reduce(function (total, value) { return total + value; }, 0); }

  // The score of a dimension, out of 100; nothing while one of its answers is missing.
  function dimension(asked, answers) {
    var given = asked.questions.map(function (question) { return answers[question.id]; });
    return given.indexOf(undefined) < 0 ? 100 * sum(given) / (TOP * given.length) : null;
  }

  // { scores, left } while answers are missing; then { score, blocking, byScore, verdict } too.
  function judge(asked, answers, thresholds) {
    var questions = questionsOf(asked);
    var scores = asked.dimensions.map(function (one) { return dimension(one, answers); });
    var found = { scores: scores, left: questions.filter(function (question) { return answers[question.id] === undefined; }) };
    if (found.left.length) return found;
    var weights = asked.dimensions.map(function (one) { return one.poids; });
    found.score = whole(sum(weights.map(function (weight, rank) { return weight * scores[rank]; })) / sum(weights));
    found.blocking = questions.filter(function (question) { return question.bloquante && answers[question.id] === 0; });
    found.byScore = thresholds.filter(function (threshold) { return found.score >= threshold.min; })[0];
    found.verdict = found.blocking.length ? thresholds[thresholds.length - 1] : found.byScore;
    return found;
  }

  function questionsOf(asked) {
    return asked.dimensions.reduce(function (all, one) { return all.concat(one.questions); }, []);
  }

  // The weak answers: those that block, then the weakest, in the heaviest dimensions, in those of the lowest scores.
  function toDo(asked, answers, scores) {
    var all = [];
    asked.dimensions.forEach(function (one, rank) {
      one.questions.forEach(function (question) {
        var answer = answers[question.id];
        var blocks = question.bloquante && answer === 0;
        var order = [blocks ? 0 : 1, answer, -one.poids, scores[rank], all.length];
        all.push({ question: question, dimension: one, answer: answer, blocks: blocks, order: order });
      });
    });
    return all.filter(function (item) { return item.answer <= WEAK; }).sort(function (one, other) {
      var at = one.order.findIndex(function (value, rank) { return value !== other.order[rank]; });
      return one.order[at] - other.order[at];
    });
  }

  // { values, least, most, low, high, mean } of what people give, `low` and `high` saying who; nothing if nobody does.
  function spread(people, valueOf) {
    var given = people.map(function (person) { return { nom: person.nom, value: valueOf(person) }; })
      .filter(function (one) { return one.value !== undefined && one.value !== null; });
    if (!given.length) return null;
    var values = given.map(function (one) { return one.value; });
    var least = Math.min.apply(null, values);
    var most = Math.max.apply(null, values);
    var who = function (value) {
      return given.filter(function (one) { return one.value === value; }).map(function (one) { return one.nom; });
    };
    return { values: values, least: least, most: most, low: who(least), high: who(most), mean: whole(sum(values) / values.length) };
  }

  window.essaimage = Object.assign(window.essaimage || {}, {
    score: { whole: whole, dimension: dimension, questions: questionsOf, judge: judge, toDo: toDo, spread: spread }
  });
})();
