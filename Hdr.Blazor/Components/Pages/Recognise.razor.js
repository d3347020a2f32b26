// Brings what a selector finds into sight, if it starts in the lowest third of the screen or below: on phones, results do.
export function reveal(selector) {
  const element = document.querySelector(selector);
  if (element?.getBoundingClientRect().top > window.innerHeight * 2 / 3) {
    element.scrollIntoView({ block: "start" });
  }
}

// Scrolls a list of digits, and nothing else, so that one of them is seen.
export function showDigit(listSelector, index) {
  const list = document.querySelector(listSelector);
  const button = list?.querySelectorAll("button")[index];
  if (button) {
    const lowest = button.offsetTop, highest = lowest + button.offsetHeight - list.clientHeight;
    list.scrollTop = Math.max(highest, Math.min(lowest, list.scrollTop));
  }
}

// Control+Enter presses the button that a selector finds, wherever the focus is. Arrow keys walk through groups of buttons that ask
// for it by `data-arrow-keys`, so that a page of digits is one stop of the Tab key, not two hundred.
export function attach(selector) {
  const listeners = new AbortController();
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      document.querySelector(selector)?.click(); // does nothing while the button is disabled
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
      walk(event);
    }
  }, { signal: listeners.signal });
  return { dispose: () => listeners.abort() };
}

function walk(event) {
  const group = event.target.closest?.("[data-arrow-keys]");
  const buttons = [...group?.querySelectorAll("button") ?? []];
  const current = buttons.indexOf(event.target);
  const place = placeAfter(event.key, current, buttons.length);
  if (current < 0 || place === null) {
    return;
  }

  event.preventDefault(); // the page would scroll
  const next = buttons[Math.max(0, Math.min(place, buttons.length - 1))];
  next.focus({ preventScroll: true });
  next.click();
}

function placeAfter(key, current, count) {
  switch (key) {
    case "ArrowRight": case "ArrowDown": return current + 1;
    case "ArrowLeft": case "ArrowUp": return current - 1;
    case "Home": return 0;
    case "End": return count - 1;
    default: return null;
  }
}
