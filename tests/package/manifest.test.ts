import { readdirSync, readFileSync } from "node:fs";
import { AppManifestUtils, type TeamsManifestV1D30 } from "@microsoft/app-manifest";
import { readManifest } from "../../appPackage/package.ts";

const schemas = "node_modules/@microsoft/app-manifest/build/json-schemas/teams";
const domain = "twofold.example.com";

describe("the Teams manifest", () => {
  let manifest: TeamsManifestV1D30.TeamsManifestV1D30;
  beforeAll(async () => {
    const read = await readManifest("sample");
    if (read.manifestVersion !== "1.30") throw new Error("These checks know schema 1.30.");
    manifest = read;
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

  test("its version is that of the app", () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  });
});
