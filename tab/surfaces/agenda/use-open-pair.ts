import { useEffect, useState } from "react";
import type { PairId } from "../../../core/domain/ids.ts";
import { createApi } from "../../lib/api.ts";
import { openPairSession } from "../../lib/browser-session.ts";
import { createDrafts, pageOtherWindows, pageStorage } from "../../lib/drafts.ts";
import { languageOf } from "../../lib/language.ts";
import { createDevice } from "../../lib/outbox-on-device.ts";
import type { SessionOwner } from "../../lib/pair-session.ts";
import type { OpenPair } from "../../lib/session.ts";
import type { Host } from "../../lib/teams-host.ts";

const device = createDevice();

/** The person that the host says is looking. The server takes nobody's word for it but the token's. */
export function ownerOf(host: Host): SessionOwner {
  return { tenantId: host.tenantId, personId: host.personId };
}

/** Keeps a pair open for as long as it is shown, and still while the host puts the page aside. */
export function useOpenPair(host: Host, pairId: PairId): OpenPair | null {
  const [open, setOpen] = useState<OpenPair | null>(null);
  useEffect(() => {
    const owner = ownerOf(host);
    const { language } = languageOf(host.locale);
    const session = openPairSession({ owner, pairId, language, device, getToken: host.token });
    const stop = host.onAside({ suspend: session.suspend, resume: session.resume });
    const drafts = createDrafts(pageStorage(), owner, pairId, pageOtherWindows);
    setOpen({ session, drafts, api: createApi(host.token) });
    return () => {
      stop();
      session.close();
      setOpen(null);
    };
  }, [host, pairId]);
  return open;
}
