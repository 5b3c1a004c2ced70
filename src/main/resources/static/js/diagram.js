// Draws each <figure data-diagram-url> with bpmn-js: the way gone and the place reached are marked. The list under
// it says the same; the diagram is a picture (role=img) and is left out on small screens.
(() => {
  "use strict";

  // Below this scale the names of the steps cannot be read.
  const READABLE = 0.7;

  const ids = (text) => (text || "").split(",").map((id) => id.trim()).filter(Boolean);

  async function draw(figure) {
    const canvas = figure.querySelector(".diagram-canvas");
    if (canvas.offsetParent === null) return;
    figure.dataset.drawn = "begun";
    const answer = await fetch(figure.dataset.diagramUrl);
    if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
    const viewer = new BpmnJS({ container: canvas });
    await viewer.importXML(await answer.text());
    mark(viewer, ids(figure.dataset.done), ids(figure.dataset.current));
    note(figure, viewer);
    picture(canvas.querySelector(".djs-container svg"), figure.dataset.label);
    // The wheel belongs to the page; dragging moves the diagram.
    viewer.get("zoomScroll").toggle(false);
    const where = [...ids(figure.dataset.current), ...ids(figure.dataset.done)];
    const least = figure.dataset.heatFrom ? 0 : READABLE;
    look(viewer, canvas, where, least);
    tools(figure, viewer);
    let width = canvas.clientWidth;
    new ResizeObserver(() => {
      if (canvas.clientWidth === width) return;
      width = canvas.clientWidth;
      look(viewer, canvas, where, least);
    }).observe(canvas);
    figure.dataset.drawn = "true";
  }

  // One picture with a name, and nothing in it to tab to; the library's logo stays a link of its own.
  function picture(svg, label) {
    svg.removeAttribute("tabindex");
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

  // The whole diagram when it can be read like that, or when it is a map; else the place it has come to, at a size that
  // can be read.
  function look(viewer, element, where, least) {
    const canvas = viewer.get("canvas");
    canvas.resized();
    const { inner } = canvas.viewbox();
    if (!element.clientWidth || !inner.width) {
      if (element.isConnected) requestAnimationFrame(() => look(viewer, element, where, least));
      return;
    }
    const scale = Math.min(1, element.clientWidth / inner.width);
    const readable = scale >= least;
    const wanted = inner.height * (readable ? scale : READABLE) + 96;
    element.style.height = `${Math.round(Math.min(Math.max(wanted, 160), window.innerHeight * 0.7, Math.max(260, element.clientWidth * 0.55)))}px`;
    canvas.resized();
    if (readable) canvas.zoom("fit-viewport", "auto");
    else goTo(canvas, element, inner, where.map((id) => viewer.get("elementRegistry").get(id)).find(Boolean));
  }

  function goTo(canvas, element, inner, place) {
    const width = element.clientWidth / READABLE;
    const height = element.clientHeight / READABLE;
    const x = place ? place.x + (place.width || 0) / 2 - width / 2 : inner.x;
    const y = place ? place.y + (place.height || 0) / 2 - height / 2 : inner.y;
    canvas.viewbox({ x: Math.max(inner.x - 20, x), y: Math.max(inner.y - 20, y), width, height });
  }

  function tools(figure, viewer) {
    const bar = figure.querySelector(".diagram-tools");
    const zoom = viewer.get("zoomScroll");
    const does = {
      whole: () => viewer.get("canvas").zoom("fit-viewport", "auto"),
      closer: () => zoom.stepZoom(1),
      away: () => zoom.stepZoom(-1),
    };
    bar.addEventListener("click", (event) => does[event.target.closest("button")?.dataset.does]?.());
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
        figure.querySelector(".diagram-canvas").replaceChildren();
        console.warn(problem);
      });
    }
  }

  window.matchMedia("(min-width: 768px)").addEventListener("change", all);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
  else all();
})();
