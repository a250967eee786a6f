/** Reloads the page when what it shows was built anew; a server that does not follow changes ends this at once. */
export function followChanges(): void {
  const changes = new EventSource("/local/changes");
  let known: string | null = null;
  changes.onmessage = ({ data }) => {
    known ??= String(data);
    if (known !== String(data)) location.reload();
  };
}
