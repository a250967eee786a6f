/** Around the hints that help a manager to listen. */
export const hint = {
  label: "A hint for you",
  putAway: "Put this hint away",
  all: "All hints",
  aboutMine: (name: string) =>
    `While you meet, you see one of these at a time. ${name} does not see which, and nothing about it is kept. ${name} can read this list too.`,
  aboutTheirs: (name: string) =>
    `This is how ${name} is reminded to listen. ${name} sees one of these at a time while you meet, and nothing about it is kept.`,
  begin: "At the beginning",
  middle: "In the middle",
  end: "Towards the end",
  show: "Show me hints while we meet",
  onDevice: "Kept on this device only.",
};
