// What a resident can do with the conversation: keep it, take it along, delete it.
import { drawing, element, leftToRight } from "./dom.js";
import { copy, download, mail, print, transcript } from "./transcript.js";
import { canListen } from "./speech.js";

export class Keeping {
  // `chat` is the whole chat; a panel below the header shows what an action needs.
  constructor(chat) {
    this.chat = chat;
    this.panel = element("div", { class: "panel", hidden: true });
    this.list = element("ul", { class: "menu", hidden: true, id: "menu" });
  }

  get words() {
    return this.chat.words;
  }

  // The entries anew, in today's language.
  fill() {
    const { words, chat } = this;
    const entry = (word, action) => element("li", {}, element("button", { type: "button", click: () => { this.close(); action(); } }, words[word]));
    const hasTurns = chat.conversation.turns.length > 0;
    this.list.replaceChildren(...[
      hasTurns && entry("copy", () => this.copied()),
      hasTurns && entry("download", () => download(this.text(), words.title + ".txt")),
      hasTurns && entry("print", () => print(words.title, chat.log.turns, chat.language, chat.direction)),
      hasTurns && entry("send-by-email", () => mail(this.text(), words.title, words.shortened)),
      chat.conversation.id && entry("continue-on-phone", () => this.code()),
      chat.voiceIsAllowed && canListen && entry(chat.voiceIsOn ? "voice-off" : "voice-on", () => chat.voiceIsOn ? chat.setVoice(false) : this.askForVoice()),
      entry("delete-conversation", () => this.askToDelete()),
    ].filter(Boolean));
  }

  text() {
    return transcript(this.chat.conversation.turns, this.words);
  }

  toggle() {
    if (this.list.hidden) {
      this.fill();
      this.panel.hidden = true;
      this.list.hidden = false;
      this.chat.menuButton.setAttribute("aria-expanded", "true");
      this.list.querySelector("button").focus();
    } else this.close(true);
  }

  // Whether there was something to close.
  close(takeFocusBack) {
    const wasOpen = !this.list.hidden || !this.panel.hidden;
    this.list.hidden = this.panel.hidden = true;
    this.chat.menuButton.setAttribute("aria-expanded", "false");
    if (wasOpen && takeFocusBack) this.chat.menuButton.focus();
    return wasOpen;
  }

  async copied() {
    try {
      await copy(this.text());
      this.chat.announce(this.words.copied);
    } catch {
      this.chat.announce(this.words["not-copied"]);
    }
    this.chat.menuButton.focus();
  }

  show(label, ...content) {
    this.panel.replaceChildren(...content);
    this.panel.setAttribute("role", "group");
    this.panel.setAttribute("aria-label", label);
    this.panel.hidden = false;
    (this.panel.querySelector("button.first") || this.panel.querySelector("button")).focus();
  }

  button(word, action, first) {
    return element("button", { type: "button", class: first ? "first" : "", click: () => { this.close(true); action?.(); } }, this.words[word]);
  }

  async code() {
    const { words, chat } = this;
    try {
      const code = await chat.server.code(chat.conversation.id, chat.language);
      const image = drawing(code.size, code.path, { class: "code", role: "img", "aria-label": words["code-label"] });
      image.removeAttribute("aria-hidden");
      this.show(words["continue-on-phone"], element("p", {}, words["continue-note"]), image,
        element("p", { class: "address" }, element("a", { href: code.link, target: "_blank", rel: "noopener" }, leftToRight(code.link))), this.button("close-panel", null, true));
    } catch {
      chat.announce(words["connection-lost"]);
    }
  }

  askForVoice() {
    this.show(this.words["voice-on"], element("p", {}, this.words["voice-note"]),
      this.button("voice-on", () => this.chat.setVoice(true)), this.button("cancel", null, true));
  }

  askToDelete() {
    this.show(this.words["delete-conversation"], element("p", {}, this.words["delete-question"]),
      this.button("delete-yes", () => this.chat.forget()), this.button("cancel", null, true));
  }
}
