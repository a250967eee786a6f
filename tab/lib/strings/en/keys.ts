/** What the keyboard can do. */
export const keys = {
  title: "Keys",
  close: "Close",
  newPoint: "New point",
  move: "Go up or down",
  reorder: "Move the point",
  discuss: "Discussed, or open again",
  talk: "Talk about it now",
  open: "Open the note",
  leave: "Leave",
  help: "This list",
  arrows: "↑ ↓",
  altArrows: "Alt ↑ ↓",
  space: "Space",
  enter: "Enter",
  escape: "Esc",
};
