// Keeps what a reader does on a page in this browser, if asked, and nowhere else: one box, one button that erases.
// The page’s own script, loaded after this one, calls essaimage.garder once, then `changed` at each change.
(function () {
  "use strict";

  var KEPT = "Gardé dans ce navigateur, envoyé nulle part.";
  var REFUSED = "Ce navigateur refuse de garder\u00a0: tout sera perdu en partant.";

  // Returns { changed, pause }. The page gives:
  //   value()  what to keep;               put(value)  take it back, and say whether it could;
  //   clear()  forget all that was done;   erased      what is said then;
  //   filled() whether anything was done;  says()      what is added to what is said (optional);
  //   show(kept) what depends on the box (optional).
  function garder(panel, key, page) {
    var wanted = panel.querySelector("[data-suivi-oui]");
    var state = panel.querySelector("[data-suivi-etat]");
    var erase = panel.querySelector("[data-suivi-effacer]");

    function kept() {
      try { return JSON.parse(window.localStorage.getItem(key)); } catch (refused) { return null; }
    }

    function keep() {
      try { window.localStorage.setItem(key, JSON.stringify(page.value())); return true; } catch (refused) { return false; }
    }

    function forget() {
      try { window.localStorage.removeItem(key); } catch (refused) { /* nothing was kept */ }
    }

    function say(text) {
      if (state.textContent !== text) state.textContent = text;
    }

    function show() {
      erase.hidden = !wanted.checked && !page.filled() && kept() === null;
      if (page.show) page.show(wanted.checked);
    }

    function told(text) {
      return page.says ? (text + " " + page.says()).trim() : text;
    }

    function changed() {
      if (wanted.checked) say(told(keep() ? KEPT : REFUSED));
      show();
    }

    // What is on the page comes from elsewhere: leave what was kept alone until the reader asks again.
    function pause(text) {
      if (kept() === null) return;
      wanted.checked = false;
      say(text);
      show();
    }

    wanted.addEventListener("change", function () {
      if (!wanted.checked) {
        forget();
        say("Rien n’est gardé.");
      }
      changed();
    });
    erase.addEventListener("click", function () {
      wanted.checked = false;
      page.clear();
      forget();
      show();
      say(page.erased);
      wanted.focus();
    });

    var before = kept();
    wanted.checked = before !== null && page.put(before);
    panel.hidden = false;
    say(wanted.checked ? told(KEPT) : "Rien n’est gardé.");
    show();
    return { changed: changed, pause: pause };
  }

  window.essaimage = Object.assign(window.essaimage || {}, { garder: garder });
})();
