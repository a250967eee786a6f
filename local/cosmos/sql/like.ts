import { notSupported } from "../wire.ts";

const known = new Map<string, RegExp>();

/** A LIKE pattern of `%`, `_` and an escape character as a regular expression over the whole text. */
export function likeToRegExp(pattern: string, escapeWith: string | undefined): RegExp {
  const key = `${escapeWith ?? ""}\n${pattern}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  if (known.size > 1_000) known.clear();
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    let char = pattern.charAt(i);
    const escaped = char === escapeWith;
    if (escaped) char = pattern.charAt(++i);
    if (!escaped && char === "[") throw notSupported("character ranges in LIKE");
    if (!escaped && char === "%") source += ".*";
    else if (!escaped && char === "_") source += ".";
    else source += RegExp.escape(char);
  }
  const expression = new RegExp(`^${source}$`, "su");
  known.set(key, expression);
  return expression;
}
