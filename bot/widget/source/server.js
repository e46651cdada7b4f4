// The guide's interface. Every request goes to the address that the script came from.
import { toJson } from "./json.js";

export const scriptHome = document.currentScript ? new URL(document.currentScript.src).origin : "";
// A network that takes longer than this for one message is taken as broken; the message is sent again.
const PATIENCE = 45000;

// The server has understood the request and refuses it; `message` is its sentence for the resident.
export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export class Server {
  constructor(home) {
    this.home = home;
  }

  texts(language) {
    return this.ask("GET", "/widget/texts" + (language ? "?lang=" + encodeURIComponent(language) : ""));
  }

  message(body, language, signal) {
    return this.ask("POST", "/api/v1/messages", { body, language, signal, retryAfter: true });
  }

  begin(signal) {
    return this.ask("POST", "/api/v1/conversations", { signal });
  }

  forget(conversation) {
    return this.ask("DELETE", "/api/v1/conversations/" + encodeURIComponent(conversation));
  }

  code(conversation, language) {
    return this.ask("GET", "/api/v1/conversations/" + encodeURIComponent(conversation) + "/code", { language });
  }

  original(kind, id) {
    return this.ask("GET", `/api/v1/${kind}/${encodeURIComponent(id)}?lang=de`);
  }

  feedback(body) {
    return this.ask("POST", "/api/v1/feedback", { body });
  }

  // Resolves to the body. Rejects with Refused, or with another error where the network or the server failed.
  async ask(method, path, { body, language, signal, retryAfter } = {}) {
    const stop = new AbortController();
    const abort = () => stop.abort();
    const timer = setTimeout(abort, PATIENCE);
    signal?.addEventListener("abort", abort);
    try {
      const headers = {};
      if (body) headers["Content-Type"] = "application/json";
      if (language) headers["Accept-Language"] = language;
      const response = await fetch(this.home + path, {
        method, headers, body: body ? toJson(body) : undefined, signal: stop.signal, credentials: "omit", referrerPolicy: "no-referrer",
      });
      if (response.status === 204) return null;
      const answer = await response.json();
      // A server that is too busy says so in words, with people to turn to, until the message is sent again.
      const isAnswered = response.ok || (retryAfter && answer.replies);
      if (!isAnswered && (response.status >= 500 || response.status === 429)) throw new Error(String(response.status));
      if (!isAnswered) throw new Refused(response.status, answer.detail);
      if (retryAfter) answer.retryAfter = Number(response.headers.get("Retry-After")) || 0;
      return answer;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  }
}
