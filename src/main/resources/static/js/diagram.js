// Draws each <figure data-diagram-url> with bpmn-js: the way gone and the place reached are marked. The list under
// it says the same; the diagram is a picture (role=img) and is left out on small screens.
(() => {
  "use strict";

  const ids = (text) => (text || "").split(",").map((id) => id.trim()).filter(Boolean);

  async function draw(figure) {
    const canvas = figure.querySelector(".diagram-canvas");
    const answer = await fetch(figure.dataset.diagramUrl);
    if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
    const viewer = new BpmnJS({ container: canvas });
    await viewer.importXML(await answer.text());
    mark(viewer, ids(figure.dataset.done), ids(figure.dataset.current));
    fit(viewer);
    // The wheel belongs to the page; dragging moves the diagram.
    viewer.get("zoomScroll").toggle(false);
    canvas.querySelector("svg").setAttribute("tabindex", "-1");
    new ResizeObserver(() => fit(viewer)).observe(canvas);
    figure.dataset.drawn = "true";
  }

  function fit(viewer) {
    const canvas = viewer.get("canvas");
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

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
  else all();
})();
