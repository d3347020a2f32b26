// Takes an image from a file, a drop, the clipboard or an address, and keeps it in the browser until the server asks for it.
// The server hears of its name, size and dimensions at once, and shows it by its blob: URL: no byte travels for the preview.

const pasteResult = { pasted: 0, noImage: 1, denied: 2 }; // PasteResult.cs

export function attach(zone, input, owner, maxPreviewBytes) {
  return new Picker(zone, input, owner, maxPreviewBytes);
}

class Picker {
  #zone;
  #input;
  #owner;
  #maxPreviewBytes;
  #blob = null;
  #url = null;
  #turn = 0; // previews may finish loading out of order; only the newest counts
  #listeners = new AbortController();

  constructor(zone, input, owner, maxPreviewBytes) {
    this.#zone = zone;
    this.#input = input;
    this.#owner = owner;
    this.#maxPreviewBytes = maxPreviewBytes;
    this.#listen();
    this.#takeFromInput(); // a file that was chosen or dropped before this script was here
  }

  canReadClipboard() {
    return typeof navigator.clipboard?.read === "function"; // absent without https, except on localhost
  }

  openImage() {
    return this.#blob;
  }

  clear() {
    this.#turn++;
    this.#blob = null;
    this.#release();
  }

  async load(address, name) {
    const response = await fetch(address);
    if (!response.ok) {
      throw new Error(`${address} answered ${response.status}.`);
    }

    await this.#take(await response.blob(), name);
  }

  // One of `pasteResult`.
  async paste() {
    let items;
    try {
      items = await navigator.clipboard.read();
    } catch {
      return pasteResult.denied;
    }

    for (const item of items) {
      const type = item.types.find(each => each.startsWith("image/"));
      if (type) {
        await this.#take(await item.getType(type), "Pasted image");
        return pasteResult.pasted;
      }
    }

    return pasteResult.noImage;
  }

  dispose() {
    this.#listeners.abort();
    this.clear();
  }

  #listen() {
    const options = { signal: this.#listeners.signal };
    this.#input.addEventListener("change", () => this.#takeFromInput(), options);
    document.addEventListener("paste", event => this.#takeFrom(event, event.clipboardData), options);
    document.addEventListener("drop", event => this.#drop(event), options);
    document.addEventListener("dragover", event => this.#dragOver(event), options);
    document.addEventListener("dragleave", event => event.relatedTarget ?? this.#highlight(false), options);
  }

  // The whole page takes drops: one that misses the zone would make the browser leave the page.
  #dragOver(event) {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      this.#highlight(true);
    }
  }

  #drop(event) {
    this.#highlight(false);
    this.#takeFrom(event, event.dataTransfer);
  }

  #takeFrom(event, transfer) {
    const file = transfer?.files[0];
    if (file) {
      event.preventDefault();
      this.#take(file, file.name, transfer.files.length);
    }
  }

  #takeFromInput() {
    const file = this.#input.files[0];
    if (file) {
      this.#take(file, file.name);
      this.#input.value = ""; // so that the same file can be chosen again
    }
  }

  async #take(blob, name, fileCount = 1) {
    const turn = ++this.#turn;
    this.#release();
    this.#blob = blob;
    const tooLarge = blob.size > this.#maxPreviewBytes;
    const url = blob.size > 0 && !tooLarge ? URL.createObjectURL(blob) : null;
    const size = url ? await measure(url) : null;
    if (turn !== this.#turn) {
      URL.revokeObjectURL(url);
      return;
    }

    this.#url = url;
    await this.#owner.invokeMethodAsync("OnImageTaken", {
      name, bytes: blob.size, previewUrl: size && url, width: size?.width ?? 0, height: size?.height ?? 0, fileCount,
    });
  }

  #release() {
    if (this.#url) {
      URL.revokeObjectURL(this.#url);
      this.#url = null;
    }
  }

  #highlight(on) {
    this.#zone.toggleAttribute("data-dropping", on);
  }
}

// The image's size as the browser shows it, or null when the browser can't show it.
async function measure(url) {
  const image = new Image();
  const loaded = new Promise(resolve => {
    image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => resolve(null);
  });
  image.src = url;
  return await loaded;
}
