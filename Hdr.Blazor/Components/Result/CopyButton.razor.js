export function canWriteClipboard() {
  return typeof navigator.clipboard?.writeText === "function"; // absent without https, except on localhost
}

// Copies the host's text when its button is clicked, and tells the owner how that went.
export function attach(host, owner) {
  const listeners = new AbortController();
  host.addEventListener("click", async event => {
    if (event.target.closest("button:enabled")) {
      const text = host.dataset.text;
      await owner.invokeMethodAsync("OnCopied", text, await isCopied(text));
    }
  }, { signal: listeners.signal });
  return { dispose: () => listeners.abort() };
}

async function isCopied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the browser or the person said no
  }
}
