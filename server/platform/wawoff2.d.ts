declare module 'wawoff2' {
  /** Unpacks a WOFF2 font to a TrueType or OpenType file. */
  const wawoff2: { decompress: (woff2: Uint8Array) => Promise<Uint8Array> }
  export default wawoff2
}
