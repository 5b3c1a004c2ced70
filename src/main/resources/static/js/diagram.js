// Draws each <figure data-diagram-url> with bpmn-js: the way gone and the place reached are marked. The list under
// it says the same; the diagram is a picture (role=img) and is left out on small screens.
(() => {
  "use strict";

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
    picture(canvas.querySelector(".djs-container svg"), figure.dataset.label);
    // The wheel belongs to the page; dragging moves the diagram.
    viewer.get("zoomScroll").toggle(false);
    fit(viewer, canvas);
    let width = canvas.clientWidth;
    new ResizeObserver(() => {
      if (canvas.clientWidth === width) return;
      width = canvas.clientWidth;
      fit(viewer, canvas);
    }).observe(canvas);
    figure.dataset.drawn = "true";
  }

  // One picture with a name, and nothing in it to tab to; the library's logo stays a link of its own.
  function picture(svg, label) {
    svg.removeAttribute("tabindex");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  }

  // As high as the diagram needs at full width, within reason.
  function fit(viewer, element) {
    const canvas = viewer.get("canvas");
    canvas.resized();
    const { inner } = canvas.viewbox();
    if (!element.clientWidth || !inner.width) {
      if (element.isConnected) requestAnimationFrame(() => fit(viewer, element));
      return;
    }
    const wanted = (element.clientWidth * inner.height) / inner.width + 96;
    element.style.height = `${Math.round(Math.min(Math.max(wanted, 160), window.innerHeight * 0.8))}px`;
    canvas.resized();
    canvas.zoom("fit-viewport", "auto");
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
