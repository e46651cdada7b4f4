// The log: the note at the beginning, what was asked, how far it is on its way, what was answered.
import { FAILED, WAITING } from "./conversation.js";
import { element, isWebAddress } from "./dom.js";

// Milliseconds that a screen reader needs to notice that it shall not read a change.
export const UNHEARD = 100;

export class Log {
  constructor(chat) {
    this.chat = chat;
    this.shown = new Map();
    this.notice = element("div", { class: "notice" });
    this.turns = element("div", { class: "turns" });
    this.node = element("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" }, this.notice, this.turns);
  }

  // A machine speaks, what becomes of the words, and topics to begin with for those who would rather not write.
  sayNotice() {
    const { words, start, language, options, conversation, replies } = this.chat;
    this.notice.replaceChildren(
      this.chat.continued ? element("p", { class: "continued" }, words.continued) : "",
      element("p", {}, this.chat.noticeText),
      isWebAddress(options.privacy) ? element("p", {}, element("a", { href: options.privacy, target: "_blank", rel: "noopener" }, words["privacy-policy"])) : "");
    this.begin?.remove();
    this.begin = element("div", { class: "begin" }, element("p", { class: "message guide" }, start.text), replies.choices(start.text, start.items, language));
    if (!conversation.turns.length) this.notice.after(this.begin);
  }

  // All turns anew, unheard by screen readers; the replies of `answered` are left for the one who shows them.
  redraw(answered) {
    this.node.setAttribute("aria-live", "off");
    this.turns.replaceChildren();
    this.shown.clear();
    for (const turn of this.chat.conversation.turns) this.showTurn(turn, false, turn !== answered);
    this.toEnd();
    clearTimeout(this.hearing);
    this.hearing = setTimeout(() => this.node.setAttribute("aria-live", "polite"), UNHEARD);
  }

  showTurn(turn, isNew, isDrawn = true) {
    this.begin?.remove();
    const node = element("div", { class: "turn" },
      element("div", { class: "message you", dir: "auto" }, element("span", { class: "unseen" }, this.chat.words.you + ": "), element("p", { dir: "auto" }, turn.text)),
      element("div", { class: "delivery", "aria-live": "off" }), element("div", { class: "replies" }));
    this.shown.set(turn, node);
    this.turns.append(node);
    if (isDrawn) this.draw(turn, node);
    if (isNew) this.toEnd();
  }

  draw(turn, node) {
    const [, delivery, replies] = node.children;
    replies.replaceChildren(...this.chat.replies.show(turn));
    delivery.hidden = turn.state !== WAITING && turn.state !== FAILED;
    delivery.replaceChildren();
    if (turn.state === WAITING) delivery.append(element("span", { class: "dots", "aria-hidden": "true" }), this.chat.words[this.chat.conversation.isLost ? "waiting" : "sending"]);
    if (turn.state === FAILED) {
      delivery.append(element("p", { role: "alert" }, `${this.chat.words["not-sent"]} ${turn.problem || ""}`),
        element("button", { type: "button", class: "quiet", click: () => { this.chat.conversation.again(turn); this.chat.input.focus(); } }, this.chat.words["try-again"]),
        element("button", { type: "button", class: "quiet", click: () => { this.chat.conversation.discard(turn); this.chat.input.focus(); } }, this.chat.words.discard));
    }
  }

  // With very little room the whole chat scrolls (see style.css).
  get scroller() {
    return getComputedStyle(this.node).overflowY === "visible" ? this.chat.node : this.node;
  }

  // Residents read an answer from its beginning. Only the log scrolls, never the page around.
  toTop(node) {
    const { scroller } = this;
    scroller.scrollTo({ top: node.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop - 8 });
  }

  toEnd() {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight });
  }

  // The replies to a turn, read from their beginning.
  answer(turn) {
    const node = this.shown.get(turn);
    if (!node) return;
    this.draw(turn, node);
    if (turn.replies.length) this.toTop(node);
  }

  drop(turn) {
    this.shown.get(turn).remove();
    this.shown.delete(turn);
  }

  // What waits says why.
  sayWaiting() {
    for (const [turn, node] of this.shown) if (turn.state === WAITING) this.draw(turn, node);
  }
}
