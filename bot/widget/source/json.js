// JSON.stringify asks every value for toJSON(), which some old libraries put on all arrays and strings of a page.
const escaped = (character) => "\\u" + character.charCodeAt(0).toString(16).padStart(4, "0");
const quoted = (text) => '"' + text.replace(/["\\\u0000-\u001f\u2028\u2029]/g, escaped) + '"';

export function toJson(value) {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return value === undefined ? "null" : String(value);
  if (Array.isArray(value)) return "[" + value.map(toJson).join(",") + "]";
  return "{" + Object.entries(value).map(([name, each]) => quoted(name) + ":" + toJson(each)).join(",") + "}";
}
