import { ConfigError, readConfig } from "../../bot/config.ts";

const azure = {
  PUBLIC_URL: "https://twofold.example",
  COSMOS_ENDPOINT: "https://twofold.documents.example",
  COSMOS_DATABASE: "twofold",
  AAD_APP_CLIENT_ID: "app",
  AAD_APP_CLIENT_SECRET: "secret",
  AAD_APP_TENANT_ID: "tenant",
  BOT_ID: "bot",
  BOT_TYPE: "UserAssignedMsi",
  BOT_TENANT_ID: "tenant",
};

describe("settings", () => {
  test("without any, the stand-ins run on port 3978 over a folder", () => {
    expect(readConfig({}, [])).toEqual({
      port: 3978,
      mode: { kind: "local", dataDir: ".data", isEmpty: false, isPlayground: false, isFollowing: false },
    });
  });

  test("port, folder and an empty start are chosen from outside", () => {
    const { port, mode } = readConfig({ PORT: "4000", TWOFOLD_DATA: ":memory:" }, ["--empty"]);
    expect([port, mode]).toMatchObject([4000, { kind: "local", dataDir: ":memory:", isEmpty: true }]);
  });

  test("in production the stand-ins are refused, and what is missing is named", () => {
    expect(() => readConfig({ NODE_ENV: "production" }, [])).toThrow(ConfigError);
    const { BOT_ID: _left, ...partly } = azure;
    expect(() => readConfig(partly, [])).toThrow(/BOT_ID/);
  });

  test("a complete set is production", () => {
    expect(readConfig(azure, []).mode.kind).toBe("production");
  });

  test.each(["80a", "-1", "70000", "3.5"])("a port of %s is refused by name", (port) => {
    expect(() => readConfig({ PORT: port }, [])).toThrow(/PORT/);
  });
});
