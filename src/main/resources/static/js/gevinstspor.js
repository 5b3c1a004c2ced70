// What every page does in the browser. Everything works without it; this makes it smoother.
(() => {
  "use strict";

  // A form is sent once: a second click while the answer is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method.toLowerCase() !== "post") return;
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

  document.addEventListener("DOMContentLoaded", () => {
    DKFDS.init();
    const more = document.querySelector(".more-option .more-button span");
    if (more) more.textContent = document.body.dataset.more;
  });
})();
