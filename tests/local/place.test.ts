import { placeOfLink } from "../../local/teams/place.ts";

const context = encodeURIComponent(JSON.stringify({ subEntityId: "pair_sample" }));

test.each([
  [
    `https://teams.microsoft.com/l/entity/app/one-on-ones?context=${context}`,
    { name: "mine", subPageId: "pair_sample" },
  ],
  ["https://teams.microsoft.com/l/entity/app/one-on-ones", { name: "mine" }],
  ["https://teams.microsoft.com/l/entity/app/agenda?context=broken", { name: "call" }],
  ["https://teams.microsoft.com/l/entity/app/conversations", { name: "chat" }],
  ["https://teams.microsoft.com/l/chat/0/0?users=a", { name: "chat" }],
  ["http://127.0.0.1:3978/personal", { name: "mine" }],
  ["http://localhost:3978/panel", { name: "call" }],
])("a link to %s leads to a place on the stage", (url, place) => {
  expect(placeOfLink(url)).toEqual(place);
});

test.each(["https://example.org/personal", "http://127.0.0.1:3978/api/me", "mailto:a@b.example", "no link"])(
  "a link to %s leads away from it",
  (url) => {
    expect(placeOfLink(url)).toBeUndefined();
  },
);
