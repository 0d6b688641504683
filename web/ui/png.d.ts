declare module '*.png' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
