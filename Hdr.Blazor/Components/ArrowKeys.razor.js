// Groups of many buttons are one stop of the Tab key each: arrow keys walk within rows (`data-arrow-row`) and tables (`data-arrow-grid`).
// They move the focus only; Enter and Space choose, as on any button.
export function attach() {
  const listeners = new AbortController();
  document.addEventListener("keydown", event => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && event.target.closest) {
      const next = inRow(event) ?? inGrid(event);
      if (next) {
        event.preventDefault(); // the page would scroll
        next.focus();
      }
    }
  }, { signal: listeners.signal });
  return { dispose: () => listeners.abort() };
}

function inRow(event) {
  const buttons = [...event.target.closest("[data-arrow-row]")?.querySelectorAll("button") ?? []];
  const current = buttons.indexOf(event.target);
  if (current < 0) {
    return null;
  }

  switch (event.key) {
    case "ArrowRight": return buttons[current + 1];
    case "ArrowLeft": return buttons[current - 1];
    case "ArrowDown": return buttons[current + across(buttons)];
    case "ArrowUp": return buttons[current - across(buttons)];
    case "Home": return buttons[0];
    case "End": return buttons.at(-1);
    default: return null;
  }
}

// How many buttons stand side by side.
function across(buttons) {
  const wrapped = buttons.findIndex(button => button.offsetTop > buttons[0].offsetTop);
  return wrapped < 0 ? buttons.length : wrapped;
}

// From a cell, the next one in the direction that has a button.
function inGrid(event) {
  const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  const table = event.target.closest("[data-arrow-grid]");
  const cell = event.target.closest("td");
  if (!steps || !table || !cell) {
    return null;
  }

  let row = cell.parentElement.rowIndex, column = cell.cellIndex;
  for (;;) {
    row += steps[0];
    column += steps[1];
    const next = table.rows[row]?.cells[column];
    if (!next) {
      return null;
    }

    const button = next.querySelector("button");
    if (button) {
      return button;
    }
  }
}
