/** SHA-256 in hexadecimal; Google's bytes are signed. */
export function digest(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
