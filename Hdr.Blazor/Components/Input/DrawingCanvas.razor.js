// A drawing surface. Strokes are kept as points, never as pixels, so that neither resizing nor a change of theme loses anything, and
// what is exported doesn't depend on the screen. Points are measured from the canvas's centre, in units of which at least 640x480
// are always in sight.

const leastWidth = 640;
const leastHeight = 480;
const strokeWidth = 30;

// A press on the box of a digit that moves less than this, in CSS pixels, selects the digit; more, and it draws.
const tapDistance = 6;

// Pens report 0 to 1, 0.5 for a normal hand. Only a modest part of it is used: a faint stroke is still a stroke.
const pressureShare = 0.5;

export function attach(canvas, owner) {
  return new Drawing(canvas, owner);
}

class Drawing {
  #canvas;
  #owner;
  #strokes = [];
  #undone = []; // what `undo` brings back: the strokes as they were before each step
  #current = null;
  #frame = 0;
  #observers = [];
  #listeners = new AbortController();

  constructor(canvas, owner) {
    this.#canvas = canvas;
    this.#owner = owner;
    this.#listen();
    this.#observe();
    this.#fit();
  }

  undo() {
    if (this.#undone.length > 0) {
      this.#strokes = this.#undone.pop();
      this.#changed();
    }
  }

  clear() {
    if (this.#strokes.length > 0) {
      this.#step([]);
    }
  }

  // Black on white whatever the theme: what the network sees must not depend on it.
  export() {
    const scale = this.#scale();
    const target = document.createElement("canvas");
    target.width = Math.round(this.#canvas.clientWidth / scale);
    target.height = Math.round(this.#canvas.clientHeight / scale);
    const context = target.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, target.width, target.height);
    context.translate(target.width / 2, target.height / 2);
    paint(context, this.#strokes, "#000");
    return new Promise((resolve, reject) =>
      target.toBlob(blob => blob ? resolve(blob) : reject(new Error("The drawing can't be encoded.")), "image/png"));
  }

  dispose() {
    this.#listeners.abort();
    this.#observers.forEach(observer => observer.disconnect());
    cancelAnimationFrame(this.#frame);
  }

  #listen() {
    const options = { signal: this.#listeners.signal };
    const on = (name, handler) => this.#canvas.parentElement.addEventListener(name, handler.bind(this), options);
    on("pointerdown", this.#start);
    on("pointermove", this.#extend);
    on("pointerup", this.#finish);
    on("pointercancel", this.#finish);
    on("lostpointercapture", event => event.target === this.#canvas && this.#finish(event));
    on("keydown", this.#key);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#schedule(), options);
  }

  #observe() {
    const size = new ResizeObserver(() => this.#fit());
    size.observe(this.#canvas);
    const theme = new MutationObserver(() => this.#schedule());
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    this.#observers = [size, theme];
  }

  #start(event) {
    // A second finger, or any button but the first, draws nothing.
    const isOnBox = event.target.closest("[data-digit-box]") !== null;
    if (this.#current || !event.isPrimary || event.button !== 0 || (event.target !== this.#canvas && !isOnBox)) {
      return;
    }

    this.#current = { pointerId: event.pointerId, points: [this.#point(event)], isTap: isOnBox, x: event.clientX, y: event.clientY };
    if (!isOnBox) {
      this.#hold(event);
    }
  }

  // From here on the press is a stroke.
  #hold(event) {
    event.preventDefault(); // no text selection, no mouse events made up from touches
    this.#canvas.focus({ preventScroll: true });
    this.#canvas.setPointerCapture(event.pointerId);
    this.#current.isTap = false;
    this.#schedule();
  }

  #extend(event) {
    if (event.pointerId !== this.#current?.pointerId) {
      return;
    }

    if (this.#current.isTap) {
      if (Math.hypot(event.clientX - this.#current.x, event.clientY - this.#current.y) < tapDistance) {
        return;
      }

      this.#hold(event);
    }

    // The browser hands over one event a frame; the points between them make fast strokes round.
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length > 0 ? events : [event]) {
      this.#current.points.push(this.#point(each));
    }

    this.#schedule();
  }

  #finish(event) {
    if (event.pointerId !== this.#current?.pointerId) {
      return;
    }

    const { points, isTap } = this.#current;
    this.#current = null;
    if (!isTap) {
      this.#step([...this.#strokes, points]);
    }
  }

  #key(event) {
    if (event.key === "z" && (event.ctrlKey || event.metaKey)) {
      this.undo();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      this.clear();
    } else {
      return;
    }

    event.preventDefault();
  }

  #point(event) {
    const box = this.#canvas.getBoundingClientRect();
    const pressure = event.pointerType === "pen" && event.pressure > 0 ? event.pressure : 0.5;
    return {
      x: (event.clientX - box.left - box.width / 2) / this.#scale(),
      y: (event.clientY - box.top - box.height / 2) / this.#scale(),
      width: Math.round(strokeWidth * (1 - pressureShare / 2 + pressureShare * pressure)),
    };
  }

  // CSS pixels a unit.
  #scale() {
    return Math.min(this.#canvas.clientWidth / leastWidth, this.#canvas.clientHeight / leastHeight);
  }

  #step(strokes) {
    this.#undone.push(this.#strokes);
    this.#strokes = strokes;
    this.#changed();
  }

  #changed() {
    this.#schedule();
    this.#owner.invokeMethodAsync("OnDrawingChanged", this.#strokes.length, this.#undone.length > 0);
  }

  #fit() {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(this.#canvas.clientWidth * ratio);
    const height = Math.round(this.#canvas.clientHeight * ratio);
    if (width > 0 && height > 0 && (width !== this.#canvas.width || height !== this.#canvas.height)) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#draw(); // at once: setting the size has emptied the canvas
    }
  }

  #schedule() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    const context = this.#canvas.getContext("2d");
    const scale = this.#scale() * this.#canvas.width / this.#canvas.clientWidth;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.setTransform(scale, 0, 0, scale, this.#canvas.width / 2, this.#canvas.height / 2);
    const strokes = this.#current && !this.#current.isTap ? [...this.#strokes, this.#current.points] : this.#strokes;
    paint(context, strokes, getComputedStyle(this.#canvas).color);
  }
}

function paint(context, strokes, colour) {
  context.strokeStyle = colour;
  context.lineCap = "round";
  context.lineJoin = "round";
  strokes.forEach(points => paintStroke(context, points));
}

// Quadratic curves from midpoint to midpoint, with the points between as controls. One path for as long as the width stays:
// the ends of many short ones would show as notches along the edge.
function paintStroke(context, points) {
  context.beginPath();
  context.moveTo(points[0].x, points[0].y);
  points.forEach((point, index) => {
    const next = points[index + 1];
    const to = next ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : point;
    context.lineWidth = point.width;
    context.quadraticCurveTo(point.x, point.y, to.x, to.y);
    if (next?.width !== point.width) {
      context.stroke();
      context.beginPath();
      context.moveTo(to.x, to.y);
    }
  });
}
