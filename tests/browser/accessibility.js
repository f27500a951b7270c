// What a reader would see go wrong, looked for in the page as it is drawn. Each function returns what is wrong.
window.probe = (() => {
  "use strict";
  const NARROW = 2, TARGET = 24;
  const said = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const seen = (element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true });
  const style = (element, part) => getComputedStyle(element, part);
  const unseen = (element) => { // what only a screen reader has: clipped to a pixel, or folded
    for (let e = element; e; e = e.parentElement) {
      if (style(e).clipPath === "inset(50%)") return true;
    }
    return !seen(element);
  };
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("script, style, noscript, svg, option") || unseen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 3) found.push({ parent, box, node });
    }
    return found;
  };

  function clipped() {
    return [...document.querySelectorAll("body *")].filter((e) => {
      const { overflowX, overflowY, textOverflow } = style(e);
      const cuts = (axis) => axis === "hidden" || axis === "clip";
      const loses = (cuts(overflowX) && e.scrollWidth > e.clientWidth + NARROW) ||
        (cuts(overflowY) && e.scrollHeight > e.clientHeight + NARROW) || textOverflow === "ellipsis";
      if (!loses || e.closest("svg") || unseen(e) || !e.innerText || !e.innerText.trim()) return false;
      return ![...e.querySelectorAll("*")].some((inner) => style(inner).overflowX === "auto");
    }).map(said);
  }

  function overlapping() {
    const lines = texts().filter(({ parent }) => !pinned(parent)).sort((a, b) => a.box.top - b.box.top);
    const found = new Set();
    lines.forEach((one, rank) => {
      for (let next = rank + 1; next < lines.length && lines[next].box.top < one.box.bottom; next++) {
        const other = lines[next];
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (one.node !== other.node && width > 4 && height > .4 * Math.min(one.box.height, other.box.height)) {
          found.add(`${said(one.parent)} / ${said(other.parent)}`);
        }
      }
    });
    return [...found];
  }

  const pinned = (element) => {
    for (let e = element; e; e = e.parentElement) if (["fixed", "sticky"].includes(style(e).position)) return true;
    return false;
  };

  const sideways = () => document.documentElement.scrollWidth > innerWidth ? [document.documentElement.scrollWidth] : [];

  function spaced() {
    const sheet = document.createElement("style");
    sheet.textContent = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}" +
      "p{margin-bottom:2em!important}";
    document.head.append(sheet);
  }

  const bigger = (times) => {
    document.documentElement.style.fontSize = `${times * parseFloat(style(document.documentElement).fontSize)}px`;
  };

  const damage = () => ({ sideways: sideways(), clipped: clipped(), overlapping: overlapping() });

  function moving() {
    const slow = (list) => list.split(",").some((time) => parseFloat(time) > .01);
    return [...document.querySelectorAll("*")].flatMap((e) => [undefined, "::before", "::after"].filter((part) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = style(e, part);
      return slow(transitionDuration) || (slow(animationDuration) && animationName !== "none") ||
        scrollBehavior === "smooth";
    }).map((part) => `${said(e)} ${part || ""}`));
  }

  function misplaced() { // what is drawn above what it follows, unless in the column beside
    const found = [];
    const look = (parent) => {
      const children = [...parent.children].filter((e) => seen(e) && e.getBoundingClientRect().height > 1 &&
        !["absolute", "fixed", "sticky"].includes(style(e).position));
      children.slice(1).forEach((e, rank) => {
        const before = children[rank].getBoundingClientRect(), here = e.getBoundingClientRect();
        const row = here.left >= before.right - 1 && here.bottom > before.top && here.top < before.bottom;
        const column = before.left >= here.right - 1 && children[rank].matches(".fiche");
        if (here.top < before.top - 1 && !row && !column) found.push(said(e));
      });
      children.filter((e) => e.matches("main, div, article, section, header, footer")).forEach(look);
    };
    look(document.body);
    return found;
  }

  function reordered() {
    return [...document.querySelectorAll("body, body *")].filter((e) => {
      const { order, flexDirection, display, float } = style(e);
      return e.tabIndex > 0 || order !== "0" || float === "right" ||
        (display.includes("flex") && flexDirection.endsWith("reverse"));
    }).map(said);
  }

  function unnamedLandmarks() {
    const marks = [...document.querySelectorAll("header, footer, nav, main, aside, search, [role=search], [role=navigation]," +
      " [role=main], [role=banner], [role=contentinfo], [role=complementary]")].filter((e) => seen(e) &&
      !(e.matches("header, footer") && e.closest("main, article, section, aside, nav")));
    const names = marks.map((e) => {
      const label = e.getAttribute("aria-label") || document.getElementById(e.getAttribute("aria-labelledby"))?.innerText;
      return `${e.getAttribute("role") || e.localName} ${label || ""}`.trim();
    });
    const twice = names.filter((name, rank) => names.indexOf(name) !== rank);
    const missing = ["header", "main", "footer"].filter((name) => !names.some((found) => found.startsWith(name)));
    return [...twice, ...missing.map((name) => `no ${name}`)];
  }

  const near = (a, b) => Math.hypot(
    Math.max(b.left - a.x, 0, a.x - b.right), Math.max(b.top - a.y, 0, a.y - b.bottom)) < TARGET / 2;

  function small() { // WCAG 2.5.8, with its exceptions: in a sentence, or with enough room around
    const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button]")]
      .filter((e) => !unseen(e) && !e.disabled && !e.closest("svg"))
      .map((e) => e.matches("input") && e.labels?.length && e.labels[0].contains(e) ? e.labels[0] : e)
      .map((e) => ({ e, boxes: [...e.getClientRects()].filter((box) => box.width > 1) }))
      .filter(({ boxes }) => boxes.length);
    const inSentence = (e) => {
      if (!style(e).display.startsWith("inline") || !e.matches("a, button, summary")) return false;
      let block = e.parentElement;
      while (style(block).display === "inline") block = block.parentElement;
      return block.innerText.trim().length > e.innerText.trim().length + 1;
    };
    return targets.filter(({ e, boxes }) => {
      const box = e.getBoundingClientRect();
      if (Math.min(box.width, box.height) >= TARGET - .5 || inSentence(e)) return false;
      const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      return targets.some((other) => other.e !== e && !other.e.contains(e) && !e.contains(other.e) &&
        other.boxes.some((its) => near(centre, its)));
    }).map(({ e }) => said(e));
  }

  const rgb = (color) => {
    const canvas = rgb.canvas || (rgb.canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true }));
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (color) => rgb(color).slice(0, 3).map((value) => value / 255)
    .map((value) => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4)
    .reduce((sum, value, rank) => sum + value * [.2126, .7152, .0722][rank], 0);
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + .05) / (low + .05);
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) if (rgb(style(e).backgroundColor)[3] === 255) return style(e).backgroundColor;
    return style(document.documentElement).backgroundColor;
  };

  function faint() { // WCAG 1.4.11: the edge of a field
    return [...document.querySelectorAll("input:not([type=checkbox], [type=radio], [type=file]), select, textarea")]
      .filter((e) => !unseen(e))
      .map((e) => [Math.max(contrast(style(e).borderTopColor, ground(e.parentElement)),
        contrast(style(e).borderBottomColor, ground(e.parentElement)),
        contrast(style(e).backgroundColor, ground(e.parentElement))), e])
      .filter(([ratio]) => ratio < 3).map(([ratio, e]) => `${ratio.toFixed(2)} ${said(e)}`);
  }

  function pale() { // of the drawings: the shapes and the words that do not stand out
    const found = [...document.querySelectorAll("svg :is(path, circle, line, rect, polygon, text, use)")].filter((e) => {
      if (!seen(e) || e.closest("defs, symbol, clipPath") || e.getBoundingClientRect().width < 1) return false;
      const behind = ground(e.closest("svg"));
      const { fill, stroke } = style(e);
      const paints = (e.localName === "text" ? [fill] : [fill, stroke]).filter((paint) => paint !== "none");
      return paints.length && Math.max(...paints.map((paint) => contrast(paint, behind))) < (e.localName === "text" ? 4.5 : 3);
    });
    return [...new Set(found.map((e) => `${e.localName}.${e.getAttribute("class")}`))];
  }

  const told = (selector, other) => { // whether a state is told apart from the like of it that has not that state
    const [one, two] = [selector, other].map((name) => [...document.querySelectorAll(name)].find((e) => seen(e)));
    return Boolean(one && two) && style(one).backgroundColor !== style(two).backgroundColor;
  };

  function lost() { // on paper: what sticks, the title, headings and sources that do not show, addresses not written out
    const hidden = (selector) => [...document.querySelectorAll(selector)].filter((e) => !seen(e)).map(said);
    const silent = [...document.querySelectorAll(".sources a[href^=http]")]
      .filter((e) => !style(e, "::after").content.includes(e.getAttribute("href"))).map(said);
    return [...barred(), ...sideways(), ...hidden("h1, .partie > h2:not(.hors-vue), .sources li"), ...silent];
  }

  function focus() { // of what has the keyboard’s focus: its outline, its contrast, whether something covers it
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor } = style(e);
    const boxes = [...e.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    const free = boxes.some((box) => [.1, .5, .9].some((part) => {
      const x = Math.min(Math.max(box.left + box.width * part, 1), innerWidth - 1);
      const at = document.elementFromPoint(x, box.top + box.height / 2);
      return at && (at === e || e.contains(at) || at.contains(e) || e.labels?.[0]?.contains(at));
    }));
    return { html: said(e), tag: e.localName, drawn: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      contrast: contrast(outlineColor, ground(e.parentElement)), covered: boxes.length > 0 && !free && !e.closest("svg") };
  }

  const barred = () => [...document.querySelectorAll("body *")]
    .filter((e) => ["fixed", "sticky"].includes(style(e).position) && seen(e) && !e.closest("table")).map(said);

  return { barred, bigger, clipped, contrast, damage, faint, focus, lost, misplaced, moving, overlapping, pale,
    reordered, small, spaced, told, unnamedLandmarks };
})();
