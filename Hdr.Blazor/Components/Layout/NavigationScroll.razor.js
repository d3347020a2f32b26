// A page's name that is cut off at the edge comes into sight when it gets the focus; browsers move only those that are hidden whole.
export function attach() {
  const listeners = new AbortController();
  document.addEventListener("focusin", event => {
    if (event.target.closest("header nav")) {
      event.target.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, { signal: listeners.signal });
  return { dispose: () => listeners.abort() };
}
