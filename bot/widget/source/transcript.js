// The conversation as plain text, to keep.
import { plain } from "./dom.js";

const contact = (each) => each.number || each.address || "";

function linesOf(reply) {
  const offers = (reply.items || []).filter((each) => each.summary);
  const people = reply.contacts || [];
  return [
    reply.text,
    ...offers.flatMap((each) => ["- " + each.title, each.summary, ...each.contacts.map(contact), each.url]),
    ...people.flatMap((each) => ["- " + each.name, ...each.contacts.map(contact), each.url]),
  ].filter(Boolean).map(plain);
}

// What one turn answered, to read aloud.
export const spokenText = (replies) => replies.flatMap(linesOf).join("\n");

export const transcript = (turns, words) =>
  turns.map((turn) => [`${words.you}: ${plain(turn.text)}`, ...turn.replies.flatMap(linesOf)].join("\n")).join("\n\n") + "\n";

export async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.body.appendChild(document.createElement("textarea"));
  area.value = text;
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (!copied) throw new Error("copying is not allowed here");
}

export function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff" + text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// Mail programs cut or refuse long links.
const LONGEST_MAIL = 1500;

export function mail(text, subject, shortened) {
  const body = text.length > LONGEST_MAIL ? text.slice(0, LONGEST_MAIL) + "…\n" + shortened : text;
  const link = document.createElement("a");
  link.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
  link.click();
}

// Print without the page around: a frame of our own, filled by hand, so that the page's rules on content stay kept.
export function print(title, content, language, direction) {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position:fixed;width:0;height:0;border:0;inset:0";
  document.body.append(frame);
  const page = frame.contentDocument;
  page.documentElement.lang = language;
  page.documentElement.dir = direction;
  page.title = title;
  const style = new frame.contentWindow.CSSStyleSheet();
  style.replaceSync(PRINT_STYLE);
  page.adoptedStyleSheets = [style];
  page.body.append(page.importNode(content, true));
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
}
