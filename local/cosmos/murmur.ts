const mask = 0xffffffffffffffffn;
const c1 = 0x87c37b91114253d5n;
const c2 = 0x4cf5ad432745937fn;

function rotateLeft(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & mask;
}

function finalMix(value: bigint): bigint {
  let mixed = value ^ (value >> 33n);
  mixed = (mixed * 0xff51afd7ed558ccdn) & mask;
  mixed ^= mixed >> 33n;
  mixed = (mixed * 0xc4ceb9fe1a85ec53n) & mask;
  return mixed ^ (mixed >> 33n);
}

/** Up to eight bytes from `from`, the first one lowest. */
function littleEndian(bytes: Uint8Array, from: number, to: number): bigint {
  let value = 0n;
  for (let i = Math.min(to, bytes.length) - 1; i >= from; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0);
  return value;
}

const mixFirst = (k: bigint) => (rotateLeft((k * c1) & mask, 31n) * c2) & mask;
const mixSecond = (k: bigint) => (rotateLeft((k * c2) & mask, 33n) * c1) & mask;

/** MurmurHash3, the 128-bit x64 variant with seed 0, as its two 64-bit halves. */
export function murmur128(bytes: Uint8Array): [bigint, bigint] {
  let h1 = 0n;
  let h2 = 0n;
  const whole = bytes.length - (bytes.length % 16);
  for (let i = 0; i < whole; i += 16) {
    h1 ^= mixFirst(littleEndian(bytes, i, i + 8));
    h1 = (rotateLeft(h1, 27n) + h2) & mask;
    h1 = (h1 * 5n + 0x52dce729n) & mask;
    h2 ^= mixSecond(littleEndian(bytes, i + 8, i + 16));
    h2 = (rotateLeft(h2, 31n) + h1) & mask;
    h2 = (h2 * 5n + 0x38495ab5n) & mask;
  }
  if (bytes.length % 16 > 8) h2 ^= mixSecond(littleEndian(bytes, whole + 8, whole + 16));
  if (bytes.length % 16 > 0) h1 ^= mixFirst(littleEndian(bytes, whole, whole + 8));
  h1 ^= BigInt(bytes.length);
  h2 ^= BigInt(bytes.length);
  h1 = (h1 + h2) & mask;
  h2 = (h2 + h1) & mask;
  h1 = finalMix(h1);
  h2 = finalMix(h2);
  h1 = (h1 + h2) & mask;
  return [h1, (h2 + h1) & mask];
}
