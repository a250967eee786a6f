import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** How a token is signed; all but RS256 are attacks that the server has to withstand. */
export type Algorithm = "RS256" | "RS384" | "PS256" | "HS256" | "none";

/** A key pair and what it signs. */
export type SigningKey = {
  readonly kid: string;
  readonly publicKeyPem: string;
  /** The public half, as a key set lists it. */
  readonly jwk: Readonly<Record<string, unknown>>;
  readonly sign: (header: object, claims: object, algorithm: Algorithm) => string;
};

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** Makes an RSA key of 2,048 bits; `HS256` misuses its public half as a shared secret, as the attack does. */
export function createSigningKey(kid: string): SigningKey {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey);
  const publicKeyPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  return {
    kid,
    publicKeyPem,
    jwk: { ...publicKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" },
    sign: (header, claims, algorithm) => {
      const content = `${base64url({ typ: "JWT", alg: algorithm, kid, ...header })}.${base64url(claims)}`;
      return `${content}.${signatureOf(content, privateKey, publicKeyPem, algorithm)}`;
    },
  };
}

function signatureOf(content: string, key: KeyObject, publicKeyPem: string, algorithm: Algorithm): string {
  const bytes = Buffer.from(content);
  switch (algorithm) {
    case "none":
      return "";
    case "HS256":
      return createHmac("sha256", publicKeyPem).update(bytes).digest("base64url");
    case "RS384":
      return sign("sha384", bytes, key).toString("base64url");
    case "PS256":
      return sign("sha256", bytes, { key, padding: 6, saltLength: 32 }).toString("base64url");
    case "RS256":
      return sign("sha256", bytes, key).toString("base64url");
  }
}
