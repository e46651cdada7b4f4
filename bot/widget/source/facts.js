// Programmes and people as cards: facts, ways to reach them, where it is from.
import { element, icon, isWebAddress, mailLink, phoneLink, webLink } from "./dom.js";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const listed = (values) => values.join(" · ");

// A place as HSDS has it, on one line.
const placeOf = ({ name, address_1: street, postal_code: code, city }) => [name, street, [code, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");

const placesOf = (facts) => (facts.locations || []).filter((each) => each.address_1).map(placeOf);

export class Cards {
  // `context` is the chat: its words, its language, its server.
  constructor(context) {
    this.context = context;
  }

  get words() {
    return this.context.words;
  }

  programme(item) {
    const { words } = this;
    const direction = this.context.directionOf(item.language);
    const head = [this.heading(item.title), element("p", {}, item.summary)];
    const text = element("div", { lang: item.language, dir: direction, class: "said" }, ...head);
    return element("li", { class: "card", lang: item.language, dir: direction },
      text,
      item.provenance.verified ? null : element("p", { class: "unconfirmed", ...this.context.own }, words["not-confirmed"]),
      this.facts(item.facts),
      this.contacts(item.contacts, item.url, placesOf(item.facts)),
      this.origin(item.provenance, item.language, text, async () => {
        const original = await this.context.server.original("programmes", item.id);
        return [this.heading(original.title), element("p", {}, original.summary)];
      }));
  }

  person(contact) {
    return element("li", { class: "card", lang: contact.language, dir: this.context.directionOf(contact.language) },
      this.heading(contact.name),
      this.contacts(contact.contacts, contact.url || contact.source, []));
  }

  // One level below the chat's own name.
  heading(text) {
    return element(this.context.options.canClose ? "h3" : "h2", {}, text);
  }

  facts(facts) {
    const { words } = this;
    const rows = [];
    const row = (word, value) => {
      if (value) rows.push(element("div", {}, element("dt", {}, words[word]), element("dd", {}, element("bdi", {}, value))));
    };
    row("fact-organisation", facts.organisation);
    row("fact-audience", facts.audience && listed(facts.audience.map((each) => words["audience-" + each] || each)));
    row("fact-age", ages(facts));
    row("fact-levels", facts.levels && listed(facts.levels.map((each) => words["level-" + each] || each)));
    row("fact-languages", facts.delivery_languages && listed(facts.delivery_languages.map((each) => this.context.nameOf(each))));
    row("fact-cost", facts.cost && words["cost-" + facts.cost]);
    row("fact-childcare", facts.childcare && words["childcare-yes"]);
    row("fact-area", words["area-" + facts.area]);
    row("fact-district", facts.district_name || facts.district);
    row("fact-address", listed(placesOf(facts)));
    row("fact-hours", facts.schedules && listed(facts.schedules.map((each) => this.times(each))));
    row("fact-valid-until", facts.valid_until && this.context.date(facts.valid_until));
    row("fact-status", words["status-" + facts.status]);
    return rows.length ? element("dl", this.context.own, ...rows) : null;
  }

  // Opening hours as HSDS has them: days in the resident's language, times, and what the source adds.
  times({ byday, opens_at: opens, closes_at: closes, notes }) {
    const days = (byday || "").split(",").filter((each) => DAYS.includes(each));
    const named = days.length < DAYS.length ? days.map((each) => this.context.weekday(DAYS.indexOf(each))).join(", ") : "";
    return [named, opens && closes ? `${opens}–${closes}` : "", notes].filter(Boolean).join(" ");
  }

  contacts(contacts, address, places) {
    const { words } = this;
    const ways = contacts.map((each) => {
      if (each.type === "email") return element("li", {}, icon("mail"), element("span", { class: "unseen" }, words.email + ": "), mailLink(each.address));
      if (!each.number) return element("li", { class: "meta" }, words["number-not-shown"]);
      return element("li", {}, icon("phone"), element("span", { class: "unseen" }, words.phone + ": "), phoneLink(each.number),
        each.free ? element("span", { class: "meta" }, words["cost-free"]) : null,
        each.hours ? element("bdi", { class: "meta" }, each.hours) : null);
    });
    if (isWebAddress(address)) ways.push(element("li", {}, icon("web"), webLink(address, words.website)));
    for (const place of places) ways.push(element("li", {}, icon("map"), webLink(this.context.mapAddress.replace("{address}", encodeURIComponent(place)), words.map)));
    return ways.length ? element("ul", { class: "ways", ...this.context.own }, ...ways) : null;
  }

  // Who says so and how fresh it is; `original` resolves to the German text for those who want to show it to somebody.
  origin(provenance, language, shown, original) {
    const { words } = this;
    const parts = [];
    if (provenance.status === "machine") parts.push(words["machine-translated"]);
    if (provenance.status === "outdated") parts.push(words["original-changed"]);
    parts.push(provenance.checked ? `${words["checked-on"]} ${this.context.date(provenance.checked)}` : words["not-checked"]);
    const line = element("p", { class: "meta", ...this.context.own }, listed(parts));
    if (provenance.source) line.append(" · ", isWebAddress(provenance.source) ? webLink(provenance.source, words.source) : element("bdi", {}, `${words.source}: ${provenance.source}`));
    // The source's own words on its date are English for staff; residents see a date, or none.
    const [date] = /^\d{4}(-\d{2}){0,2}/.exec(provenance.as_of || "") || [];
    if (date) line.append(" · ", element("bdi", {}, this.context.date(date)));
    return element("div", { class: "origin" }, line, language === "de" ? null : this.originalSwitch(shown, language, original));
  }

  originalSwitch(shown, language, original) {
    const { words } = this;
    const translated = [...shown.childNodes];
    let german = null;
    const button = element("button", { type: "button", class: "quiet", "aria-pressed": "false", ...this.context.own, click: async () => {
      try {
        german ||= await original();
      } catch {
        return this.context.announce(words["connection-lost"]);
      }
      const isGerman = button.getAttribute("aria-pressed") === "false";
      button.setAttribute("aria-pressed", String(isGerman));
      shown.replaceChildren(...(isGerman ? german : translated));
      shown.lang = isGerman ? "de" : language;
      shown.dir = this.context.directionOf(shown.lang);
    } }, words["show-original"]);
    return button;
  }
}

function ages({ minimum_age: from, maximum_age: to }) {
  if (from && to) return `${from}–${to}`;
  return from ? `${from}+` : to ? `≤ ${to}` : "";
}
