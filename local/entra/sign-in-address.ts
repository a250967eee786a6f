// The SDK that gets the app's own tokens takes no address but an https one, trusts none that it does not know
// without asking the internet, and lets nobody inject its transport. So its requests go out as they would in
// Azure, and in local mode the connection for this one host leads to the stand-in.
import https from "node:https";
import { connect } from "node:net";

/** Where Microsoft's sign-in answers. */
export const SIGN_IN_HOST = "login.microsoftonline.com";

/** Ports that the sign-in leads to, the last one first; a process may run more than one sample world. */
let ports: readonly { readonly port: number }[] = [];
let outside: https.Agent | null = null;

/** Leads this process's connections to the sign-in to a port of this machine; returns how to stop. */
export function leadSignInTo(port: number): () => void {
  const mine = { port };
  ports = [...ports, mine];
  if (outside === null) {
    outside = https.globalAgent;
    https.globalAgent = agentAround(outside);
  }
  return () => {
    ports = ports.filter((one) => one !== mine);
    if (ports.length > 0 || outside === null) return;
    https.globalAgent.destroy();
    https.globalAgent = outside;
    outside = null;
  };
}

function agentAround(usual: https.Agent): https.Agent {
  const agent = new https.Agent({ ...usual.options, keepAlive: false });
  const connectOutside = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const port = ports.at(-1)?.port;
    const isSignIn = "host" in options && options.host === SIGN_IN_HOST;
    return isSignIn && port !== undefined
      ? connect({ port, host: "127.0.0.1" })
      : connectOutside(options, callback);
  };
  return agent;
}
