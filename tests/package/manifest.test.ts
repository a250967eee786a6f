import { readdirSync, readFileSync } from "node:fs";
import { AppManifestUtils, type TeamsManifestLatest } from "@microsoft/app-manifest";
import { readManifest } from "../../appPackage/package.ts";
import { de as botDe } from "../../bot/teams/strings/de.ts";
import { en as botEn } from "../../bot/teams/strings/en.ts";
import { de as tabDe } from "../../tab/lib/strings/de.ts";
import { en as tabEn } from "../../tab/lib/strings/en.ts";

const schemas = "node_modules/@microsoft/app-manifest/build/json-schemas/teams";
const domain = "twofold.example.com";

describe("the Teams manifest", () => {
  let manifest: TeamsManifestLatest;
  beforeAll(async () => {
    manifest = await readManifest("sample");
  });

  test("it fits the newest schema that the checker has", async () => {
    const versions = readdirSync(schemas).filter((name) => name !== "vDevPreview");
    const newest = versions.sort(new Intl.Collator("en", { numeric: true }).compare).at(-1);
    expect(`v${manifest.manifestVersion}`).toBe(newest);
    expect(manifest.$schema).toContain(`/${newest}/`);
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  test("the agenda opens in the side panel, the chat and the details of a meeting, and in an unscheduled call", () => {
    const agenda = manifest.staticTabs?.find(({ entityId }) => entityId === "agenda");
    expect(agenda).toMatchObject({
      contentUrl: `https://${domain}/panel`,
      scopes: ["personal", "groupChat"],
      context: ["meetingSidePanel", "meetingChatTab", "meetingDetailsTab"],
    });
  });

  test("a person's own tab comes first, before the chat with the bot", () => {
    const personal = manifest.staticTabs?.filter(({ scopes }) => scopes.includes("personal"));
    expect(personal?.[0]).toMatchObject({
      contentUrl: `https://${domain}/personal`,
      context: ["personalTab"],
    });
    expect(personal?.map(({ entityId }) => entityId)).toContain("conversations");
  });

  test("everything that Teams shows comes from one domain, and that domain is allowed", () => {
    const urls = (manifest.staticTabs ?? []).flatMap(({ contentUrl }) =>
      contentUrl ? [new URL(contentUrl)] : [],
    );
    expect(urls.map(({ protocol, host }) => `${protocol}//${host}`)).toEqual(
      urls.map(() => `https://${domain}`),
    );
    expect(manifest.validDomains).toEqual([domain]);
  });

  test("the bot is there in its own chat and in meetings, and names what it understands in its own chat only", () => {
    const [bot] = manifest.bots ?? [];
    expect(bot?.scopes).toEqual(["personal", "groupChat"]);
    expect(bot?.commandLists?.map(({ scopes }) => scopes)).toEqual([["personal"]]);
    const titles = bot?.commandLists?.[0]?.commands.map(({ title }) => title);
    expect(titles).toEqual(["agenda", "add", "help"]);
  });

  test("meetings grant no more than start and end, a notification, and a tab in their chat", () => {
    expect(manifest.authorization?.permissions?.resourceSpecific).toEqual([
      { name: "OnlineMeeting.ReadBasic.Chat", type: "Application" },
      { name: "OnlineMeetingNotification.Send.Chat", type: "Application" },
      { name: "TeamsTab.Create.Chat", type: "Application" },
    ]);
  });

  test("people sign in to the app's own registration, under the same name in the manifest and in Entra", () => {
    const registration = JSON.parse(readFileSync("infra/aad.manifest.json", "utf8"));
    const template = JSON.parse(readFileSync("appPackage/manifest.json", "utf8"));
    expect(manifest.webApplicationInfo?.resource).toBe(`api://${domain}/${manifest.webApplicationInfo?.id}`);
    expect(registration.identifierUris).toEqual([template.webApplicationInfo.resource]);
  });

  test.each([
    { language: "en", bot: botEn, tab: tabEn },
    { language: "de", bot: botDe, tab: tabDe },
  ])(
    "in $language it promises the words that the bot understands, and names the tab as the tab does",
    (spoken) => {
      const words = JSON.parse(readFileSync("appPackage/de.json", "utf8"));
      const say = (key: string, original: string | undefined) =>
        spoken.language === "en" ? original : words[key];
      const commands = manifest.bots?.[0]?.commandLists?.[0]?.commands ?? [];
      const titles = commands.map(({ title }, at) =>
        say(`bots[0].commandLists[0].commands[${at}].title`, title),
      );
      const { agenda, add, help } = spoken.bot.words;
      expect([agenda, add, help].map((known, at) => known.includes(titles[at]))).toEqual([true, true, true]);
      expect(say("staticTabs[0].name", manifest.staticTabs?.[0]?.name)).toBe(spoken.tab.personal.title);
    },
  );

  test("every language says everything that Teams shows", () => {
    const words = Object.keys(JSON.parse(readFileSync("appPackage/de.json", "utf8")));
    const tabs = (manifest.staticTabs ?? []).flatMap(({ name }, at) =>
      name ? [`staticTabs[${at}].name`] : [],
    );
    const commands = (manifest.bots?.[0]?.commandLists?.[0]?.commands ?? []).flatMap((_, at) =>
      ["title", "description"].map((part) => `bots[0].commandLists[0].commands[${at}].${part}`),
    );
    const texts = ["name.short", "name.full", "description.short", "description.full"];
    expect(words.sort()).toEqual(["$schema", ...texts, ...tabs, ...commands].sort());
  });

  test("its version is that of the app", () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  });
});
