// What this tab remembers of a conversation. Session storage: it outlives a reload and ends with the tab, because
// many residents share a device. Nothing is written before the first message.
import { toJson } from "./json.js";
const PREFIX = "wir-chat:";
const taken = new Set();

// Two chats on a page have a place each; a chat that comes back after a change of page finds its own again.
export function takePlace(name) {
  let place = name || "1";
  while (!name && taken.has(place)) place = String(Number(place) + 1);
  taken.add(place);
  return place;
}

export const leavePlace = (place) => taken.delete(place);

export class Memory {
  constructor(place) {
    this.key = PREFIX + place;
  }

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key)) || null;
    } catch {
      return null;
    }
  }

  // A full or forbidden storage costs the resumption, not the conversation.
  write(state) {
    try {
      sessionStorage.setItem(this.key, toJson(state));
    } catch {
      this.clear();
    }
  }

  clear() {
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      return;
    }
  }
}
