/** Where the words of a change of a promise are kept until it is saved or given up. */
export function changeDraftOf(id: string, what: "edit" | "renegotiate"): string {
  return what === "edit" ? `action-item/${id}` : `renegotiate/${id}`;
}
