// The conversation: what was asked and answered, and the way of a message through a bad network.
// A message keeps its id however often it is sent, so the server answers it once.
import { Refused } from "./server.js";

export const WAITING = "waiting", ANSWERED = "answered", FAILED = "failed";
// Milliseconds before the next attempt; the last one repeats.
const PAUSES = [800, 1500, 3000, 6000, 12000];
// So often a stand-in for an answer ("just starting") is asked to be replaced by the real one.
const MOST_MAKESHIFTS = 40;
// So many turns are kept for a reload.
const KEPT = 40;

const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join("");

export class Conversation extends EventTarget {
  constructor(server, memory) {
    super();
    this.server = server;
    this.memory = memory;
    const kept = memory.read() || {};
    this.id = kept.id || null;
    this.chosen = kept.chosen || null;
    this.language = kept.language || null;
    this.turns = kept.turns || [];
    this.forgotten = kept.forgotten || [];
    this.isOpen = Boolean(kept.isOpen);
    this.isLost = false;
  }

  start() {
    this.stop();
    this.stopping = new AbortController();
    const signal = this.stopping.signal;
    this.online = () => {
      this.wake();
      if (!this.turns.some((each) => each.state === WAITING)) this.setLost(false);
    };
    window.addEventListener("online", this.online);
    window.addEventListener("offline", this.offline = () => this.setLost(true));
    this.deliver(signal);
    this.forgetLater();
  }

  stop() {
    this.stopping?.abort();
    this.wake();
    window.removeEventListener("online", this.online);
    window.removeEventListener("offline", this.offline);
  }

  // Take up a message; it is shown at once and sent as soon as it can be.
  ask(text, payload = null) {
    const turn = { id: newId(), text, payload, state: WAITING, replies: [], language: this.language };
    this.turns.push(turn);
    this.keep();
    this.tell("turn", turn);
    this.wake();
    this.deliver(this.stopping.signal);
  }

  again(turn) {
    turn.state = WAITING;
    this.changed(turn);
    this.wake();
    this.deliver(this.stopping.signal);
  }

  discard(turn) {
    this.turns = this.turns.filter((each) => each !== turn);
    this.keep();
    this.tell("discarded", turn);
  }

  // Go on with a conversation that began on another device.
  takeOver(id) {
    this.id = id;
    this.keep();
  }

  choose(language) {
    this.chosen = this.language = language;
    this.keep();
  }

  // Forget all of it here at once, and on the server as soon as it can be reached.
  forget() {
    if (this.id) this.forgotten.push(this.id);
    this.id = null;
    this.turns = [];
    this.stopping.abort();
    this.start();
  }

  // The server has deleted the conversation because the resident asked for it in words: only its last turn is left.
  leaveBehind(turn) {
    this.id = null;
    this.turns = this.turns.slice(this.turns.indexOf(turn));
    this.tell("left");
  }

  async forgetLater() {
    for (const id of [...this.forgotten]) {
      try {
        await this.server.forget(id);
        this.forgotten = this.forgotten.filter((each) => each !== id);
      } catch (error) {
        if (error instanceof Refused) this.forgotten = this.forgotten.filter((each) => each !== id);
      }
    }
    this.keep();
  }

  async deliver(signal) {
    if (this.delivering === signal) return;
    this.delivering = signal;
    let attempt = 0;
    for (let turn; !signal.aborted && (turn = this.turns.find((each) => each.state === WAITING)); ) {
      const pause = await this.attempt(turn, signal, attempt++);
      if (pause === null) attempt = 0;
      else if (!signal.aborted) await this.sleep(pause);
    }
    if (this.delivering === signal) this.delivering = null;
  }

  // One try. Resolves to null when the turn is settled, else to the milliseconds until the next one.
  async attempt(turn, signal, number) {
    const pause = PAUSES[Math.min(number, PAUSES.length - 1)];
    try {
      if (!this.id) {
        const begun = await this.server.begin(signal);
        if (signal.aborted) return null;
        this.id = begun.conversation;
        this.keep();
      }
      const body = { conversation: this.id, text: turn.payload ? "" : turn.text, client_id: turn.id };
      if (turn.payload) body.payload = turn.payload;
      if (this.chosen) body.language = this.chosen;
      const answer = await this.server.message(body, this.language, signal);
      if (signal.aborted) return null;
      this.setLost(false);
      // The resident may have asked for another language in words.
      if (this.chosen) this.chosen = answer.language;
      if (answer.forgotten) this.leaveBehind(turn);
      turn.makeshifts = answer.retryAfter ? (turn.makeshifts || 0) + 1 : 0;
      turn.state = answer.retryAfter && turn.makeshifts < MOST_MAKESHIFTS ? WAITING : ANSWERED;
      if (turn.makeshifts <= 1) {
        turn.replies = answer.replies;
        this.language = turn.language = answer.language;
        this.changed(turn);
      } else if (turn.state === ANSWERED) this.changed(turn);
      return turn.state === ANSWERED ? null : answer.retryAfter * 1000;
    } catch (error) {
      if (signal.aborted) return null;
      if (!(error instanceof Refused)) {
        this.setLost(true);
        return pause;
      }
      this.setLost(false);
      if (error.status === 404 && !turn.isRenewed) {
        this.id = null;
        turn.isRenewed = true;
        return 0;
      }
      turn.state = FAILED;
      turn.problem = error.message;
      this.changed(turn);
      return null;
    }
  }

  sleep(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  wake() {
    this.wakeUp?.();
    if (this.forgotten.length && this.stopping && !this.stopping.signal.aborted) this.forgetLater();
  }

  setLost(isLost) {
    if (this.isLost === isLost) return;
    this.isLost = isLost;
    this.tell("connection");
    if (!isLost) this.forgetLater();
  }

  changed(turn) {
    this.keep();
    this.tell("changed", turn);
  }

  // Nothing is written before there is something to go on with.
  keep() {
    const { id, chosen, language, forgotten, isOpen } = this;
    if (!id && !this.turns.length && !forgotten.length) this.memory.clear();
    else this.memory.write({ id, chosen, language, forgotten, isOpen, turns: this.turns.slice(-KEPT) });
  }

  tell(what, turn) {
    this.dispatchEvent(new CustomEvent(what, { detail: turn }));
  }
}
