/** Before anything is painted: the theme of the address, else the system's. The page keeps it from then on. */
(() => {
  const chosen = new URLSearchParams(location.search).get("theme") ?? "";
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = /^(?:light|dark|projector)$/.test(chosen) ? chosen : system;
})();
