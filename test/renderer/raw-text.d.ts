/** A file as text: vite’s own, in the harness’s page as in vitest. */
declare module '*.json?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: vite gives the text as the default export
  export default text;
}
