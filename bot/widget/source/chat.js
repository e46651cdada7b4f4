// The chat itself: head, log, message field. It shows what the conversation says and hands on what residents do.
import { FAILED } from "./conversation.js";
import { element, icon, isWebAddress } from "./dom.js";
import { Cards } from "./facts.js";
import { Header } from "./header.js";
import { Keeping } from "./keeping.js";
import { Log, UNHEARD } from "./log.js";
import { Replies } from "./replies.js";
import { listen, stopReading, whenVoicesChange } from "./speech.js";

const MAP = "https://www.openstreetmap.org/search?query={address}";

export class Chat {
  constructor(server, conversation, options) {
    this.server = server;
    this.conversation = conversation;
    this.options = options;
    this.words = {};
    this.mapAddress = isWebAddress(options.map) ? options.map : MAP;
    this.voiceIsAllowed = options.voice;
    this.voiceIsOn = false;
    this.keeping = new Keeping(this);
    this.header = new Header(this, options);
    this.replies = new Replies(this, new Cards(this));
    this.log = new Log(this);
    this.build();
    conversation.addEventListener("turn", ({ detail }) => this.log.showTurn(detail, true));
    conversation.addEventListener("changed", ({ detail }) => this.update(detail));
    conversation.addEventListener("discarded", ({ detail }) => this.log.drop(detail));
    conversation.addEventListener("left", () => this.log.redraw());
    conversation.addEventListener("connection", () => this.sayConnection());
    whenVoicesChange(() => this.languages && this.log.redraw());
  }

  build() {
    this.status = element("div", { class: "status", role: "status" });
    this.label = element("label", { for: "message", class: "unseen" });
    this.input = element("textarea", { id: "message", rows: "1", maxlength: "4000", dir: "auto", autocomplete: "off", enterkeyhint: "send",
      input: () => this.grow(),
      keydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          this.submit();
        }
      } });
    this.voice = element("button", { type: "button", class: "round", hidden: true, click: () => this.listen() }, icon("voice"));
    this.send = element("button", { type: "submit", class: "round strong" }, icon("send"));
    this.form = element("form", { class: "write", submit: (event) => { event.preventDefault(); this.submit(); } }, this.label, this.input, this.voice, this.send);
    this.node = element("section", { class: "chat", "aria-labelledby": "title", keydown: (event) => this.escape(event) },
      this.header.node, this.keeping.list, this.keeping.panel, this.log.node, this.status, this.form);
  }

  // Speak a language: `texts` are the server's words, notice and topics in it.
  speak(texts, answered) {
    this.words = texts.words;
    this.heard ||= texts.language;
    this.language = texts.language;
    this.direction = texts.direction;
    this.languages = texts.languages;
    this.noticeText = texts.notice;
    this.start = texts.start;
    this.own = { lang: texts.language, dir: texts.direction };
    this.options.onSpeak(texts);
    this.conversation.language ||= texts.language;
    this.node.lang = texts.language;
    this.node.dir = texts.direction;
    this.header.say(this.words, texts.languages, texts.language);
    this.log.node.setAttribute("aria-label", this.words["conversation-label"]);
    this.label.textContent = this.words["message-label"];
    this.input.dir = this.input.value ? "auto" : this.direction;
    this.input.placeholder = this.words["message-placeholder"];
    for (const [button, word] of [[this.send, "send"], [this.voice, "speak"]]) {
      button.setAttribute("aria-label", this.words[word]);
      button.setAttribute("title", this.words[word]);
    }
    this.keeping.close();
    this.log.sayNotice();
    this.sayConnection();
    this.log.redraw(answered);
  }

  directionOf(code) {
    return this.languages.find((each) => each.code === code)?.direction || "auto";
  }

  nameOf(code) {
    try {
      const name = new Intl.DisplayNames([this.language], { type: "language", fallback: "none" }).of(code);
      if (name) return name;
    } catch {
      // An old browser, or a code that it does not know.
    }
    return this.languages.find((each) => each.code === code)?.native_name || code;
  }

  // The short name of a day; 0 is Monday.
  weekday(number) {
    return new Intl.DateTimeFormat(this.language, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + number));
  }

  date(iso) {
    const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(iso + "T12:00:00") : NaN;
    if (isNaN(day)) return iso;
    const said = new Intl.DateTimeFormat(this.language, { dateStyle: "medium", numberingSystem: "latn", calendar: "gregory" }).format(day);
    // Browsers that do not know the names of the months in a language make them up ("M01").
    return /M\d/.test(said) ? iso.split("-").reverse().join(".") : said;
  }

  async update(turn) {
    if (turn.language && turn.language !== this.heard && turn.state !== FAILED) {
      try {
        const texts = await this.server.texts(turn.language);
        this.heard = turn.language;
        if (texts.language !== this.language) {
          this.speak(texts, turn);
          await new Promise((resolve) => setTimeout(resolve, UNHEARD));
        }
      } catch {
        // The words of the chat stay as they are; the answer has its own language.
      }
    }
    this.log.answer(turn);
  }

  sayConnection() {
    const { isLost } = this.conversation;
    this.status.classList.toggle("lost", isLost);
    this.announce(isLost ? this.words.offline : "");
    this.log.sayWaiting();
  }

  announce(text) {
    this.status.textContent = text;
    clearTimeout(this.silence);
    if (text && !this.conversation.isLost) this.silence = setTimeout(() => { this.status.textContent = ""; }, 8000);
  }

  ask(text, payload) {
    this.conversation.ask(text, payload);
    if (!this.log.node.contains(this.node.getRootNode().activeElement)) this.input.focus();
    else this.log.node.focus();
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.grow();
    this.conversation.ask(text);
    this.input.focus();
  }

  // The field has as many lines as the text, and runs as the text does.
  grow() {
    this.input.dir = this.input.value ? "auto" : this.direction;
    this.input.rows = Math.min(5, Math.max(1, this.input.value.split("\n").length));
  }

  async choose(language) {
    try {
      const texts = await this.server.texts(language);
      this.conversation.choose(language);
      this.heard = language;
      this.speak(texts);
    } catch {
      this.header.language.value = this.language;
      this.announce(this.words["connection-lost"]);
    }
  }

  setVoice(isOn) {
    this.voiceIsOn = isOn;
    this.voice.hidden = !isOn;
    (isOn ? this.voice : this.menuButton).focus();
  }

  listen() {
    if (this.stopListening) return this.stopListening();
    this.voice.setAttribute("aria-pressed", "true");
    this.announce(this.words.listening);
    this.stopListening = listen(this.language, (text) => {
      this.input.value = `${this.input.value} ${text}`.trim();
      this.input.focus();
    }, () => {
      this.stopListening = null;
      this.voice.setAttribute("aria-pressed", "false");
      this.announce("");
    });
  }

  forget() {
    stopReading();
    this.conversation.forget();
    this.log.redraw();
    this.log.sayNotice();
    this.announce(this.words["conversation-deleted"]);
    this.input.focus();
  }

  escape(event) {
    if (event.key !== "Escape") return;
    if (this.keeping.close(true)) event.preventDefault();
    else if (this.options.canClose) this.leave();
    event.stopPropagation();
  }

  leave() {
    stopReading();
    this.options.onLeave();
  }
}
