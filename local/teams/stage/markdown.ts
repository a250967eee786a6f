const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The little Markdown that cards know: bold, italics, links and lists. Everything else stays as it was written. */
export function markdownToHtml(text: string): string {
  const lines = text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).split(/\r?\n/);
  const html: string[] = [];
  let isInList = false;
  for (const line of lines) {
    const item = /^\s*[-*] (.*)$/.exec(line);
    if ((item !== null) !== isInList) html.push(isInList ? "</ul>" : "<ul>");
    isInList = item !== null;
    html.push(item === null ? `<p>${inline(line)}</p>` : `<li>${inline(item[1] ?? "")}</li>`);
  }
  if (isInList) html.push("</ul>");
  return html.join("");
}

function inline(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/(^|[^*\w])[*_]([^*_]+)[*_](?![\w*])/g, "$1<em>$2</em>");
}
