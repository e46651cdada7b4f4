// <wir-chat>: the chat as one web component. Every sentence comes from the server; replies are shown as text, never as HTML.
(() => {
  "use strict";
  const home = new URL(document.currentScript.src).origin;

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(name, value);
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };
  const link = (address, text) => element("a", { href: address, rel: "noopener", target: "_blank" }, text);
  const isolated = (text, attributes = {}) => element("bdi", attributes, text);

  class WirChat extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      this.attachShadow({ mode: "open" });
      this.conversation = null;
      this.chosen = null;
      this.words = {};
      this.start();
    }

    async start() {
      const languages = (await this.fetchJson("/api/v1/languages")).items;
      this.directions = Object.fromEntries(languages.map((each) => [each.code, each.direction]));
      const wished = (this.getAttribute("lang") || document.documentElement.lang || "de");
      this.build(languages);
      await this.speak(languages.some((each) => each.code === wished) ? wished : "de");
      this.language.value = this.current;
    }

    build(languages) {
      this.heading = element("h1");
      this.subtitle = element("p");
      this.languageLabel = element("label", { for: "language", class: "unseen" });
      this.language = element("select", { id: "language" }, ...languages.map((each) =>
        element("option", { value: each.code, lang: each.code, dir: each.direction }, each.native_name)));
      this.language.addEventListener("change", () => { this.chosen = this.language.value; this.speak(this.chosen); this.input.focus(); });
      this.log = element("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
      this.inputLabel = element("label", { for: "message", class: "unseen" });
      this.input = element("textarea", { id: "message", rows: "1", maxlength: "4000", dir: "auto", autocomplete: "off" });
      this.input.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.form.requestSubmit(); }
      });
      this.sendButton = element("button", { type: "submit" });
      this.form = element("form", {}, this.inputLabel, this.input, this.sendButton);
      this.form.addEventListener("submit", (event) => { event.preventDefault(); const text = this.input.value.trim(); if (text) { this.input.value = ""; this.send(text, null); } });
      this.note = element("span");
      this.forgetButton = element("button", { type: "button" });
      this.forgetButton.addEventListener("click", () => this.forget());
      this.frame = element("section", { class: "chat" },
        element("header", {}, element("div", { class: "titles" }, this.heading, this.subtitle), this.languageLabel, this.language),
        this.log, this.form, element("footer", {}, this.note, this.forgetButton));
      this.shadowRoot.append(element("link", { rel: "stylesheet", href: home + "/widget.css" }), this.frame);
    }

    async speak(code) {
      const spoken = await this.fetchJson(`/widget/messages/${code}.json`);
      this.words = spoken.messages;
      this.current = code;
      this.frame.lang = code;
      this.frame.dir = spoken.direction;
      this.frame.setAttribute("aria-label", this.words.title);
      this.heading.textContent = this.words.title;
      this.subtitle.textContent = this.words.subtitle;
      this.languageLabel.textContent = this.words["language-label"];
      this.inputLabel.textContent = this.words["message-label"];
      this.input.placeholder = this.words["message-placeholder"];
      this.sendButton.textContent = this.words.send;
      this.note.textContent = this.words["privacy-note"];
      this.forgetButton.textContent = this.words["delete-conversation"];
      this.log.setAttribute("aria-label", this.words["conversation-label"]);
    }

    async send(text, payload) {
      const asked = element("p", { class: "message you", dir: "auto" }, element("span", { class: "unseen" }, this.words.you + ": "), text);
      this.show(asked);
      this.sendButton.disabled = true;
      this.sendButton.textContent = this.words.sending;
      try {
        const body = { conversation: this.conversation, text: payload ? "" : text, language: this.chosen };
        if (payload) body.payload = payload;
        const turn = await this.fetchJson("/api/v1/messages", {
          method: "POST", headers: { "Content-Type": "application/json", "Accept-Language": this.current }, body: JSON.stringify(body) });
        if (turn.conversation) this.conversation = turn.conversation;
        if (turn.language && turn.language !== this.current && turn.language in this.directions) {
          await this.speak(turn.language);
          this.language.value = turn.language;
        }
        for (const reply of turn.replies || [{ type: "text", text: turn.detail, language: this.current }]) this.showReply(reply);
      } catch {
        this.show(element("p", { class: "message notice", role: "alert" }, this.words["connection-lost"]));
        if (!payload) this.input.value = text;
      }
      asked.scrollIntoView({ block: "start" });
      this.sendButton.disabled = false;
      this.sendButton.textContent = this.words.send;
      this.input.focus();
    }

    showReply(reply) {
      const direction = this.directions[reply.language];
      switch (reply.type) {
        case "text":
          return this.show(element("p", { class: "message guide", lang: reply.language, dir: direction }, reply.text));
        case "answer":
          this.show(element("p", { class: "message guide", lang: reply.language, dir: direction }, reply.text));
          return this.show(element("div", { class: "meta" }, this.origin(reply.provenance), this.feedback(reply)));
        case "programmes":
          return this.show(element("ul", { class: "cards" }, ...reply.items.map((item) => this.card(item))));
        case "choices": {
          this.show(element("p", { class: "message guide", lang: reply.language, dir: direction }, reply.text));
          const buttons = reply.items.map((item) => {
            const button = element("button", { type: "button" }, item.title);
            button.addEventListener("click", () => this.send(item.title, item.payload));
            return button;
          });
          return this.show(element("div", { class: "choices", role: "group", "aria-label": reply.text }, ...buttons));
        }
        case "handover":
          return this.show(element("ul", { class: "cards" }, ...reply.contacts.map((contact) => this.person(contact))));
      }
    }

    feedback(answer) {
      const line = element("p", {}, this.words["helpful-question"] + " ");
      for (const [word, helpful] of [["helpful-yes", true], ["helpful-no", false]]) {
        const button = element("button", { type: "button", class: "small" }, this.words[word]);
        button.addEventListener("click", async () => {
          const body = JSON.stringify({ answer: answer.id, language: answer.language, helpful });
          await fetch(home + "/api/v1/feedback", { method: "POST", headers: { "Content-Type": "application/json" }, body });
          line.replaceChildren(this.words["thanks-for-feedback"]);
        });
        line.append(button, " ");
      }
      return line;
    }

    card(item) {
      return element("li", { class: "card", lang: item.language, dir: this.directions[item.language] },
        element("h2", {}, item.title),
        element("p", {}, item.summary),
        item.provenance.verified ? null : element("p", { class: "unconfirmed" }, this.words["not-confirmed"]),
        this.facts(item.facts),
        ...this.contacts(item.contacts),
        item.url ? element("p", {}, link(item.url, this.words.website)) : null,
        element("p", { class: "meta" }, this.origin(item.provenance)));
    }

    person(contact) {
      return element("li", { class: "card", lang: contact.language, dir: this.directions[contact.language] },
        element("h2", {}, contact.name),
        ...this.contacts(contact.contacts),
        contact.url || contact.source ? element("p", {}, link(contact.url || contact.source, contact.url ? this.words.website : this.words.source)) : null);
    }

    facts(facts) {
      const names = (prefix, values) => values.map((value) => this.words[prefix + value] || value).join(" · ");
      const rows = [];
      const row = (word, value) => { if (value) rows.push(element("dt", {}, this.words[word]), element("dd", {}, isolated(value))); };
      row("fact-organisation", facts.organisation);
      row("fact-audience", facts.audience && names("audience-", facts.audience));
      row("fact-age", facts.minimum_age || facts.maximum_age ? `${facts.minimum_age ?? 0}–${facts.maximum_age ?? ""}`.replace(/^0–/, "≤ ").replace(/–$/, "+") : "");
      row("fact-levels", facts.levels && facts.levels.join(" · "));
      row("fact-languages", facts.delivery_languages && this.languageNames(facts.delivery_languages));
      row("fact-area", this.words["area-" + facts.area]);
      row("fact-cost", facts.cost && this.words["cost-" + facts.cost]);
      row("fact-valid-until", facts.valid_until);
      row("fact-status", this.words["status-" + facts.status]);
      return rows.length ? element("dl", {}, ...rows) : null;
    }

    languageNames(codes) {
      let names;
      try { names = new Intl.DisplayNames([this.current], { type: "language" }); } catch { return codes.join(", "); }
      return codes.map((code) => names.of(code) || code).join(" · ");
    }

    contacts(contacts) {
      return contacts.map((contact) => {
        if (contact.type === "email") return element("p", {}, this.words.email + ": ", link("mailto:" + contact.address, isolated(contact.address, { dir: "ltr" })));
        if (!contact.number) return element("p", { class: "meta" }, this.words["number-not-shown"]);
        const call = element("a", { href: "tel:" + contact.number.replace(/[^0-9+]/g, "") }, isolated(contact.number, { dir: "ltr" }));
        return element("p", {}, this.words.phone + ": ", call, contact.hours ? element("span", {}, " · ", isolated(contact.hours)) : null);
      });
    }

    origin(provenance) {
      const parts = [];
      const add = (...children) => { if (parts.length) parts.push(" · "); parts.push(...children); };
      if (provenance.status === "machine") add(this.words["machine-translated"]);
      if (provenance.status === "outdated") add(this.words["original-changed"]);
      add(provenance.checked ? `${this.words["checked-on"]} ${provenance.checked}` : this.words["not-checked"]);
      if (provenance.source) add(/^https?:/.test(provenance.source) ? link(provenance.source, this.words.source) : `${this.words.source}: ${provenance.source}`);
      return element("span", {}, ...parts);
    }

    async forget() {
      if (this.conversation) await fetch(`${home}/api/v1/conversations/${encodeURIComponent(this.conversation)}`, { method: "DELETE" });
      this.conversation = null;
      this.log.replaceChildren();
      this.show(element("p", { class: "message notice" }, this.words["conversation-deleted"]));
      this.input.focus();
    }

    show(node) {
      this.log.append(node);
    }

    async fetchJson(path, options) {
      const response = await fetch(home + path, options);
      return response.json();
    }
  }

  customElements.define("wir-chat", WirChat);
})();
