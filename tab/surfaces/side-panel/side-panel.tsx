import { useState } from "react";
import { createApi } from "../../lib/api.ts";
import { pairIdFrom, rememberedPair, rememberPair } from "../../lib/remembered-pair.ts";
import type { Host } from "../../lib/teams-host.ts";
import { OpenAgenda } from "../agenda/open-agenda.tsx";
import { ownerOf } from "../agenda/use-open-pair.ts";
import { WhichPair } from "./which-pair.tsx";

/** The agenda beside the call: of the pair that the link names, else the one that this chat is about. */
export function SidePanel(props: { host: Host }) {
  const { host } = props;
  const [api] = useState(() => createApi(host.token));
  const [pairId, setPairId] = useState(() => {
    const remembered = host.chatId === null ? null : rememberedPair(ownerOf(host), host.chatId);
    return pairIdFrom(host.subPageId) ?? remembered;
  });
  const ask = (
    <WhichPair
      api={api}
      except={pairId}
      onFound={(found) => {
        if (host.chatId !== null) rememberPair(ownerOf(host), host.chatId, found);
        setPairId(found);
      }}
    />
  );
  return pairId === null ? ask : <OpenAgenda key={pairId} host={host} pairId={pairId} otherwise={ask} />;
}
