import { useState } from "react";
import { pairIdFrom, rememberedPair, rememberPair } from "../../lib/remembered-pair.ts";
import type { Host } from "../../lib/teams-host.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import { OpenAgenda } from "../agenda/open-agenda.tsx";
import { ownerOf } from "../agenda/use-open-pair.ts";

const WhichPair = onDemand(() => import("./which-pair.tsx").then((m) => m.WhichPair), { height: 240 });

/** The agenda beside the call: of the pair that the link names, else the one that this chat is about. */
export function SidePanel(props: { host: Host }) {
  const { host } = props;
  const [pairId, setPairId] = useState(() => {
    const remembered = host.chatId === null ? null : rememberedPair(ownerOf(host), host.chatId);
    return pairIdFrom(host.subPageId) ?? remembered;
  });
  const ask = (
    <WhichPair
      host={host}
      except={pairId}
      onFound={(found) => {
        if (host.chatId !== null) rememberPair(ownerOf(host), host.chatId, found);
        setPairId(found);
      }}
    />
  );
  return pairId === null ? ask : <OpenAgenda key={pairId} host={host} pairId={pairId} otherwise={ask} />;
}
