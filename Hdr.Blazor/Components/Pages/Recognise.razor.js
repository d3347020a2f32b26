// Brings what a selector finds into sight, if it starts in the lowest third of the screen or below: on phones, results do.
export function reveal(selector) {
  const element = document.querySelector(selector);
  if (element?.getBoundingClientRect().top > window.innerHeight * 2 / 3) {
    element.scrollIntoView({ block: "start" });
  }
}

// Control+Enter presses the button that a selector finds, wherever the focus is.
export function attach(selector) {
  const listeners = new AbortController();
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      document.querySelector(selector)?.click(); // does nothing while the button is disabled
    }
  }, { signal: listeners.signal });
  return { dispose: () => listeners.abort() };
}
