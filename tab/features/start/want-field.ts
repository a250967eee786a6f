/** Where the viewer writes what they want from the meeting, wherever that stands. */
export const WANT_FIELD = "[data-want]";
