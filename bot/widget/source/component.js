// <wir-chat>: a button in the corner of any page that opens the chat, or with layout="page" the chat itself.
//
// Attributes: layout (corner | page), open (begin open where there is room), lang, theme (auto | light | dark),
// voice (offer voice input), map (address of a map, {address} in it), privacy (address of the city's own note),
// server (where the guide is, if the script came from elsewhere).
import { element, icon } from "./dom.js";
import { Chat } from "./chat.js";
import { Conversation } from "./conversation.js";
import { Memory, leavePlace, takePlace } from "./memory.js";
import { Server, scriptHome } from "./server.js";

// As in style.css: on less than this the chat covers the page, and nothing behind it can be reached.
const COVERING = "(max-width: 40rem), (max-height: 30rem)";
const ROOMY = "(min-width: 60rem) and (min-height: 40rem)";
const RETRY = 5000;

class WirChat extends HTMLElement {
  connectedCallback() {
    this.isPage = this.getAttribute("layout") === "page";
    this.place = takePlace(this.id);
    if (!this.shadowRoot) this.attachShadow({ mode: "open" });
    this.server = new Server(this.getAttribute("server") || scriptHome);
    this.conversation = new Conversation(this.server, new Memory(this.place));
    this.chat = new Chat(this.server, this.conversation, {
      canClose: !this.isPage,
      onLeave: () => this.close(),
      onSpeak: (texts) => this.mirror(texts),
      voice: this.hasAttribute("voice"),
      map: this.getAttribute("map"),
      privacy: this.getAttribute("privacy"),
    });
    this.build();
    this.begin(this.conversation.language || this.getAttribute("lang"));
  }

  disconnectedCallback() {
    leavePlace(this.place);
    clearTimeout(this.beginning);
    this.covering?.removeEventListener("change", this.fit);
    this.conversation.stop();
    this.shadowRoot.replaceChildren();
    this.conversation = null;
  }

  build() {
    const root = this.shadowRoot;
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    this.root = element("div", { class: this.isPage ? "root page" : "root corner", hidden: true });
    if (this.isPage) this.root.append(this.chat.node);
    else {
      this.launcherText = element("span");
      this.launcher = element("button", { type: "button", class: "launcher", "aria-haspopup": "dialog", click: () => this.open() }, icon("chat"), this.launcherText);
      this.dialog = element("dialog", { class: "window", "aria-labelledby": "title", cancel: (event) => { event.preventDefault(); this.close(); } }, this.chat.node);
      this.covering = matchMedia(COVERING);
      this.fit = () => this.dialog.open && this.show();
      this.covering.addEventListener("change", this.fit);
      this.root.append(this.launcher, this.dialog);
    }
    root.append(this.root);
  }

  // The words come first; without them nothing is shown, and they are asked for again.
  async begin(language) {
    const { conversation } = this;
    try {
      const texts = await this.server.texts(language);
      if (this.conversation !== conversation) return;
      if (this.isPage && /^#[\w.-]{20,}$/.test(location.hash)) this.goOn(location.hash.slice(1));
      this.chat.speak(texts);
      this.root.hidden = false;
      conversation.start();
      if (this.isPage) return;
      if (conversation.isOpen || (this.hasAttribute("open") && matchMedia(ROOMY).matches)) this.show();
    } catch {
      if (this.conversation === conversation) this.beginning = setTimeout(() => this.begin(language), RETRY);
    }
  }

  mirror(texts) {
    this.root.lang = texts.language;
    this.root.dir = texts.direction;
    this.launcherText?.replaceChildren(texts.words["open-chat"]);
  }

  // The address holds the key to the conversation: it is taken out of it, so that it stays in no history.
  goOn(id) {
    this.conversation.takeOver(id);
    history.replaceState(null, "", location.pathname + location.search);
    this.chat.continued = true;
  }

  open() {
    this.show();
    this.chat.input.focus();
  }

  show() {
    this.dialog.close();
    if (this.covering.matches) this.dialog.showModal();
    else this.dialog.setAttribute("open", "");
    this.launcher.hidden = true;
    this.remember(true);
    this.chat.log.toEnd();
  }

  close() {
    this.dialog.close();
    this.remember(false);
    this.launcher.hidden = false;
    this.launcher.focus();
  }

  remember(isOpen) {
    this.conversation.isOpen = isOpen;
    this.conversation.keep();
  }
}

if (!customElements.get("wir-chat")) customElements.define("wir-chat", WirChat);
