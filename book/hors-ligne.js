/* Browsers refuse workers to a page opened from a folder; Material's search needs one, and would ask a CDN for what
   stands in for it. This does the same with a hidden frame: the search says the same, and nothing leaves the machine. */
(function () {
  "use strict";
  if (location.protocol !== "file:") { return; }

  function load(inside, address) {
    return new Promise(function (resolve, reject) {
      var script = inside.document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      inside.document.body.appendChild(script);
    });
  }

  class IFrameWorker extends EventTarget {
    constructor(address) {
      super();
      var frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Recherche";
      document.body.appendChild(frame);
      this.inside = frame.contentWindow;
      this.inside.document.open();
      this.inside.document.write("<!doctype html><title>Recherche</title><body>");
      this.inside.document.close();
      this.prepare();
      this.ready = load(this.inside, String(address));
    }

    prepare() {
      var worker = this, inside = this.inside;
      inside.postMessage = function (data) {
        worker.dispatchEvent(new MessageEvent("message", { data: data }));
      };
      inside.importScripts = function () {
        return Array.prototype.reduce.call(arguments, function (before, address) {
          return before.then(function () { return load(inside, address); });
        }, Promise.resolve());
      };
    }

    postMessage(data) {
      var inside = this.inside;
      this.ready.then(function () { inside.dispatchEvent(new MessageEvent("message", { data: data })); });
    }

    terminate() { this.inside.frameElement.remove(); }
  }

  window.IFrameWorker = IFrameWorker;
  window.Worker = IFrameWorker;
}());
