import type { SamplePerson } from "../people.ts";
import { type Place, placeOfLink } from "./place.ts";

/** What a framed page is told about where it stands. */
export type HostedPage = {
  readonly person: SamplePerson;
  /** The tab's name in the app's manifest. */
  readonly entityId: string;
  readonly frameContext: "sidePanel" | "content";
  readonly theme: "default" | "dark" | "contrast";
  readonly locale: string;
  readonly subPageId?: string | undefined;
  readonly meeting: {
    readonly title: string;
    readonly startMs: number;
    readonly endMs: number;
    readonly organizer: SamplePerson;
  };
};

/** One message of teams-js: a call that wants an answer. */
export type HostCall = {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
};

/** What a call means for the host itself. */
export type HostEffect =
  | { readonly kind: "listens"; readonly event: string }
  | { readonly kind: "shown" }
  | { readonly kind: "failed" }
  | { readonly kind: "asleep" }
  | { readonly kind: "go"; readonly place: Place }
  | { readonly kind: "browse"; readonly url: string };

/** `reply` null: the page expects none. */
export type HostAnswer = { readonly reply: readonly unknown[] | null; readonly effect?: HostEffect };

/** The chat of the sample meeting; everyone in the call shares it. */
const CHAT_ID = "19:meeting_sample@thread.v2";
const MEETING_ID = "MCMxOTptZWV0aW5nX3NhbXBsZUB0aHJlYWQudjIjMA==";
const SDK_VERSION = "2.0.1";
/** What the stage can do; everything else teams-js then reports as not supported. */
const runtime = { apiVersion: 4, supports: { chat: {}, pages: { currentApp: {} }, meetingRoom: {} } };
const notSupported = { errorCode: 100, message: "Not on this stage" };

/** The message of a page as a call; undefined for everything that teams-js did not send. */
export function hostCallOf(data: unknown): HostCall | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (!("id" in data) || typeof data.id !== "number") return undefined;
  if (!("func" in data) || typeof data.func !== "string") return undefined;
  const uuid =
    "uuidAsString" in data && typeof data.uuidAsString === "string" ? data.uuidAsString : undefined;
  const args = "args" in data && Array.isArray(data.args) ? data.args : [];
  return { id: data.id, uuidAsString: uuid, func: data.func, args };
}

/**
 * Answers a call as Teams does. Every call gets an answer that its sender understands, because teams-js waits
 * for ever; `getToken` rejecting is answered as a sign-in that did not work.
 */
export async function answerCall(
  call: HostCall,
  page: HostedPage,
  getToken: () => Promise<string>,
): Promise<HostAnswer> {
  const [first] = call.args;
  switch (call.func) {
    case "initialize":
      return { reply: [page.frameContext, "web", JSON.stringify(runtime), SDK_VERSION] };
    case "getContext":
      return { reply: [contextOf(page)] };
    case "registerHandler":
      return { reply: null, effect: { kind: "listens", event: String(first) } };
    case "appInitialization.appLoaded":
      return { reply: null, effect: { kind: "shown" } };
    case "appInitialization.success":
      return { reply: [], effect: { kind: "shown" } };
    case "appInitialization.failure":
    case "appInitialization.expectedFailure":
      return { reply: null, effect: { kind: "failed" } };
    case "settings.setValidityState":
      return { reply: null };
    case "readyToUnload":
      return { reply: null, effect: { kind: "asleep" } };
    case "authentication.getAuthToken":
      return getToken().then(
        (token) => ({ reply: [true, token] }),
        () => ({ reply: [false, "FailedToOpenWindow"] }),
      );
    case "meeting.getMeetingDetails":
      return { reply: [null, meetingOf(page)] };
    case "pages.navigateToApp":
    case "pages.currentApp.navigateTo":
      return { reply: [true], effect: { kind: "go", place: placeOfPage(first) } };
    case "pages.currentApp.navigateToDefaultPage":
      return { reply: [true], effect: { kind: "go", place: { name: "mine" } } };
    case "chat.openChat":
      return { reply: [true], effect: { kind: "go", place: { name: "chat" } } };
    case "executeDeepLink":
      return { reply: [true], effect: effectOfLink(String(first)) };
    default:
      return {
        reply: call.func.startsWith("meeting.") ? [notSupported, null] : [false, notSupported.message],
      };
  }
}

/** The answer as a message to the page. */
export function replyTo(call: HostCall, args: readonly unknown[]) {
  return { id: call.id, uuidAsString: call.uuidAsString, args };
}

/** What happens when somebody follows a link: a place on the stage, or a page of its own. */
export function effectOfLink(url: string): HostEffect {
  const place = placeOfLink(url);
  return place === undefined ? { kind: "browse", url } : { kind: "go", place };
}

function placeOfPage(page: unknown): Place {
  const field = (name: string) =>
    typeof page === "object" && page !== null ? Reflect.get(page, name) : undefined;
  const name = field("pageId") === "agenda" ? "call" : "mine";
  const subPageId = field("subPageId") ?? field("subEntityId");
  return typeof subPageId === "string" ? { name, subPageId } : { name };
}

/** The flat first form of the context, which teams-js turns into today's. */
function contextOf(page: HostedPage) {
  const inMeeting = page.frameContext === "sidePanel";
  return {
    entityId: page.entityId,
    subEntityId: page.subPageId,
    frameContext: page.frameContext,
    theme: page.theme,
    locale: page.locale,
    userObjectId: page.person.personId,
    userPrincipalName: page.person.mail,
    loginHint: page.person.mail,
    userDisplayName: page.person.name,
    userLicenseType: "Unknown",
    tid: page.person.tenantId,
    hostName: "Teams",
    hostClientType: "web",
    ...(inMeeting ? { meetingId: MEETING_ID, chatId: CHAT_ID } : {}),
  };
}

function meetingOf({ meeting }: HostedPage) {
  return {
    details: {
      id: MEETING_ID,
      title: meeting.title,
      type: "Recurring",
      scheduledStartTime: new Date(meeting.startMs).toISOString(),
      scheduledEndTime: new Date(meeting.endMs).toISOString(),
      joinUrl: "",
    },
    conversation: { id: CHAT_ID },
    organizer: { id: meeting.organizer.personId, tenantId: meeting.organizer.tenantId },
  };
}
