import type { CommandInput } from "../../core/domain/command.ts";
import type { SealedAnswer } from "../../core/domain/reveal.ts";
import { everyAsk, put } from "../access/http-requests.ts";
import { commandIdFor } from "../access/sample-commands.ts";
import { rawRequest } from "../support/raw-request.ts";
import {
  answerWith,
  ask,
  askedAs,
  drop,
  linesOf,
  QUESTION,
  questionAmong,
  withdraw,
} from "../support/reveal-world.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";

const rich: SealedAnswer = { kind: "priorities", lines: ["A canary", "Another canary", "c".repeat(200)] };

async function send(server: TestServer, who: "manager" | "report", commandId: string, command: CommandInput) {
  const answer = await rawRequest(server.url, {
    method: "POST",
    path: `/api/pairs/${server.pairId}/commands`,
    headers: { authorization: `Bearer ${server.token(who)}`, "content-type": "application/json" },
    body: JSON.stringify({ commandId, command }),
  });
  const requestId = String(answer.headers["x-request-id"]);
  return { status: answer.status, text: answer.text.replaceAll(requestId, "-") };
}

/** The report seals an answer; resolves with all that the manager can ask for, and what was logged. */
async function learn(answer: SealedAnswer): Promise<readonly string[]> {
  const server = await startTestServer();
  await send(server, "manager", askedAs, ask);
  const given: CommandInput = { name: "question.answer", questionId: QUESTION, answer };
  expect((await send(server, "report", "cmd_author", given)).status).toBe(200);
  const learned: string[] = [];
  for (const one of (await everyAsk(server)).filter(({ method }) => method === "GET")) {
    const { text, headers } = await put(server, one, {
      token: server.token("manager"),
      pairId: server.pairId,
    });
    learned.push(one.what, text, String(headers["content-length"]));
  }
  const misfit: CommandInput = {
    name: "question.answer",
    questionId: QUESTION,
    answer: { kind: "statement", rating: 3 },
  };
  const raise: CommandInput = {
    name: "question.raise",
    questionId: QUESTION,
    key: "place-1-0",
    text: "Guess",
  };
  for (const [i, command] of [withdraw, misfit, raise, drop].entries()) {
    learned.push((await send(server, "manager", commandIdFor("guess", `${i}`), command)).text);
  }
  const lines = server.logged.map((line) =>
    line.replace(/"ms":[\d.]+/, "").replace(/"requestId":"[^"]*"/, ""),
  );
  await server.close();
  return [...learned, ...lines];
}

test("[RV6] no route, refusal or line of the log depends on an answer before the reveal", async () => {
  const short = await learn({ kind: "priorities", lines: ["x"] });
  const long = await learn(rich);
  expect(long.join("\n")).not.toContain("canary");
  expect(long).toEqual(short);
});

test("[RV5] after it both get both from the same route", async () => {
  const server = await startTestServer();
  await send(server, "manager", askedAs, ask);
  await send(server, "manager", "cmd_m", answerWith("Pricing"));
  await send(server, "report", "cmd_r", answerWith("Docs"));
  for (const who of ["manager", "report"] as const) {
    const snapshot = async () => {
      const { text } = await rawRequest(server.url, {
        path: `/api/pairs/${server.pairId}`,
        headers: { authorization: `Bearer ${server.token(who)}` },
      });
      return questionAmong(JSON.parse(text).records);
    };
    expect(Object.values(linesOf(await snapshot()) ?? {})).toEqual([["Docs"], ["Pricing"]]);
  }
  await server.close();
});
