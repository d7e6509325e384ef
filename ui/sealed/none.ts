// Stands where the decryptor would bring in key agreement. A sealed page is opened by a passphrase and by nothing else, so
// post-quantum, NIST and Montgomery curves would only make it larger.
export const MLKEM768P256 = undefined;
export const MLKEM768X25519 = undefined;
export const p256 = undefined;
export const x25519 = undefined;
