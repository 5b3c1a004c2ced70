// Draws each <figure data-diagram-url> with bpmn-js: the way gone and the place reached are marked. The list under
// it says the same; the diagram is a picture (role=img) in a frame that scrolls.
(() => {
  "use strict";

  // Below READABLE the names of the steps cannot be read with ease; READING is the scale at which one reads along.
  const READABLE = 0.9;
  const READING = 1.1;

  // Room around the drawing, and under it for the library's logo.
  const EDGE = 16;
  const LOGO = 48;

  const ids = (text) => (text || "").split(",").map((id) => id.trim()).filter(Boolean);

  async function draw(figure) {
    const canvas = figure.querySelector(".diagram-canvas");
    figure.dataset.drawn = "begun";
    const answer = await fetch(figure.dataset.diagramUrl);
    if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
    const viewer = new BpmnJS({ container: canvas });
    await viewer.importXML(await answer.text());
    mark(viewer, ids(figure.dataset.done), ids(figure.dataset.current));
    note(figure, viewer);
    picture(canvas.querySelector(".djs-container svg"), figure.dataset.label);
    // In the frame, not on the sheet: the logo is seen wherever one has scrolled to.
    figure.querySelector(".diagram-frame").append(canvas.querySelector(".bjs-powered-by"));
    const sheet = new Sheet(figure, viewer);
    sheet.open();
    drag(sheet.frame);
    tools(figure, sheet);
    figure.dataset.drawn = "true";
  }

  // One picture with a name, and nothing in it to tab to; the library's logo stays a link of its own.
  // Without any tabindex some browsers stop at it, as it listens for focus.
  function picture(svg, label) {
    svg.setAttribute("tabindex", "-1");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  }

  // Heat and a count, or the time it took, beside each shape that an element with data-step tells about.
  function note(figure, viewer) {
    const source = document.getElementById(figure.dataset.heatFrom) || figure;
    for (const { dataset } of source.querySelectorAll("[data-step]")) {
      const shape = viewer.get("elementRegistry").get(dataset.step);
      if (!shape) continue;
      if (dataset.heat) viewer.get("canvas").addMarker(dataset.step, `heat-${dataset.heat}`);
      if (!dataset.note) continue;
      const html = document.createElement(dataset.href ? "a" : "span");
      html.className = dataset.heat ? "heat-count" : "step-note";
      html.textContent = dataset.note;
      if (dataset.href) html.href = dataset.href;
      if (dataset.say) {
        html.setAttribute("aria-label", dataset.say);
        html.title = dataset.say;
      }
      viewer.get("overlays").add(dataset.step, { position: beside(shape, dataset.heat), scale: { min: dataset.heat ? 0.8 : 0.6 }, html });
    }
  }

  // Where it hides no name: that of a task stands in it, that of an event under it.
  function beside(shape, heat) {
    if (heat) return { top: -14, right: 14 };
    return shape.width < 60 ? { top: -26, left: 0 } : { bottom: 10, left: 4 };
  }

  // The place it has come to; on a map, the step at which most wait.
  function placeOf(figure, viewer) {
    const shape = (id) => viewer.get("elementRegistry").get(id);
    const map = document.getElementById(figure.dataset.heatFrom);
    const waiting = [...(map?.querySelectorAll("[data-step]") ?? [])]
      .sort((a, b) => b.dataset.note - a.dataset.note)
      .map((row) => row.dataset.step);
    return [...waiting, ...ids(figure.dataset.current), ...ids(figure.dataset.done).reverse()].map(shape).find(Boolean);
  }

  // The drawing at one scale in a frame that scrolls: with the keys, a finger, the wheel or the bars, as all else here.
  class Sheet {
    constructor(figure, viewer) {
      this.frame = figure.querySelector(".diagram-scroll");
      this.element = figure.querySelector(".diagram-canvas");
      this.canvas = viewer.get("canvas");
      this.place = placeOf(figure, viewer);
      this.width = this.frame.clientWidth;
      new ResizeObserver(() => this.resized()).observe(this.frame);
      this.frame.addEventListener("scroll", () => this.overview?.show(this), { passive: true });
    }

    fitting() {
      return Math.min(1, this.frame.clientWidth / (this.inner.width + 2 * EDGE));
    }

    // All of it when it can be read like that; else the place, at a size that can be read.
    open() {
      if (!this.width) return;
      this.canvas.resized();
      this.inner = this.canvas.viewbox().inner;
      this.overview ??= new Overview(this);
      if (this.fitting() >= READABLE) this.whole();
      else this.toPlace();
    }

    resized() {
      if (!this.frame.clientWidth || this.frame.clientWidth === this.width) return;
      this.width = this.frame.clientWidth;
      if (!this.inner) this.open();
      else if (this.fits) this.whole();
    }

    whole() {
      this.draw(this.fitting(), true);
    }

    toPlace() {
      this.draw(READING);
      const { x, y, width = 0, height = 0 } = this.place ?? this.inner;
      if (this.place) this.centre(x + width / 2 - this.inner.x + EDGE, y + height / 2 - this.inner.y + EDGE);
      else this.frame.scrollTo(0, 0);
    }

    zoom(factor) {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.frame;
      const at = [(scrollLeft + clientWidth / 2) / this.scale, (scrollTop + clientHeight / 2) / this.scale];
      this.draw(Math.min(2, Math.max(this.fitting(), this.scale * factor)));
      this.centre(...at);
    }

    draw(scale, fits = false) {
      const { x, y, width, height } = this.inner;
      this.fits = fits;
      this.scale = scale;
      this.element.style.width = `${Math.floor((width + 2 * EDGE) * scale)}px`;
      this.element.style.height = `${Math.ceil((height + 2 * EDGE) * scale + LOGO)}px`;
      this.canvas.resized();
      this.canvas.viewbox({ x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE + LOGO / scale });
      this.overview.show(this);
    }

    centre(x, y) {
      this.frame.scrollTo(x * this.scale - this.frame.clientWidth / 2, y * this.scale - this.frame.clientHeight / 2);
    }
  }

  // All of it, small, with the part that is seen: no words to read, but where it is warm and where one is.
  class Overview {
    constructor(sheet) {
      const { x, y, width, height } = sheet.inner;
      const drawing = sheet.element.querySelector(".djs-container svg").cloneNode(true);
      for (const name of ["role", "aria-label", "width", "height"]) drawing.removeAttribute(name);
      drawing.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
      drawing.querySelector(".viewport").removeAttribute("transform");
      this.seen = document.createElementNS(drawing.namespaceURI, "rect");
      this.seen.setAttribute("class", "diagram-seen");
      drawing.append(this.seen);
      this.box = document.createElement("div");
      this.box.className = "diagram-overview d-print-none";
      this.box.setAttribute("aria-hidden", "true");
      this.box.append(drawing);
      this.box.addEventListener("click", (event) => {
        const { left, top, width: shown } = drawing.getBoundingClientRect();
        const unit = width / shown;
        sheet.centre((event.clientX - left) * unit + EDGE, (event.clientY - top) * unit + EDGE);
      });
      sheet.frame.parentElement.after(this.box);
    }

    show({ frame, scale, inner, fits }) {
      this.box.hidden = fits || (frame.scrollWidth <= frame.clientWidth && frame.scrollHeight <= frame.clientHeight);
      const at = { x: frame.scrollLeft / scale + inner.x - EDGE, y: frame.scrollTop / scale + inner.y - EDGE, width: frame.clientWidth / scale, height: frame.clientHeight / scale };
      for (const [name, value] of Object.entries(at)) this.seen.setAttribute(name, value);
    }
  }

  function drag(frame) {
    frame.addEventListener("pointerdown", (from) => {
      if (from.pointerType !== "mouse" || from.button !== 0 || from.target.closest("a")) return;
      const { scrollLeft, scrollTop } = frame;
      const move = (to) => frame.scrollTo(scrollLeft + from.clientX - to.clientX, scrollTop + from.clientY - to.clientY);
      frame.setPointerCapture(from.pointerId);
      frame.addEventListener("pointermove", move);
      frame.addEventListener("lostpointercapture", () => frame.removeEventListener("pointermove", move), { once: true });
    });
  }

  function tools(figure, sheet) {
    const bar = figure.querySelector(".diagram-tools");
    const does = {
      place: () => sheet.toPlace(),
      whole: () => sheet.whole(),
      closer: () => sheet.zoom(1.25),
      away: () => sheet.zoom(0.8),
    };
    bar.addEventListener("click", (event) => does[event.target.closest("button")?.dataset.does]?.());
    bar.querySelector("[data-does=place]").hidden = !sheet.place;
    bar.hidden = false;
  }

  function mark(viewer, done, current) {
    const registry = viewer.get("elementRegistry");
    const canvas = viewer.get("canvas");
    const onTheWay = new Set([...done, ...current]);
    for (const id of done) if (registry.get(id)) canvas.addMarker(id, "is-done");
    for (const id of current) if (registry.get(id)) canvas.addMarker(id, "is-current");
    for (const flow of registry.filter((element) => element.waypoints)) {
      if (done.includes(flow.source?.id) && onTheWay.has(flow.target?.id)) canvas.addMarker(flow.id, "is-done");
    }
  }

  function all() {
    for (const figure of document.querySelectorAll("figure[data-diagram-url]:not([data-drawn])")) {
      draw(figure).catch((problem) => {
        // The list remains; an empty frame does not.
        figure.querySelector(".diagram-frame").replaceChildren();
        console.warn(problem);
      });
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
  else all();
})();
