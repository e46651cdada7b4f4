// The head of the chat: its name, the languages by their own names, easy German, the menu, the way out.
import { element, icon } from "./dom.js";

const EASY = "de-simple";

export class Header {
  constructor(chat, { canClose }) {
    this.chat = chat;
    this.title = element(canClose ? "h2" : "h1", { id: "title" });
    this.subtitle = element("p");
    this.languageLabel = element("label", { for: "language", class: "unseen" });
    this.language = element("select", { id: "language", change: () => chat.choose(this.language.value) });
    this.easy = element("button", { type: "button", class: "easy", click: () => chat.choose(chat.language === EASY ? "de" : EASY) });
    chat.menuButton = this.menu = element("button", { type: "button", class: "round", "aria-expanded": "false", "aria-controls": "menu", click: () => chat.keeping.toggle() }, icon("menu"));
    this.close = canClose ? element("button", { type: "button", class: "round", click: () => chat.leave() }, icon("close")) : null;
    this.node = element("header", {},
      element("div", { class: "titles" }, this.title, this.subtitle),
      element("div", { class: "languages" }, this.languageLabel, this.language, this.easy),
      element("div", { class: "ends" }, this.menu, this.close));
  }

  say(words, languages, language) {
    this.title.textContent = words.title;
    this.subtitle.textContent = words.subtitle;
    this.languageLabel.textContent = words["language-label"];
    if (!this.language.options.length) {
      this.language.append(...languages.map((each) => element("option", { value: each.code, lang: each.code, dir: each.direction }, each.native_name)));
    }
    this.language.value = language;
    this.easy.hidden = !(language === "de" || language === EASY) || !languages.some((each) => each.code === EASY);
    this.easy.textContent = words["easy-language"];
    this.easy.setAttribute("aria-pressed", String(language === EASY));
    for (const [button, word] of [[this.menu, "menu"], [this.close, "close"]]) {
      button?.setAttribute("aria-label", words[word]);
      button?.setAttribute("title", words[word]);
    }
  }
}
