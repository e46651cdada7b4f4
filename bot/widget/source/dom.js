// Makes elements. What comes from the server becomes text, never markup.
const SVG = "http://www.w3.org/2000/svg";

// Marks that turn the direction of what follows without saying so; isolates (U+2066 to U+2069) stay.
const OVERRIDES = /[\u202a-\u202e]/g;
// Addresses, mailboxes and numbers to ring, as approved texts write them.
const REACHABLE = /(https?:\/\/[^\s<>"\u2066-\u2069]+[^\s<>".,;:!?)\u2066-\u2069])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|((?:\+49|0)[\d \/-]{5,}\d|\b(?:110|112|115|116 ?\d{3})\b)/gu;

export const plain = (text) => String(text ?? "").replace(OVERRIDES, "");

export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(name, value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) made.append(typeof child === "string" ? plain(child) : child);
  }
  return made;
}

export function drawing(size, path, attributes = {}) {
  const shape = filled(document.createElementNS(SVG, "path"), { d: path }, []);
  return filled(document.createElementNS(SVG, "svg"), { viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true", focusable: "false", ...attributes }, [shape]);
}

export const icon = (name) => drawing(24, ICONS[name], { class: "icon" });

const ICONS = {
  chat: "M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zm3 4v2h10V8zm0 4v2h7v-2z",
  close: "M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
  menu: "M10 4h4v4h-4zm0 6h4v4h-4zm0 6h4v4h-4z",
  send: "M3 4l19 8-19 8 3-7 8-1-8-1z",
  sound: "M3 9v6h4l5 5V4L7 9zm13.5 3a4.5 4.5 0 0 0-2.5-4v8a4.5 4.5 0 0 0 2.5-4zM14 3.2v2.1a7 7 0 0 1 0 13.4v2.1a9 9 0 0 0 0-17.6z",
  voice: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zm5-3a5 5 0 0 1-10 0H5a7 7 0 0 0 6 6.9V22h2v-3.1A7 7 0 0 0 19 12z",
  phone: "M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.25 11.4 11.4 0 0 0 3.6.6 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1 11.4 11.4 0 0 0 .6 3.6 1 1 0 0 1-.25 1z",
  mail: "M3 5h18a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zm9 8.2L4 7.5V9l8 5.7L20 9V7.5z",
  web: "M14 3v2h3.6l-9.8 9.8 1.4 1.4L19 6.4V10h2V3zM19 19H5V5h7V3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-7h-2z",
  map: "M12 2a7 7 0 0 0-7 7c0 5.2 7 13 7 13s7-7.8 7-13a7 7 0 0 0-7-7zm0 9.5A2.5 2.5 0 1 1 12 6.5a2.5 2.5 0 0 1 0 5z",
};

// Only addresses of the web: no script hides behind a link.
export const isWebAddress = (address) => /^https?:\/\//i.test(address ?? "");

export const webLink = (address, ...children) =>
  isWebAddress(address) ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, ...children) : element("span", {}, ...children);

export const leftToRight = (text) => element("bdi", { dir: "ltr" }, text);

export const phoneLink = (number) => element("a", { href: "tel:" + number.replace(/[^0-9+]/g, "") }, leftToRight(number));

export const mailLink = (address) => element("a", { href: "mailto:" + address }, leftToRight(address));

// A text with what can be reached in it made reachable.
export function reachable(text) {
  const parts = [];
  let end = 0;
  for (const found of plain(text).matchAll(REACHABLE)) {
    parts.push(plain(text).slice(end, found.index));
    const [whole, address, mailbox] = found;
    parts.push(address ? webLink(address, leftToRight(address)) : mailbox ? mailLink(mailbox) : phoneLink(whole));
    end = found.index + whole.length;
  }
  return [...parts, plain(text).slice(end)];
}
