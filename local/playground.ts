import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SAMPLE_CLIENT_ID, SAMPLE_TENANT, samplePeople } from "./people.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The playground wants five people beside the one before the screen; these fill the row. */
const FILLERS = ["Anouk Brandt", "Davi Moreira", "Femi Adeyemi", "Hanna Sato", "Jonas Lind"];

type Named = { readonly personId: string; readonly name: string; readonly mail: string };

/** What the Microsoft 365 Agents Playground is told of the sample people, the one called `key` before the screen. */
export function playgroundConfig(key: string) {
  const tenant = samplePeople.filter(({ tenantId }) => tenantId === SAMPLE_TENANT);
  const current = tenant.find((person) => person.key === key);
  if (!current)
    throw new Error(`Nobody is called ${key}; there are ${tenant.map((one) => one.key).join(", ")}.`);
  const fillers: Named[] = FILLERS.map((name, index) => {
    const personId = `e5555555-0000-4000-8000-${String(index).padStart(12, "0")}`;
    return { personId, name, mail: `person${index}@sample.example` };
  });
  return {
    version: "0.1.1",
    tenantId: SAMPLE_TENANT,
    bot: { id: `28:${SAMPLE_CLIENT_ID}`, name: "Twofold" },
    currentUser: userOf(current),
    users: [...tenant.filter((person) => person !== current), ...fillers].slice(0, 5).map(userOf),
    personalChat: { id: `playground-${key}` },
    groupChat: { id: "playground-meeting", name: "1-on-1" },
    team: { id: "playground-team", name: "Team", aadGroupId: SAMPLE_TENANT, channels: [] },
  };
}

function userOf({ personId, name, mail }: Named) {
  const [givenName = name, surname = ""] = name.split(" ");
  return {
    id: `29:${personId}`,
    aadObjectId: personId,
    name,
    givenName,
    surname,
    userPrincipleName: mail,
    email: mail,
  };
}

/**
 * Starts the playground on a port of this machine, for one sample person, in front of the bot at `endpoint`, and
 * resolves once it serves its page. It opens no browser and sends no telemetry. Throws when it does not start.
 */
export async function startPlayground(key: string, port: number, endpoint: string): Promise<ChildProcess> {
  if (await answers(port)) throw new Error(`Port ${port} is taken; name a free one with --port.`);
  const folder = join(ROOT, ".data", "playground");
  mkdirSync(folder, { recursive: true });
  const config = join(folder, `${port}.yml`);
  writeFileSync(config, JSON.stringify(playgroundConfig(key)));
  const tool = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
  const loopback = new URL("loopback.ts", import.meta.url).href;
  const flags = ["-e", endpoint, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  const playground = spawn(process.execPath, ["--import", loopback, tool, "start", ...flags], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: "none",
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, `${port}.log`),
    },
  });
  return whenServing(playground, port, "The playground");
}

async function whenServing(started: ChildProcess, port: number, name: string): Promise<ChildProcess> {
  for (let tries = 0; tries < 150 && started.exitCode === null; tries += 1) {
    if (await answers(port)) return started;
    await setTimeout(200);
  }
  started.kill();
  throw new Error(`${name} did not start.`);
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`);
    return true;
  } catch {
    return false;
  }
}

/** The bot, if it is not running yet: as `npm start` does, but taking what the playground sends, which is unsigned. */
async function startBot(port: number): Promise<ChildProcess[]> {
  if (await answers(port)) {
    console.info(`Using the bot at port ${port}; it has to run with BOT_PLAYGROUND=1.`);
    return [];
  }
  const env = { ...process.env, PORT: String(port), BOT_PLAYGROUND: "1" };
  const bot = spawn(process.execPath, [join(ROOT, "bot", "start.js")], { stdio: "inherit", env });
  return [await whenServing(bot, port, "The bot")];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      as: { type: "string", default: "report" },
      port: { type: "string", default: "56150" },
      "bot-port": { type: "string", default: "3978" },
    },
  });
  const botPort = Number(values["bot-port"]);
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
  const running = await startBot(botPort);
  const stop = () => {
    for (const child of running) child.kill();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    running.push(await startPlayground(values.as, Number(values.port), endpoint));
  } catch (error) {
    stop();
    throw error;
  }
  for (const child of running) {
    child.once("exit", (code) => {
      process.exitCode = code ?? 0;
      stop();
    });
  }
  console.info(
    `The playground is ready at http://localhost:${values.port}, with the ${values.as} before the screen.`,
  );
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
