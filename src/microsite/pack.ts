/** @returns a text made small: gzip, as base64. */
export const pack = (text: string): string =>
  Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes());

/** @throws where it is not what `pack` made */
export const unpack = (packed: string): string =>
  Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip')).getDataAsString();
