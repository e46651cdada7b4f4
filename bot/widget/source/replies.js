// The replies to one message, each kind its own way.
import { element, icon, reachable } from "./dom.js";
import { canRead, read, stopReading } from "./speech.js";
import { spokenText } from "./transcript.js";

export class Replies {
  constructor(context, cards) {
    this.context = context;
    this.cards = cards;
  }

  // Everything that a turn answered, as one piece of the log.
  show(turn) {
    const said = turn.replies.filter((reply) => !(reply.type === "text" && reply.text === this.context.noticeText));
    return [...said.flatMap((reply) => this.reply(reply)), said.length ? this.tools(turn, said) : null].filter(Boolean);
  }

  reply(reply) {
    const { words } = this.context;
    const named = (language) => ({ lang: language, dir: this.context.directionOf(language) });
    const bubble = (...content) => element("div", { class: "message guide", ...named(reply.language) }, element("span", { class: "unseen", ...this.context.own }, words.guide + ": "), ...content);
    switch (reply.type) {
      case "text":
        return [bubble(element("p", {}, ...reachable(reply.text)))];
      case "answer": {
        const text = element("p", named(reply.language), ...reachable(reply.text));
        return [bubble(text, this.cards.origin(reply.provenance, reply.language, text, async () =>
          reachable((await this.context.server.original("answers", reply.id)).text)))];
      }
      case "programmes":
        return [element("ul", { class: "cards" }, ...reply.items.map((item) => this.cards.programme(item)))];
      case "handover":
        return reply.contacts.length ? [element("ul", { class: "cards" }, ...reply.contacts.map((each) => this.cards.person(each)))] : [];
      case "choices":
        return [bubble(element("p", {}, reply.text)), this.choices(reply.text, reply.items, reply.language)];
      default:
        return [];
    }
  }

  choices(text, items, language) {
    const buttons = items.map((item) => element("button", { type: "button", click: () => this.context.ask(item.title, item.payload) }, item.title));
    return element("div", { class: "choices", role: "group", "aria-label": text, lang: language, dir: this.context.directionOf(language) }, ...buttons);
  }

  tools(turn, said) {
    const language = said.find((each) => each.language)?.language || this.context.language;
    const answer = said.find((each) => each.type === "answer");
    const reading = canRead(language) ? this.readButton(said, language) : null;
    if (!reading && !answer) return null;
    return element("div", { class: "tools", ...this.context.own }, reading, answer ? this.feedback(answer, turn) : null);
  }

  readButton(said, language) {
    const { words } = this.context;
    const label = element("span", {}, words["read-aloud"]);
    const button = element("button", { type: "button", class: "quiet read", "aria-pressed": "false", click: () => {
      if (button.getAttribute("aria-pressed") === "true") return stopReading();
      read(spokenText(said), language, () => {
        button.setAttribute("aria-pressed", "false");
        label.textContent = words["read-aloud"];
      });
      button.setAttribute("aria-pressed", "true");
      label.textContent = words["stop-reading"];
    } }, icon("sound"), label);
    return button;
  }

  // Yes or no, and after a no what was missing, if they like to say it.
  feedback(answer, turn) {
    const { words } = this.context;
    const box = element("div", { class: "feedback", role: "group", "aria-label": words["helpful-question"] });
    const send = async (helpful, reason) => {
      const body = { answer: answer.id, language: answer.language, helpful };
      if (reason) body.reason = reason;
      try {
        await this.context.server.feedback(body);
      } catch {
        return this.context.announce(words["connection-lost"]);
      }
      turn.hasFeedback = true;
      this.context.conversation.keep();
      box.replaceChildren(element("span", { tabindex: "-1" }, words["thanks-for-feedback"]));
      box.firstChild.focus();
    };
    const why = () => {
      const id = "why-" + turn.id;
      const field = element("textarea", { id, rows: "2", maxlength: "500", dir: "auto" });
      box.replaceChildren(element("form", { class: "why", submit: (event) => { event.preventDefault(); send(false, field.value.trim()); } },
        element("label", { for: id }, words["feedback-why"]), field, element("button", { type: "submit" }, words.send)));
      field.focus();
    };
    if (turn.hasFeedback) box.append(words["thanks-for-feedback"]);
    else box.append(words["helpful-question"],
      element("button", { type: "button", class: "quiet", click: () => send(true) }, words["helpful-yes"]),
      element("button", { type: "button", class: "quiet", click: why }, words["helpful-no"]));
    return box;
  }
}
