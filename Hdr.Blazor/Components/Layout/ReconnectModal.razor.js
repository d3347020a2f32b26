// Tells a person that the circuit was lost, and brings it back: by itself while it can, by a button or on return to the tab after that.

const dialog = document.getElementById("components-reconnect-modal");

dialog.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  if (detail.state === "show") {
    dialog.showModal();
  } else if (detail.state === "hide") {
    dialog.close();
  } else if (detail.state === "failed") {
    document.addEventListener("visibilitychange", reconnectWhenVisible);
  } else if (detail.state === "rejected") {
    location.reload(); // the server is back, but has forgotten this page
  }
});

document.getElementById("reconnect-retry").addEventListener("click", reconnect);
document.getElementById("reconnect-resume").addEventListener("click", resume);

async function reconnect() {
  document.removeEventListener("visibilitychange", reconnectWhenVisible);
  try {
    // False: the server was reached, but the circuit is gone.
    if (!await Blazor.reconnect()) {
      await resume();
    }
  } catch {
    document.addEventListener("visibilitychange", reconnectWhenVisible);
  }
}

async function resume() {
  try {
    if (await Blazor.resumeCircuit()) {
      dialog.close();
    } else {
      location.reload();
    }
  } catch {
    dialog.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

function reconnectWhenVisible() {
  if (document.visibilityState === "visible") {
    reconnect();
  }
}
