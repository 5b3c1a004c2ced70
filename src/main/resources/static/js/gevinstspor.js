// What every page does in the browser. Everything works without it; this makes it smoother.
(() => {
  "use strict";

  // A form is sent once: a second click while the answer is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    // Not form.method: that is the field of this name where a form has one.
    if (event.defaultPrevented || form.getAttribute("method")?.toLowerCase() !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    for (const button of form.querySelectorAll("button[type=submit]")) button.setAttribute("aria-disabled", "true");
  });

  // Back from the browser's cache: the form may be sent again.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll("form[data-sent]")) release(form);
  });

  function release(form) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
  }

  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest?.("form[data-sent]");
    if (form) release(form);
  });

  // What a fetched part has to say is said by a region that was there all the time: a new one often stays silent.
  document.addEventListener("htmx:afterSwap", (event) => {
    const said = event.detail.elt.querySelector?.("[data-announce]");
    if (said) document.querySelector("#announce").textContent = said.textContent;
  });

  // What could not be fetched into the page is told above it; the page itself stays as it was.
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, () => {
      const notice = document.querySelector("#notice").content.cloneNode(true);
      document.querySelector(".flash").replaceChildren(notice);
      window.scrollTo({ top: 0 });
    });
  }

  // One of several answers is named by what is asked; a field among others by their heading as well.
  function nameOf(field) {
    const words = (element) => [...(element?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())?.data.trim();
    const around = field.closest("fieldset, [role=group]");
    const asked = around?.getAttribute("aria-label") ?? words(around?.querySelector("legend"));
    const label = words(document.querySelector(`label[for="${field.id}"]`));
    if (!asked || !label) return asked || label;
    return field.type === "radio" || field.type === "checkbox" ? asked : `${asked}, ${label}`;
  }

  // The summary names each field by its label, in the order in which the fields stand.
  function nameErrors(summary) {
    const entries = [...summary.querySelectorAll("li")].map((item) => {
      const link = item.querySelector("a");
      const field = link && document.getElementById(link.hash.slice(1));
      const label = field && nameOf(field);
      if (label) link.textContent = `${label}${/[?:.]$/.test(label) ? "" : ":"} ${link.textContent}`;
      return { item, field };
    });
    entries.sort((a, b) => {
      if (!a.field || !b.field) return (a.field ? 0 : 1) - (b.field ? 0 : 1);
      return a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
    });
    summary.querySelector("ul").append(...entries.map((entry) => entry.item));
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const summary of document.querySelectorAll(".error-summary")) nameErrors(summary);
    DKFDS.init();
    const more = document.querySelector(".more-option .more-button span");
    if (more) more.textContent = document.body.dataset.more;
  });
})();
